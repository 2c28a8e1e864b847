import type { Content } from "../diagnostics/contentKey";
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticData,
  diagnose,
} from "../diagnostics/diagnostic";
import type { DriveFrame } from "../drive/driveFrame";
import type { Settings } from "../settings";
import { ibanIn, isLikeIban } from "./iban";
import { codeCurrency, isShortEnough, upiAddressIn } from "./paymentCode";

/**
 * Tells where Settings say how to pay in a way that does not work, beside the cell that is to be mended:
 * an IBAN that is mistyped, whoever uses it, and all for which no code can be drawn.
 */
export function checkPaying(
  settings: Settings,
  frames: readonly DriveFrame[],
  found: Diagnostic[],
): void {
  const { payTo, account, paymentCode, payPlaces } = settings;
  const tell = <C extends DiagnosticCode>(
    setting: "payTo" | "account" | "paymentCode",
    code: C,
    data: DiagnosticData[C],
    content: Content,
  ) => {
    const place = payPlaces[setting] ?? payPlaces.paymentCode ?? { tab: "settings" };
    found.push(diagnose(code, data, { ...place, column: "value" }, content));
  };
  const isIban = ibanIn(account) !== null;
  const isMistyped = !isIban && isLikeIban(account);
  if (isMistyped) tell("account", "iban-mistyped", { value: account }, [account]);
  if (paymentCode === "none") return;
  const kind = paymentCode;
  const fits = kind === "epc" ? isIban : upiAddressIn(account) !== null;
  if (account === "") tell("account", "payment-code-without-account", { kind }, [kind]);
  else if (!fits && !isMistyped)
    tell("account", "account-without-code", { value: account, kind }, [account, kind]);
  if (payTo === "") tell("payTo", "payment-code-without-payee", { kind }, [kind]);
  else if (!isShortEnough(settings))
    tell("payTo", "payee-too-long", { value: payTo, kind }, [payTo, kind]);
  const owing = frames.filter(
    ({ drive, state }) => state === "open" && drive.basis !== "voluntary",
  );
  const currency = codeCurrency[kind];
  const others = owing.filter(({ drive }) => drive.currency !== currency);
  if (others.length === 0) return;
  const drives = others.map(({ drive }) => drive.id);
  const data = { kind, currency, drives, all: others.length === owing.length };
  tell("paymentCode", "payment-code-in-other-currency", data, [kind, ...drives]);
}
