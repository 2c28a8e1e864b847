import { once } from "../../../../core/index";
import { plainKey } from "../../../../i18n/index";

const wordsOf = (list: string) => once(() => new Set(list.split(/\s+/).map(plainKey)));

/** Payments that are announced, failed or given back. */
const notDone = wordsOf(
  `pending failed denied cancelled canceled reversed reverted refunded removed expired declined refused held
  onhold unclaimed unpaid authorized authorised reserved reserverat reservert varaus prel offen open pend
  storniert storno vorgemerkt ausstehend abgelehnt venter planned scheduled rejected returned chargeback
  disputed incomplete unsuccessful processing inprogress queued blocked void voided error bounced
  zurückgewiesen geplant geweigerd afgewezen gepland refusé rejeté annulé enattente rechazado rechazada
  pendiente anulado cancelado pendente recusado rifiutato annullato inattesa odrzucona oczekująca anulowana
  zamítnuto čekající avvisad avvist afvist makulerad väntar hylätty odottaa
  대기 처리중 취소 실패 환불 보류 예정 반려 処理中 取消 未処理`,
);

/** Payments that have been made. */
const done = wordsOf(
  `completed complete done posted cleared booked settled success successful succeeded paid processed executed
  confirmed finished approved accepted received reconciled ok active gebucht erledigt abgeschlossen ausgeführt
  geaccepteerd verwerkt uitgevoerd geboekt udført gennemført bokført bokförd utförd kirjattu suoritettu
  contabilizzato eseguito zaúčtováno zaúčtovaná provedeno zrealizowana zaksięgowana efetivado efetuado concluído
  realizado contabilizado completado liquidado comptabilisé effectué exécuté traité 완료 정상 성공 승인 처리완료 済 完了`,
);

const negations = wordsOf("not no un nicht non ne niet ikke inte ei nie não");
const noWords = wordsOf("no n nein nee non não nie ne nej nei ei false 0 아니오 いいえ");

const partsOf = (text: string) => text.split(/[\s/,.:;-]+/).map(plainKey);

/** Whether a status, or a word in the place of a date, says that no money has come in. */
export function isNotDone(text: string): boolean {
  return notDone().has(plainKey(text)) || partsOf(text).some((word) => notDone().has(word));
}

/** Whether a status says that money has come in; null where its words are not known. */
function isDone(text: string): boolean | null {
  if (isNotDone(text)) return false;
  const parts = partsOf(text);
  if (parts.some((word) => negations().has(word))) return null;
  return done().has(plainKey(text)) || parts.some((word) => done().has(word)) ? true : null;
}

/** Headers of what is blank where all went well, or says no. */
const troubles = wordsOf(
  `storno redenvanweigering rejectionreason důvodneprovedení cancelled reversed 취소여부
  refunded amountrefunded refundedamount refundamount 환불금액`,
);

/** Headers that stand for a place as well: they are a status only if some word of it is known. */
const ambiguous = wordsOf("state info estado stato tila");

/** A column of statuses: what each of its cells says. */
export class StatusColumn {
  private readonly isTrouble: boolean;
  private readonly isStatus: boolean;

  /** @param most of how many different words that are not known it may consist */
  constructor(header: string, cells: readonly string[], most: number) {
    const key = plainKey(header);
    this.isTrouble = troubles().has(key);
    const found = [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== "");
    const unknown = found.filter((cell) => isDone(cell) === null).length;
    this.isStatus = unknown <= most && (!ambiguous().has(key) || unknown < found.length);
  }

  /** null where it is to be asked. */
  isDone(text: string): boolean | null {
    if (text === "") return true;
    if (this.isTrouble) return noWords().has(plainKey(text)) || /^[0.,]+$/.test(text);
    return isDone(text) ?? (this.isStatus ? null : true);
  }
}
/** With these the purpose of a payment begins that is only announced. */
export const announced = /^\s*(reservert transaksjon|pending\b|vorgemerkt\b)/i;
