import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../src/commands/book/openWorkbook";
import { applyQuotas, previewQuotas } from "../../../src/commands/divide/divideQuotas";
import { keepAccounts } from "../../../src/core/index";
import type { Cell } from "../../../src/schema/index";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage } from "../openSample";

const context = inLanguage("en");
const all = { drive: "", keep: false } as const;

function club(...members: readonly (readonly Cell[])[]): MemoryWorkbook {
  return new MemoryWorkbook()
    .addSheet("Members", [["Member ID", "Name", "Weight"], ...members])
    .addSheet("Drives", [
      ["Drive", "Basis", "Target", "Currency"],
      ["Roof", "Mandatory", 100, "KRW"],
    ])
    .addSheet("Contributions", [
      ["Date", "Drive", "Member", "Amount"],
      [{ day: 20_600 }, "Roof", "Ana", 10],
    ]);
}

const idsOf = (workbook: MemoryWorkbook) =>
  workbook
    .shown("Members")
    .slice(1)
    .map(([id]) => id);

describe("the first time quotas are divided", () => {
  it("offers to give members IDs, and not again once there is a roll", () => {
    const workbook = club(["", "Ana", 2], ["", "Bo", 3]);
    expect(previewQuotas(workbook, context, all)).toMatchObject({ membersWithoutId: 2 });
    applyQuotas(workbook, context, { ...all, token: newToken() });
    expect(idsOf(workbook)).toEqual(["", ""]);
    expect(previewQuotas(workbook, context, all)).toMatchObject({ membersWithoutId: 0 });
  });

  it("gives them to whoever has none, and the quotas are those of the preview", () => {
    const workbook = club(["", "Ana", 2], ["", "Bo", 3], ["", "Cho", 1]);
    const preview = previewQuotas(workbook, context, all);
    if (!preview.ok) throw new Error(preview.message);
    applyQuotas(workbook, context, {
      ...all,
      token: newToken(),
      fingerprint: preview.fingerprint,
      giveIds: true,
    });
    expect(idsOf(workbook)).toEqual(["M01", "M02", "M03"]);
    const { book } = openWorkbook(workbook, context).decoded;
    const shown = preview.drives[0]!.quotas.filter(({ level }) => level === "member");
    const roll = book.roll.filter(({ level }) => level === "member");
    expect(roll.map(({ memberId, memberName, quota }) => [memberId, memberName, quota])).toEqual(
      shown.map(({ member, quota }, i) => [`M0${i + 1}`, member, quota]),
    );
  });

  it("goes on where a run was cut off between the IDs and the roll", () => {
    const workbook = club(["", "Ana", 2], ["", "Bo", 3]);
    const preview = previewQuotas(workbook, context, all);
    if (!preview.ok) throw new Error(preview.message);
    const request = {
      ...all,
      token: newToken(),
      fingerprint: preview.fingerprint,
      giveIds: true,
    };
    const apply = workbook.apply.bind(workbook);
    workbook.apply = ([ids], tabs) => {
      apply([ids!], tabs);
      throw new Error("Exceeded maximum execution time");
    };
    expect(() => applyQuotas(workbook, context, request)).toThrow();
    workbook.apply = apply;
    expect(applyQuotas(workbook, context, request)).toMatchObject({ ok: true });
    expect(idsOf(workbook)).toEqual(["M01", "M02"]);
    const { book } = openWorkbook(workbook, context).decoded;
    const members = book.roll.filter(({ level }) => level === "member");
    expect(members.map(({ memberId }) => memberId)).toEqual(["M01", "M02"]);
  });

  it("still knows rows of the ledger that name the member", () => {
    const workbook = club(["", "Ana", 2], ["", "Bo", 3]);
    applyQuotas(workbook, context, { ...all, token: newToken(), giveIds: true });
    const { drives, diagnostics } = keepAccounts(openWorkbook(workbook, context).decoded.book);
    expect(drives[0]!.members.map(({ member, contributed }) => [member.id, contributed])).toEqual([
      ["M01", 10],
      ["M02", 0],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it("goes on from the IDs that there are, and leaves those as they are", () => {
    const workbook = club(["P007", "Ana", 1], ["", "Bo", 1], ["P009", "Cho", 1], ["", "Dan", 1]);
    applyQuotas(workbook, context, { ...all, token: newToken(), giveIds: true });
    expect(idsOf(workbook)).toEqual(["P007", "P010", "P009", "P011"]);
  });

  it("gives none to whose name somebody else has: only the user knows who is who", () => {
    const workbook = club(["M1", "Ana", 1], ["", "Ana", 1], ["", "Bo", 1]);
    expect(previewQuotas(workbook, context, all)).toMatchObject({ membersWithoutId: 1 });
    applyQuotas(workbook, context, { ...all, token: newToken(), giveIds: true });
    expect(idsOf(workbook)).toEqual(["M1", "", "M2"]);
  });

  it("gives none where nothing could be divided", () => {
    const workbook = club(["", "Ana", "x"]);
    expect(
      applyQuotas(workbook, context, {
        token: newToken(),
        drive: "Lift",
        keep: false,
        giveIds: true,
      }).ok,
    ).toBe(false);
    expect(idsOf(workbook)).toEqual([""]);
  });
});
