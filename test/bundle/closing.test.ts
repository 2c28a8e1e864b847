import { beforeEach, describe, expect, it } from "vitest";
import type { ClosingPreview, ClosingReply } from "../../src/dialogs/protocol";
import { fillExample } from "../../src/local/examples/fillExample";
import { schoolFigures } from "../sample/schoolFigures";
import { type AddOn, openAddOn } from "../support/addOn";

describe("closing the school's playground, through the bundle that ships", () => {
  let addOn: AddOn;
  beforeEach(() => {
    addOn = openAddOn();
    fillExample("school", addOn.bundle.services.spreadsheet, "en", (item) => addOn.run(item));
    addOn.run("applyQuotas", { drive: "", keep: false });
    addOn.run("refreshSummaries");
  });

  const overview = (drive: string) => addOn.rows("Overview").find((row) => row.Drive === drive);
  const close = (carryTo: string, copyAs = "") => {
    const preview = addOn.run("previewClosing", { drive: "Playground" }) as ClosingPreview;
    if (!preview.ok) throw new Error(preview.message);
    const decisions = { "left-over:": "carry-over" };
    const { drive, fingerprint } = preview;
    const request = { drive, decisions, carryTo, copyAs, fingerprint };
    const reply = addOn.run("applyClosing", request) as ClosingReply;
    addOn.tick(60);
    addOn.run("refreshSummaries");
    return reply;
  };

  it("carries what is left over to the library corner: nothing in hand here, as much more there", () => {
    expect(close("Library corner")).toMatchObject({ ok: true });
    const { library, playground } = schoolFigures;
    expect(overview("Playground")).toMatchObject({
      "In hand": 0,
      Collected: playground.collected,
      Spent: playground.spent,
      "Carried over": -playground.leftOver,
    });
    expect(overview("Library corner")).toMatchObject({
      "In hand": library.inHand + playground.leftOver,
      Collected: library.collected,
      "Carried over": playground.leftOver,
    });
    expect(overview("All drives, USD")).toMatchObject({ "Carried over": 0 });
  });

  it("shows the closed drive on Overview only, as Settings have it, and flags nobody in it", () => {
    close("Library corner");
    expect(overview("Playground")).toBeDefined();
    for (const tab of ["By group", "By member", "Follow-up"])
      expect(addOn.rows(tab).some((row) => row.Drive === "Playground")).toBe(false);
    addOn.sheet("Settings").setContent(13, 2, "All");
    addOn.tick(60);
    addOn.run("refreshSummaries");
    expect(addOn.rows("By group").some((row) => row.Drive === "Playground")).toBe(true);
  });

  it("still adds up: collected + in kind + not counted is what the ledger holds", () => {
    const held = () => {
      let sum = 0;
      for (const { Amount } of addOn.rows("Contributions")) sum += Number(Amount);
      return Math.round(sum * 100);
    };
    const before = held();
    close("Library corner");
    expect(held()).toBe(before);
    expect(held()).toBe(Math.round(schoolFigures.ledger * 100));
  });

  it("changes one cell of Drives, and adds the copy below as a draft a year on", () => {
    const before = addOn.values("Drives");
    close("Library corner", "Playground 2027");
    const [header = [], ...after] = addOn.values("Drives");
    const at = (name: string) => header.indexOf(name);
    const changed = after
      .slice(0, before.length - 1)
      .flatMap((row, r) =>
        row.flatMap((cell, c) => (cell === before[r + 1]![c] ? [] : [[row[0], header[c], cell]])),
      );
    expect(changed).toEqual([["Playground", "State", "Closed"]]);
    const [first, copy] = [after[0]!, after.at(-1)!];
    expect([copy[at("Drive")], copy[at("State")]]).toEqual(["Playground 2027", "Draft"]);
    expect(Number(copy[at("Due")]) - Number(first[at("Due")])).toBe(365);
    expect(overview("Playground 2027")).toMatchObject({ Target: schoolFigures.playground.target });
  });

  it("warns of nothing that it wrote itself", () => {
    const before = addOn
      .values("Checks")
      .slice(2)
      .map((row) => row[3]);
    close("Library corner");
    const after = addOn
      .values("Checks")
      .slice(2)
      .map((row) => row[3]);
    expect(after.filter((problem) => !before.includes(problem!))).toEqual([]);
  });
});
