import { describe, expect, it } from "vitest";
import type { Book } from "../../src/core/index";
import { keepAccounts } from "../../src/core/index";
import { languages, speak } from "../../src/i18n/index";
import { condominiumSample, factorySample, schoolSample } from "../../src/sample/index";
import { decodeBook } from "../../src/tables/index";
import { accountsOf, rollOf } from "./accountsOf";
import { bookOf } from "./bookOf";
import { snapshotOf } from "./snapshotOf";

const samples = [factorySample(), condominiumSample(), schoolSample()];
const cases = [
  ...samples.flatMap((sample) => languages.map((language) => ({ sample, language }))),
  ...[condominiumSample("ko"), schoolSample("ko")].map((sample) => ({
    sample,
    language: "ko" as const,
  })),
];

/** A later day than any sample's: what Settings fix must count. */
const today = 30_000;

const withoutPlaces = (book: Book): unknown =>
  JSON.parse(JSON.stringify(book, (key, value) => (key === "place" ? undefined : value)));

describe.each(cases)("the $sample.id sample written in $language", ({ sample, language }) => {
  const decoded = decodeBook(snapshotOf(sample, speak(language).words.schema), { today });

  it("reads back as the records that it stands for", () => {
    expect(decoded.readable).toBe(true);
    expect(decoded.language).toBe(language);
    expect(withoutPlaces(decoded.book)).toEqual(withoutPlaces(bookOf(sample)));
  });

  it("has no cell that cannot be read but the factory's one amount", () => {
    expect(decoded.diagnostics.map(({ code, data }) => [code, data])).toEqual(
      sample.id === "factory" ? [["not-an-amount", { value: "12,5x", currency: "KRW" }]] : [],
    );
  });

  it("comes to the same accounts", () => {
    const { book } = decoded;
    const accounts = keepAccounts({ ...book, roll: rollOf(book) });
    const figures = ({ drives, burdens }: typeof accounts) =>
      JSON.parse(JSON.stringify([drives, burdens], (k, v) => (k === "place" ? undefined : v)));
    expect(figures(accounts)).toEqual(figures(accountsOf(sample)));
  });
});
