import { redline, type RedlineLine } from "@folkmoot/constitution";
import { xml, type Xml } from "../../../platform/xml.js";
import { placeId } from "./places.js";

/** One line of the text that a decision changed. */
export interface TextChange {
  readonly type: "insertion" | "repeal" | "substitution" | "renumbering";
  /** The number it is cited by in the text after; where it is gone, in the text before. Null: the title, or words under no number. */
  readonly number: string | null;
  /** The number it had, where that is another. */
  readonly before: string | null;
  readonly old: string;
  readonly new: string;
  /** What its words do now and did not, or did otherwise: `“the Board” sets rule:starts`. */
  readonly live: readonly string[];
}

/** What made one text into another, line by line, in the order of the text after; lines that are as they were are left out. */
export function changesOf(before: string, after: string): TextChange[] {
  return redline(before, after).flatMap((line) => {
    const type = typeOf(line);
    if (type === null) return [];
    const own = line.parts.filter(({ kind }) => kind !== "new").map(({ text }) => text);
    const now = line.parts.filter(({ kind }) => kind !== "gone").map(({ text }) => text);
    const live = line.relinked.map(({ words, after: address }) => `“${words}” ${address === null ? "sets no rule" : `is ${address}`}`);
    return [{ type, number: line.clause, before: line.movedFrom ?? line.renumberedFrom, old: own.join(""), new: now.join(""), live }];
  });
}

function typeOf({ change, movedFrom, renumberedFrom, parts, relinked }: RedlineLine): TextChange["type"] | null {
  if (change === "new") return "insertion";
  if (change === "gone") return "repeal";
  if (relinked.length > 0 || parts.some(({ kind }) => kind !== "same")) return "substitution";
  return movedFrom === null && renumberedFrom === null ? null : "renumbering";
}

/** The changes as `textualMod`s: where each is said, and what it is done to. */
export function textualMods(
  changes: readonly TextChange[],
  said: (at: number) => string,
  done: (place: string, change: TextChange) => string,
): Xml[] {
  return changes.map((change, index) => {
    const places = change.type === "renumbering" && change.before !== null ? [change.before, change.number] : [change.number];
    const destinations = places.map((number) => xml("destination", { href: done(number === null ? "" : `#${placeId(number)}`, change) }));
    return xml("textualMod", { type: change.type, eId: `mod_${index + 1}_meta` }, xml("source", { href: said(index + 1) }), ...destinations);
  });
}

/** The change as a sentence with what is put in and taken out: the words of an amending act. */
export function modification(change: TextChange, at: number, text: string): Xml {
  const { type, number, before, old, live } = change;
  const mod = (...inside: (Xml | string)[]): Xml => xml("p", {}, xml("mod", { eId: `mod_${at}` }, ...inside));
  const quoted = (words: string): Xml => xml("quotedText", { startQuote: "“", endQuote: "”" }, words);
  const place = number === null ? "The text under no number" : xml("ref", { href: `${text}#${placeId(number)}` }, nameOf(number));
  const said = live.length === 0 ? "." : `; in it, ${live.join(", ")}.`;
  switch (type) {
    case "insertion":
      return mod(place, " is inserted: ", quoted(change.new), ".");
    case "repeal":
      return mod(place, " is repealed: ", quoted(old), ".");
    case "renumbering":
      return mod(nameOf(before ?? ""), " becomes ", place, ".");
    case "substitution":
      if (old === change.new) return mod(place, " keeps its words", said);
      return mod(place, before === null ? "" : ` (before: ${before})`, ": for ", quoted(old), " substitute ", quoted(change.new), said);
  }
}

function nameOf(number: string): string {
  return number.includes(".") ? `Clause ${number}` : `Article ${number}`;
}
