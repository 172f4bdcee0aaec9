import { compareTexts, compile, mayBeInForce, putOnto, touching, type Clash, type Compiled } from "@folkmoot/constitution";
import type { Commitment, Hash, Patched, Time } from "../event.js";
import type { MotionFacts } from "../facts.js";
import { decidedText } from "../paper/decided-text.js";
import type { OnMotion } from "../position.js";
import { matterCode } from "../matter.js";
import { mattersUnder } from "../what-it-decides.js";
import { prevails } from "./prevails.js";
import { type Beside, type Rivals, rivals } from "./rivals.js";

/** What an entry says of a change that was put on the text in force. */
export type Patch = Pick<Patched, "version" | "clashes" | "set">;

/** The same with the words in place of what commits to them. */
export interface Put {
  readonly version: number;
  readonly clashes: Patch["clashes"];
  readonly set: PutText | null;
}

export interface PutText {
  readonly source: string;
  readonly rules: Hash;
  /** What commits to these words already, where they are those that were voted on. */
  readonly text: Commitment | null;
}

/**
 * A change of the text put on the text in force at the instant of its turn: whose words it touches, whether it prevails over each by the word of the text that governs it, and what
 * comes of it. Nothing does where another prevails, where what came of it has errors, or where it would decide or touch something that was not voted on. Null: the words
 * of a text that is needed are not at hand.
 */
export function patch(on: OnMotion, clash: Clash, { beside, at }: { readonly beside: Beside; readonly at: Time }): Put | null {
  const { organisation, motion } = on;
  const found = rivals(on, clash, { beside, at });
  const decided = decidedText(on);
  const words = wordsOf(on, decided.text, { found, beside });
  if (words === null) return null;
  const { text: source, clashes: touched } = putOnto({ base: words.base, text: words.text }, words.set);
  const current = words.set.at(-1) ?? words.base;
  const clashing = [
    ...found.set.filter((_, index) => touched.includes(index)).map(({ by }) => by),
    ...found.gone,
    ...found.waiting.filter((other) => {
      const theirs = textNow(other, { beside, on });
      return theirs !== null && touching(current, source, theirs).length > 0;
    }),
  ];
  const clashes = clashing.map((other) => ({ with: other.id, prevails: prevails(clash, motion, other) }));
  const version = organisation.version;
  if (clashes.some((one) => !one.prevails)) return { version, clashes, set: null };
  const made = compile(source);
  const may = mayBeInForce(made) && staysWithin(on, compile(current), made);
  return { version, clashes, set: may ? { source, rules: made.hash, text: source === words.text ? decided.text : null } : null };
}

/** The texts that are needed, or null where one is not at hand. */
function wordsOf(
  { motion }: OnMotion,
  decided: Commitment,
  { found, beside }: { readonly found: Rivals; readonly beside: Beside },
): { readonly base: string; readonly text: string; readonly set: readonly string[] } | null {
  const base = textOfVersion(beside, motion.version);
  const text = beside.textOf(decided);
  const set = found.set.map((version) => beside.textOf(version.text)).filter((one) => one !== null);
  return base === null || text === null || set.length < found.set.length ? null : { base, text, set };
}

/** What another change that waits would come to on the text in force. */
function textNow(other: MotionFacts, { beside, on }: { readonly beside: Beside; readonly on: OnMotion }): string | null {
  const rules = beside.rulesOf(other.version);
  const found = rules === undefined ? null : { rules, organisation: on.organisation, motion: other };
  if (found === null) return null;
  const words = wordsOf(found, decidedText(found).text, { found: rivals(found, "later", { beside, at: "" }), beside });
  return words === null ? null : putOnto(words, words.set).text;
}

function textOfVersion({ versions, textOf }: Beside, version: number): string | null {
  const found = versions.find((one) => one.version === version);
  return found === undefined ? null : textOf(found.text);
}

/** Whether it decides and touches nothing but what was voted on, so that no easier majority carries more than it was asked. */
function staysWithin(on: OnMotion, before: Compiled, after: Compiled): boolean {
  const { motion } = on;
  const { option } = decidedText(on);
  const voted = motion.options.find(({ id }) => id === option) ?? motion;
  const { matters, touches } = compareTexts(before, after);
  const codes = new Set(voted.matters.map(matterCode));
  const inForce = new Set(before.rules.articles.map(({ id }) => id));
  return (
    mattersUnder(before.rules, matters).every((matter) => codes.has(matterCode(matter))) &&
    touches.every((id) => voted.touches.includes(id) || !inForce.has(id))
  );
}
