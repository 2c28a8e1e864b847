import type { Contribution, Roster } from "../../../core/index";
import type { ImportRequest } from "../../../dialogs/protocol";
import { memberText } from "../../book/findMember";
import { methodWord } from "../../book/methodWord";
import type { OpenWorkbook } from "../../book/openWorkbook";
import { nextRow } from "../../rows/addRows";
import { newContribution } from "../../rows/ledgerRow";
import { nameKey } from "../finding/nameKey";
import type { StatementLine } from "../statement/readStatement";
import { partNote } from "./partNote";

/** What of a line goes into one row. */
interface RowPart {
  readonly drive: string;
  /** That of the drive. */
  readonly ownCurrency: string;
  /** null: nobody is named. */
  readonly member: number | null;
  /** In major units. */
  readonly amount: number;
}

/** Makes of lines the rows of the ledger that they become. */
export class LineRows {
  private readonly methods = new Map<string, string>();
  private nextRow: number;

  constructor(
    private readonly open: OpenWorkbook,
    private readonly roster: Roster,
    private readonly request: ImportRequest,
  ) {
    this.nextRow = nextRow(open, "contributions");
  }

  /**
   * A row for each part of a line: all of one day, reference and note, by which they are known again.
   *
   * @param currency that of the line's amount
   * @param group to which it is credited where nobody is named
   */
  rowsOf(
    line: StatementLine,
    parts: readonly RowPart[],
    currency: string,
    group: string,
  ): readonly Contribution[] {
    const payer = line.text("payer") || line.text("member");
    return parts.map(({ drive, ownCurrency, member, amount }, i) =>
      newContribution({
        row: this.nextRow++,
        date: line.date,
        drive,
        amount,
        member: member === null ? "" : memberText(this.roster.members[member]!.id, this.roster),
        group: member === null ? group : "",
        methodWord: this.methodOf(line),
        reference: line.text("reference"),
        currency: currency === ownCurrency ? "" : currency,
        paidBy: this.isMembersOwn(member, payer) ? "" : payer,
        note: partNote(line.text("note"), i, parts.length),
      }),
    );
  }

  methodOf(line: StatementLine): string {
    const text = line.text("method") || this.request.method.trim();
    let word = this.methods.get(text);
    if (word === undefined) {
      // Money from a bank is a transfer, unless somebody says otherwise.
      const { transfer } = this.open.say.words.schema.choices.method;
      word = text === "" ? transfer : methodWord(text, this.open);
      this.methods.set(text, word);
    }
    return word;
  }

  private isMembersOwn(index: number | null, payer: string): boolean {
    if (index === null) return false;
    const { id, name } = this.roster.members[index]!;
    const key = nameKey(payer);
    return nameKey(id) === key || nameKey(name) === key;
  }
}
