import type { BranchesReply, BranchesWritten } from "../../src/dialogs/protocol";
import { speak } from "../../src/i18n/index";
import { type AddOn, openAddOn, openFactory } from "./addOn";
import { OtherPerson } from "./otherPerson";
import { SheetFormulas } from "./sheetFormulas";
import { CellError, type Value } from "./sheetFunctions";
import { typedBook } from "./typedBook";

type Language = "en" | "ko";
type BranchTab = "branches" | "branchGroups";

/** The address of a spreadsheet, by its id. */
export const address = (id: string) => `https://docs.google.com/spreadsheets/d/${id}`;

/** Divided and refreshed. */
export function refreshed(addOn: AddOn): AddOn {
  addOn.run("applyQuotas", { drive: "", keep: false });
  addOn.run("refreshSummaries");
  return addOn;
}

/** The sample of an account's language, divided and refreshed. */
function sample(language: Language): AddOn {
  const addOn = openAddOn({ locale: language });
  addOn.run("loadSample");
  return refreshed(addOn);
}

/** Two drives in two currencies. */
function abroad(): AddOn {
  const addOn = typedBook({
    Members: [{ "Member ID": "M1", Name: "Anna" }],
    Drives: [
      { Drive: "Roof", Basis: "Mandatory", Target: 1000, Due: "2026-12-31", Currency: "EUR" },
      { Drive: "Books", Basis: "Pledged", Target: 300.5, Due: "2026-12-31", Currency: "USD" },
    ],
    Contributions: [
      { Date: "2026-05-01", Drive: "Roof", Member: "M1", Amount: 412.25 },
      { Date: "2026-05-02", Drive: "Books", Member: "M1", Amount: 30.5 },
    ],
  });
  return refreshed(addOn);
}

/** Branches in two languages and three currencies; `new` has refreshed nothing yet. */
export const someBranches = () => ({
  north: openFactory(),
  south: sample("ko"),
  abroad: abroad(),
  new: typedBook({ Members: [{ "Member ID": "M1", Name: "Anna" }] }),
  closed: openFactory(),
});

/** A list of them as people write such lists. */
export const everyBranch = [
  `North, ${address("north")}/edit#gid=0`,
  `South\t${address("south")}`,
  `Abroad: ${address("abroad")}`,
  `New ${address("new")}`,
  `Closed ${address("closed")}`,
].join("\n");

/** The federation's own spreadsheet, and what its formulas show. */
export class Federation {
  readonly addOn: AddOn;
  readonly formulas = new SheetFormulas();
  readonly tabs: Readonly<Record<BranchTab, string>>;
  readonly headers: Readonly<Record<BranchTab, Readonly<Record<string, string>>>>;
  readonly person: OtherPerson;

  constructor(
    branches: Readonly<Record<string, AddOn>>,
    locale = "en_US",
    language: Language = "en",
  ) {
    this.addOn = openAddOn({ locale: language });
    this.addOn.run("setUpSpreadsheet");
    const { spreadsheet } = this.addOn.bundle.services;
    this.person = new OtherPerson(spreadsheet);
    this.person.setLocale(locale);
    for (const [id, branch] of Object.entries(branches))
      this.formulas.add(id, branch.bundle.services.spreadsheet);
    const { schema } = speak(language).words;
    this.tabs = schema.tabs;
    this.headers = schema.headers;
  }

  allow(...ids: string[]): this {
    for (const id of ids) this.formulas.allow(id);
    return this;
  }

  /** As the dialog does: over the list that it was shown. */
  write(list = everyBranch, groups = false): BranchesWritten {
    return this.addOn.run("writeBranches", { list, was: this.list, groups }) as BranchesWritten;
  }

  /** As the dialog shows it. */
  get list(): string {
    return (this.addOn.run("getBranches") as BranchesReply & { ok: true }).list;
  }

  shown(tab: BranchTab = "branches"): Value[][] {
    const { spreadsheet } = this.addOn.bundle.services;
    return this.formulas.shown(this.addOn.sheet(this.tabs[tab]), spreadsheet);
  }

  /** What stands under a header, by the id of its column, in the rows of a branch. */
  cells(branch: string, ...ids: string[]): Value[][] {
    return this.#cells("branches", branch, ids);
  }

  /** The same of its groups. */
  groups(branch: string, ...ids: string[]): Value[][] {
    return this.#cells("branchGroups", branch, ids);
  }

  #cells(tab: BranchTab, branch: string, ids: readonly string[]): Value[][] {
    const [, header = [], ...rows] = this.shown(tab);
    const at = (id: string) => header.indexOf(this.headers[tab][id] ?? "?");
    return rows
      .filter((row) => row[at("branch")] === branch && row[at("drive")] !== "")
      .map((row) => ids.map((id) => row[at(id)] ?? ""));
  }

  /** Puts what is shown into the cells: as a script reads them. */
  settle(tab: BranchTab = "branches"): this {
    const sheet = this.addOn.sheet(this.tabs[tab]);
    for (const [r, row] of this.shown(tab).entries())
      for (const [c, value] of row.entries())
        if (typeof sheet.content(r + 1, c + 1) !== "object")
          sheet.setContent(r + 1, c + 1, value instanceof CellError ? value.shown : value);
    return this;
  }
}
