import type { DayCount } from "@folkmoot/exact";
import type { FindingCode } from "../catalogue.js";
import type { Input, Parser } from "./combinators.js";
import type { Lexicon } from "./lexicon.js";
import { fold } from "./words.js";

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value; readonly doubts: readonly FindingCode[] }
  | { readonly ok: false; readonly upTo: string };

interface Among {
  readonly lexicon: Lexicon;
  readonly days: DayCount;
  readonly working: boolean;
}

/** The value of a whole phrase. Where it can't be read, `upTo` is the part that could. Never throws; time is bounded by `PHRASE_LIMIT`. */
export function read<Value>(parser: Parser<Value>, text: string, among: Among): Reading<Value> {
  const known = among.lexicon.readings;
  const key = `${among.days}${among.working ? "+" : ""} ${text}`;
  const readings: Map<string, Reading<unknown>> = known.get(parser) ?? new Map();
  known.set(parser, readings);
  const before = readings.get(key);
  // The parser is the key, so what was read by it before is of its type.
  if (before !== undefined) return before as Reading<Value>;
  if (readings.size >= READINGS_KEPT) readings.clear();
  const reading = readAnew(parser, text, among);
  readings.set(key, reading);
  return reading;
}

const READINGS_KEPT = 2048;

function readAnew<Value>(parser: Parser<Value>, text: string, among: Among): Reading<Value> {
  const words = fold(text);
  if (words === null || words.length === 0) return { ok: false, upTo: "" };
  const { lexicon, days, working } = among;
  const input: Input = { words, lexicon, days, working, farthest: 0, doubts: [] };
  const match = parser(input, 0);
  if (match !== null && match.next === words.length) return { ok: true, value: match.value, doubts: input.doubts };
  return { ok: false, upTo: words.slice(0, Math.max(input.farthest, match?.next ?? 0)).join(" ") };
}
