import { fillAll } from "@folkmoot/constitution";
import type { Compiled, FillRefusal } from "@folkmoot/constitution";
import { err, ok } from "@folkmoot/exact";
import type { Result } from "@folkmoot/exact";

/** Prefix of a form field that holds other words for a blank. */
export const BLANK = "blank.";

/** One step of drafting: other words in some blanks, or another source for one clause, or another text altogether. */
export type Edit =
  | { readonly kind: "blanks"; readonly words: ReadonlyMap<string, string> }
  | { readonly kind: "clause"; readonly number: string; readonly source: string }
  | { readonly kind: "text"; readonly source: string };

export interface EditRefused {
  readonly field: string;
  readonly message: string;
}

/** The text after an edit. What a person wrote goes in as it is, or not at all. */
export function edited(draft: Compiled, edit: Edit): Result<string, EditRefused> {
  if (edit.kind === "text") return ok(edit.source);
  if (edit.kind === "clause") {
    const clause = draft.clauses.find((one) => one.number === edit.number);
    if (clause === undefined) return err({ field: "clause", message: `There is no clause ${edit.number} in this text.` });
    return ok(draft.source.slice(0, clause.start) + edit.source.trim() + draft.source.slice(clause.end));
  }
  const filled = fillAll(draft.source, draft.blanks, edit.words);
  return filled.ok ? filled : err({ field: fieldOf(filled.reason, edit.words), message: REFUSED[filled.reason.kind] });
}

const REFUSED: { readonly [Kind in FillRefusal["kind"]]: string } = {
  "no-such-blank": "The text has no such blank.",
  empty: "Words are needed here. To leave a rule out, edit the clause.",
  "too-long": "These words are too long for a blank. Edit the clause instead.",
  "space-at-the-ends": "Leave no space at the ends of these words.",
  "hidden-character": "These words hold a character that can't be seen.",
  mark: "These words hold a mark that would end the blank, such as a bracket or a star. Edit the clause instead.",
};

/** The field whose words were refused, found again by trying each. */
function fieldOf(reason: FillRefusal, words: ReadonlyMap<string, string>): string {
  if (reason.kind === "no-such-blank") return `${BLANK}${reason.blank}`;
  const first = [...words].find(([, put]) => (reason.kind === "empty" ? put.trim() === "" : true));
  return `${BLANK}${first?.[0] ?? ""}`;
}
