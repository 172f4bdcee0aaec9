import type { DayCount } from "@folkmoot/exact";
import type { FindingCode } from "../catalogue.js";
import type { Input, Parser } from "./combinators.js";
import type { Lexicon } from "./lexicon.js";
import { fold, joined } from "./words.js";

export type Reading<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      readonly doubts: readonly FindingCode[];
      /** The formal words that were read; those of the text where it is in English. */
      readonly formal: string;
    }
  | { readonly ok: false; readonly upTo: string };

interface Among {
  readonly lexicon: Lexicon;
  readonly days: DayCount;
  readonly working: boolean;
}

/**
 * The value of a whole phrase. Where it can't be read, `upTo` is the part that could. Never throws; time is bounded by `PHRASE_LIMIT`. `what` is the name of the parser in the
 * tables of other languages than English: there the phrase is put into formal words first.
 */
export function read<Value>(parser: Parser<Value>, what: string, text: string, among: Among): Reading<Value> {
  const known = among.lexicon.readings;
  const key = `${among.days}${among.working ? "+" : ""} ${text}`;
  const readings: Map<string, Reading<unknown>> = known.get(parser) ?? new Map();
  known.set(parser, readings);
  const before = readings.get(key);
  // The parser is the key, so what was read by it before is of its type.
  if (before !== undefined) return before as Reading<Value>;
  if (readings.size >= READINGS_KEPT) readings.clear();
  const reading = readAnew(parser, what, text, among);
  readings.set(key, reading);
  return reading;
}

const READINGS_KEPT = 2048;

function readAnew<Value>(parser: Parser<Value>, what: string, text: string, among: Among): Reading<Value> {
  const { spoken } = among.lexicon;
  if (spoken === null) return readFormal(parser, fold(text), text, among);
  const own = fold(text, spoken.tongue.pieces) ?? [];
  const { words, upTo } = spoken.sayings.formal(what, own, among.lexicon);
  const reading = readFormal(parser, words, words === null ? "" : joined(words), among);
  return reading.ok ? reading : { ok: false, upTo: own.slice(0, upTo).join(" ") };
}

/** The value of formal words. */
export function readFormal<Value>(parser: Parser<Value>, words: readonly string[] | null, formal: string, among: Among): Reading<Value> {
  if (words === null || words.length === 0) return { ok: false, upTo: "" };
  const { lexicon, days, working } = among;
  const input: Input = { words, lexicon, days, working, farthest: 0, doubts: [] };
  const match = parser(input, 0);
  if (match !== null && match.next === words.length) return { ok: true, value: match.value, doubts: input.doubts, formal };
  return { ok: false, upTo: words.slice(0, Math.max(input.farthest, match?.next ?? 0)).join(" ") };
}
