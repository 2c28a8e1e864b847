import type { Book, PayingDiagnosticData, Settings, Severity } from "../../../src/core/index";
import { book, drive, member, settings } from "../../support/book";

/** What is wrong, and how to mend it. */
type Text = readonly [problem: string, remedy: string];
type PayingCode = keyof PayingDiagnosticData;

/** A levy and a roof in euro, a fund in dollars, and how to pay as a case states it. */
const paid = (stated: Partial<Settings>, currencies = ["EUR", "EUR"]): { readonly book: Book } => ({
  book: book({
    members: [member("M1")],
    drives: currencies.map((currency, i) =>
      drive(i === 0 ? "Levy" : "Roof", { currency, target: 100, state: "open" }),
    ),
    settings: settings({
      currency: "EUR",
      payTo: "Garden club",
      account: "DE89 3704 0044 0532 0130 00",
      paymentCode: "epc",
      payPlaces: {
        payTo: { tab: "settings", row: 14 },
        account: { tab: "settings", row: 15 },
        paymentCode: { tab: "settings", row: 16 },
      },
      ...stated,
    }),
  }),
});

/** Settings that cause each problem of how to pay. */
export const payingDiagnosticCases: Readonly<Record<PayingCode, { readonly book: Book }>> = {
  "payment-code-without-account": paid({ account: "" }),
  "payment-code-without-payee": paid({ payTo: "" }),
  "iban-mistyped": paid({ account: "DE88 3704 0044 0532 0130 00" }),
  "account-without-code": paid({ account: "Hana Bank 123-456789-01" }),
  "payee-too-long": paid({
    payTo: "The garden club of the residents of Hill Road and of all of the streets near it",
  }),
  "payment-code-in-other-currency": paid({}, ["EUR", "USD"]),
  "household-written-otherwise": {
    book: book({
      members: [
        member("M1", [], { name: "Ana", household: "flat 12 b" }),
        member("M2", [], { household: "Flat 12B" }),
        member("M3", [], { household: "Flat 12B" }),
        member("M4", [], { household: "Flat 12A" }),
      ],
    }),
  },
};

export const payingDiagnosticPlaces: Readonly<
  Record<PayingCode, readonly [severity: Severity, place: string, content: string]>
> = {
  "payment-code-without-account": ["warning", "settings row value", "epc"],
  "payment-code-without-payee": ["warning", "settings row value", "epc"],
  "iban-mistyped": ["warning", "settings row value", "DE88 3704 0044 0532 0130 00"],
  "account-without-code": ["warning", "settings row value", "Hana Bank 123-456789-01|epc"],
  "payee-too-long": [
    "warning",
    "settings row value",
    "The garden club of the residents of Hill Road and of all of the streets near it|epc",
  ],
  "payment-code-in-other-currency": ["notice", "settings row value", "epc|Roof"],
  "household-written-otherwise": ["warning", "members row household", "M1|flat 12 b"],
};

export const payingDiagnosticTexts: Readonly<
  Record<PayingCode, { readonly en: Text; readonly ko: Text }>
> = {
  "payment-code-without-account": {
    en: [
      "Payment code is EPC, but Account is blank: no code can be drawn.",
      "Write the IBAN of the account into Account; or set Payment code to None.",
    ],
    ko: [
      "‘납부 QR 코드’가 EPC인데 ‘계좌’가 비어 있어 코드를 만들 수 없습니다.",
      "‘계좌’에 그 계좌의 IBAN을 입력하거나 ‘납부 QR 코드’를 ‘없음’으로 바꾸십시오.",
    ],
  },
  "payment-code-without-payee": {
    en: [
      "Payment code is EPC, but Pay to is blank: a code must say whom it pays.",
      "Write into Pay to whose account it is, as the bank knows them; or set Payment code to None.",
    ],
    ko: [
      "‘납부 QR 코드’가 EPC인데 ‘예금주’가 비어 있습니다. 코드에는 누구에게 내는지 들어가야 합니다.",
      "‘예금주’에 은행에 등록된 이름을 입력하거나 ‘납부 QR 코드’를 ‘없음’으로 바꾸십시오.",
    ],
  },
  "iban-mistyped": {
    en: [
      "“DE88 3704 0044 0532 0130 00” looks like an IBAN, but its check digits or its length are wrong: what is paid to it comes back, or never arrives.",
      "Copy it once more from the bank's own papers.",
    ],
    ko: [
      "“DE88 3704 0044 0532 0130 00”: IBAN처럼 보이지만 검증 번호나 길이가 맞지 않습니다. 이 계좌로 보낸 돈은 되돌아오거나 도착하지 않습니다.",
      "은행에서 받은 서류를 보고 다시 입력하십시오.",
    ],
  },
  "account-without-code": {
    en: [
      "“Hana Bank 123-456789-01” is not an IBAN of the euro payments area, which the EPC code needs: no code is drawn.",
      "Write the IBAN of the account into Account; or set Payment code to None.",
    ],
    ko: [
      "“Hana Bank 123-456789-01”: EPC 코드에 필요한 유로 결제 지역의 IBAN이 아니어서 코드를 만들 수 없습니다.",
      "‘계좌’에 그 계좌의 IBAN을 입력하거나 ‘납부 QR 코드’를 ‘없음’으로 바꾸십시오.",
    ],
  },
  "payee-too-long": {
    en: [
      "“The garden club of the residents of Hill Road and of all of the streets near it” is longer than the EPC code has room for: no code is drawn.",
      "Shorten Pay to to the name by which the bank knows the account; or set Payment code to None.",
    ],
    ko: [
      "“The garden club of the residents of Hill Road and of all of the streets near it”: EPC 코드에 다 들어가지 않는 이름이어서 코드를 만들 수 없습니다.",
      "‘예금주’를 은행에 등록된 이름으로 줄이거나 ‘납부 QR 코드’를 ‘없음’으로 바꾸십시오.",
    ],
  },
  "payment-code-in-other-currency": {
    en: [
      "The EPC code is for payments in EUR only, so nothing is drawn for Roof.",
      "If these are right to be in another currency, write your name under Accepted by.",
    ],
    ko: [
      "EPC 코드는 EUR 전용이어서 코드를 표시할 수 없는 모금이 있습니다: Roof.",
      "다른 통화로 모으는 것이 맞으면 확인한 사람에 이름을 입력하십시오.",
    ],
  },
  "household-written-otherwise": {
    en: [
      "Ana is of household “flat 12 b”, which is written otherwise than “Flat 12B” and so counts as another: each gets a statement of its own.",
      "If they pay together, write it as “Flat 12B”; if not, write your name under Accepted by.",
    ],
    ko: [
      "한 세대로 보이는 이름이 두 가지로 입력되어 있습니다: “flat 12 b”(Ana), “Flat 12B”. 별도의 세대로 집계하고 내역서도 따로 만듭니다.",
      "함께 내는 세대이면 ‘Flat 12B’로 고치고, 아니면 확인한 사람에 이름을 입력하십시오.",
    ],
  },
};
