import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export const VECTORS = new URL("../../../../shared/vectors/belenios/", import.meta.url);

/** The vectors made with belenios-tool and by a prototype, when they lie beside the repository. */
export const vectorsPresent = existsSync(VECTORS);

if (!vectorsPresent) process.stderr.write("vectors/belenios is not beside the repository: the tests against other implementations are skipped\n");

export function vector(path: string): string {
  return bytesOf(path).toString("utf8");
}

export function json(path: string): unknown {
  return JSON.parse(vector(path));
}

/** The folders in a folder; none when it isn't there. */
export function folders(path: string): string[] {
  if (!vectorsPresent) return [];
  return readdirSync(new URL(path, VECTORS), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => `${path}${name}/`);
}

/** The one archive in a folder. */
export function archiveIn(folder: string): Uint8Array {
  const name = readdirSync(new URL(folder, VECTORS)).find((each) => /\.bel(?:\.gz)?$/.test(each));
  if (name === undefined) throw new Error(`no archive in ${folder}`);
  return new Uint8Array(bytesOf(folder + name));
}

export function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, VECTORS));
}

function bytesOf(path: string): Buffer {
  const bytes = readFileSync(new URL(path, VECTORS));
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}
