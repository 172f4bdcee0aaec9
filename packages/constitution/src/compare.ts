import type { Change } from "./compare/change.js";
import { deadWordChanges } from "./compare/dead-words.js";
import { inventory } from "./compare/entries.js";
import { mattersOf } from "./compare/matters.js";
import { ruleChanges } from "./compare/rules.js";
import { ENGLISH_CHANGES } from "./compare/english.js";
import { sayingOf, type Saying } from "./compare/say.js";
import { thingChanges } from "./compare/things.js";
import { touchChanges, touchedArticles } from "./compare/touched.js";
import { inLanguage } from "./compile.js";
import type { Compiled } from "./compiled.js";
import { pairedLines, relinkedWords, type PairedLines } from "./redline.js";
import type { Matter } from "./rules.js";
import { spokenIn } from "./tongue/tongues.js";

export type { Change, ChangeKind } from "./compare/change.js";

/** What would be different if `after` were in force in the place of `before`. Found out from the two texts, whatever the mover says. */
export interface Comparison {
  /** What a proposal to put `after` in the place of `before` decides. Empty where nothing differs. */
  readonly matters: readonly Matter[];
  /** Ids of the articles whose text differs, that are new or gone, or that keep their words and would run otherwise, in the order of the text. */
  readonly touches: readonly string[];
  /** Every rule that would be another one, and words that nothing runs from (kind "dead"), in the order of the text. */
  readonly sentences: readonly Change[];
}

/** The sentences are in the language of whoever reads them. */
export function compareTexts(before: Compiled, after: Compiled, language: "en" | "de" = "en"): Comparison {
  return { matters: mattersOf(before, after), touches: touchedArticles(before, after), sentences: changesIn(before, after, language) };
}

/** The sentences alone. */
export function changesIn(before: Compiled, after: Compiled, language: "en" | "de"): Change[] {
  const reader = spokenIn(language);
  const says = reader?.tongue.changes ?? ENGLISH_CHANGES;
  const [was, is] = [inventory(before.rules), inventory(after.rules)];
  const lines = before.source === after.source ? [] : pairedLines(before.source, after.source);
  const say = (compiled: Compiled): Saying => sayingOf(inLanguage(compiled, language).blanks, reader);
  const telling = { before: say(before), after: say(after), unlinked: unlinkedWords(lines), says };
  const found = [
    ...thingChanges(was, is, says),
    ...ruleChanges(was, is, telling),
    ...touchChanges(before, after, says),
    ...deadWordChanges(lines, says),
  ];
  return found
    .map((change, index) => ({ change, index }))
    .sort((a, b) => inOrder(a.change, b.change) || a.index - b.index)
    .map(({ change }) => change);
}

const NUMBERS = new Intl.Collator("en", { numeric: true });

/** By clause, "6.2" before "6A.1" before "10.1"; what no clause says comes first. */
function inOrder(a: Change, b: Change): number {
  return NUMBERS.compare(a.clause ?? "", b.clause ?? "");
}

/** Words that still stand where they stood and are no longer live. */
function unlinkedWords(lines: readonly PairedLines[]): Set<string> {
  const relinked = lines.flatMap(({ was, is }) => (was === null || is === null ? [] : relinkedWords(was, is)));
  return new Set(relinked.filter((link) => link.before?.startsWith("rule:") === true && link.after === null).map((link) => link.words));
}
