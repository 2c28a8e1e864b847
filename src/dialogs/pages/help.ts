import type { HelpSection } from "../../i18n/dialogWords";
import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { closePage } from "./parts/askAddOn";
import { build, button, newId } from "./parts/build";
import { openPage } from "./parts/openPage";

const page = openPage("help", { en: en.help, ko: ko.help });
const { main, words, shared, names, text } = page;

/** The tabs in the order in which one meets them. */
const yours = [
  "members",
  "drives",
  "contributions",
  "settings",
  "groups",
  "items",
  "findings",
  "counts",
  "adjustments",
  "rates",
];
const ours = [
  "overview",
  "byGroup",
  "byMember",
  "payments",
  "followUp",
  "perPerson",
  "itemsBought",
  "remedies",
  "noticeboard",
  "checks",
  "branches",
  "history",
  "quotas",
];

const section = (heading: string, ...children: readonly HTMLElement[]) => {
  const id = newId("section");
  return build(
    "section",
    { "aria-labelledby": id },
    build("h2", { id, tabindex: -1 }, text(heading)),
    ...children,
  );
};

const prose = ({ heading, paragraphs }: HelpSection) =>
  section(heading, ...paragraphs.map((paragraph) => build("p", {}, text(paragraph))));

function principles(): HTMLElement {
  const { heading, accounted, voluntary } = words.principles;
  const items = [accounted, voluntary].map(({ name, text: said }) =>
    build("li", {}, build("strong", {}, name), ` ${text(said)}`),
  );
  return section(heading, build("ol", {}, ...items));
}

function firstDrive(): HTMLElement {
  const { heading, steps } = words.firstDrive;
  return section(heading, build("ol", {}, ...steps.map((step) => build("li", {}, text(step)))));
}

function standings(): HTMLElement {
  const { heading, intro, word, meaning, onVoluntary, meanings } = words.standings;
  const head = build(
    "thead",
    {},
    build("tr", {}, build("th", { scope: "col" }, word), build("th", { scope: "col" }, meaning)),
  );
  const rows = Object.entries(meanings).map(([id, means]) => {
    const usual = names[`standing.${id}`] ?? id;
    const gentle = names[`voluntary.${id}`] ?? usual;
    const other = gentle === usual ? "" : ` ${text(onVoluntary, { word: gentle })}`;
    return build(
      "tr",
      {},
      build("th", { scope: "row" }, usual),
      build("td", {}, `${means}${other}`),
    );
  });
  const table = build("table", {}, head, build("tbody", {}, ...rows));
  return section(heading, build("p", {}, text(intro)), table);
}

function places(): HTMLElement {
  const { heading, yours: write, ours: written } = words.places;
  const list = (tabs: readonly string[]) => {
    const entries = tabs.flatMap((tab) => [
      build("dt", {}, names[`tab.${tab}`] ?? tab),
      build("dd", {}, names[`purpose.${tab}`] ?? ""),
    ]);
    return build("dl", {}, ...entries);
  };
  return section(
    heading,
    build("h3", {}, write),
    list(yours),
    build("h3", {}, written),
    list(ours),
  );
}

/** Buttons, not links: an address with a mark in it leads out of Google's frame. */
function contents(sections: readonly HTMLElement[]): HTMLElement {
  const entries = sections.map((one) => {
    const heading = one.querySelector("h2")!;
    const go = () => {
      heading.scrollIntoView();
      heading.focus();
    };
    return build("li", {}, button(heading.textContent ?? "", go, { class: "plain" }));
  });
  return build("nav", { "aria-label": words.contents }, build("ul", {}, ...entries));
}

const sections = [
  firstDrive(),
  principles(),
  prose(words.everyDay),
  standings(),
  prose(words.privacy),
  prose(words.mistakes),
  places(),
];
document.body.classList.add("wide");
main.append(
  build("p", { class: "intro" }, text(words.intro)),
  contents(sections),
  ...sections,
  build("p", {}, button(shared.close, closePage, { class: "main" })),
);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") closePage();
});
main.querySelector<HTMLElement>("nav button")?.focus();
