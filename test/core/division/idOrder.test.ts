import { describe, expect, it } from "vitest";
import { IdOrder } from "../../../src/core/division/idOrder";

/** The ids as equals among them are served. */
function served(ids: readonly string[], salt?: string): string[] {
  const order = new IdOrder(
    ids.map((id) => ({ id })),
    salt,
  );
  for (let i = 0; i < ids.length; i++) order.take(i);
  const places = ids.map((_, i) => i).sort(order.before);
  order.release();
  return places.map((i) => ids[i]!);
}

const ids = ["M1", "M2", "M3", "M4", "M5", "김철수", "Zoë"];

describe("the order in which equals are served", () => {
  // Drives that have been divided must not be found out of date: these orders may never change.
  it.each<[string | undefined, string[]]>([
    [undefined, ["M1", "M2", "M3", "M4", "M5", "Zoë", "김철수"]],
    ["", ["M2", "M3", "M5", "M1", "Zoë", "M4", "김철수"]],
    ["Roof", ["김철수", "M2", "M5", "M4", "Zoë", "M3", "M1"]],
    ["지붕", ["M5", "M2", "M1", "김철수", "M4", "Zoë", "M3"]],
    ["Strike fund", ["M1", "Zoë", "M5", "김철수", "M2", "M4", "M3"]],
  ])("by the salt %j is always the same", (salt, order) => {
    expect(served(ids, salt)).toEqual(order);
    expect(served([...ids].reverse(), salt)).toEqual(order);
  });

  it.each<[string, string, string]>([
    ["M1", " M1 ", "blanks around"],
    ["M1", "M1 ", "a blank behind"],
    ["M1", "\tM1", "a tab before"],
    ["Zo\u00eb", "Zoe\u0308", "a letter of one part or of two"],
    ["é", "e\u0301", "a letter alone"],
  ])("takes %j for %j: %s", (id, other) => {
    for (const salt of [undefined, "Roof"]) {
      const order = new IdOrder([{ id }, { id: other }, { id: "M9" }], salt);
      for (let i = 0; i < 3; i++) order.take(i);
      expect(order.before(0, 1)).toBe(0);
      expect(Math.sign(order.before(0, 2))).toBe(Math.sign(order.before(1, 2)));
      expect(Math.sign(order.before(2, 0))).toBe(-Math.sign(order.before(0, 2)));
    }
  });

  it("is not changed by blanks around the salt, or how its letters are written", () => {
    expect(served(ids, " Roof ")).toEqual(served(ids, "Roof"));
    expect(served(ids, "Caf\u00e9")).toEqual(served(ids, "Cafe\u0301"));
  });
});

describe("an id that is used twice", () => {
  const repeated = (ids: readonly string[], isNameless?: (index: number) => boolean) => {
    const order = new IdOrder(
      ids.map((id) => ({ id })),
      undefined,
    );
    for (let i = 0; i < ids.length; i++) order.take(i);
    return order.findRepeated(isNameless);
  };
  const many = Array.from({ length: 300 }, (_, i) => `M${i}`);

  it.each<[string, string[], { first: number; again: number } | null]>([
    ["none", ["a", "b", "c"], null],
    ["the last and the first", ["a", "b", "a"], { first: 0, again: 2 }],
    ["one that differs by blanks", ["a", "b", " b"], { first: 1, again: 2 }],
    ["the first of several", ["a", "b", "b", "a"], { first: 1, again: 2 }],
    ["one among three hundred", [...many, "M200"], { first: 200, again: 300 }],
    ["none among three hundred", many, null],
    ["all", ["a", "a", "a"], { first: 0, again: 1 }],
  ])("is found: %s", (_, of, expected) => {
    expect(repeated(of)).toEqual(expected);
  });

  it("is none where it names nobody", () => {
    expect(repeated(["a", "a"], (index) => index === 0)).toBeNull();
    expect(repeated(["a", "a"], (index) => index === 1)).toBeNull();
    expect(repeated(["a", "a", "a"], (index) => index === 0)).toEqual({ first: 1, again: 2 });
  });
});
