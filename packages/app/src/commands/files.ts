import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { linesFrom } from "@folkmoot/record";
import { CannotAsk } from "./terminal.js";

/** The text of a file that the user named. */
export async function textOfFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new CannotAsk(whyUnreadable(path, error));
  }
}

/** The lines of a file or of what is at an address. An organisation's page stands for the export of its record. */
export async function* linesOf(place: string): AsyncGenerator<string, void, undefined> {
  yield* linesFrom(/^https?:\/\//.test(place) ? await download(exportAddress(place)) : read(place));
}

/** `https://vote.example.org/o/riverside` → `…/o/riverside/record/export`; any other address is taken as it is. */
export function exportAddress(place: string): string {
  const url = URL.canParse(place) ? new URL(place) : null;
  if (url === null) throw new CannotAsk(`not an address: ${place}`);
  const organisation = /^\/o\/[a-z0-9-]+(?:\/record)?\/?$/.exec(url.pathname)?.[0];
  if (organisation === undefined) return url.href;
  return new URL(`${organisation.replace(/\/record\/?$|\/$/, "")}/record/export`, url).href;
}

async function download(address: string): Promise<AsyncIterable<Uint8Array>> {
  let answer: Response;
  try {
    answer = await fetch(address);
  } catch {
    throw new CannotAsk(`nothing answers at ${address}`);
  }
  if (!answer.ok || answer.body === null) throw new CannotAsk(`${address} answers ${answer.status}`);
  return answer.body;
}

async function* read(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1_048_576 })) yield piece;
  } catch (error) {
    throw new CannotAsk(whyUnreadable(path, error));
  }
}

export function whyUnreadable(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return `no such file: ${path}`;
  if (code === "EISDIR") return `${path} is a folder`;
  if (code === "EACCES") return `you may not read ${path}`;
  throw error;
}
