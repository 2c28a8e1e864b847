import { describe, expect, it } from "vitest";
import { type Adjustment, type Drive, keepAccounts, payableOf } from "../../../src/core/index";
import { adjustment, book, day, drive, due, gift, member, onRoll } from "../../support/book";

/** What Ana, asked for 100 won, is to pay after she has given so much. */
function payable(stated: Partial<Drive>, given = 0, adjustments: readonly Adjustment[] = []) {
  const accounts = keepAccounts(
    book({
      members: [member("M1")],
      drives: [drive("Levy", { target: 100, state: "open", ...stated })],
      roll: [onRoll("Levy", "M1", 100)],
      contributions: given === 0 ? [] : [gift("Levy", "M1", given)],
      adjustments,
    }),
  );
  const [account] = accounts.drives;
  return payableOf(account!, account!.members[0]!);
}

const quarters = due("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31");

describe("what one is to pay", () => {
  it.each([
    ["all that has fallen due", { due: quarters }, 0, { amount: 50, isDue: true, by: null }],
    ["the rest of it", { due: quarters }, 30, { amount: 20, isDue: true, by: null }],
    [
      "then the next part",
      { due: quarters },
      50,
      { amount: 25, isDue: false, by: day("2026-09-30") },
    ],
    [
      "what is left of it",
      { due: quarters },
      60,
      { amount: 15, isDue: false, by: day("2026-09-30") },
    ],
    [
      "then the one after it",
      { due: quarters },
      75,
      { amount: 25, isDue: false, by: day("2026-12-31") },
    ],
    [
      "by the only day",
      { due: due("2026-08-01") },
      40,
      { amount: 60, isDue: false, by: day("2026-08-01") },
    ],
    ["all of it where no day is named", {}, 40, { amount: 60, isDue: false, by: null }],
  ])("is %s", (_, stated, given, expected) => {
    expect(payable(stated, given)).toMatchObject(expected);
  });

  it.each([
    ["all is paid", { due: quarters }, 100],
    ["more is paid", { due: quarters }, 120],
    ["the drive is voluntary", { basis: "voluntary" as const }, 0],
    ["the drive is closed", { state: "closed" as const }, 0],
    ["the drive is a draft", { state: "draft" as const }, 0],
  ])("is nothing where %s", (_, stated, given) => {
    expect(payable(stated, given)).toBeNull();
  });

  it("is less what is written off", () => {
    const off = adjustment("Levy", "M1", "write-off", 60, { from: day("2026-01-01") });
    expect(payable({ due: quarters }, 0, [off])).toMatchObject({ amount: 15 });
  });
});
