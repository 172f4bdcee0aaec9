import { hashOfClause } from "./canonical.js";
import type { Clause } from "./compiled.js";
import type { Place } from "./markdown/lines.js";
import { printCondition } from "./print/condition.js";
import type { Meanings } from "./print/meaning.js";
import type { Setting } from "./reading/setting.js";
import type { Thing } from "./reading/thing.js";
import type { Condition } from "./rules.js";
import { kinds } from "./schema/kinds.js";
import { sayBack } from "./print/sentence.js";
import { namedIn } from "./resolve/understand.js";
import type { Understood } from "./resolve/understood.js";
import { ownWords } from "./tongue/own-words.js";
import type { Spoken } from "./tongue/tongues.js";

export interface Around {
  readonly placeOf: (offset: number) => Place;
  readonly meanings: Meanings;
  /** What each exception hangs on. */
  readonly conditions: ReadonlyMap<Thing, Condition>;
  /** The language of whoever reads it; null: English. */
  readonly reader: Spoken | null;
}

/** Every clause with its own source text and what the machine has understood of it. */
export function clausesOf(text: Understood, source: string, around: Around): Clause[] {
  const said = printBacks(text, around);
  let next = 0;
  return text.reading.clauses.map(({ number, article, start, end }) => {
    const own = source.slice(start, end).trimEnd();
    const printBack: string[] = [];
    while (next < said.length && (said[next]?.at ?? 0) < start) next++;
    for (; next < said.length && (said[next]?.at ?? 0) < end; next++) printBack.push(said[next]?.line ?? "");
    return { number, article, line: around.placeOf(start).line, start, end: start + own.length, source: own, hash: hashOfClause(own), printBack };
  });
}

/**
 * A line for each live value, where it stands; values of one rule that stand together are one line ("carried if … and …"), since each alone would say
 * something else. Words that set a rule of several things are said once.
 */
function printBacks(text: Understood, around: Around): { at: number; line: string }[] {
  const { meanings } = around;
  const groups: { at: number; setting: Setting; meanings: string[] }[] = [];
  const seen = new Set<number>();
  for (const { settings } of text.things) {
    const own = groups.length;
    for (const setting of settings) {
      const meaning = meanings.get(setting) ?? "";
      const { from } = setting.use.link;
      if (meaning === "" || seen.has(from)) continue;
      seen.add(from);
      const group = groups.slice(own).find((known) => together(known.setting, setting));
      if (group === undefined) groups.push({ at: from, setting, meanings: [meaning] });
      else group.meanings.push(meaning);
    }
  }
  return groups.map(({ at, setting, meanings: all }) => ({ at, line: lineOf(setting, all, { text, around }) })).sort((a, b) => a.at - b.at);
}

/** Two values of one thing that are said back as one: the same rule in the same clause, with the same exceptions. */
function together(a: Setting, b: Setting): boolean {
  return a.rule === b.rule && a.use.clause === b.use.clause && a.where.length === b.where.length && a.where.every((where, i) => where === b.where[i]);
}

function conditionsOf({ where }: Setting, text: Understood, { conditions, reader }: Around): string[] {
  return where.map((one) => {
    const words = one.link.text;
    const said = reader === null || reader === text.lexicon.spoken ? words : (ownWords(words, "condition", namedIn(text, reader)) ?? words);
    return printCondition(said, conditions.get(one), text.reading.articles, reader?.tongue.says ?? null);
  });
}

function lineOf(setting: Setting, all: readonly string[], { text, around }: { text: Understood; around: Around }): string {
  const says = around.reader?.tongue.says ?? null;
  const joined = kinds[setting.owner.kind]?.rules[setting.rule]?.joined ?? "and";
  const [first = "", ...rest] = all;
  const meaning = [first, ...rest.map((one) => one.replace(/^carried if /, ""))].join(` ${says?.[joined] ?? joined} `);
  return sayBack(setting, meaning, conditionsOf(setting, text, around), says);
}
