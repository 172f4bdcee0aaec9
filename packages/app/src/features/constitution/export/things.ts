import type { Blank, Block, Inline } from "@folkmoot/constitution";

/** The things that a text opens or names. */
export interface Things {
  /** By their whole path: what the text calls each of them. */
  readonly words: ReadonlyMap<string, string>;
  /** The whole path of a thing as a link names it at a place: `vote:ballot` in clause 11.5 is `vote:amendment.ballot`. */
  readonly named: (thing: string, place: string) => string;
}

/** Links name things as they are seen from where they stand; live words belong to things by their whole path. Here they are brought together. */
export function thingsOf(document: readonly Block[], blanks: readonly Blank[]): Things {
  const terms = document.flatMap((block) => termsOf(block, ""));
  const whole = new Map<string, Blank[]>();
  for (const blank of blanks) whole.set(blank.thing, [...(whole.get(blank.thing) ?? []), blank]);

  function named(thing: string, place: string): string {
    const [kind = "", path = ""] = thing.split(":");
    const fits = [...whole].filter(([other]) => other === thing || (other.startsWith(`${kind}:`) && other.endsWith(`.${path}`)));
    const here = fits.filter(([, own]) => own.some(({ clause }) => clause === place || clause.startsWith(`${place}.`)));
    const [only] = here.length === 1 ? here : fits.length === 1 ? fits : [];
    return only?.[0] ?? thing;
  }

  const words = new Map<string, string>();
  for (const { thing, text, place } of terms) if (!words.has(named(thing, place))) words.set(named(thing, place), text);
  for (const thing of whole.keys()) if (!words.has(thing)) words.set(thing, thing);
  return { words, named };
}

interface Term {
  readonly thing: string;
  readonly text: string;
  readonly place: string;
}

/** In the order of the text; `place` is the number of the clause or heading. */
function termsOf(block: Block, place: string): Term[] {
  if (block.kind !== "clauses") return block.inline.flatMap((piece) => termsIn(piece, block.kind === "heading" ? (block.number ?? "") : place));
  return block.items.flatMap(({ number, inline, children }) => [
    ...inline.flatMap((piece) => termsIn(piece, number)),
    ...children.flatMap((child) => termsOf(child, number)),
  ]);
}

function termsIn(piece: Inline, place: string): Term[] {
  if (piece.kind === "term") return [{ thing: piece.thing, text: piece.text, place }];
  return "inline" in piece ? piece.inline.flatMap((each) => termsIn(each, place)) : [];
}
