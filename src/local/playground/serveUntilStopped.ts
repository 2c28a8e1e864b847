import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { ServedWorkbook } from "../cli/terminal";
import { type Served, type ServeOptions, serve } from "./serve";

/** The port of the page, so that its address stays the same; another one where it is taken. */
const usualPort = 8417;

/** Serves the spreadsheet page with a workbook and says where, until the user stops it. */
export async function serveUntilStopped({
  path,
  distFolder,
  served: tell,
}: ServedWorkbook): Promise<void> {
  const workbook = new Uint8Array(await readFile(path));
  const served = await serveAnywhere({ workbook, name: basename(path), addOn: distFolder });
  tell(served.url);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await served.close();
}

async function serveAnywhere(options: ServeOptions): Promise<Served> {
  try {
    return await serve({ ...options, port: usualPort });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EADDRINUSE") throw fault;
    return serve(options);
  }
}
