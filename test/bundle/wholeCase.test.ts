import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../src/core/index";
import type { Scalar } from "../../src/local/services/index";
import { serialOf1970 } from "../../src/schema/index";
import { type AddOn, openFactory } from "../support/addOn";

/** What the case holds that Whipround must serve first, and how the tabs and pages that ship show it. */
interface Fact {
  readonly fact: string;
  /** @throws where it does not hold */
  readonly proof: (book: Book) => void;
}

/** Something typed in the sample by which a fact hangs. */
interface Link {
  readonly link: string;
  readonly change: (book: Book) => void;
  /** The fact that no longer holds, once quotas, if need be, and summaries are made anew. */
  readonly fact: string;
  readonly divide?: true;
}

const office = "Office drive";
const serial = (year: number, month: number, day: number) => dayOf(year, month, day) + serialOf1970;

/** The sample as a treasurer has it before them. */
class Book {
  readonly addOn: AddOn = openFactory();
  private readonly papers = new Map<string, string>();

  /** The rows of a tab by header, wherever the header stands. */
  rows(tab: string): readonly Readonly<Record<string, Scalar>>[] {
    const values = this.addOn.values(tab);
    const at = values.findIndex((row) => row.filter((cell) => cell !== "").length > 2);
    const header = values[at]!.map(String);
    return values
      .slice(at + 1)
      .map((row) => Object.fromEntries(header.map((name, c) => [name, row[c] ?? ""])));
  }

  row(tab: string, column: string, value: string): Readonly<Record<string, Scalar>> {
    const found = this.rows(tab).find((row) => String(row[column]).trim() === value);
    if (found === undefined) throw new Error(`no row of ${tab} has ${value} as its ${column}`);
    return found;
  }

  ofOffice(tab: string): readonly Readonly<Record<string, Scalar>>[] {
    return this.rows(tab).filter((row) => row["Drive"] === office);
  }

  /** Types over a cell of an input tab, in the row that has a value in a column. */
  type(tab: string, [column, value]: readonly [string, string], header: string, to: Scalar): void {
    const values = this.addOn.values(tab);
    const headers = values[0]!.map(String);
    const r = values.findIndex((row, i) => i > 0 && row[headers.indexOf(column)] === value);
    if (r < 1) throw new Error(`no row of ${tab} has ${value} as its ${column}`);
    this.addOn.sheet(tab).setContent(r + 1, headers.indexOf(header) + 1, to);
  }

  /** A page that anyone may see, as its words. */
  paper(name: "noticePage" | "outcomePage"): string {
    const known = this.papers.get(name);
    if (known !== undefined) return known;
    const { html } = this.addOn.run(name, { drive: "", note: "" }) as { readonly html: string };
    const text = html.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<[^>]+>/g, " | ");
    this.papers.set(name, text);
    return text;
  }

  /** Everything that anyone may see. */
  shown(): string {
    const board = this.addOn.values("Noticeboard").flat().join(" | ");
    return [board, this.paper("noticePage"), this.paper("outcomePage")].join("\n");
  }

  makeAnew(divide: boolean): void {
    if (divide) this.addOn.run("applyQuotas", { drive: "", keep: false });
    this.addOn.run("refreshSummaries");
    this.papers.clear();
  }
}

/** Under its finding, indented. */
const itemRow = (book: Book, finding: string, item: string) => {
  const rows = book.rows("Remedies");
  const at = rows.findIndex((row) => row["Finding"] === finding);
  const below = rows.slice(at + 1);
  const end = below.findIndex((row) => !String(row["Finding"]).startsWith("\u2003"));
  return below
    .slice(0, end < 0 ? below.length : end)
    .find((row) => String(row["Finding"]).trim() === item);
};

const bodies = ["Party committee", "Trade union", "Youth league"];
const number = (cell: Scalar | undefined) => (typeof cell === "number" ? cell : 0);

const facts: readonly Fact[] = [
  {
    fact: "a county inspection found three things wanting on one day in August, each to be put right by a day",
    proof: (book) => {
      const found = book.rows("Remedies").filter((row) => row["Found on"] !== "");
      expect(found.map((row) => row["Found on"])).toEqual(Array(3).fill(serial(2025, 8, 19)));
      expect(found.every((row) => number(row["Put right by"]) > serial(2025, 8, 19))).toBe(true);
      expect(book.paper("outcomePage")).toContain("3 findings by County inspection");
    },
  },
  {
    fact: "few notices are posted: notices are to put that right",
    proof: (book) =>
      expect(itemRow(book, "Few and perfunctory notices", "Notice, framed")).toMatchObject({
        Cost: 150_000,
        Received: 3,
      }),
  },
  {
    fact: "few computers stand there: ten computers are to put that right",
    proof: (book) => {
      expect(itemRow(book, "Few computers", "Computer")).toMatchObject({ Cost: 4_000_000 });
      expect(book.row("Items bought", "Item", "Computer")["Needed"]).toBe(10);
    },
  },
  {
    fact: "paint and notices are found in kind",
    proof: (book) => {
      for (const item of ["Paint, can", "Notice, framed"])
        expect(book.row("Items bought", "Item", item)["Met by"]).toBe("In kind");
    },
  },
  {
    fact: "ten computers need cash, which is what the drive must raise",
    proof: (book) => {
      expect(book.row("Items bought", "Item", "Computer")).toMatchObject({
        ...{ "Met by": "Cash", Cost: 4_000_000 },
      });
      expect(book.row("Overview", "Drive", office)["Target"]).toBe(4_000_000);
    },
  },
  {
    fact: "the cash is split between the party cells, 400,000 won each",
    proof: (book) => {
      const quotas = book.ofOffice("Quotas").filter((row) => /^Cell \d/.test(String(row["Group"])));
      expect(quotas.map((row) => row["Quota"])).toEqual(Array(10).fill(400_000));
    },
  },
  {
    fact: "members give what conscience dictates: no amount is asked of anybody",
    proof: (book) => {
      expect(book.ofOffice("Quotas").every((row) => row["Level"] === "Group")).toBe(true);
      expect(book.ofOffice("By member").every((row) => row["Quota"] === "")).toBe(true);
    },
  },
  {
    fact: "even 10,000 or 20,000 is given, and counts",
    proof: (book) => {
      const given = book.ofOffice("Contributions").map((row) => row["Amount"]);
      const times = (amount: number) => given.filter((each) => each === amount).length;
      expect([times(10_000), times(20_000)]).toEqual([60, 56]);
      const least = book.ofOffice("By member").filter((row) => row["Contributed"] === 10_000);
      expect(new Set(least.map((row) => row["Standing"]))).toEqual(new Set(["Contributed"]));
    },
  },
  {
    fact: "the union and the youth league ask the same people for the same office",
    proof: (book) => {
      const asked = book
        .rows("Per person")
        .filter((row) => bodies.every((body) => number(row[`${body} asked`]) > 0));
      expect(asked).toHaveLength(32);
    },
  },
  {
    fact: "what one person is asked for in all can be seen",
    proof: (book) => {
      const row = book.row("Per person", "Member ID", "M06");
      expect(bodies.map((body) => row[`${body} asked`])).toEqual([10_000, 15_000, 15_000]);
      expect(row["Asked"]).toBe(40_000);
    },
  },
  {
    fact: "the gifts are called voluntary, and where they work like a levy that is told",
    proof: (book) => {
      expect(book.row("Overview", "Drive", office)["Basis"]).toBe("Voluntary");
      const told = book.rows("Checks").map((row) => String(row["Problem"]));
      expect(told.filter((each) => each.includes("is called voluntary, but"))).toHaveLength(1);
      expect(told.filter((each) => each.includes("asked by 3 bodies this year"))).toHaveLength(1);
    },
  },
  {
    fact: "who has given nothing is known to the collector, and to nobody else",
    proof: (book) => {
      const without = book
        .ofOffice("By member")
        .filter((row) => row["Standing"] === "Nothing recorded")
        .map((row) => String(row["Member"]));
      expect(without).toHaveLength(16);
      const shown = book.shown();
      expect(without.filter((name) => shown.includes(name))).toEqual([]);
    },
  },
  {
    fact: "what came in can be seen, by anyone so far as it gives nobody away",
    proof: (book) => {
      expect(book.row("Overview", "Drive", office)["Collected"]).toBe(2_352_587);
      expect(book.row("Noticeboard", "Drive", office)["Collected"]).toBe("2,300,000 or more");
      expect(book.paper("outcomePage")).toContain(
        "At least 2,300,000 of 4,000,000 KRW has come in",
      );
    },
  },
  {
    fact: "what the money bought can be seen: four computers for 1,600,000",
    proof: (book) => {
      const bought = { Received: 4, Spent: 1_600_000 };
      expect(itemRow(book, "Few computers", "Computer")).toMatchObject(bought);
      expect(book.paper("outcomePage")).toContain("1,600,000 KRW");
      expect(book.paper("outcomePage")).toContain("6 of 10 still to come");
    },
  },
  {
    fact: "whether it is used can be seen: nobody can switch the computers on",
    proof: (book) => {
      expect(itemRow(book, "Few computers", "Computer")?.["In use"]).toBe("No");
      expect(book.paper("outcomePage")).toContain("what has come is not in use");
      expect(book.paper("noticePage")).toMatch(/1,600,000 \|[ |]*No \|/);
    },
  },
  {
    fact: "what is still to be put right can be seen, and by when",
    proof: (book) => {
      const left = book.rows("Remedies").filter((row) => row["Days left"] !== "");
      expect(left.map((row) => [row["Days left"], row["State"]])).toEqual([
        [-20, "Under way"],
        [11, "Under way"],
        [41, "Under way"],
      ]);
      expect(book.paper("outcomePage")).toContain("Under way, 20 days past its day");
    },
  },
  {
    fact: "the money is counted by hand, and what is missing is told, and since when",
    proof: (book) => {
      expect(book.row("Overview", "Drive", office)["Counted"]).toBe(702_587);
      const told = book.rows("Checks").map((row) => String(row["Problem"]));
      expect(told.filter((each) => each.includes("10,000 is missing"))).toEqual([
        expect.stringContaining("The count of 30 April 2026 agreed"),
      ]);
    },
  },
  {
    fact: "what anyone may see names nobody",
    proof: (book) => {
      const shown = book.shown();
      const names = book.rows("Members").map((row) => String(row["Name"]));
      expect(names).toHaveLength(86);
      expect(names.filter((name) => shown.includes(name))).toEqual([]);
    },
  },
];

const named = (start: string) => facts.find(({ fact }) => fact.startsWith(start))!.fact;

const links: readonly Link[] = [
  {
    link: "the day on which a finding was found",
    change: (book) => book.type("Findings", ["Finding", "Shabby walls"], "Found on", ""),
    fact: named("a county inspection"),
  },
  {
    link: "a notice's finding",
    change: (book) => book.type("Items", ["Item", "Notice, framed"], "Finding", "Shabby walls"),
    fact: named("few notices"),
  },
  {
    link: "the computers' finding",
    change: (book) => book.type("Items", ["Item", "Computer"], "Finding", ""),
    fact: named("few computers"),
  },
  {
    link: "how paint is met",
    change: (book) => book.type("Items", ["Item", "Paint, can"], "Met by", "Cash"),
    fact: named("paint and notices"),
  },
  {
    link: "a computer's price",
    change: (book) => book.type("Items", ["Item", "Computer"], "Unit price", 390_000),
    fact: named("ten computers need cash"),
  },
  {
    link: "a cell's quota",
    change: (book) => book.type("Quotas", ["Group", "Cell 1"], "Quota", 390_000),
    fact: named("the cash is split"),
  },
  {
    link: "how a cell's quota is split",
    change: (book) => book.type("Drives", ["Drive", office], "Member split", "Equally"),
    fact: named("members give what conscience"),
    divide: true,
  },
  {
    link: "a gift's drive",
    change: (book) =>
      book.type("Contributions", ["Member", "Ri Un-byol"], "Drive", "Union renewal levy"),
    fact: named("even 10,000"),
  },
  {
    link: "a member's groups",
    change: (book) => book.type("Members", ["Member ID", "M06"], "Groups", "Cell 1, Foundry shop"),
    fact: named("the union and the youth league"),
    divide: true,
  },
  {
    link: "a member's quota",
    change: (book) => book.type("Quotas", ["Member ID", "M06"], "Quota", 16_000),
    fact: named("what one person is asked"),
  },
  {
    link: "a drive's basis",
    change: (book) => book.type("Drives", ["Drive", office], "Basis", "Mandatory"),
    fact: named("the gifts are called voluntary"),
  },
  {
    link: "who gave",
    change: (book) => book.type("Contributions", ["Note", "Returned at her wish"], "Member", "M40"),
    fact: named("who has given nothing"),
  },
  {
    link: "a gift's amount",
    change: (book) => book.type("Contributions", ["Drive", office], "Amount", 60_000),
    fact: named("what came in"),
  },
  {
    link: "a receipt",
    change: (book) => book.type("Items", ["Item", "Computer"], "Received", 5),
    fact: named("what the money bought"),
  },
  {
    link: "whether the computers are used",
    change: (book) => book.type("Items", ["Item", "Computer"], "In use", "Yes"),
    fact: named("whether it is used"),
  },
  {
    link: "the day by which a finding is to be put right",
    change: (book) =>
      book.type("Findings", ["Finding", "Few computers"], "Put right by", serial(2026, 7, 31)),
    fact: named("what is still to be put right"),
  },
  {
    link: "a count",
    change: (book) =>
      book.type("Counts", ["Note", "Counted in a hurry, before the shift"], "Amount", 712_587),
    fact: named("the money is counted"),
  },
  {
    link: "what an item is called",
    change: (book) => book.type("Items", ["Item", "Computer"], "Item", "Computer of Kim Chol-su"),
    fact: named("what anyone may see"),
  },
];

describe("the case that Whipround must serve first", () => {
  let book!: Book;
  beforeAll(() => {
    book = new Book();
  });

  it.each(facts)("$fact", ({ proof }) => proof(book));
});

describe("every fact hangs by what is typed in the sample", () => {
  it("has a link for each", () => {
    expect(links.map(({ fact }) => fact).sort()).toEqual(facts.map(({ fact }) => fact).sort());
  });

  it.each(links)("$link: once it is another, no longer is it so that $fact", (each) => {
    const book = new Book();
    each.change(book);
    book.makeAnew(each.divide === true);
    const { proof } = facts.find(({ fact }) => fact === each.fact)!;
    expect(() => proof(book)).toThrow();
  });
});
