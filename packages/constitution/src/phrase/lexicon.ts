import { remembered } from "../remembered.js";
import { spokenIn, type Spoken } from "../tongue/tongues.js";
import type { Reading } from "./read.js";
import { fold } from "./words.js";

/** A thing that phrases can name. */
export interface Nameable {
  readonly kind: string;
  readonly id: string;
  /** Everything it is called by: the words that open it, then the other forms that its title lists. */
  readonly forms: readonly string[];
}

export interface Name {
  readonly kind: string;
  readonly id: string;
}

interface Node {
  readonly next: Map<string, Node>;
  names: Name[];
}

/** The lexicon of these things: the last one where nothing about names has changed since, with all that was read by it. */
export function lexiconOf(things: readonly Nameable[], spoken: Spoken | null): Lexicon {
  return lexicons(JSON.stringify([spoken?.tongue.code ?? "en", ...things.map(({ kind, id, forms }) => [kind, id, forms])]));
}

const lexicons = remembered(16, (key) => {
  const [code, ...things] = JSON.parse(key) as [string, ...[string, string, string[]][]];
  return new Lexicon(
    things.map(([kind, id, forms]) => ({ kind, id, forms })),
    spokenIn(code),
  );
});

/** All names of a text as a tree of words, so that finding the longest one takes as many steps as it has words. */
export class Lexicon {
  /** What phrases have been read as, by their parser (see read.ts). */
  readonly readings = new Map<unknown, Map<string, Reading<unknown>>>();
  /** The language that the phrases are in; null: English. */
  readonly spoken: Spoken | null;
  readonly #things: readonly Nameable[];
  readonly #root: Node = { next: new Map(), names: [] };

  constructor(things: readonly Nameable[], spoken: Spoken | null = null) {
    this.spoken = spoken;
    this.#things = things;
    for (const thing of things) for (const form of formsOf(thing, spoken)) this.#add(form, { kind: thing.kind, id: thing.id });
  }

  /** What the text calls a thing. */
  formsOf({ kind, id }: Name): readonly string[] {
    return this.#things.find((thing) => thing.kind === kind && thing.id === id)?.forms ?? [id];
  }

  /** The names that begin at `at`, longest first. */
  at(words: readonly string[], at: number): { readonly name: Name; readonly next: number }[] {
    const found: { name: Name; next: number }[] = [];
    let node: Node | undefined = this.#root;
    for (let i = at; i < words.length; i++) {
      node = node.next.get(words[i] ?? "");
      if (node === undefined) break;
      for (const name of node.names) found.unshift({ name, next: i + 1 });
    }
    return found;
  }

  /** Things that share a form with another one. */
  shared(): { readonly form: string; readonly names: readonly Name[] }[] {
    const shared: { form: string; names: readonly Name[] }[] = [];
    const visit = (node: Node, form: string): void => {
      if (node.names.length > 1) shared.push({ form: form.trim(), names: node.names });
      for (const [word, next] of node.next) visit(next, `${form} ${word}`);
    };
    visit(this.#root, "");
    return shared;
  }

  #add(form: readonly string[], name: Name): void {
    let node = this.#root;
    for (const word of form) {
      const next: Node = node.next.get(word) ?? { next: new Map(), names: [] };
      node.next.set(word, next);
      node = next;
    }
    if (form.length > 0 && !node.names.some((known) => known.kind === name.kind && known.id === name.id)) node.names.push(name);
  }
}

const ARTICLES = new Set(["the", "a", "an"]);

/** Singular and plural, without an article; a fact in the plural too ("has paid", "have paid"). */
function formsOf(thing: Nameable, spoken: Spoken | null): readonly (readonly string[])[] {
  if (spoken !== null) return spoken.tongue.nouns.forms(thing).map((form) => fold(form, spoken.tongue.pieces) ?? []);
  return thing.forms.flatMap((form) => {
    const all = fold(form) ?? [];
    const words = ARTICLES.has(all[0] ?? "") ? all.slice(1) : all;
    if (thing.kind === "fact") return [words, manyVerb(words)];
    return [words, plural(words)];
  });
}

function manyVerb(words: readonly string[]): readonly string[] {
  const [verb = "", ...rest] = words;
  const many = verb === "has" ? "have" : verb === "is" ? "are" : verb === "was" ? "were" : verb.replace(/s$/, "");
  return [many, ...rest];
}

function plural(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  if (last === "") return words;
  return [...words.slice(0, -1), last.endsWith("y") && !/[aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : `${last}s`];
}
