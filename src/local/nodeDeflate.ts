import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Deflate } from "./xlsx";

/** Node's own zlib. */
export const nodeDeflate: Deflate = {
  inflate: (bytes) => inflateRawSync(bytes),
  deflate: (bytes) => deflateRawSync(bytes),
};
