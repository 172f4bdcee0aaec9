/** Grammatical cases of a language that has them. */
export const CASES = ["nom", "gen", "dat", "acc"] as const;
export type Case = (typeof CASES)[number];
/** The genders of nouns, and the plural, which has none. */
export type Gender = "m" | "f" | "n" | "pl";

/** One step of a saying. */
export type Step = WordStep | ArticleStep | SlotStep;

/** What may be left out when it is read, and whether it is printed. */
interface Left {
  readonly optional: boolean;
  readonly printed: boolean;
}

/** One of these words; the first is the one that is printed. */
interface WordStep extends Left {
  readonly kind: "word";
  readonly words: readonly string[];
  /** What its noun takes: "s" or "es" in the genitive, "n" in the dative plural. */
  readonly ending: string;
}

/** An article, or a word that bends like one: any form is read, the right one is printed. */
interface ArticleStep extends Left {
  readonly kind: "article";
  readonly stem: string;
  /** Null: that of the next name. */
  readonly gender: Gender | null;
}

/** What another saying says, a name of the text (`@class,body`) or words that are carried over. */
export interface SlotStep {
  readonly kind: "slot";
  readonly label: string;
  readonly what: string;
  readonly inCase: Case | null;
  readonly many: boolean;
  readonly optional: boolean;
}

/**
 * A saying as its steps. `a|b` is a choice of words and `a?` may be left out, as in the phrase grammar; `a~` may be left out too and is printed. `Beginn+s` takes an ending where its case asks for it; `@der.m` is the
 * article of a masculine noun, `@der` that of the name that follows. `{amount}` is what another saying says, `{a:sum}` the same under a label, `{who.gen}` in a case,
 * `{@class,body.pl}` a name of one of these kinds in the plural, `{n}` a number.
 */
export function stepsOf(saying: string): readonly Step[] {
  return saying.split(" ").map((step) => (step.startsWith("{") ? slot(step) : step.startsWith("@") ? article(step) : word(step)));
}

function word(step: string): WordStep {
  const [, said = "", ending = "", mark] = /^(.+?)(?:\+(s|es|n))?([?~])?$/u.exec(step) ?? [];
  return { kind: "word", words: said.split("|"), ending, ...left(mark) };
}

function article(step: string): ArticleStep {
  const [, stem = "", gender, mark] = /^@(\p{L}+)(?:\.(m|f|n|pl))?([?~])?$/u.exec(step) ?? [];
  return { kind: "article", stem, gender: (gender as Gender | undefined) ?? null, ...left(mark) };
}

function left(mark: string | undefined): Left {
  return { optional: mark !== undefined, printed: mark !== "?" };
}

function slot(step: string): SlotStep {
  const [, label, what = "", ways = "", optional] = /^\{(?:(\w+):)?(@?[\w,-]+)((?:\.\w+)*)\}(\?)?$/u.exec(step) ?? [];
  if (what === "") throw new Error(`not a slot: ${step}`);
  const said = ways.split(".");
  return {
    kind: "slot",
    label: label ?? (what.startsWith("@") ? "@" : what),
    what,
    inCase: CASES.find((one) => said.includes(one)) ?? null,
    many: said.includes("pl"),
    optional: optional !== undefined,
  };
}
