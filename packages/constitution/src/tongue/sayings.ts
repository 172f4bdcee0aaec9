import type { Lexicon, Name } from "../phrase/lexicon.js";
import { joined } from "../phrase/words.js";
import { CARRIED, FORMAL, OWN, type Carried, type Side } from "./carried.js";
import { CASES, stepsOf, type Case, type Gender, type SlotStep, type Step } from "./pattern.js";
import type { Tongue } from "./tongue.js";

/** What was said: by which saying, and what fills its slots. */
interface Said {
  readonly sides: readonly [own: readonly Step[], formal: readonly Step[]];
  readonly slots: ReadonlyMap<string, Filled>;
}

type Filled = Said | { readonly name: Name; readonly words: readonly string[] } | { readonly carried: Carried; readonly words: readonly string[] };

interface Match {
  readonly filled: Filled;
  readonly next: number;
}

/** The sayings of a language, read either way. */
export class Sayings {
  readonly #tongue: Tongue;
  readonly #table: ReadonlyMap<string, readonly Said["sides"][]>;

  constructor(tongue: Tongue) {
    this.#tongue = tongue;
    this.#table = new Map(
      Object.entries(tongue.table).map(([what, sayings]) => [what, sayings.map(([own, formal]) => [stepsOf(own), stepsOf(formal)] as const)]),
    );
  }

  /** The formal words of what is said in the language; null where no saying fits, with how far one did. Time is bounded by the square of the words and the size of the table. */
  formal(what: string, words: readonly string[], lexicon: Lexicon): { readonly words: readonly string[] | null; readonly upTo: number } {
    const reader = new Reader(OWN, words, this.#table, this.#tongue, lexicon);
    const said = reader.whole(what);
    return { words: said === null ? null : print(said, FORMAL, this.#tongue, lexicon), upTo: reader.farthest };
  }

  /** What formal words are in the language; null where it has no saying for them. */
  own(what: string, words: readonly string[], lexicon: Lexicon): string | null {
    const said = new Reader(FORMAL, words, this.#table, this.#tongue, lexicon).whole(what);
    return said === null ? null : joined(print(said, OWN, this.#tongue, lexicon)).replace(/,$/u, "");
  }
}

/** Finds every place that a saying reaches to, once: of two sayings that reach the same the first counts. */
class Reader {
  farthest = 0;
  readonly #found = new Map<string, readonly Match[]>();

  constructor(
    readonly side: Side,
    readonly words: readonly string[],
    readonly table: ReadonlyMap<string, readonly Said["sides"][]>,
    readonly tongue: Tongue,
    readonly lexicon: Lexicon,
  ) {}

  whole(what: string): Said | null {
    const match = this.#sayings(what, 0).find(({ next }) => next === this.words.length);
    return match !== undefined && "sides" in match.filled ? match.filled : null;
  }

  #sayings(what: string, at: number): readonly Match[] {
    const key = `${what} ${at}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    // A saying that begins with itself finds nothing; it would have no end.
    this.#found.set(key, []);
    const matches = new Map<number, Match>();
    for (const sides of this.table.get(what) ?? [])
      for (const [next, slots] of this.#along(sides[this.side], at))
        if (next > at && !matches.has(next)) matches.set(next, { filled: { sides, slots }, next });
    const found = [...matches.values()];
    this.#found.set(key, found);
    return found;
  }

  #along(steps: readonly Step[], at: number): ReadonlyMap<number, ReadonlyMap<string, Filled>> {
    let reached = new Map<number, ReadonlyMap<string, Filled>>([[at, new Map()]]);
    for (const step of steps) {
      const further = new Map<number, ReadonlyMap<string, Filled>>();
      const reach = (next: number, slots: ReadonlyMap<string, Filled>): void => {
        if (!further.has(next)) further.set(next, slots);
        if (next > this.farthest) this.farthest = next;
      };
      for (const [from, slots] of reached) {
        if (step.kind === "slot") for (const { filled, next } of this.#slot(step, from)) reach(next, new Map([...slots, [step.label, filled]]));
        else if (this.#isWord(step, this.words[from])) reach(from + 1, slots);
        if (step.optional) reach(from, slots);
      }
      reached = further;
    }
    return reached;
  }

  #slot({ what }: SlotStep, at: number): readonly Match[] {
    if (what.startsWith("@")) {
      const kinds = what.slice(1).split(",");
      return this.lexicon
        .at(this.words, at)
        .filter(({ name }) => kinds.includes(name.kind) || kinds[0] === "any")
        .map(({ name, next }) => ({ filled: { name, words: this.words.slice(at, next) }, next }));
    }
    const carried = CARRIED[what];
    if (carried === undefined) return this.#sayings(what, at);
    return carried.ends(this.words, at, this).map((next) => ({ filled: { carried, words: this.words.slice(at, next) }, next }));
  }

  #isWord(step: Exclude<Step, SlotStep>, word: string | undefined): boolean {
    if (word === undefined) return false;
    if (step.kind === "article") return articleForms(this.tongue, step.stem).has(word);
    return step.words.some((one) => word === one.toLowerCase() || (step.ending !== "" && word === one.toLowerCase() + step.ending));
  }
}

const forms = new WeakMap<Tongue, Map<string, ReadonlySet<string>>>();

function articleForms(tongue: Tongue, stem: string): ReadonlySet<string> {
  const known = forms.get(tongue) ?? new Map<string, ReadonlySet<string>>();
  forms.set(tongue, known);
  const set = known.get(stem) ?? new Set(Object.values(tongue.nouns.articles[stem] ?? {}).flat());
  known.set(stem, set);
  return set;
}

function print(said: Said, side: Side, tongue: Tongue, lexicon: Lexicon, inCase: Case = "nom"): string[] {
  const steps = said.sides[side];
  return steps.flatMap((step, i): string[] => {
    if (step.kind === "word")
      return !step.printed ? [] : [side === FORMAL ? (step.words[0] ?? "").toLowerCase() : bent(step.words[0] ?? "", step.ending, inCase)];
    if (step.kind === "article") return !step.printed ? [] : [bentArticle(step, said, steps.slice(i), tongue, lexicon, inCase)];
    const filled = said.slots.get(step.label);
    if (filled === undefined) return [];
    if ("sides" in filled) return print(filled, side, tongue, lexicon, step.inCase ?? inCase);
    if ("carried" in filled) return [...filled.carried.across(filled.words, { side: side === OWN ? FORMAL : OWN, tongue })];
    if (side === FORMAL) return [...filled.words];
    const forms = lexicon.formsOf(filled.name);
    return [filled.name.kind === "fact" ? tongue.nouns.clause(forms, filled.words) : tongue.nouns.bend(forms, step.inCase ?? inCase, step.many)];
  });
}

function bent(word: string, ending: string, inCase: Case): string {
  const takes = ending === "n" ? inCase === "dat" : ending !== "" && inCase === "gen";
  return takes ? word + ending : word;
}

function bentArticle(
  step: Extract<Step, { kind: "article" }>,
  said: Said,
  steps: readonly Step[],
  tongue: Tongue,
  lexicon: Lexicon,
  inCase: Case,
): string {
  const slot = steps.find((one) => one.kind === "slot" && one.what.startsWith("@"));
  const filled = slot?.kind === "slot" ? said.slots.get(slot.label) : undefined;
  const ofName =
    slot?.kind === "slot" && slot.many ? "pl" : filled !== undefined && "name" in filled ? tongue.nouns.gender(lexicon.formsOf(filled.name)) : "n";
  const gender: Gender = step.gender ?? ofName;
  const at = slot?.kind === "slot" && step.gender === null ? (slot.inCase ?? inCase) : inCase;
  return tongue.nouns.articles[step.stem]?.[gender][CASES.indexOf(at)] ?? step.stem;
}
