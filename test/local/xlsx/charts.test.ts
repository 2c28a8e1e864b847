import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { fillExample } from "../../../src/local/examples/fillExample";
import { SpreadsheetModel } from "../../../src/local/services";
import { readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { Zip } from "../../../src/local/xlsx/zip/zip";
import { chartLooks, palette } from "../../../src/schema/index";
import { openAddOn } from "../../support/addOn";
import { changedParts, partsOf, sheetParts } from "./support/comparedFiles";

const defaults = { locale: "en_US", timeZone: "Etc/UTC" };

/** The factory's workbook with both charts, Overview first, as the add-on leaves it. */
function factory(): SpreadsheetModel {
  const addOn = openAddOn();
  const { spreadsheet } = addOn.bundle.services;
  fillExample("factory", spreadsheet, "en", (item) => addOn.run(item));
  addOn.run("applyQuotas", { drive: "", keep: false });
  addOn.run("refreshSummaries");
  spreadsheet.sheets.sort((a, b) => b.charts.length - a.charts.length);
  return spreadsheet;
}

const whole = factory();
const { bytes } = writeXlsx(whole, undefined);
const overview = (spreadsheet: SpreadsheetModel) => spreadsheet.sheetNamed("Overview")!;

/** What a part names, by the last word of its kind. */
function related(parts: ReadonlyMap<string, Buffer>, part: string): Map<string, string> {
  const at = part.lastIndexOf("/");
  const folder = part.slice(0, at);
  const rels = String(parts.get(`${folder}/_rels/${part.slice(at + 1)}.rels`) ?? "");
  return new Map(
    [...rels.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      /\sId="([^"]*)"/.exec(tag)![1]!,
      new URL(/Target="([^"]*)"/.exec(tag)![1]!, `file:///${part}`).pathname.slice(1),
    ]),
  );
}

describe("a new workbook", () => {
  const parts = partsOf(bytes);
  const sheet = sheetParts(parts).get("Overview")!;
  const text = (part: string) => String(parts.get(part));
  const drawingId = /<drawing[^>]*r:id="([^"]*)"/.exec(text(sheet))?.[1] ?? "";
  const drawing = related(parts, sheet).get(drawingId)!;
  const charts = [...text(drawing).matchAll(/<c:chart[^>]*r:id="([^"]*)"/g)].map(
    ([, id]) => related(parts, drawing).get(id!)!,
  );

  it("has a drawing on Overview with two charts, each of its own type of content", () => {
    expect(charts).toHaveLength(2);
    const types = text("[Content_Types].xml");
    const drawings = "application/vnd.openxmlformats-officedocument";
    expect(types).toContain(`PartName="/${drawing}" ContentType="${drawings}.drawing+xml"`);
    for (const chart of charts)
      expect(types).toContain(`PartName="/${chart}" ContentType="${drawings}.drawingml.chart+xml"`);
  });

  it("draws them from the cells of the hidden tab, and keeps by them what these hold", () => {
    const [bars, lines] = charts.map(text);
    const refs = (xml: string) => [...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, f]) => f);
    expect([...new Set(refs(bars!))]).toEqual([
      ...["'Chart data'!$G$2", "'Chart data'!$F$3:$F$5", "'Chart data'!$G$3:$G$5"],
      ...["'Chart data'!$H$2", "'Chart data'!$H$3:$H$5"],
      ...["'Chart data'!$I$2", "'Chart data'!$I$3:$I$5"],
    ]);
    expect(refs(lines!).slice(0, 3)).toEqual([
      "'Chart data'!$B$2",
      "'Chart data'!$A$3:$A$125",
      "'Chart data'!$B$3:$B$125",
    ]);
    expect(bars).toContain('<c:grouping val="stacked"/>');
    expect(bars).toContain("<c:v>Office drive · 59 %</c:v>");
    expect(bars).toContain("<c:v>2352587</c:v>");
    expect(lines).toContain("<a:t>Office drive: at this pace the rest takes until 16 July</a:t>");
  });

  it("hangs them where they hang, as large as they are, and says their titles to who cannot see them", () => {
    const anchors = text(drawing);
    expect(anchors).toContain(
      `<xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${overview(whole).lastRow() + 1}</xdr:row>`,
    );
    expect(anchors).toContain(`<xdr:ext cx="${538 * 9525}" cy="${330 * 9525}"/>`);
    expect(anchors).toContain('descr="The three drives have 60 % of what they ask for"');
  });

  it("gives them back, and stays as it is when it is written again", () => {
    const { spreadsheet, source } = readXlsx(bytes, defaults);
    expect(overview(spreadsheet).charts).toEqual(overview(whole).charts);
    expect(writeXlsx(spreadsheet, source).bytes).toEqual(bytes);
  });
});

describe("a workbook that was read", () => {
  it("gets another part for a chart that shows something else, where it hangs, and no more", () => {
    const { spreadsheet, source } = readXlsx(bytes, defaults);
    const [bars] = overview(spreadsheet).charts;
    bars!.options = { ...bars!.options, title: "All <of> it & more" };
    const after = writeXlsx(spreadsheet, source).bytes;
    const saved = sheetParts(partsOf(bytes)).get("_whipround");
    expect(changedParts(bytes, after)).toEqual(["xl/charts/chart1.xml", saved]);
    const again = readXlsx(after, defaults);
    expect(overview(again.spreadsheet).charts[0]?.options["title"]).toBe("All <of> it & more");
    expect(String(partsOf(after).get("xl/charts/chart1.xml"))).toContain(
      "All &lt;of&gt; it &amp; more",
    );
  });

  it("gets new figures into a chart when its cells have changed", () => {
    const { spreadsheet, source } = readXlsx(bytes, defaults);
    spreadsheet.sheetNamed("Chart data")!.setContent(4, 7, 3_000_000);
    const after = partsOf(writeXlsx(spreadsheet, source).bytes);
    expect(String(after.get("xl/charts/chart1.xml"))).toContain("<c:v>3000000</c:v>");
  });

  it("keeps where the user has put a chart, and forgets one that the user has deleted", () => {
    const zip = new Zip(bytes);
    const drawing = "xl/drawings/drawing1.xml";
    const [first, second] = zip
      .text(drawing)!
      .match(/<xdr:oneCellAnchor>[\s\S]*?<\/xdr:oneCellAnchor>/g)!;
    const moved = first!.replace(/<xdr:row>\d+</, "<xdr:row>30<");
    zip.put(drawing, zip.text(drawing)!.replace(first!, moved).replace(second!, ""));
    const { spreadsheet, source } = readXlsx(zip.file(), defaults);
    expect(overview(spreadsheet).charts.map(({ type, position: { row } }) => [type, row])).toEqual([
      ["BAR", 31],
    ]);
    const after = writeXlsx(spreadsheet, source).bytes;
    expect(new Zip(after).text(drawing)).toBe(zip.text(drawing));
  });

  it("is told by the chart itself what it is drawn from, where nothing else is kept of it", () => {
    const zip = new Zip(bytes);
    const saved = sheetParts(partsOf(bytes)).get("_whipround")!;
    zip.put(saved, zip.text(saved)!.replace("{", "("));
    const { spreadsheet } = readXlsx(zip.file(), defaults);
    const data = spreadsheet.sheetNamed("Chart data")!.id;
    expect(overview(spreadsheet).charts.map(({ type, ranges }) => [type, ranges])).toEqual([
      ["BAR", [{ row: 2, column: 6, rows: 4, columns: 4, sheetId: data }]],
      ["LINE", [{ row: 2, column: 1, rows: 124, columns: 4, sheetId: data }]],
    ]);
    expect(overview(spreadsheet).charts[0]?.options["title"]).toBe(
      "The three drives have 60 % of what they ask for",
    );
  });
});

describe("a sheet with a drawing of the user's", () => {
  const drawing = "xl/drawings/drawing7.xml";
  const shape = `<a:twoCellAnchor xmlns:b="http://schemas.openxmlformats.org/drawingml/2006/main"><a:from><a:col>1</a:col><a:colOff>0</a:colOff><a:row>1</a:row><a:rowOff>0</a:rowOff></a:from><a:to><a:col>3</a:col><a:colOff>0</a:colOff><a:row>4</a:row><a:rowOff>0</a:rowOff></a:to><a:sp macro="" textlink=""><a:nvSpPr><a:cNvPr id="41" name="Seal"/><a:cNvSpPr/></a:nvSpPr><a:spPr><b:prstGeom prst="rect"><b:avLst/></b:prstGeom></a:spPr></a:sp><a:clientData/></a:twoCellAnchor>`;
  const theirs = `<?xml version="1.0"?>\n<a:wsDr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${shape}</a:wsDr>`;

  /** A workbook with figures and a seal drawn over them, by another program. */
  function sealed(): Uint8Array {
    const spreadsheet = new SpreadsheetModel({ locale: "en_US", timeZone: "Etc/UTC" });
    const sheet = spreadsheet.addSheet("Sums", { id: 0 });
    [
      ["", "Sum"],
      ["a", 1],
      ["b", 2],
    ].forEach((cells, r) => {
      for (const [c, cell] of cells.entries()) sheet.setContent(r + 1, c + 1, cell);
    });
    const zip = new Zip(writeXlsx(spreadsheet, undefined).bytes);
    const part = sheetParts(partsOf(zip.file())).get("Sums")!;
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    zip.put(drawing, theirs);
    zip.put(
      `${part.replace("worksheets/", "worksheets/_rels/")}.rels`,
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${office}/drawing" Target="/${drawing}"/></Relationships>`,
    );
    zip.put(
      part,
      zip
        .text(part)!
        .replace("</worksheet>", `<drawing xmlns:q="${office}" q:id="rId9"/></worksheet>`),
    );
    const types = zip.text("[Content_Types].xml")!;
    const type = "application/vnd.openxmlformats-officedocument.drawing+xml";
    zip.put(
      "[Content_Types].xml",
      types.replace("</Types>", `<Override PartName="/${drawing}" ContentType="${type}"/></Types>`),
    );
    return zip.file();
  }

  const before = sealed();
  const { spreadsheet, source } = readXlsx(before, defaults);
  const sheet = spreadsheet.sheetNamed("Sums")!;
  const chart = {
    id: spreadsheet.newId(),
    type: "BAR",
    ranges: [{ row: 1, column: 1, rows: 3, columns: 2, sheetId: sheet.id }],
    position: { row: 6, column: 1, offsetX: 0, offsetY: 0 },
    options: { title: "Sums" },
    numHeaders: 1,
  };
  sheet.charts.push(chart);
  const after = writeXlsx(spreadsheet, source).bytes;

  it("gets the chart behind what is drawn there, which stays byte for byte", () => {
    const [old, now] = [partsOf(before), partsOf(after)];
    const drawn = String(now.get(drawing));
    expect(drawn.startsWith(theirs.slice(0, -"</a:wsDr>".length))).toBe(true);
    expect(drawn).toContain('<a:cNvPr id="42" name="Whipround chart');
    const part = sheetParts(old).get("Sums")!;
    expect(String(now.get(part))).toBe(String(old.get(part)));
  });

  it("is as it was when the chart is gone again", () => {
    const again = readXlsx(after, defaults);
    expect(again.spreadsheet.sheetNamed("Sums")!.charts).toEqual([chart]);
    again.spreadsheet.sheetNamed("Sums")!.charts = [];
    const parts = partsOf(writeXlsx(again.spreadsheet, again.source).bytes);
    expect(String(parts.get(drawing))).toBe(theirs);
    expect([...parts.keys()].filter((name) => /chart/.test(name))).toEqual([]);
  });
});

const office = ["localc", "soffice"].find((each) => spawnSync(each, ["--version"]).status === 0);
const withoutOffice = office === undefined && !process.env["CI"];
if (withoutOffice) console.warn("The charts are not drawn by LibreOffice: none was found.");

describe("LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "whipround-charts-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is drawn on the first page of a PDF, but texts: fills, and lines with their dashes. */
  function drawnIn(pdf: Buffer): { fills: Set<string>; inks: Set<string>; dashes: number[] } {
    const text = pdf.toString("latin1");
    let drawn = "";
    for (const { index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
      const start = text.indexOf("\n", index) + 1;
      try {
        const stream = inflateSync(pdf.subarray(start, text.indexOf("endstream", start)));
        if (/ rg\b/.test(stream.toString("latin1"))) drawn += stream.toString("latin1");
      } catch {
        // A font or the like.
      }
    }
    const shapes = drawn.replace(/BT[\s\S]*?ET/g, "");
    const colours = (operator: string) =>
      new Set(
        [...shapes.matchAll(new RegExp(`([\\d.]+) ([\\d.]+) ([\\d.]+) ${operator}\\b`, "g"))].map(
          ([, ...parts]) =>
            `#${parts
              .map((part) =>
                Math.round(Number(part) * 255)
                  .toString(16)
                  .padStart(2, "0"),
              )
              .join("")}`,
        ),
      );
    const dashes = [...shapes.matchAll(/\[ ?([\d.]+) ([\d.]+) ?\] \S+ d\b/g)].map(
      ([, dash, gap]) => Math.round((Number(dash) / Number(gap)) * 10) / 10,
    );
    return { fills: colours("rg"), inks: colours("RG"), dashes };
  }

  it.skipIf(withoutOffice)("draws the bars and the lines in their colours", () => {
    writeFileSync(join(folder, "factory.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const firstPage = 'pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1"}}';
    const options = [profile, "--headless", "--convert-to", firstPage, "--outdir", folder];
    const run = spawnSync(office ?? "localc", [...options, join(folder, "factory.xlsx")]);
    expect(run.status).toBe(0);
    const { fills, inks, dashes } = drawnIn(readFileSync(join(folder, "factory.pdf")));
    for (const fill of Object.values(chartLooks.bars)) expect(fills).toContain(fill);
    // The edge of what is still to come, and the lines.
    const lines = Object.values(chartLooks.lines);
    for (const ink of [palette.trackEdge, ...lines.map((line) => line.ink)])
      expect(inks).toContain(ink);
    expect(new Set(dashes)).toEqual(new Set([6 / 4, 2 / 4]));
  });
});
