import type { AddOnRun } from "./addOnRun";
import { type Command, fileOptions, type Given, openWorkbook, requireInput } from "./command";
import type { Terminal } from "./terminal";
import { textTable } from "./textTable";

/** The part of the add-on's previews that is printed. */
interface Preview {
  readonly drives: readonly {
    readonly drive: string;
    readonly summary: string;
    readonly problems: readonly { readonly problem: string; readonly remedy: string }[];
    readonly quotas: readonly {
      readonly level: string;
      readonly depth: number;
      readonly group: string;
      readonly member: string;
      readonly quotaText: string;
      readonly beforeText: string;
      readonly how: string;
    }[];
  }[];
}

/** `whipround divide in.xlsx [-o out.xlsx] [--drive D] [--keep] [--why …]` */
export const divide: Command = {
  name: "divide",
  arguments: "IN.xlsx",
  mostArguments: 1,
  summary: "divide the drives' targets into quotas; without -o, only show what that would give",
  options: {
    ...fileOptions,
    drive: { type: "string", value: "DRIVE", help: "this drive only; left out: every open drive" },
    keep: { type: "boolean", help: "those who have contributed keep their present quota" },
    why: { type: "string", value: "TEXT", help: "the reason, for the Why column" },
  },
  async run(given, surroundings) {
    requireInput(given, "divide");
    const { terminal } = surroundings;
    const target = given.text("out");
    const { addOn, save } = await openWorkbook(given, surroundings, target);
    if (target === undefined) return preview(addOn, given, terminal);
    const { message } = addOn.ask<{ message: string }>("applyQuotas", requestOf(given));
    await save(target);
    terminal.out(`${message}\nWritten to ${target}.`);
  },
};

function requestOf(given: Given): object {
  const why = given.text("why");
  return {
    drive: given.text("drive") ?? "",
    keep: given.flag("keep"),
    ...(why === undefined ? {} : { why }),
  };
}

function preview(addOn: AddOnRun, given: Given, terminal: Terminal): void {
  const { drives } = addOn.ask<Preview>("previewQuotas", requestOf(given));
  for (const { drive, summary, problems, quotas } of drives) {
    terminal.out(`${drive}: ${summary}`);
    for (const { problem, remedy } of problems) terminal.out(`  ${problem} ${remedy}`);
    if (quotas.length > 0) terminal.out(`${quotaTable(quotas, terminal.columns).join("\n")}\n`);
  }
  terminal.out("Nothing was written: add -o out.xlsx to apply this.");
}

function quotaTable(quotas: Preview["drives"][number]["quotas"], width: number): string[] {
  const column = (
    title: string,
    align: "start" | "end",
    text: (line: (typeof quotas)[number]) => string,
  ) => ({
    title,
    align,
    cells: quotas.map(text),
  });
  return textTable(
    [
      column(
        "Group or member",
        "start",
        (line) =>
          "  ".repeat(line.depth + (line.level === "member" ? 1 : 0)) + (line.member || line.group),
      ),
      column("Quota", "end", (line) => line.quotaText),
      column("Before", "end", (line) => line.beforeText),
      column("How", "start", (line) => line.how),
    ],
    width,
  );
}
