import type { Compiled } from "../compiled.js";
import type { Layer } from "../reading/numbering.js";

export interface Stack {
  readonly combined: string;
  /** Where each text begins, with the letter before its numbers. */
  readonly layers: readonly Layer[];
  /** Where the lowest begins. */
  readonly start: number;
  /** Whether what stands at an offset is law that nobody in the organisation can change. */
  readonly isFixed: (offset: number) => boolean;
}

const LETTERS = "ABCDEFGH";

/** One text after the other, the highest first, all about one organisation: each calls it by an address of its own, which is that of the lowest text here. */
export function stack(source: string, above: readonly string[], { own, apart }: { own: Compiled; apart: readonly Compiled[] }): Stack {
  const { id } = own.rules.organisation;
  const layers: Layer[] = [];
  let combined = "";
  for (const [at, text] of above.entries()) {
    layers.push({ start: combined.length, prefix: LETTERS[at] ?? "H" });
    combined += `${renamed(text, apart[at]?.rules.organisation.id ?? "", id).trimEnd()}\n\n`;
  }
  layers.push({ start: combined.length, prefix: "" });
  const fixed = apart.map(({ rules }) => rules.organisation.fixed !== undefined);
  const layerAt = (offset: number): number => layers.findLastIndex((layer) => layer.start <= offset);
  return { combined: combined + source, layers, start: combined.length, isFixed: (offset) => fixed[layerAt(offset)] === true };
}

function renamed(text: string, from: string, to: string): string {
  return from === "" || to === "" || from === to
    ? text
    : text.replaceAll(new RegExp(`\\(organisation:${from}(?=[\\s)])`, "gu"), `(organisation:${to}`);
}
