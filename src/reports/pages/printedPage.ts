import type { Say } from "../../i18n/index";
import { palette } from "../../schema/index";
import { type Html, html } from "../report/html";

/** A page to print or to hand over: whole, self-contained HTML. */
export interface PrintedPage {
  readonly title: string;
  readonly html: string;
  /** The same figures as CSV; "" where there are none to give. */
  readonly csv: string;
  /** Without its ending. */
  readonly fileName: string;
}

/**
 * Reads on a screen and prints on A4 and Letter alike: nothing has a fixed width, table headers are
 * repeated, rows and headings stay together, short tables too, each sheet begins a page, a name can be signed in its
 * box, and lines to sign on are on no page by themselves. In a sidebar, where columns have no room, each figure stands in a line of its own beside its
 * header, and the figures of a sheet to sign below the name. Colours are never alone in what they say,
 * and bars are drawn, not filled as backgrounds that printers leave out.
 */
const style = `
:root{--ink:${palette.ink};--soft:${palette.muted};--line:${palette.hairline}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:48rem;padding:1.5rem;color:var(--ink);background:#fff;font:15px/1.5 system-ui,"Noto Sans KR","Noto Sans CJK KR","Malgun Gothic","Apple SD Gothic Neo",sans-serif;word-break:keep-all;overflow-wrap:break-word}
h1{font-size:1.5rem;line-height:1.25;margin:0}
h2{font-size:1.15rem;margin:2rem 0 .4rem;padding-top:.6rem;border-top:2px solid var(--ink)}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
h1,h2,h3{break-after:avoid}
p{margin:.4rem 0}
header p,.soft{color:var(--soft);font-size:.875rem}
.words{white-space:pre-line}
.big{font-size:1.15rem}
table{width:100%;border-collapse:collapse;margin:.5rem 0;font-size:.9rem}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{text-align:start;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
th{font-weight:600;border-bottom-color:var(--ink)}
tbody th,.facts th{font-weight:400;border-bottom-color:var(--line)}
.n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
.s{white-space:nowrap}
tbody th{min-width:6rem}
.bar{width:22%;min-width:5rem;vertical-align:middle}
svg{display:block;width:100%;min-width:0;overflow:visible}
.whole{padding:4px 2px}
.brief{line-height:1.35}
.brief h2{margin:1.1rem 0 .2rem;padding-top:.4rem}
.brief :is(th,td){padding-block:.18rem}
.sheet+.sheet{break-before:page;margin-top:3rem}
.sign tbody td,.sign tbody th{height:2.2rem;vertical-align:middle}
.sign td{border-left:1px solid var(--line)}
.sign thead th{width:14%}
.sign thead .n{width:1%}
.sign thead th:first-child{width:26%;min-width:6rem}
.sign thead th:last-child{width:28%}
.sign tbody th{overflow-wrap:anywhere}
.line{display:inline-block;min-width:12rem;border-bottom:1px solid var(--ink)}
.signs{display:flex;flex-wrap:wrap;gap:1.6rem 2rem;margin-top:2.5rem;break-inside:avoid}
.signs>p{flex:1 1 12rem;margin:0}
.signs .line{display:block;height:2.2rem;margin-bottom:.2rem}
.pay{display:flex;flex-wrap:wrap;gap:1rem;align-items:start;justify-content:space-between;break-inside:avoid}
.pay>div{flex:1 1 14rem;min-width:0}
.pay .facts{width:auto;margin:.2rem 0}
.pay .facts td{font-weight:600;font-variant-numeric:tabular-nums}
figure{flex:none;width:40mm;margin:0;text-align:center;color:var(--soft);font-size:.75rem;line-height:1.2}
.slips{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr))}
.slip{padding:.6rem;border:1px dashed var(--soft);break-inside:avoid;font-size:.85rem}
.slip p{margin:0 0 .2rem}
.slip .pay{flex-wrap:nowrap;gap:.4rem}
.slip .pay>div{flex-basis:0}
.slip :is(.soft,figcaption){display:none}
.slip .facts :is(tr,th,td){display:block;padding:0;border:0}
.slip .facts th{color:var(--soft);font-size:.7rem;line-height:1.3}
.sign [data-figures]{display:block;line-height:1.15}
small{display:block;color:var(--soft);font-size:.7rem}
@media screen{section{overflow-x:auto}}
@media(max-width:36rem){.sign .n{display:none}.sign th,.sign td{padding-inline:.25rem}.sign thead th{font-size:.8rem}.sign [data-figures]::after{content:attr(data-figures);display:block;white-space:pre-line;color:var(--soft);font-size:.8rem}}
@media(max-width:30rem){body{padding:1rem}.rare{display:none}}
@media screen and (max-width:28rem){
body{padding:.75rem;font-size:.875rem;overflow-wrap:anywhere}
h1{font-size:1.2rem}
h2{font-size:1.05rem}
.n,.s{white-space:normal}
table:not(.sign,.facts) :is(tbody,tr,th){display:block}
table:not(.sign,.facts) thead{display:none}
table:not(.sign,.facts) tr{padding:.3rem 0;border-bottom:1px solid var(--line)}
table:not(.sign,.facts) :is(th,td){padding:.1rem 0;border:0}
table:not(.sign,.facts) tbody th{font-weight:600}
table:not(.sign,.facts) td{display:flex;gap:.75rem;justify-content:space-between;width:auto;text-align:end}
table:not(.sign,.facts) :is(th,td):empty{display:none}
table:not(.sign) [data-header]::before{flex:none;max-width:45%;color:var(--soft);text-align:start;content:attr(data-header)}
table:not(.sign,.facts) td:not([data-header]){justify-content:end}
.facts :is(th,td){padding-inline:0}
.sign thead th{padding-inline:.15rem;font-size:.7rem;hyphens:auto}
.sign thead th:first-child{min-width:5rem}
}
@page{margin:16mm 15mm}
@media print{body{max-width:none;padding:0;font-size:10.5pt;line-height:1.4}h2{margin-top:1.3rem}th,td{padding:.22rem .4rem}table:not(:has(tbody tr:nth-child(8))){break-inside:avoid}tbody tr:is(:first-child,:nth-last-child(2),:nth-last-child(3)),.sign tbody tr:nth-last-child(-n+4){break-after:avoid}.sign tbody :is(td,th){height:1.9rem}.sign thead th{line-height:1.2}.sheet h2{margin-bottom:0}.sheet>p{margin:.2rem 0}.signs{break-before:avoid;margin-top:2rem}.sign thead th:last-child{min-width:45mm}body:has(.sheet)>header{display:none}.sheet+.sheet{margin-top:0}.sheet>h2:first-child{border-top:0;padding-top:0;margin-top:0}}
`;

/** Puts a page together; `body` follows the title. */
export function printedPage(
  say: Say,
  page: {
    readonly title: string;
    readonly organisation: string;
    /** What stands under the title: as of when, for whom. */
    readonly lines: readonly string[];
    readonly body: Html | readonly Html[];
    readonly csv?: string;
    readonly fileName: string;
  },
): PrintedPage {
  const { title, organisation, lines, body } = page;
  const { markup } =
    html`<html lang="${say.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title>`;
  const content = html`<header>${organisation === "" ? null : html`<p>${organisation}</p>`}<h1>${title}</h1>${lines.map((line) => html`<p>${line}</p>`)}</header><main>${body}</main>`;
  return {
    title,
    html: `<!doctype html>${markup}<style>${style}</style></head><body>${content.markup}</body></html>`,
    csv: page.csv ?? "",
    fileName: fileNameOf(page.fileName),
  };
}

/** Without what file systems refuse. */
function fileNameOf(text: string): string {
  return text.replace(/[\\/:*?"<>|\s\p{C}]+/gu, "-").slice(0, 120);
}
