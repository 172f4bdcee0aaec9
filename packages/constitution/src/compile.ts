import { rulesHash } from "./canonical.js";
import type { Compiled } from "./compiled.js";
import { clausesOf, type Around } from "./clauses.js";
import { findingsOf } from "./findings/all.js";
import { settingsByPlace } from "./findings/live-words.js";
import { blanksOf } from "./blanks.js";
import { treeOf } from "./document.js";
import { placesOf, type Place } from "./markdown/lines.js";
import { refused } from "./markdown/guard.js";
import { parse } from "./markdown/parse.js";
import { meaningsOf } from "./print/meaning.js";
import type { Note } from "./reading/notes.js";
import { readBlocks } from "./reading/read.js";
import { rulesOf } from "./resolve/rules.js";
import { understand } from "./resolve/understand.js";
import type { Understood } from "./resolve/understood.js";
import { refusalNote } from "./findings/refusal.js";
import { unenforcedOf } from "./findings/unenforced.js";
import { unrunOf } from "./findings/unrun.js";
import { LANGUAGE } from "./schema/language.js";
import { spokenIn } from "./tongue/tongues.js";

/**
 * Reads a live text: what it says as rules that run, and everything that is wrong with it, in one pass. Never throws, whatever the text; quick enough for
 * every keystroke. Where something can't be read the rules are a best effort, to be shown and never to be put in force (`mayBeInForce`).
 */
export function compile(source: string): Compiled {
  const refusal = refused(source);
  const blocks = refusal === null ? parse(source) : [];
  const reading = readBlocks(blocks, source.length);
  const text = understand(reading);
  const notes: Note[] = refusal === null ? [] : [refusalNote(refusal, source)];
  const built = rulesOf(text, source, notes);
  const placeOf = placesOf(source);
  const around = { placeOf, meanings: meaningsOf(text, null) };
  const blanks = blanksOf(text, source, around);
  let hash: string | null = null;
  const compiled: Compiled = {
    source,
    language: LANGUAGE,
    rules: built.rules,
    // Worked out when somebody asks: the editor doesn't at every keystroke, and it is a sixth of the work.
    get hash() {
      return (hash ??= rulesHash(built.rules));
    },
    findings: findingsOf({ source, blocks, text, settings: settingsByPlace(text), built, notes, placeOf }),
    defaults: [...built.building.defaults.values()].map(({ used, of }) => ({ ...used, line: placeOf(of.link.from).line })),
    clauses: clausesOf(text, source, { ...around, conditions: built.conditions, reader: null }),
    blanks,
    unenforced: unenforcedOf(text, placeOf),
    unrun: unrunOf(text, built, placeOf),
    document: treeOf(source, refusal === null ? blocks : null, blanks),
  };
  understoodAs.set(compiled, { text, placeOf, conditions: built.conditions });
  return compiled;
}

/** What was understood of a text that has been compiled. */
const understoodAs = new WeakMap<Compiled, { text: Understood; placeOf: (offset: number) => Place; conditions: Around["conditions"] }>();

/** The parts of a compiled text that are said about it, in the language of whoever reads them: its print-back, its blanks' meanings and its defaults. */
export function inLanguage(compiled: Compiled, language: "en" | "de"): Pick<Compiled, "clauses" | "blanks" | "defaults"> {
  const reader = spokenIn(language);
  const known = understoodAs.get(compiled);
  if (reader === null || known === undefined) return compiled;
  const { text, placeOf, conditions } = known;
  const around = { placeOf, meanings: meaningsOf(text, reader), conditions, reader };
  return {
    clauses: clausesOf(text, compiled.source, around),
    blanks: blanksOf(text, compiled.source, around),
    defaults: compiled.defaults.map((used) => ({ ...used, sentence: reader.tongue.says.defaults[used.key] })),
  };
}

/** Whether a text may be put in force: nothing in it is an error. */
export function mayBeInForce(compiled: Compiled): boolean {
  return compiled.findings.every(({ severity }) => severity !== "error");
}
