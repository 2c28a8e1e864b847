import { Zip } from "../../../../src/local/xlsx/zip/zip";

/** What a workbook made on the spot may hold beside its members, drives and contributions. */
export const features = [
  "prefix",
  "absolute targets",
  "table",
  "shared formulas",
  "array formula",
  "notes",
  "threaded comments",
  "drawing",
  "validations",
  "later validations",
  "conditional formats",
  "later conditional formats",
  "filter",
  "names",
  "protection",
  "macros",
  "count from 1904",
  "strict",
  "shared texts",
  "no numbers",
] as const;

export type Feature = (typeof features)[number];

const transitional = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A statement of two gifts, of people in the book. */
export const statement = "Date,Payer,Amount\n2026-10-01,Kim Chol-su,60\n2026-10-02,Zoe Adams,40\n";

/** A cell: a text, a number, or a formula with its value. */
type Cell = string | number | { readonly f: string; readonly v: number; readonly tag?: string };

/** A workbook of six members, one drive and a few contributions, with the given features. */
export function craftedBook(wanted: ReadonlySet<Feature>): Uint8Array {
  return new Crafted(wanted).file();
}

class Crafted {
  readonly #has: (feature: Feature) => boolean;
  readonly #zip = new Zip();
  readonly #overrides: string[] = [];
  readonly #texts: string[] = [];

  constructor(wanted: ReadonlySet<Feature>) {
    this.#has = (feature) => wanted.has(feature);
  }

  file(): Uint8Array {
    const sheets = [this.#members(), this.#drives(), this.#contributions(), this.#notes()];
    const names = ["Members", "Drives", "Contributions", "My notes"];
    this.#put("xl/workbook.xml", this.#workbook(names), `${types}.sheet.main+xml`);
    for (const [i, xml] of sheets.entries())
      this.#put(`xl/worksheets/sheet${i + 1}.xml`, xml, `${types}.worksheet+xml`);
    this.#put("xl/styles.xml", this.#styles(), `${types}.styles+xml`);
    const texts = this.#texts.map((text) => `<si><t>${text}</t></si>`).join("");
    if (this.#has("shared texts"))
      this.#put(
        "xl/sharedStrings.xml",
        this.#prefixed(`<sst xmlns="${this.#names.main}" count="99">${texts}</sst>`),
        `${types}.sharedStrings+xml`,
      );
    if (this.#has("macros"))
      this.#put(
        "xl/vbaProject.bin",
        "not really a macro \u0000\u0001",
        "application/vnd.ms-office.vbaProject",
      );
    this.#zip.put("_rels/.rels", this.#rels("", [["officeDocument", "xl/workbook.xml"]]));
    this.#zip.put("xl/_rels/workbook.xml.rels", this.#workbookRels(names.length));
    this.#zip.put(
      "[Content_Types].xml",
      `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${this.#overrides.join("")}</Types>`,
    );
    return this.#zip.file();
  }

  get #names() {
    return this.#has("strict") ? strict : transitional;
  }

  #put(name: string, xml: string, type: string): void {
    this.#zip.put(name, xml);
    this.#overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  }

  /** Elements of the main namespace, under a prefix where that is wanted. */
  #prefixed(xml: string): string {
    if (!this.#has("prefix")) return header + xml;
    return (
      header + xml.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, "<$1x:").replace(" xmlns=", " xmlns:x=")
    );
  }

  #rels(from: string, list: readonly (readonly [kind: string, target: string])[]): string {
    const written = list.map(([kind, target], i) => {
      const isAbsolute = this.#has("absolute targets") && !target.includes(":");
      const folders = from.split("/").slice(0, -1);
      const steps = target.split("/");
      while (steps[0] === "..") {
        steps.shift();
        folders.pop();
      }
      const whole = isAbsolute ? `/${[...folders, ...steps].join("/")}` : target;
      const office =
        kind === "threadedComment" || kind === "person"
          ? "http://schemas.microsoft.com/office/2017/10/relationships"
          : this.#names.office;
      return `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${whole}"/>`;
    });
    return `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join("")}</Relationships>`;
  }

  #workbookRels(count: number): string {
    return this.#rels("xl/workbook.xml", [
      ...Array.from(
        { length: count },
        (_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const,
      ),
      ["styles", "styles.xml"],
      ...(this.#has("shared texts") ? [["sharedStrings", "sharedStrings.xml"] as const] : []),
      ...(this.#has("macros") ? [["vbaProject", "vbaProject.bin"] as const] : []),
      ...(this.#has("threaded comments") ? [["person", "persons/person.xml"] as const] : []),
    ]);
  }

  #workbook(names: readonly string[]): string {
    const sheets = names.map(
      (name, i) => `<sheet name="${name}" sheetId="${i * 3 + 2}" r:id="rId${i + 1}"/>`,
    );
    const date = this.#has("count from 1904") ? '<workbookPr date1904="1"/>' : "";
    const defined = [
      ...(this.#has("names")
        ? [
            `<definedName name="Ledger">Contributions!$A$2:$E$4</definedName>`,
            `<definedName name="Share">0.25</definedName>`,
            `<definedName name="_xlnm.Print_Area" localSheetId="3">'My notes'!$A$1:$E$12</definedName>`,
          ]
        : []),
      ...(this.#has("filter")
        ? [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="3" hidden="1">'My notes'!$A$1:$C$6</definedName>`,
          ]
        : []),
    ];
    const list = defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : "";
    return this.#prefixed(
      `<workbook xmlns="${this.#names.main}" xmlns:r="${this.#names.office}">${date}<bookViews><workbookView activeTab="3"/></bookViews><sheets>${sheets.join("")}</sheets>${list}<calcPr calcId="1"/></workbook>`,
    );
  }

  #styles(): string {
    return this.#prefixed(
      `<styleSheet xmlns="${this.#names.main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment textRotation="45"/></xf><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf><font><color rgb="FFAA0000"/></font></dxf></dxfs></styleSheet>`,
    );
  }

  #row(number: number, cells: readonly (Cell | null)[], styles: readonly number[] = []): string {
    const isPlain = this.#has("no numbers") && !cells.includes(null);
    const written = cells.map((cell, i) => {
      if (cell === null) return "";
      const place = isPlain ? "" : ` r="${String.fromCharCode(65 + i)}${number}"`;
      const s = styles[i] ? ` s="${styles[i]}"` : "";
      if (typeof cell === "number") return `<c${place}${s}><v>${cell}</v></c>`;
      if (typeof cell === "object")
        return `<c${place}${s}>${cell.tag ?? `<f>${cell.f}</f>`}<v>${cell.v}</v></c>`;
      if (!this.#has("shared texts"))
        return `<c${place}${s} t="inlineStr"><is><t>${cell}</t></is></c>`;
      if (!this.#texts.includes(cell)) this.#texts.push(cell);
      return `<c${place}${s} t="s"><v>${this.#texts.indexOf(cell)}</v></c>`;
    });
    const r = this.#has("no numbers") ? "" : ` r="${number}"`;
    return `<row${r}>${written.join("")}</row>`;
  }

  /** A sheet of rows; what follows its cells in `after`. */
  #sheet(rows: readonly string[], after: readonly string[], before = ""): string {
    return this.#prefixed(
      `<worksheet xmlns="${this.#names.main}" xmlns:r="${this.#names.office}">${before}<dimension ref="A1:C3"/><sheetData>${rows.join("")}</sheetData>${after.join("")}</worksheet>`,
    );
  }

  #members(): string {
    const people = ["Kim Chol-su", "Zoe Adams", "Łukasz Zając", "José Núñez", "Anna Müller", "Lee"];
    const weight = (i: number): Cell => {
      if (!this.#has("shared formulas")) return { f: `F${i + 2}*2`, v: 2 };
      return i === 0
        ? { f: "", v: 2, tag: '<f t="shared" ref="D2:D7" si="0">F2*2</f>' }
        : { f: "", v: 2, tag: '<f t="shared" si="0"/>' };
    };
    const rows = people.map((name, i) =>
      this.#row(i + 2, [`M0${i + 1}`, name, "Everyone here", weight(i), "note", 1]),
    );
    return this.#sheet(
      [this.#row(1, ["Member ID", "Name", "Groups", "Weight", "Note", "Mine"], [1, 1]), ...rows],
      [],
    );
  }

  #drives(): string {
    const day = 46_113 - (this.#has("count from 1904") ? 1462 : 0);
    return this.#sheet(
      [
        this.#row(1, ["Drive", "Basis", "Target", "Opens", "Member split", "State"]),
        this.#row(2, ["Roof", "Mandatory", 1200, day, "By weight", "Open"], [0, 0, 3, 2]),
      ],
      [],
    );
  }

  #contributions(): string {
    const day = 46_143 - (this.#has("count from 1904") ? 1462 : 0);
    const rows = [
      this.#row(1, ["Date", "Drive", "Member", "Amount", "Note"], [1]),
      this.#row(2, [day, "Roof", "M01", 50, "first"], [2, 0, 0, 3]),
      this.#row(3, [day + 1, "Roof", "M02", 70.5, "second"], [2, 0, 0, 3]),
      this.#row(4, [day + 2, "Roof", "M03", 10, "third"], [2, 0, 0, 3]),
    ];
    if (!this.#has("table")) return this.#sheet(rows, []);
    this.#put(
      "xl/tables/table1.xml",
      this.#prefixed(
        `<table xmlns="${this.#names.main}" id="1" name="Ledger1" displayName="Ledger1" ref="A1:E4"><autoFilter ref="A1:E4"/><tableColumns count="5">${["Date", "Drive", "Member", "Amount", "Note"].map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join("")}</tableColumns></table>`,
      ),
      `${types}.table+xml`,
    );
    this.#zip.put(
      "xl/worksheets/_rels/sheet3.xml.rels",
      this.#rels("xl/worksheets/sheet3.xml", [["table", "../tables/table1.xml"]]),
    );
    return this.#sheet(rows, ['<tableParts count="1"><tablePart r:id="rId1"/></tableParts>']);
  }

  /** A tab of the user's own, of which no command knows anything. */
  #notes(): string {
    const rows = Array.from({ length: 6 }, (_, i) =>
      this.#row(i + 1, [`item ${i}`, i * 10, { f: `B${i + 1}+1`, v: i * 10 + 1 }]),
    );
    if (this.#has("array formula"))
      rows.push(
        this.#row(7, ["array", { f: "", v: 20, tag: '<f t="array" ref="B7:C7">B2:C2*2</f>' }, 22]),
      );
    const after: string[] = [];
    const add = (feature: Feature, xml: string) => {
      if (this.#has(feature)) after.push(xml);
    };
    add("protection", '<sheetProtection sheet="1" objects="1" scenarios="1" password="CC1A"/>');
    add(
      "filter",
      '<autoFilter ref="A1:C6"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="5"/></customFilters></filterColumn></autoFilter>',
    );
    add(
      "conditional formats",
      '<conditionalFormatting sqref="B1:B6"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><conditionalFormatting sqref="A1:A6"><cfRule type="beginsWith" dxfId="0" priority="1" operator="beginsWith" text="item"><formula>LEFT(A1,4)="item"</formula></cfRule></conditionalFormatting>',
    );
    add(
      "validations",
      '<dataValidations count="1"><dataValidation type="whole" operator="lessThan" allowBlank="1" sqref="B1:B6"><formula1>$C$1+100</formula1></dataValidation></dataValidations>',
    );
    const relations: (readonly [string, string])[] = [];
    const relate = (kind: string, target: string): string => `rId${relations.push([kind, target])}`;
    if (this.#has("drawing")) {
      this.#put(
        "xl/drawings/drawing1.xml",
        drawing(this.#names.office),
        "application/vnd.openxmlformats-officedocument.drawing+xml",
      );
      this.#zip.put("xl/media/image1.png", "\u0089PNG, more or less");
      this.#zip.put(
        "xl/drawings/_rels/drawing1.xml.rels",
        this.#rels("xl/drawings/drawing1.xml", [["image", "../media/image1.png"]]),
      );
      after.push(`<drawing r:id="${relate("drawing", "../drawings/drawing1.xml")}"/>`);
    }
    if (this.#has("notes") || this.#has("threaded comments")) {
      const note = this.#has("threaded comments") ? "[Threaded comment] why?" : "a note of mine";
      this.#put(
        "xl/comments7.xml",
        this.#prefixed(
          `<comments xmlns="${this.#names.main}"><authors><author>me</author></authors><commentList><comment ref="B2" authorId="0"><text><t>${note}</t></text></comment></commentList></comments>`,
        ),
        `${types}.comments+xml`,
      );
      this.#zip.put("xl/drawings/vmlDrawing7.vml", vml);
      relate("comments", "../comments7.xml");
      after.push(`<legacyDrawing r:id="${relate("vmlDrawing", "../drawings/vmlDrawing7.vml")}"/>`);
    }
    if (this.#has("threaded comments")) {
      const space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
      this.#put(
        "xl/threadedComments/threadedComment1.xml",
        `${header}<ThreadedComments xmlns="${space}"><threadedComment ref="B2" dT="2026-01-01T00:00:00.00" personId="{A}" id="{B}"><text>why?</text></threadedComment></ThreadedComments>`,
        "application/vnd.ms-excel.threadedcomments+xml",
      );
      this.#put(
        "xl/persons/person.xml",
        `${header}<personList xmlns="${space}"><person displayName="me" id="{A}" userId="me" providerId="None"/></personList>`,
        "application/vnd.ms-excel.person+xml",
      );
      relate("threadedComment", "../threadedComments/threadedComment1.xml");
    }
    if (relations.length > 0)
      this.#zip.put(
        "xl/worksheets/_rels/sheet4.xml.rels",
        this.#rels("xl/worksheets/sheet4.xml", relations),
      );
    const later = [
      this.#has("later conditional formats") ? laterFormats : "",
      this.#has("later validations") ? laterValidations : "",
    ].join("");
    const extensions = later === "" ? "" : `<extLst>${later}</extLst>`;
    return this.#sheet(rows, [...after, extensions], '<sheetPr><tabColor theme="4"/></sheetPr>');
  }
}

const x14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const laterFormats = `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${x14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{1}"><xm:f>Members!$F$2&gt;0</xm:f></x14:cfRule><xm:sqref>C1:C6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`;
const laterValidations = `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${x14}><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Members!$B$2:$B$7</xm:f></x14:formula1><xm:sqref>A1:A6</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`;

const drawing = (office: string) =>
  `${header}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Picture"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${office}" r:embed="rId1"/></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 2, 4, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;
