import { fillAll, refuseWords } from "@folkmoot/constitution";
import type { Compiled, FillRefusal } from "@folkmoot/constitution";

/** Prefix of a form field that holds other words for a blank. */
export const BLANK = "blank.";

/** One step of drafting: other words in some blanks, or another source for one clause, or another text altogether. */
export type Edit =
  | { readonly kind: "blanks"; readonly words: ReadonlyMap<string, string> }
  | { readonly kind: "clause"; readonly number: string; readonly source: string }
  | { readonly kind: "text"; readonly source: string };

/** What can't stand in the text, by the field that it was typed into. */
export interface EditRefused {
  readonly field: string;
  readonly message: string;
}

export interface Edited {
  /** The text with everything that can stand in it: what a person wrote goes in as it is, or not at all. */
  readonly source: string;
  readonly refused: readonly EditRefused[];
}

/** The text after an edit, and what of the edit could not be taken in. */
export function edited(draft: Compiled, edit: Edit): Edited {
  if (edit.kind === "text") return { source: edit.source, refused: [] };
  if (edit.kind === "clause") {
    const clause = draft.clauses.find((one) => one.number === edit.number);
    if (clause === undefined)
      return { source: draft.source, refused: [{ field: "words", message: `There is no clause ${edit.number} in this text.` }] };
    return { source: draft.source.slice(0, clause.start) + edit.source.trim() + draft.source.slice(clause.end), refused: [] };
  }
  const refused = [...edit.words].flatMap(([id, words]): EditRefused[] => {
    const refusal = refuseWords(words);
    return refusal === null ? [] : [{ field: BLANK + id, message: REFUSED[refusal.kind] }];
  });
  const sound = new Map([...edit.words].filter(([id]) => !refused.some(({ field }) => field === BLANK + id)));
  const filled = fillAll(draft.source, draft.blanks, sound);
  if (filled.ok) return { source: filled.value, refused };
  return { source: draft.source, refused: [...refused, { field: "source", message: REFUSED[filled.reason.kind] }] };
}

const REFUSED: { readonly [Kind in FillRefusal["kind"]]: string } = {
  "no-such-blank": "The text has no such blank.",
  empty: "Words are needed here. To leave a rule out, edit the clause.",
  "too-long": "These words are too long for a blank. Edit the clause instead.",
  "space-at-the-ends": "Leave no space at the ends of these words.",
  "hidden-character": "These words hold a character that can't be seen.",
  mark: "These words hold a mark that would end the blank, such as a bracket or a star. Edit the clause instead.",
};
