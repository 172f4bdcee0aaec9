import { capture, type Capture, type Figures } from "@folkmoot/analysis";
import type { Compiled } from "@folkmoot/constitution";
import type { OrganisationFacts } from "@folkmoot/procedure";

/** Numbers of an organisation for which an answer is kept: those of its register, and a few that somebody tried. */
const most = 8;
/** A text with more procedures takes too long for a page that anybody may ask for; the longest that ships has 15. */
export const MOST_PROCEDURES = 40;
const kept = new WeakMap<Compiled, Map<string, Capture>>();

/** What a text allows in an organisation of so many. Kept beside what the text compiles to, which is kept under its commitment: a page should take less than working it out. Null of a text that is too large. */
export function captured(text: Compiled, figures: Figures): Capture | null {
  if (text.rules.procedures.length > MOST_PROCEDURES) return null;
  const key = JSON.stringify([figures.members, figures.filled]);
  const answers = kept.get(text) ?? new Map<string, Capture>();
  const known = answers.get(key) ?? capture(text, figures);
  answers.delete(key);
  answers.set(key, known);
  if (answers.size > most) answers.delete(answers.keys().next().value ?? "");
  kept.set(text, answers);
  return known;
}

/** The numbers of an organisation, as its record has them. */
export function figuresFrom({ members, seated }: Pick<OrganisationFacts, "members" | "seated">): Figures {
  return { members, filled: seated };
}
