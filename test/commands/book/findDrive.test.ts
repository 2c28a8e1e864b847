import { describe, expect, it } from "vitest";
import { driveNamed, findDrive } from "../../../src/commands/book/findDrive";
import { speak } from "../../../src/i18n/index";

const say = speak("en");
const all = [{ drive: null }, { drive: { id: "Café roof" } }, { drive: { id: "지붕" } }];

describe("a drive as somebody wrote it", () => {
  it.each([
    ["the name itself", "Café roof", all[1]],
    ["blanks around it", "  Café roof ", all[1]],
    ["accents apart from their letters", "Cafe\u0301 roof", all[1]],
    ["Hangul in single letters", "지붕".normalize("NFD"), all[2]],
    ["another name", "Roof", undefined],
    ["nothing", "", undefined],
  ])("is found by %s or not at all", (_, name, found) => {
    expect(driveNamed(all, name)).toBe(found);
  });

  it.each([
    ["", "Choose the drive that it is for."],
    ["Cafe roof", 'There is no drive "Cafe roof". Did you mean Café roof?'],
  ])("where there is none: %o", (name, message) => {
    expect(findDrive(all, name, say)).toEqual({ message });
  });
});
