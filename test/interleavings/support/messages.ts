import type { Reply } from "./seat";
import { isSameState, otherThan, type SpreadsheetState } from "./spreadsheetState";

/** What a command's end may be told of, to hold what was said against. */
interface Possible {
  readonly before: SpreadsheetState;
  readonly once: readonly SpreadsheetState[];
}

const notPlain =
  /undefined|null|NaN|\[object|TypeError|ReferenceError|RangeError|\bat \w+ \(|Exception:/;

/** What is not true, or not plain, in what was said at the end of a run. */
export function isTrueAndPlain(
  { kind, message }: Reply,
  { before, once }: Possible,
  state: SpreadsheetState,
): readonly string[] {
  if (kind === "thrown") return [`an exception was shown: ${message}`];
  const wrong: string[] = [];
  if (message === "" || notPlain.test(message)) wrong.push(`not plain: ${message}`);
  if (/the tab \d+ just now/.test(message)) wrong.push(`not plain: ${message}`);
  if (kind === "done") {
    for (const tab of otherThan(state, once)) wrong.push(`said to be done, is not in ${tab}`);
    return wrong;
  }
  const changed = changedTabs(before, state);
  const but = /Nothing was changed but the tab ([^.]*)\./.exec(message)?.[1];
  if (/Nothing was (written|changed)/.test(message) && changed.some((tab) => tab !== but))
    wrong.push(`"nothing was written", but ${changed.join(", ")}`);
  const named = /Written by then, wholly or in part: ([^.]*)\. No other tab was/.exec(message)?.[1];
  if (named !== undefined) {
    const others = changed.filter((tab) => !named.includes(tab));
    if (others.length > 0) wrong.push(`"no other tab was written", but ${others.join(", ")}`);
  }
  return wrong;
}

function changedTabs(before: SpreadsheetState, after: SpreadsheetState): readonly string[] {
  return after
    .filter((tab) => {
      const was = before.find(({ name }) => name === tab.name);
      return was === undefined || !isSameState([was], [tab]);
    })
    .map(({ name }) => name);
}
