import type { FindingCode } from "../catalogue.js";
import { readFormal } from "../phrase/read.js";
import { fold } from "../phrase/words.js";
import { namesOf } from "../print/names.js";
import type { Amount, Starter, Test } from "../rules.js";
import { types, type TypeName } from "../schema/types.js";
import { wordingOf } from "../wording.js";
import type { Understood } from "./understood.js";

/**
 * Wordings that settle a doubt: the author's own words with one of them changed where that is enough, else the formal wording of each value that could be meant.
 * None that is offered has the doubt itself.
 */
export function proposalsFor(
  doubt: FindingCode,
  value: unknown,
  { type, own, among }: { readonly type: TypeName; readonly own: readonly string[]; readonly among: Understood },
): readonly string[] {
  const settles = (words: string): boolean => {
    const reading = readFormal(types[type].parser, fold(words), words, among);
    return reading.ok && !reading.doubts.includes(doubt);
  };
  const kept = own.filter(settles);
  if (kept.length > 0) return kept;
  const names = namesOf(among.reading.things, among.lexicon.spoken);
  return meant(doubt, value)
    .map((one) => wordingOf(type, one, names))
    .filter(settles);
}

/** The values that words with a doubt may mean. */
function meant(doubt: FindingCode, value: unknown): readonly unknown[] {
  if (doubt === "lower-or-higher") return [as("lower", value), as("higher", value)];
  if (!isShare(value)) return [value];
  if (doubt === "tie-carries") return [{ ...value, strict: true, share: { n: 1, d: 2 } }];
  if (doubt === "no-verb") return [value, { ...value, counts: "taking part" }];
  if (doubt === "bare-share") return [{ ...value, strict: true }, value];
  return [value];
}

function isShare(value: unknown): value is Extract<Test, { kind: "share" }> {
  return typeof value === "object" && value !== null && "strict" in value && "share" in value;
}

/** Which of two amounts counts: in an amount, in who may start something, or in a majority. */
function as(kind: "lower" | "higher", value: unknown): unknown {
  const found = value as Amount | Starter | Test;
  if ("amount" in found) return { ...found, amount: found.amount === null ? null : as(kind, found.amount) };
  return found.kind === "lower" || found.kind === "higher" ? { ...found, kind } : found;
}
