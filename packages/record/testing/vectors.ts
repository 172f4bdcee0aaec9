import { existsSync, readFileSync } from "node:fs";

export const VECTORS = new URL("../../../../shared/vectors/tlog/", import.meta.url);

/** The vectors made with Go's golang.org/x/mod/sumdb, when they lie beside the repository. */
export const vectorsPresent = existsSync(VECTORS);

if (!vectorsPresent) process.stderr.write("vectors/tlog is not beside the repository: the tests against Go's implementation are skipped\n");

export function vectors(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, VECTORS), "utf8"));
}

export function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}
