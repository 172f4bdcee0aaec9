import type { Change } from "./compare/change.js";
import { deadWordChanges } from "./compare/dead-words.js";
import { inventory } from "./compare/entries.js";
import { mattersOf } from "./compare/matters.js";
import { ruleChanges } from "./compare/rules.js";
import { sayingOf } from "./compare/say.js";
import { thingChanges } from "./compare/things.js";
import { touchChanges, touchedArticles } from "./compare/touched.js";
import type { Compiled } from "./compiled.js";
import { pairedLines, relinkedWords, type PairedLines } from "./redline.js";
import type { Matter } from "./rules.js";

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

export function compareTexts(before: Compiled, after: Compiled): Comparison {
  return { matters: mattersOf(before, after), touches: touchedArticles(before, after), sentences: changes(before, after) };
}

function changes(before: Compiled, after: Compiled): Change[] {
  const [was, is] = [inventory(before.rules), inventory(after.rules)];
  const lines = before.source === after.source ? [] : pairedLines(before.source, after.source);
  const telling = { before: sayingOf(before.blanks), after: sayingOf(after.blanks), unlinked: unlinkedWords(lines) };
  const found = [...thingChanges(was, is), ...ruleChanges(was, is, telling), ...touchChanges(before, after), ...deadWordChanges(lines)];
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
