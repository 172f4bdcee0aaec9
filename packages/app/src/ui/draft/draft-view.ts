import { compareTexts, mayBeInForce, redline, type Compiled, type Comparison, type Finding, type RedlineLine } from "@folkmoot/constitution";

/** Everything that a page shows of a draft beside the text in force. */
export interface DraftView {
  readonly lines: readonly RedlineLine[];
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
  /** Whether it could be put in force: no finding that has to be settled. */
  readonly sound: boolean;
  /** What the machine would do with each clause that is new or changed. */
  readonly printBack: readonly ClausePrint[];
  /** What would hold where the new text is silent and the old one was not. */
  readonly newDefaults: readonly string[];
}

export interface ClausePrint {
  readonly clause: string;
  readonly sentences: readonly string[];
}

/** What changes between the text in force and a draft. Pure: the server and the browser draw the same from the same two texts. */
export function draftView(before: Compiled, after: Compiled): DraftView {
  const lines = redline(before.source, after.source);
  return {
    lines,
    comparison: compareTexts(before, after),
    findings: after.findings,
    sound: mayBeInForce(after),
    printBack: printBackOf(after, lines),
    newDefaults: newDefaults(before, after),
  };
}

function printBackOf(after: Compiled, lines: readonly RedlineLine[]): ClausePrint[] {
  const changed = new Set(lines.filter((line) => line.change === "changed" || line.change === "new").map((line) => line.clause));
  return after.clauses
    .filter((clause) => changed.has(clause.number) && clause.printBack.length > 0)
    .map((clause) => ({ clause: clause.number, sentences: clause.printBack }));
}

function newDefaults(before: Compiled, after: Compiled): string[] {
  const known = new Set(before.defaults.map((used) => used.sentence));
  return [...new Set(after.defaults.map((used) => used.sentence))].filter((sentence) => !known.has(sentence));
}
