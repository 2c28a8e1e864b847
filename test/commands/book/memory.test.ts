import { describe, expect, it } from "vitest";
import {
  jsonEntry,
  pairsIn,
  recall,
  remember,
  withoutOldest,
} from "../../../src/commands/book/memory";
import { MemoryWorkbook } from "../../support/memoryWorkbook";

const isNumber = (value: unknown): value is number => typeof value === "number";

const counts = (most: number) =>
  jsonEntry<ReadonlyMap<string, number>>({
    key: "whipround.test",
    most,
    shorten: withoutOldest,
    read: (value) => pairsIn(value, isNumber),
    toJson: (pairs) => [...pairs],
  });

/** So many pairs, of some twenty bytes each. */
const many = (size: number, name = "name") =>
  new Map(Array.from({ length: size }, (_, i) => [`${name} ${i}`, 1_000_000 + i] as const));

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("what is remembered with the document", () => {
  it("comes back as it was", () => {
    const workbook = new MemoryWorkbook();
    expect(recall(workbook, counts(1))).toBeNull();
    remember(workbook, counts(1), many(3));
    expect(recall(workbook, counts(1))).toEqual(many(3));
  });

  it.each([
    { name: "name", why: "one byte each" },
    { name: "이름", why: "three bytes each" },
    { name: "🏠é", why: "characters of two halves" },
  ])("is split over properties of at most 9 kB where it is long: $why", ({ name }) => {
    const workbook = new MemoryWorkbook();
    remember(workbook, counts(9), many(1_500, name));
    expect(recall(workbook, counts(9))).toEqual(many(1_500, name));
    const sizes = [...workbook.texts.values()].map(bytes);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(9_000);
    expect(sizes.length).toBeGreaterThan(4);
    for (const text of workbook.texts.values())
      expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });

  it("leaves out the oldest where there is no room for all", () => {
    const workbook = new MemoryWorkbook();
    remember(workbook, counts(2), many(5_000));
    const kept = [...recall(workbook, counts(2))!.keys()];
    expect(kept.length).toBeGreaterThan(500);
    expect(kept[kept.length - 1]).toBe("name 4999");
    expect(workbook.texts.size).toBe(3);
  });

  it("stays as it was where not even the least has room", () => {
    const workbook = new MemoryWorkbook();
    remember(workbook, counts(1), many(1));
    remember(workbook, { ...counts(1), shorten: () => null }, many(5_000));
    expect(recall(workbook, counts(1))).toEqual(many(1));
  });

  it("is the earlier text, whole, wherever the writing of a later one is cut off", () => {
    class CutOff extends MemoryWorkbook {
      left = Number.POSITIVE_INFINITY;
      override remember(key: string, text: string): void {
        if (this.left-- <= 0) throw new Error("cut off");
        super.remember(key, text);
      }
    }
    for (let calls = 0; ; calls++) {
      const workbook = new CutOff();
      remember(workbook, counts(9), many(900, "first"));
      remember(workbook, counts(9), many(1_500, "second"));
      workbook.left = calls;
      let isWhole = true;
      try {
        remember(workbook, counts(9), many(1_200, "third"));
      } catch {
        isWhole = false;
      }
      const [size, name] = isWhole ? [1_200, "third"] : [1_500, "second"];
      expect(recall(workbook, counts(9))).toEqual(many(size, name));
      if (isWhole) break;
    }
  });

  it.each([
    { text: "", why: "blank" },
    { text: "{nonsense", why: "no JSON" },
    { text: "null", why: "nothing" },
    { text: "7", why: "a number" },
    { text: '{"a":1}', why: "an object, not a list" },
    { text: "[".repeat(9_000), why: "deep" },
    { text: "~a3 abc", why: "a long text whose parts are gone" },
    { text: "~b99 abc", why: "more parts than it may have" },
  ])("is nothing where something else stands there: $why", ({ text }) => {
    const workbook = new MemoryWorkbook();
    workbook.remember("whipround.test", text);
    expect(recall(workbook, counts(9))).toBeNull();
    remember(workbook, counts(9), many(2));
    expect(recall(workbook, counts(9))).toEqual(many(2));
  });

  it("loses of a list only what cannot be read", () => {
    const workbook = new MemoryWorkbook();
    workbook.remember("whipround.test", '[["a",1],["b","x"],7,null,["c"],[2,2],["d",4]]');
    expect([...recall(workbook, counts(1))!]).toEqual([
      ["a", 1],
      ["d", 4],
    ]);
  });

  it("is nothing where a part was altered", () => {
    const workbook = new MemoryWorkbook();
    remember(workbook, counts(9), many(900));
    const [key, text] = [...workbook.texts].find(([each]) => each.endsWith(".a2"))!;
    workbook.texts.set(key, text.replace("1", "2"));
    expect(recall(workbook, counts(9))).toBeNull();
  });
});
