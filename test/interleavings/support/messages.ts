import type { Reply } from "./seat";
import { isSameState, otherThan, type SpreadsheetState, withoutListed } from "./spreadsheetState";

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
  const earlier = listed(/had begun to write: ([^.]*)\./, message);
  const changed = changedTabs(before, state).filter((tab) => !earlier.includes(tab));
  const but = listed(/Nothing was changed but the tab ([^.]*)\./, message);
  if (/Nothing was (written|changed)/.test(message) && changed.some((tab) => !but.includes(tab)))
    wrong.push(`"nothing was written", but ${changed.join(", ")}`);
  const named = [
    ...listed(/Written by then: ([^.]*); perhaps also/, message),
    ...listed(
      /(?:perhaps also|The tab) ([^.]*?)(?: may have been written by then)?, or a part of it\. Nothing else was/,
      message,
    ),
  ];
  if (named.length > 0) {
    const others = changed.filter((tab) => !named.includes(tab));
    if (others.length > 0) wrong.push(`"nothing else was written", but ${others.join(", ")}`);
  }
  return wrong;
}

/** The tabs that a sentence lists. */
const listed = (sentence: RegExp, message: string): readonly string[] =>
  sentence.exec(message)?.[1]?.split(/, | and /) ?? [];

function changedTabs(before: SpreadsheetState, after: SpreadsheetState): readonly string[] {
  return after
    .filter((tab) => {
      const was = before.find(({ name }) => name === tab.name);
      return was === undefined || !isSameState([withoutListed(was)], [withoutListed(tab)]);
    })
    .map(({ name }) => name);
}
