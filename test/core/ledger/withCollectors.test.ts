import { expect, it } from "vitest";
import { cashWithCollectors, keepAccounts } from "../../../src/core/index";
import { book, drive, gift, member } from "../../support/book";

it("cash with collectors is told by who has it and by drive, not what was handed over or given in kind", () => {
  const drives = [drive("Door", { state: "open" }), drive("Roof", { state: "open" })];
  const received = (to: string, amount: number, by: string, more = {}) =>
    gift(to, "M1", amount, { receivedBy: by, ...more });
  const { ledger } = keepAccounts(
    book({
      members: [member("M1")],
      drives,
      contributions: [
        received("Roof", 10, "Zoe"),
        received("Door", 1, "Kim"),
        received("Roof", 20, "Kim"),
        received("Roof", 40, "Kim", { handedOver: true }),
        received("Roof", 80, "Kim", { method: "in-kind" }),
        gift("Roof", "M1", 160),
        received("Roof", 320, "Kim"),
        received("Roof", -5, "Zoe"),
        received("Roof", null as never, "Zoe"),
        received("Door", 2, "Ann"),
      ],
    }),
  );
  const [door, roof] = [0, 1];
  expect(cashWithCollectors(ledger)).toEqual([
    { who: "Ann", account: door, rows: 1, amount: 2 },
    { who: "Kim", account: door, rows: 1, amount: 1 },
    { who: "Kim", account: roof, rows: 2, amount: 340 },
    { who: "Zoe", account: roof, rows: 2, amount: 5 },
  ]);
});
