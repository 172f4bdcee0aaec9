import type { Span } from "@folkmoot/exact";
import type { Blank } from "../compiled.js";
import { printDeadline, printTime } from "../print/time.js";
import type { Deadline, Ruled } from "../rules.js";
import { inUsualWords } from "../tongue/own-words.js";
import type { Spoken } from "../tongue/tongues.js";
import { isRecord } from "./same.js";

/** How the values of one text are said in a sentence about a change. */
export interface Saying {
  /** In plain words: lengths of time as they are counted, "14 clear days"; everything else in the words of the text. */
  readonly plainly: (value: Ruled<unknown>) => string;
  /** As the machine understands it, where the words alone would not show the difference. */
  readonly exactly: (value: Ruled<unknown>) => string;
}

/** `reader`: the language of whoever reads it; null: English. */
export function sayingOf(blanks: readonly Blank[], reader: Spoken | null): Saying {
  const meanings = new Map(blanks.map((blank) => [`${blank.clause} ${unspaced(blank.words)}`, blank.meaning]));
  const exactly = (ruled: Ruled<unknown>) => meanings.get(`${ruled.clause ?? ""} ${unspaced(ruled.words)}`) || ruled.words;
  return { plainly: (ruled) => timeOf(ruled.value, reader) ?? ruled.words, exactly };
}

function timeOf(value: unknown, reader: Spoken | null): string | null {
  const said = isSpan(value) ? printTime(value) : isDeadline(value) ? printDeadline(value) : null;
  return said === null || reader === null ? said : (inUsualWords(said, isSpan(value) ? "duration" : "deadline", reader) ?? said);
}

function isSpan(value: unknown): value is Span {
  return isRecord(value) && typeof value["n"] === "number" && typeof value["unit"] === "string";
}

function isDeadline(value: unknown): value is Deadline {
  if (!isRecord(value)) return false;
  if (value["kind"] === "span") return isSpan(value["span"]);
  return (value["kind"] === "at" && "anchor" in value) || (value["kind"] === "date" && typeof value["date"] === "string");
}

function unspaced(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
