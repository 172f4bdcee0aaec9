import { error, type Note } from "../reading/notes.js";
import { LANGUAGE_WORDINGS } from "../schema/language.js";
import type { Checked } from "./checked.js";

const SENTENCE = `This constitution is written as [${LANGUAGE_WORDINGS[0]}](rule:language).`;

/** A text says in which version of the language it is written, so that a newer Folkmoot can't read it differently. */
export function language({ text, source }: Checked): Note[] {
  const organisations = text.things.filter(({ kind }) => kind === "organisation");
  const [organisation, second] = organisations;
  if (organisation === undefined) {
    return [
      error(
        { start: 0, end: firstLine(source) },
        "no-organisation",
        "The text doesn't say whose constitution it is. Its title opens the organisation, for example: # Constitution of [the Association](organisation:association)",
      ),
    ];
  }
  if (second !== undefined)
    return [error(second.link, "two-organisations", "There are two organisations in this text. It can be the constitution of one only.")];
  const under = text.reading.rules.find(({ link }) => link.path === "under");
  const alone =
    under === undefined
      ? []
      : [error(under.link, "layer-alone", "This text stands under another one and is read with it: folkmoot check FILE --under THE-TEXT-ABOVE.")];
  if (text.reading.rules.some(({ link }) => link.path === "language")) return alone;
  const message = "The text doesn't say in which version of live text it is written. Without that a newer Folkmoot could read it differently.";
  const first = text.reading.passages.find(({ inHeading }) => !inHeading)?.pieces.at(-1);
  if (first?.kind !== "text") return [error(organisation.link, "no-language", `${message} For example: ${SENTENCE}`)];
  // No words are wrong: the sentence goes behind the first clause.
  return [error({ start: first.end, end: first.end }, "no-language", message, ` ${SENTENCE}`)];
}

function firstLine(source: string): number {
  const end = source.indexOf("\n");
  return Math.min(end < 0 ? source.length : end, 80);
}
