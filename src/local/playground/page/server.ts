import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { type PackedSpreadsheet, packSpreadsheet, unpackSpreadsheet } from "../packedSpreadsheet";
import type { AddOnFiles } from "./addOn";
import type { ExampleEntry } from "./appBar";

/** A spreadsheet from the server, and by what the server knows its file; null where there is none. */
export interface OpenedWorkbook {
  readonly spreadsheet: SpreadsheetModel;
  readonly file: string | null;
  /** What its file's name ends in: ".xlsx". */
  readonly ending: string;
}

/** A file as it is to be saved, and its formulas that show what they gave before: "Notes!C2". */
export interface SavedFile {
  readonly bytes: Blob;
  readonly waiting: readonly string[];
}

/** What of a file stands in the way of saving it, until the user says so. */
export class Resists extends Error {}

async function fetched(path: string, request: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, request);
  if (response.status === 409) throw new Resists(await response.text());
  if (!response.ok) throw new Error(await response.text());
  return response;
}

async function opened(response: Response): Promise<OpenedWorkbook> {
  const { spreadsheet, file, ending } = (await response.json()) as {
    spreadsheet: PackedSpreadsheet;
    file: string | null;
    ending: string;
  };
  return { spreadsheet: unpackSpreadsheet(spreadsheet), file, ending };
}

/** The local server that the page comes from. */
export const server = {
  addOn: async (): Promise<AddOnFiles> => (await fetched("add-on")).json(),
  examples: async (): Promise<readonly ExampleEntry[]> => (await fetched("examples")).json(),
  workbook: async (language: string) => opened(await fetched(`workbook?language=${language}`)),
  example: async (id: string, language: string) =>
    opened(await fetched(`examples/${encodeURIComponent(id)}?language=${language}`)),
  async openFile(file: File, language: string) {
    const path = `open?name=${encodeURIComponent(file.name)}&language=${language}`;
    return opened(await fetched(path, { method: "POST", body: file }));
  },
  /** @throws Resists where the file may only be changed if the user says so, which is `isForced` */
  async saveFile(
    { spreadsheet, file }: Pick<OpenedWorkbook, "spreadsheet" | "file">,
    language: string,
    isForced: boolean,
  ): Promise<SavedFile> {
    const body = JSON.stringify(packSpreadsheet(spreadsheet));
    const given = new URLSearchParams({ language });
    if (file !== null) given.set("file", file);
    if (isForced) given.set("force", "1");
    const reply = await fetched(`save?${given}`, { method: "POST", body });
    const waiting = decodeURIComponent(reply.headers.get("Whipround-Waiting") ?? "[]");
    return { bytes: await reply.blob(), waiting: JSON.parse(waiting) as readonly string[] };
  },
};
