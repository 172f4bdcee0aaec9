import { existsSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../../../shared/vectors/tlog/", import.meta.url);

/** The vectors made with Go's golang.org/x/mod/sumdb, when they lie beside the repository. */
export const vectorsPresent = existsSync(FOLDER);

if (!vectorsPresent) console.warn("vectors/tlog is not beside the repository: the tests against Go's implementation are skipped");

export function vectors<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
}

export function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}
