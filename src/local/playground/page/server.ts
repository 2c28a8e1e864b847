import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { type PackedSpreadsheet, packSpreadsheet, unpackSpreadsheet } from "../packedSpreadsheet";
import type { AddOnFiles } from "./addOn";
import type { ExampleEntry } from "./appBar";

/** A spreadsheet from the server, and what of its file could not be taken along. */
export interface OpenedWorkbook {
  readonly spreadsheet: SpreadsheetModel;
  readonly uncarried: readonly string[];
}

async function fetched(path: string, request: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, request);
  if (!response.ok) throw new Error(await response.text());
  return response;
}

async function opened(response: Response): Promise<OpenedWorkbook> {
  const { spreadsheet, uncarried } = (await response.json()) as {
    spreadsheet: PackedSpreadsheet;
    uncarried: readonly string[];
  };
  return { spreadsheet: unpackSpreadsheet(spreadsheet), uncarried };
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
  async saveFile(spreadsheet: SpreadsheetModel): Promise<Blob> {
    const body = JSON.stringify(packSpreadsheet(spreadsheet));
    return (await fetched("save", { method: "POST", body })).blob();
  },
};
