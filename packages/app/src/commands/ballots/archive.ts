import { open, rename, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { verifyArchive, type Randomness, type ValidArchive, type Written } from "@folkmoot/ballot";
import { whyUnreadable } from "../files.js";
import { NotSo } from "../several.js";
import { CannotAsk } from "../terminal.js";
import { workersFor } from "./workers.js";

export const random: Randomness = (length) => new Uint8Array(randomBytes(length));

export interface OpenedArchive {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly verdict: ValidArchive;
}

/** The bytes of a file in memory that threads share: handing a ballot over to one copies nothing. */
export async function bytesOfFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    const { size } = await file.stat();
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(bytes, at, size - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    await file.close();
    return bytes;
  } catch (error) {
    throw new CannotAsk(whyUnreadable(path, error));
  }
}

/** An archive that was audited as far as it goes. Throws `NotSo` when it does not hold: nobody should add to it, and nobody open it. */
export async function validArchive(path: string): Promise<OpenedArchive> {
  const bytes = await bytesOfFile(path);
  const verdict = await verifyArchive(bytes, workersFor(bytes.length));
  if (!verdict.valid) throw new NotSo(notValid(verdict));
  return { path, bytes, verdict };
}

export function notValid({ code, event, why }: { readonly code: string; readonly event: number | null; readonly why: string }): string {
  return `not valid${event === null ? "" : ` at event ${event}`} (${code})\n${why}`;
}

/** Adds events to the end of an archive: all of them or none, also when the machine stops meanwhile. */
export async function append({ path, bytes }: OpenedArchive, events: readonly Written[]): Promise<void> {
  const half = `${path}.half-written`;
  await writeFile(half, Buffer.concat([bytes, ...events.map((event) => event.bytes)]));
  await rename(half, path);
}

/** Writes a file that nothing is lost by: never over another one, and to be read by nobody else where it holds a secret. */
export async function writeNew(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  try {
    await writeFile(path, content, { flag: "wx", mode });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      throw new CannotAsk(`${path} exists already`, "a file is never overwritten");
    throw error;
  }
}
