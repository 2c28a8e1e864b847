import fc from "fast-check";
import { expect, it } from "vitest";
import { isoDay } from "../../../src/core/index";
import type { ImportLine } from "../../../src/dialogs/protocol";
import { type Meant, type RandomStatement, statements } from "./randomStatements";
import { add, previewOf, roofBook, type Shown } from "./roof";

const isGift = ({ amount, isNone }: Meant) => amount > 0 && !isNone;

const written = (amount: number) =>
  `${(amount / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",")} EUR`;

/** Each line of the preview that would enter the ledger is one that was meant, to the cent. */
function checkLines({ meant }: RandomStatement, { lines }: Shown): void {
  for (const line of lines.filter(({ status }) => status === "new" || status === "unmatched")) {
    const { day, amount, member } = meant.get(line.line)!;
    expect(isGift(meant.get(line.line)!)).toBe(true);
    expect({ ...line }).toMatchObject({ date: isoDay(day), amountText: written(amount), member });
  }
}

const told = ({ lines }: { readonly lines: readonly ImportLine[] }) =>
  lines.map(({ line }) => line);

it("accounts for every line, and what enters is what was meant, or is asked for or refused", () => {
  fc.assert(
    fc.property(statements, (statement) => {
      const shown = previewOf(roofBook("EUR"), statement.text);
      expect(told(shown)).toEqual(statement.filled);
      checkLines(statement, shown);
      const { ways } = statement;
      if (shown.ways.length > 0)
        checkLines(statement, previewOf(roofBook("EUR"), statement.text, { ways }));
    }),
    { numRuns: 1_500, seed: 20_260_301 },
  );
});

it("reads every line of a file that is not spoilt, once what is open is answered", () => {
  fc.assert(
    fc.property(statements, (statement) => {
      fc.pre(statement.spoilt.size === 0);
      const { ways } = statement;
      const open = previewOf(roofBook("EUR"), statement.text, { ways });
      fc.pre(open.dayOrders === null && open.threeDigits === null);
      const gifts = [...statement.meant.values()].filter(isGift);
      expect(open.lines.filter(({ status }) => status === "new")).toHaveLength(gifts.length);
      const unread = open.lines.filter(({ status }) => status === "unreadable");
      expect(unread.filter(({ problem }) => !problem.startsWith('"£"'))).toEqual([]);
    }),
    { numRuns: 1_000, seed: 20_260_302 },
  );
});

it("adds up to what was meant", () => {
  fc.assert(
    fc.property(statements, (statement) => {
      const book = roofBook("EUR");
      const { ways } = statement;
      const { lines } = previewOf(book, statement.text, { ways });
      const entering = new Set(
        lines.filter(({ status }) => status === "new").map(({ line }) => line),
      );
      const sum = [...entering].reduce(
        (before, line) => before + statement.meant.get(line)!.amount,
        0,
      );
      const reply = add(book, statement.text, { ways });
      const rows = book.shown("Contributions");
      const amount = rows[0]!.indexOf("Amount");
      const added = rows
        .slice(1)
        .reduce((before, row) => before + Math.round(Number(row[amount]) * 100), 0);
      expect(added).toBe(reply.ok ? sum : 0);
    }),
    { numRuns: 300, seed: 20_260_303 },
  );
});
