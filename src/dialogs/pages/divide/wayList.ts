import type { DivideWords } from "../../../i18n/dialogWords";
import type { Granted, RulesComparison, SpreadText, WayLine } from "../../protocol";
import { build, newId } from "../parts/build";
import type { Page } from "../parts/openPage";

type Comparison = Granted<RulesComparison>;

interface WayList {
  readonly row: HTMLElement;
  readonly chosen: () => WayLine | null;
}

/** The ways to divide, those of one member split together, each with its figures; one can be chosen. */
export function wayList(page: Page<DivideWords>, compared: Comparison): WayList {
  const { ways } = compared;
  const name = newId("way");
  const most = Math.max(...ways.map(({ figures }) => figures.numbers.most), 0);
  const inputs = ways.map(({ isStated }) =>
    build("input", { type: "radio", name, id: newId("option"), checked: isStated }),
  );
  const rows = ways.map((way, i) => wayRow(page, way, inputs[i]!, { ...compared, most }));
  const splits = [...new Set(ways.map(({ memberText }) => memberText))];
  const fieldsets = splits.map((split) =>
    build(
      "fieldset",
      { class: "split" },
      build("legend", {}, page.text(page.words.membersBy, { split })),
      ...rows.filter((_, i) => ways[i]!.memberText === split),
    ),
  );
  return {
    row: build("div", {}, ...fieldsets),
    chosen: () => ways[inputs.findIndex(({ checked }) => checked)] ?? null,
  };
}

interface Scale {
  readonly alert: string;
  /** What is asked of whoever is asked for most, in any way. */
  readonly most: number;
}

function wayRow(
  page: Page<DivideWords>,
  way: WayLine,
  input: HTMLInputElement,
  scale: Scale,
): HTMLElement {
  const { words, text } = page;
  const { figures, groupText, isStated } = way;
  const details = build(
    "div",
    { class: "figures-of", id: newId("figures") },
    rangeBar(figures.numbers, scale.most),
    spreadTable(words, figures.amounts, figures.ofIncome),
    ...sentencesOf(page, way, scale).map((line) => build("p", {}, line)),
  );
  input.setAttribute("aria-describedby", details.id);
  const label = build("label", { for: input.id }, text(words.groupsBy, { split: groupText }));
  const tag = isStated ? build("span", { class: "tag" }, words.stated) : null;
  if (tag !== null) label.append(" ", tag);
  return build("div", { class: "way" }, build("div", { class: "option" }, input, label), details);
}

/** Least, median and most, and below them what they are of a year's income. */
function spreadTable(
  words: DivideWords,
  amounts: SpreadText,
  ofIncome: SpreadText | null,
): HTMLElement {
  const kinds = ["least", "median", "most"] as const;
  return build(
    "dl",
    { class: "spread" },
    ...kinds.map((kind) =>
      build(
        "div",
        {},
        build("dt", {}, words.spread[kind]),
        build("dd", { class: "amount" }, amounts[kind]),
        ofIncome === null
          ? null
          : build(
              "dd",
              { class: "share" },
              ofIncome[kind],
              build("span", { class: "hidden" }, ` ${words.ofIncome}`),
            ),
      ),
    ),
  );
}

/** From least to most, the median marked, on the one scale of all ways; for the eye alone. */
function rangeBar(
  { least, median, most }: WayLine["figures"]["numbers"],
  end: number,
): HTMLElement | null {
  if (end <= 0) return null;
  const percent = (amount: number) => `${(100 * amount) / end}%`;
  const range = build("span", { class: "range" });
  range.style.left = percent(least);
  range.style.right = `${100 - (100 * most) / end}%`;
  const middle = build("span", { class: "middle" });
  middle.style.left = percent(median);
  return build("div", { class: "scale", "aria-hidden": "true" }, range, middle);
}

/** Who would give more or less than now, and whom it would weigh upon; then the indices. */
function sentencesOf(
  { words, text }: Page<DivideWords>,
  { figures }: WayLine,
  { alert }: Scale,
): string[] {
  const { change, aboveAlert, gini, progressivity, reading } = figures;
  const people: string[] = [];
  if (change !== null) people.push(text(words.change, change));
  // "5 %" is not to be parted at the end of a line.
  const share = alert.replace(" ", "\u00a0");
  if (aboveAlert !== null) people.push(text(words.aboveAlert, { n: aboveAlert, alert: share }));
  const indices = [text(words.gini, { gini })];
  if (progressivity !== "") indices.push(text(words.progressivity, { progressivity, reading }));
  return [people, indices].filter((all) => all.length > 0).map((all) => all.join(" · "));
}
