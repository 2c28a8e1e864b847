import type { Contribution, Money } from "../../../core/index";
import type { ImportLine } from "../../../dialogs/protocol";
import { fingerprintOf } from "../../../reports/index";
import type { FoundReferences } from "../finding/found";
import type { StatementLine } from "../statement/readStatement";
import type { GiftLine } from "./giftLines";

/** A line of the file, and the rows of the ledger that it would be: none where it cannot be any. */
export interface PlannedLine {
  readonly shown: ImportLine;
  readonly rows: readonly Contribution[];
  readonly methodWord: string;
  /** In minor units of `currency`: what came in; 0 where that is not known. */
  readonly amount: Money;
  readonly currency: string;
  /** Its drive is a draft, its day ahead, or its currency another: the ledger may not count it. */
  readonly isDoubtful: boolean;
  /** It stands in the ledger under another drive than it states. */
  readonly isElsewhere: boolean;
}

/** A gift on its way to being planned. */
export interface OpenLine {
  readonly at: number;
  readonly gift: GiftLine;
  readonly shown: ImportLine;
  readonly references: FoundReferences;
  /** It stands in the ledger under another drive than it states, and is to be added all the same. */
  readonly isElsewhere: boolean;
}

/** What a line says, before it is known what becomes of it. */
export function shownOf(line: StatementLine, cells: readonly string[]): ImportLine {
  const [payer, member] = [line.text("payer"), line.text("member")];
  const [reference, note] = [line.text("reference"), line.text("note")];
  return {
    line: line.line,
    key: `${line.line}-${fingerprintOf(cells.join("\u001f"))}`,
    status: line.kind === "gift" ? "unreadable" : line.kind,
    date: line.dateText,
    amountText: line.amountText,
    ...{ memberId: "", member: "", reference },
    // By this text the page asks who it is where nobody is found.
    payer: payer || member || note || reference,
    problem: line.problem,
    ...{ parts: [], evidence: "", isDecided: false },
  };
}

/** A line that becomes no row. */
export const withoutRows = (shown: ImportLine): PlannedLine => ({
  shown,
  ...{ rows: [], methodWord: "", amount: 0, currency: "", isDoubtful: false, isElsewhere: false },
});
