import type { Accounts } from "../../../core/index";
import type { ImportRequest } from "../../../dialogs/protocol";
import type { Target } from "../finding/found";
import { nameKey } from "../finding/nameKey";
import type { Payers } from "../finding/payers";
import { accountIn, purposeKey } from "../finding/purposeKey";
import type { GiftLine, GiftLines } from "./giftLines";
import type { OpenLine } from "./plannedLine";
import { targetsOf, withTold } from "./told";

/** What payments were said to be at an earlier time, by `purposeKey`. */
export type ToldBefore = (key: string, accounts: Accounts) => readonly (readonly Target[])[];

/** For whom and what payments like a line's were said to be: at an earlier time, and by decisions now. */
export class Tellings {
  private readonly told = new Map<string, readonly (readonly Target[])[]>();
  private readonly decided = new Map<string, readonly (readonly Target[])[]>();

  constructor(
    private readonly before: ToldBefore,
    private readonly request: ImportRequest,
    private readonly gifts: GiftLines,
    private readonly accounts: Accounts,
    private readonly payers: Payers,
  ) {}

  /** What was decided of payments, by their `purposeKey`, each time that it was otherwise: worth remembering. */
  get now(): ReadonlyMap<string, readonly (readonly Target[])[]> {
    return this.decided;
  }

  /** Each time that it was said otherwise of payments of a line's payer and purpose. */
  of(gift: GiftLine): readonly (readonly Target[])[] {
    return this.toldOf(this.keyOf(gift));
  }

  /** Whom payments from the account of one of several namesakes were said to be for. */
  holdersOf(gift: GiftLine): readonly number[] {
    const account = accountKeyOf(gift);
    if (account === "") return [];
    return this.toldOf(account)
      .flat()
      .map(({ member }) => member);
  }

  /** What is decided of one line holds for those of the same payer and purpose too, as a proposal. */
  take({ gift, shown }: OpenLine): void {
    const decision = this.request.decisions?.[shown.key];
    if (decision === undefined) return;
    const targets = targetsOf(decision, this.gifts.accountByDrive, this.accounts.roster);
    if (targets === null) return;
    for (const key of [this.keyOf(gift), accountKeyOf(gift)]) {
      if (key === "") continue;
      this.told.set(key, withTold(this.toldOf(key), targets));
      this.decided.set(key, withTold(this.decided.get(key) ?? [], targets));
    }
  }

  private keyOf({ texts }: GiftLine): string {
    const { payer, member, reference, note, others } = texts;
    const isNameWord = (word: string) => this.payers.isNameWord(word);
    return purposeKey(`${payer || member} ${accountIn(others)}`, [reference, note], isNameWord);
  }

  private toldOf(key: string): readonly (readonly Target[])[] {
    let told = this.told.get(key);
    if (told === undefined) {
      told = this.before(key, this.accounts);
      this.told.set(key, told);
    }
    return told;
  }
}

/** By which payers of one name are told apart; "" where nothing does, or it is no namesake's. */
function accountKeyOf({ texts, claims }: GiftLine): string {
  const account = accountIn(texts.others);
  const isNamesake = Array.isArray(claims.own) && claims.by === "name";
  return account === "" || !isNamesake ? "" : `${nameKey(texts.payer)}|${account}`;
}
