import type { Host } from "../host";
import type { TextRun, TextStyleModel } from "../model/cellStyle";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";

const plainTextStyle: TextStyleModel = {
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  fontFamily: null,
  fontSize: null,
  foregroundColor: null,
};

export class TextStyle extends ModelFace<TextStyleModel> {
  readonly #host: Host;
  readonly #model: TextStyleModel;

  constructor(host: Host, model: TextStyleModel) {
    super(host, model);
    this.#host = host;
    this.#model = model;
  }

  isBold(): boolean | null {
    return this.#model.bold;
  }

  isItalic(): boolean | null {
    return this.#model.italic;
  }

  isUnderline(): boolean | null {
    return this.#model.underline;
  }

  isStrikethrough(): boolean | null {
    return this.#model.strikethrough;
  }

  getFontFamily(): string | null {
    return this.#model.fontFamily;
  }

  getFontSize(): number | null {
    return this.#model.fontSize;
  }

  getForegroundColor(): string | null {
    return this.#model.foregroundColor;
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.#host, this.#model);
  }
}

export class TextStyleBuilder extends StrictObject {
  readonly #host: Host;
  readonly #draft: { -readonly [K in keyof TextStyleModel]: TextStyleModel[K] };

  constructor(host: Host, model: TextStyleModel = plainTextStyle) {
    super(host);
    this.#host = host;
    this.#draft = { ...model };
  }

  setBold(bold: boolean): TextStyleBuilder {
    this.#draft.bold = bold;
    return this;
  }

  setItalic(italic: boolean): TextStyleBuilder {
    this.#draft.italic = italic;
    return this;
  }

  setUnderline(underline: boolean): TextStyleBuilder {
    this.#draft.underline = underline;
    return this;
  }

  setStrikethrough(strikethrough: boolean): TextStyleBuilder {
    this.#draft.strikethrough = strikethrough;
    return this;
  }

  setFontFamily(family: string): TextStyleBuilder {
    this.#draft.fontFamily = family;
    return this;
  }

  setFontSize(size: number): TextStyleBuilder {
    this.#draft.fontSize = size;
    return this;
  }

  setForegroundColor(color: string | null): TextStyleBuilder {
    this.#draft.foregroundColor = color;
    return this;
  }

  build(): TextStyle {
    return new TextStyle(this.#host, { ...this.#draft });
  }
}

/** A text and the runs of it that have a look or a link of their own, in order, not overlapping. */
export interface RichTextModel {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

export class RichTextValue extends ModelFace<RichTextModel> {
  readonly #host: Host;
  readonly #model: RichTextModel;

  constructor(host: Host, model: RichTextModel) {
    super(host, model);
    this.#host = host;
    this.#model = model;
  }

  getText(): string {
    return this.#model.text;
  }

  /** The link of the whole text, or of a stretch of it; null where there is none or several. */
  getLinkUrl(start = 0, end = this.#model.text.length): string | null {
    return this.#run(start, end)?.link ?? null;
  }

  getTextStyle(start = 0, end = this.#model.text.length): TextStyle {
    return new TextStyle(this.#host, this.#run(start, end)?.style ?? plainTextStyle);
  }

  getRuns(): RichTextValue[] {
    const { text, runs } = this.#model;
    const pieces: RichTextModel[] = [];
    let at = 0;
    for (const run of [
      ...runs,
      { start: text.length, end: text.length, link: null, style: null },
    ]) {
      if (run.start > at) pieces.push({ text: text.slice(at, run.start), runs: [] });
      if (run.end > run.start)
        pieces.push({
          text: text.slice(run.start, run.end),
          runs: [{ ...run, start: 0, end: run.end - run.start }],
        });
      at = run.end;
    }
    return this.#host.list(pieces.map((piece) => new RichTextValue(this.#host, piece)));
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#host, this.#model);
  }

  #run(start: number, end: number): TextRun | undefined {
    return this.#model.runs.find((run) => run.start <= start && run.end >= end);
  }
}

export class RichTextValueBuilder extends StrictObject {
  readonly #host: Host;
  #text: string;
  #runs: TextRun[];

  constructor(host: Host, model: RichTextModel = { text: "", runs: [] }) {
    super(host);
    this.#host = host;
    this.#text = model.text;
    this.#runs = [...model.runs];
  }

  setText(text: string): RichTextValueBuilder {
    this.#text = text;
    this.#runs = [];
    return this;
  }

  setLinkUrl(...given: readonly unknown[]): RichTextValueBuilder {
    const { start, end, value } = this.#stretch(given);
    return this.#put(start, end, { link: value as string | null });
  }

  setTextStyle(...given: readonly unknown[]): RichTextValueBuilder {
    const { start, end, value } = this.#stretch(given);
    return this.#put(start, end, { style: value === null ? null : modelOf(value as TextStyle) });
  }

  build(): RichTextValue {
    const runs = this.#runs.filter((run) => run.link !== null || run.style !== null);
    return new RichTextValue(this.#host, { text: this.#text, runs });
  }

  #stretch(given: readonly unknown[]): { start: number; end: number; value: unknown } {
    if (given.length === 1) return { start: 0, end: this.#text.length, value: given[0] };
    const [start, end, value] = given as [number, number, unknown];
    if (start < 0 || start >= end || end > this.#text.length)
      throw new ServiceError("The stretch lies outside the text.");
    return { start, end, value };
  }

  /** Cuts the runs at the stretch's ends and changes those within. */
  #put(
    start: number,
    end: number,
    change: Partial<Pick<TextRun, "link" | "style">>,
  ): RichTextValueBuilder {
    const edges = new Set([0, this.#text.length, start, end]);
    for (const run of this.#runs) edges.add(run.start).add(run.end);
    const cuts = [...edges].sort((a, b) => a - b);
    const next: TextRun[] = [];
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [from, to] = [cuts[i] as number, cuts[i + 1] as number];
      const old = this.#runs.find((run) => run.start <= from && run.end >= to);
      const within = from >= start && to <= end;
      const base = { link: old?.link ?? null, style: old?.style ?? null };
      next.push({ start: from, end: to, ...base, ...(within ? change : {}) });
    }
    this.#runs = next;
    return this;
  }
}

modelled("TextStyle", TextStyle);
modelled("TextStyleBuilder", TextStyleBuilder);
modelled("RichTextValue", RichTextValue);
modelled("RichTextValueBuilder", RichTextValueBuilder);
