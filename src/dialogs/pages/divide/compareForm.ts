import type { DivideWords } from "../../../i18n/dialogWords";
import type { Granted, RulesComparison, WayLine } from "../../protocol";
import { build } from "../parts/build";
import { driveField } from "../parts/driveField";
import { countOf } from "../parts/fill";
import type { Page } from "../parts/openPage";
import { problemList } from "../parts/problems";
import { shownBelow } from "../parts/shownBelow";
import { makeTokens } from "../parts/tokens";
import type { Choices } from "../parts/withChoices";
import { wayList } from "./wayList";

type Comparison = Granted<RulesComparison>;

/**
 * Which drive: sets the ways to divide it side by side, and then offers to write one into Drives.
 *
 * @param takenOver is called with the drive that is to be divided by what Drives now states
 */
export function compareForm(
  page: Page<DivideWords>,
  { drives }: Choices,
  takenOver: (drive: string) => void,
): HTMLElement {
  const { words, shared, work, ask } = page;
  const drive = driveField({ drives: drives.filter(({ state }) => state !== "closed"), shared });
  const submit = build("button", { type: "submit", class: "main" }, words.compare);
  const hint = build("p", { class: "hint" }, words.compareHint);
  const form = build("form", {}, drive.row, hint, build("p", {}, submit));
  const shown = shownBelow(form, work, () => void compare());
  const tokens = makeTokens();
  return build("div", {}, form, shown);

  async function compare(): Promise<void> {
    shown.replaceChildren();
    const request = { drive: drive.control.value };
    const reply = await work.during(shared.working, () => ask("compareRules", request));
    if (reply === null) return;
    if (!reply.ok) return work.fail(reply.message);
    show(reply);
    if (reply.ways.length > 0) work.tell(countOf(words.compared, reply.ways.length));
    else work.warn(words.noneCompared);
  }

  function show(reply: Comparison): void {
    const { notes, explained, ways, impossible, problems } = reply;
    const others = impossible.map(({ ways: names, problem: { problem, remedy, severity } }) => ({
      severity,
      problem: `${names}: ${problem}`,
      remedy,
    }));
    shown.append(
      build("h2", { tabindex: -1 }, reply.drive),
      ...notes.map((note) => build("p", { class: "hint" }, note)),
      ...[problemList(problems, shared)].filter((list) => list !== null),
    );
    if (ways.length > 0) {
      const list = wayList(page, reply);
      shown.append(
        takeOverForm(reply, list.row, list.chosen),
        build("h3", {}, words.reading),
        ...explained.map((sentence) => build("p", { class: "hint" }, sentence)),
      );
    }
    const impossibleList = problemList(others, shared);
    if (impossibleList !== null) shown.append(build("h3", {}, words.notPossible), impossibleList);
  }

  function takeOverForm(
    reply: Comparison,
    list: HTMLElement,
    chosen: () => WayLine | null,
  ): HTMLFormElement {
    const take = build("button", { type: "submit", class: "main" }, words.takeOver);
    const choosing = build(
      "form",
      { class: "ways" },
      list,
      build("p", { class: "take" }, take),
      build("p", { class: "hint" }, page.text(words.takeOverHint)),
    );
    choosing.addEventListener("submit", (event) => {
      event.preventDefault();
      const way = chosen();
      if (way === null) work.fail(words.chooseWay);
      else if (!work.isBusy()) void takeOver(reply, way);
    });
    return choosing;
  }

  async function takeOver({ drive: of, fingerprint }: Comparison, way: WayLine): Promise<void> {
    const { groupSplit, memberSplit } = way;
    const told = { drive: of, groupSplit, memberSplit, fingerprint };
    const whole = { ...told, token: tokens.of(told) };
    const reply = await work.during(shared.working, () => ask("takeOverWay", whole));
    if (reply === null) return;
    if (!reply.ok) return work.fail(reply.message);
    tokens.done();
    shown.replaceChildren();
    takenOver(of);
    work.tell(reply.message);
  }
}
