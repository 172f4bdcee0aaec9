import type { DayCount } from "@folkmoot/exact";
import type { Input, Parser } from "./combinators.js";
import type { Lexicon } from "./lexicon.js";
import { fold } from "./words.js";

export type Reading<Value> = { readonly ok: true; readonly value: Value; readonly doubts: readonly string[] } | { readonly ok: false; readonly upTo: string };

/** The value of a whole phrase. Where it can't be read, `upTo` is the part that could. Never throws; time is bounded by `PHRASE_LIMIT`. */
export function read<Value>(parser: Parser<Value>, text: string, among: { lexicon: Lexicon; days: DayCount }): Reading<Value> {
  const words = fold(text);
  if (words === null || words.length === 0) return { ok: false, upTo: "" };
  const input: Input = { words, lexicon: among.lexicon, days: among.days, farthest: 0, doubts: [] };
  const match = parser(input, 0);
  if (match !== null && match.next === words.length) return { ok: true, value: match.value, doubts: input.doubts };
  return { ok: false, upTo: words.slice(0, Math.max(input.farthest, match?.next ?? 0)).join(" ") };
}
