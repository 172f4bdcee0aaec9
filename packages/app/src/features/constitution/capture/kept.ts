import { capture, type Capture, type Figures } from "@folkmoot/analysis";
import type { OrganisationFacts } from "@folkmoot/procedure";
import { compiledText } from "../compiled-text.js";

/** A text and what it is committed to. */
type CommittedText = Parameters<typeof compiledText>[0];

const most = 48;
const kept = new Map<string, Capture>();

/** What a text allows in an organisation of so many. Kept under its commitment and the numbers, from which nothing else can follow; a page should take less than working it out. */
export function captured(text: CommittedText, figures: Figures): Capture {
  const key = `${text.commitment} ${JSON.stringify([figures.members, figures.filled])}`;
  const known = kept.get(key) ?? capture(compiledText(text), figures);
  kept.delete(key);
  kept.set(key, known);
  if (kept.size > most) kept.delete(kept.keys().next().value ?? "");
  return known;
}

/** The numbers of an organisation, as its record has them. */
export function figuresFrom({ members, seated }: Pick<OrganisationFacts, "members" | "seated">): Figures {
  return { members, filled: seated };
}
