import {
  changesIn,
  compareTexts,
  inLanguage,
  mayBeInForce,
  redline,
  type Change,
  type Compiled,
  type Comparison,
  type Finding,
  type RedlineLine,
} from "@folkmoot/constitution";

/** Everything that a page shows of a draft beside the text in force. */
export interface DraftView {
  readonly lines: readonly RedlineLine[];
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
  /** Whether it could be put in force: no finding that has to be settled. */
  readonly sound: boolean;
  /** The language of the draft's words; undefined: English. */
  readonly law: "de" | undefined;
  /** What is said about it to whoever reads that language. */
  readonly said: (language: "en" | "de") => SaidOfDraft;
}

export interface SaidOfDraft {
  /** The rules that would be others, each as a sentence. */
  readonly changes: readonly Change[];
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
    law: after.rules.lang,
    said: (language) => {
      const { clauses, defaults } = inLanguage(after, language);
      return {
        changes: changesIn(before, after, language),
        printBack: printBackOf(clauses, lines),
        newDefaults: newDefaults(before.defaults, defaults),
      };
    },
  };
}

function printBackOf(clauses: Compiled["clauses"], lines: readonly RedlineLine[]): ClausePrint[] {
  const changed = new Set(lines.filter((line) => line.change === "changed" || line.change === "new").map((line) => line.clause));
  return clauses
    .filter((clause) => changed.has(clause.number) && clause.printBack.length > 0)
    .map((clause) => ({ clause: clause.number, sentences: clause.printBack }));
}

function newDefaults(before: Compiled["defaults"], after: Compiled["defaults"]): string[] {
  const known = new Set(before.map(({ key }) => key));
  return [...new Set(after.filter(({ key }) => !known.has(key)).map(({ sentence }) => sentence))];
}
