import type { DiagnosticWords, FiguresAndNames } from "../diagnosticWords";
import { choiceWord } from "../schemaWord";
import { particle } from "./grammar/particle";
import { named, typed } from "./grammar/quotes";

const codeName = (kind: "epc" | "upi", { words: { schema } }: FiguresAndNames) =>
  choiceWord(schema, "paymentCode", kind);

/** What the account of each kind of code is. */
const accountOf = { epc: "그 계좌의 IBAN", upi: "UPI 주소(예: club@bank)" };

/** "‘계좌’에 그 계좌의 IBAN을 입력하거나 ‘납부 QR 코드’를 ‘없음’으로 바꾸십시오." */
function orNone(first: string, { words: { schema } }: FiguresAndNames): string {
  const none = named(choiceWord(schema, "paymentCode", "none"));
  const setting = named(schema.settings.paymentCode.name);
  return `${first} ${particle(setting, "을")} ${particle(none, "으로")} 바꾸십시오.`;
}

/** The words for where Settings say how to pay in a way that does not work. */
export const payingDiagnostics = () =>
  ({
    "payment-code-without-account": ({ kind }, say) => {
      const { paymentCode, account } = say.words.schema.settings;
      return {
        problem: `${particle(named(paymentCode.name), "이")} ${codeName(kind, say)}인데 ${particle(named(account.name), "이")} 비어 있어 코드를 만들 수 없습니다.`,
        remedy: orNone(
          `${named(account.name)}에 ${particle(accountOf[kind], "을")} 입력하거나`,
          say,
        ),
      };
    },
    "payment-code-without-payee": ({ kind }, say) => {
      const { paymentCode, payTo } = say.words.schema.settings;
      return {
        problem: `${particle(named(paymentCode.name), "이")} ${codeName(kind, say)}인데 ${particle(named(payTo.name), "이")} 비어 있습니다. 코드에는 누구에게 내는지 들어가야 합니다.`,
        remedy: orNone(`${named(payTo.name)}에 은행에 등록된 이름을 입력하거나`, say),
      };
    },
    "iban-mistyped": ({ value }) => ({
      problem: `“${value}”: IBAN처럼 보이지만 검증 번호나 길이가 맞지 않습니다. 이 계좌로 보낸 돈은 되돌아오거나 도착하지 않습니다.`,
      remedy: "은행에서 받은 서류를 보고 다시 입력하십시오.",
    }),
    "account-without-code": ({ value, kind }, say) => {
      const { account } = say.words.schema.settings;
      const what = kind === "epc" ? "유로 결제 지역의 IBAN" : "UPI 주소";
      return {
        problem: `“${value}”: ${codeName(kind, say)} 코드에 필요한 ${particle(what, "이")} 아니어서 코드를 만들 수 없습니다.`,
        remedy: orNone(
          `${named(account.name)}에 ${particle(accountOf[kind], "을")} 입력하거나`,
          say,
        ),
      };
    },
    "payee-too-long": ({ value, kind }, say) => ({
      problem: `“${value}”: ${codeName(kind, say)} 코드에 다 들어가지 않는 이름이어서 코드를 만들 수 없습니다.`,
      remedy: orNone(
        `${particle(named(say.words.schema.settings.payTo.name), "을")} 은행에 등록된 이름으로 줄이거나`,
        say,
      ),
    }),
    "payment-code-in-other-currency": ({ kind, currency, drives, all }, say) => {
      const { acceptedBy } = say.words.schema.headers.checks;
      return {
        problem: `${codeName(kind, say)} 코드는 ${currency} 전용이어서 코드를 표시할 수 없는 모금이 있습니다: ${say.list(drives, 5, "건")}.`,
        remedy: all
          ? orNone("코드를 표시할 모금이 없으므로", say)
          : `다른 통화로 모으는 것이 맞으면 ${acceptedBy}에 이름을 입력하십시오.`,
      };
    },
    "household-written-otherwise": ({ value, other, member }, say) => ({
      problem: `한 세대로 보이는 이름이 두 가지로 입력되어 있습니다: ${typed(value)}(${member}), ${typed(other)}. 별도의 세대로 집계하고 내역서도 따로 만듭니다.`,
      remedy: `함께 내는 세대이면 ${particle(named(other), "으로")} 고치고, 아니면 ${say.words.schema.headers.checks.acceptedBy}에 이름을 입력하십시오.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
