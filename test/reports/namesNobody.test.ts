import { describe, expect, it } from "vitest";
import { type Accounts, type Basis, keepAccounts } from "../../src/core/index";
import { languages, speak } from "../../src/i18n/index";
import { condominiumSample, factorySample, schoolSample } from "../../src/sample/index";
import { choices } from "../../src/schema/index";
import { publicText } from "../privacy/outputs";
import { accountsOf } from "../sample/accountsOf";
import { reportsOf } from "./factoryCase";

const samples = [factorySample(), factorySample("ko"), condominiumSample(), schoolSample()];

/** The sample's books, every drive of this basis, with these settings. */
function booksOf(accounts: Accounts, basis: Basis, stated: object): Accounts {
  const { book } = accounts;
  return keepAccounts({
    ...book,
    settings: { ...book.settings, closedInLists: "all", ...stated },
    drives: book.drives.map((drive) => ({ ...drive, basis })),
  });
}

/** Texts without markup's own, so that no name is part of one. */
const withoutStyle = (text: string) => text.replace(/<style>[\s\S]*?<\/style>/g, "");

/** Names and IDs of people that stand in a text as words of their own. */
function namedIn(text: string, { roster }: Accounts): readonly string[] {
  const words = new Set(withoutStyle(text).match(/[\p{L}\p{N}.'-]+/gu) ?? []);
  return roster.members.flatMap(({ id, name }) =>
    withoutStyle(text).includes(name) || words.has(id) ? [name] : [],
  );
}

describe.each(samples.map((sample) => [sample.id, accountsOf(sample)] as const))(
  "what anyone may see of %s",
  (_, accounts) => {
    const ways = choices.basis.flatMap((basis) =>
      choices.figuresInNotices.flatMap((figuresInNotices) =>
        choices.namesInNotices.map((namesInNotices) => ({
          basis,
          figuresInNotices,
          namesInNotices,
        })),
      ),
    );

    it.each(ways)("names nobody but whom it may: %j", ({ basis, ...stated }) => {
      const books = booksOf(accounts, basis, stated);
      const named = namedIn(publicText(books), books);
      const inArrears = books.drives.flatMap(({ members }) =>
        members.flatMap(({ flagged, dueNow, member: { name } }) =>
          flagged && dueNow > 0 ? [name] : [],
        ),
      );
      const may = basis === "mandatory" && stated.namesInNotices === "mandatory-only";
      expect([...named].sort()).toEqual(may ? [...new Set(inArrears)].sort() : []);
    });

    it.each(languages)(
      "names nobody on the Noticeboard, whatever may stand in notices (%s)",
      (language) => {
        const books = booksOf(accounts, "mandatory", { namesInNotices: "mandatory-only" });
        const { headline, rows } = reportsOf(books, language).get("noticeboard")!;
        expect(namedIn(JSON.stringify([headline, rows]), books)).toEqual([]);
      },
    );

    it.each(languages)("says nothing of who is exempt or of why (%s)", (language) => {
      for (const basis of choices.basis) {
        const books = booksOf(accounts, basis, { namesInNotices: "mandatory-only" });
        const text = withoutStyle(publicText(books));
        for (const { reason } of books.book.adjustments)
          if (reason !== "") expect(text).not.toContain(reason);
        expect(text).not.toContain(speak(language).words.schema.standings.exempt);
      }
    });
  },
);
