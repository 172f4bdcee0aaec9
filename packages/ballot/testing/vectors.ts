import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const OWN = new URL("../vectors/", import.meta.url);
const SHARED = new URL("../../../../shared/vectors/belenios/", import.meta.url);

/** Many more elections, held with belenios-tool, when they lie beside the repository. */
export const toolVectorsPresent = existsSync(SHARED);

if (!toolVectorsPresent)
  process.stderr.write("vectors/belenios is not beside the repository: the tests against elections of other programs are skipped\n");

export function vector(path: string): string {
  return bytesOf(path).toString("utf8");
}

export function json(path: string): unknown {
  return JSON.parse(vector(path));
}

/** The folders in a folder; none when it isn't there. */
export function folders(path: string): string[] {
  if (!existsSync(placeOf(path))) return [];
  return readdirSync(placeOf(path), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => `${path}${name}/`);
}

/** The one archive in a folder. */
export function archiveIn(folder: string): Uint8Array {
  const name = readdirSync(placeOf(folder)).find((each) => /\.bel(?:\.gz)?$/.test(each));
  if (name === undefined) throw new Error(`no archive in ${folder}`);
  return new Uint8Array(bytesOf(folder + name));
}

export function filesIn(folder: string): string[] {
  return readdirSync(placeOf(folder));
}

function bytesOf(path: string): Buffer {
  const bytes = readFileSync(placeOf(path));
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

function placeOf(path: string): URL {
  return new URL(path, /^(?:ed25519\/)?tool\//.test(path) ? SHARED : OWN);
}
