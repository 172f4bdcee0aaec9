import { compile, type Compiled } from "@folkmoot/constitution";

/** Each holds a few hundred kilobytes; a server shows few texts at a time. */
const most = 24;
const kept = new Map<string, Compiled>();

/**
 * What a text compiles to. Kept under its commitment, which can't mean two texts: compiling takes milliseconds, a page should take less.
 * The one that was not looked at for the longest time makes room.
 */
export function compiledText(text: { readonly commitment: string; readonly source: string }): Compiled {
  const known = kept.get(text.commitment);
  const compiled = known ?? compile(text.source);
  kept.delete(text.commitment);
  kept.set(text.commitment, compiled);
  if (kept.size > most) kept.delete(kept.keys().next().value ?? "");
  return compiled;
}
