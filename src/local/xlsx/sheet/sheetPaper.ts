import { paper } from "../../../schema/index";
import { attributesText, escaped } from "../xml/escape";
import { childOf, isOn, parseXml, textOf, type XmlElement } from "../xml/scan";
import { prefixed, Splices } from "../xml/splices";
import { withChild, withProperty } from "./sheetOrder";

/** How the pages of a sheet are set up. */
export interface PageSetup {
  readonly orientation: "landscape" | "portrait";
  /** On so many pages side by side its columns are fitted. */
  readonly pagesWide: number;
  /** Whether the lines of the grid are printed: where we rule none. */
  readonly gridLines: boolean;
}

/** How a sheet prints. */
export interface SheetPaper {
  /** The columns that print: "$A:$H", every row that is filled; "": the whole sheet. */
  readonly area: string;
  /** What is repeated on each page: "$A:$E,$1:$2"; "": nothing. */
  readonly titles: string;
  readonly page: PageSetup;
}

const a4 = "9";
/** The tab's name on the left, on the right which page of how many it is. */
const footer = `&L&${paper.footerSize}&A&R&${paper.footerSize}&P / &N`;

const setupOf = ({ orientation, pagesWide }: PageSetup): Record<string, string> => ({
  paperSize: a4,
  orientation,
  fitToWidth: String(pagesWide),
  fitToHeight: "0",
});

/** A sheet's part with its pages set up; what is said there besides, such as by a printer, stays. */
export function withPage(xml: string, page: PageSetup): string {
  const margins = Object.entries(paper.margins).map(([side, inches]) => [side, String(inches)]);
  let changed = withProperty(xml, "pageSetUpPr", '<pageSetUpPr fitToPage="1"/>');
  if (page.gridLines) changed = withAttributes(changed, "printOptions", { gridLines: "1" });
  changed = withAttributes(changed, "pageMargins", Object.fromEntries(margins));
  changed = withAttributes(changed, "pageSetup", setupOf(page));
  return withFooter(changed);
}

function withAttributes(xml: string, name: string, values: Record<string, string>): string {
  const present = childOf(parseXml(xml), name);
  if (!present) return withChild(xml, name, `<${name}${attributesText(values)}/>`);
  const splices = new Splices(xml);
  const all = { ...present.attributes, ...values };
  const end = xml.slice(present.start, present.opened).endsWith("/>") ? "/>" : ">";
  const tag = `<${present.prefix}${name}${attributesText(all)}${end}`;
  splices.replace(present.start, present.opened, tag);
  return splices.text();
}

function withFooter(xml: string): string {
  const present = childOf(parseXml(xml), "headerFooter");
  const written = `<headerFooter><oddFooter>${escaped(footer)}</oddFooter></headerFooter>`;
  if (!present) return withChild(xml, "headerFooter", written);
  const splices = new Splices(xml);
  splices.replace(present.start, present.end, prefixed(written, present.prefix));
  return splices.text();
}

/** What a sheet of a file says of its pages, as text, to be held against `saidOfPage`. */
export function pageIn(xml: string): string {
  const root = parseXml(xml);
  const attributes = (name: string) => childOf(root, name)?.attributes ?? {};
  const { fitToPage } = childOf(childOf(root, "sheetPr") ?? root, "pageSetUpPr")?.attributes ?? {};
  const margins = attributes("pageMargins");
  const { paperSize, orientation, fitToWidth, fitToHeight } = attributes("pageSetup");
  return said([
    ...[isOn(fitToPage), isOn(attributes("printOptions")["gridLines"])],
    ...Object.keys(paper.margins).map((side) => rounded(margins[side])),
    ...[paperSize, orientation, fitToWidth ?? "1", fitToHeight ?? "1"],
    footerIn(xml, childOf(root, "headerFooter")),
  ]);
}

/** What a sheet says of its pages once they are set up. */
export function saidOfPage(page: PageSetup): string {
  const { paperSize, orientation, fitToWidth, fitToHeight } = setupOf(page);
  return said([
    ...[true, page.gridLines],
    ...Object.values(paper.margins).map((inches) => rounded(String(inches))),
    ...[paperSize, orientation, fitToWidth, fitToHeight],
    plainFooter(footer),
  ]);
}

const said = (all: readonly unknown[]): string => all.map((each) => String(each)).join();

/** Programs keep lengths in units of their own: no nearer than a hundredth of an inch is one meant. */
const rounded = (inches: string | undefined): string => Number(inches ?? Number.NaN).toFixed(2);

function footerIn(xml: string, element: XmlElement | undefined): string {
  const odd = element && childOf(element, "oddFooter");
  return odd ? plainFooter(textOf(xml, odd)) : "";
}

/** A footer without its fonts, which programs name when they write it anew. */
const plainFooter = (text: string): string => text.replace(/&"[^"]*"|&\d+|&K[0-9A-F]{6}/g, "");
