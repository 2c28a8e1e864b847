import { randomUUID } from "node:crypto";
import type { QuotaLine, QuotasRequest } from "../../dialogs/protocol";
import type { AddOnRun } from "./addOnRun";
import { type Command, fileOptions, type Given, openFile, requireInput } from "./command";
import type { SpokenSurroundings } from "./terminal";
import { textTable } from "./textTable";
import type { CliWords } from "./words/index";

/** `whipround divide in.xlsx [-o out.xlsx] [--drive D] [--keep] [--why …]` */
export const divide: Command = {
  name: "divide",
  arguments: "IN.xlsx",
  mostArguments: 1,
  summary: ({ summaries }) => summaries.divide,
  options: {
    ...fileOptions,
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToDivide },
    keep: { type: "boolean", help: ({ options }) => options.keep },
    why: { type: "string", value: "TEXT", help: ({ options }) => options.why },
  },
  async run(given, surroundings) {
    const { terminal, words } = surroundings;
    requireInput(given, "divide", words);
    const target = given.text("out");
    const { addOn, save } = await openFile(given, surroundings, target);
    if (target === undefined) return preview(addOn, given, surroundings);
    const { message, problems = [] } = addOn.ask("applyQuotas", {
      ...requestOf(given),
      token: randomUUID(),
    });
    await save(target);
    for (const { problem, remedy } of problems) terminal.out(`${problem} ${remedy}`);
    terminal.out(`${message}\n${words.work.written(target)}`);
  },
};

function requestOf(given: Given): QuotasRequest {
  const why = given.text("why");
  return {
    drive: given.text("drive") ?? "",
    keep: given.flag("keep"),
    ...(why === undefined ? {} : { why }),
  };
}

function preview(addOn: AddOnRun, given: Given, { terminal, words }: SpokenSurroundings): void {
  const { drives, problems: ofWho = [] } = addOn.ask("previewQuotas", requestOf(given));
  for (const { problem, remedy } of ofWho) terminal.out(`${problem} ${remedy}`);
  for (const { drive, summary, rounder, problems, quotas } of drives) {
    terminal.out(`${drive}: ${summary}`);
    if (rounder !== undefined) terminal.out(`  ${rounder}`);
    for (const { problem, remedy } of problems) terminal.out(`  ${problem} ${remedy}`);
    if (quotas.length > 0)
      terminal.out(`${quotaTable(quotas, words, terminal.columns).join("\n")}\n`);
  }
  terminal.out(words.work.notDivided);
}

function quotaTable(
  quotas: readonly QuotaLine[],
  { quotas: titles }: CliWords,
  width: number,
): string[] {
  const column = (title: string, align: "start" | "end", text: (line: QuotaLine) => string) => ({
    title,
    align,
    cells: quotas.map(text),
  });
  return textTable(
    [
      column(
        titles.who,
        "start",
        (line) =>
          "  ".repeat(line.depth + (line.level === "member" ? 1 : 0)) + (line.member || line.group),
      ),
      column(titles.quota, "end", (line) => line.quotaText),
      column(titles.before, "end", (line) => line.beforeText),
      column(titles.how, "start", (line) => line.how),
    ],
    width,
  );
}
