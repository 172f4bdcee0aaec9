import { Lexicon, type Nameable } from "../phrase/lexicon.js";
import { read } from "../phrase/read.js";
import { fold } from "../phrase/words.js";
import { spokenIn } from "../tongue/tongues.js";
import { types, type TypeName } from "../schema/types.js";

export const NAMED: readonly Nameable[] = [
  { kind: "organisation", id: "club", forms: ["the Club"] },
  { kind: "class", id: "member", forms: ["member"] },
  { kind: "body", id: "board", forms: ["The Board"] },
  { kind: "body", id: "council", forms: ["Members' Council", "Council"] },
  { kind: "seats", id: "unions", forms: ["Union members"] },
  { kind: "office", id: "secretary", forms: ["Secretary"] },
  { kind: "outside", id: "charity", forms: ["the Charity Commission"] },
  { kind: "meeting", id: "general", forms: ["General meetings", "general meeting"] },
  { kind: "ballot", id: "members", forms: ["Members' ballots", "members' ballot"] },
  { kind: "fact", id: "paid", forms: ["has paid the subscription"] },
  { kind: "matter", id: "priority", forms: ["campaign priority"] },
  { kind: "calendar", id: "holidays", forms: ["public holidays"] },
  { kind: "procedure", id: "amendment", forms: ["Changing these rules"] },
];
const LEXICON = new Lexicon(NAMED);

/** The same things in a text in German. */
const IN_GERMAN = new Lexicon(NAMED, spokenIn("de"));

/** How formal words are said in German; null where there is no saying for them. */
export function inGerman(type: TypeName, formal: string): string | null {
  return IN_GERMAN.spoken?.sayings.own(type, fold(formal) ?? [], IN_GERMAN) ?? null;
}

/** The value of a phrase in a text in German, or where reading it stopped. */
export function germanValueOf(type: TypeName, words: string): unknown {
  const reading = read(types[type].parser, type, words, { lexicon: IN_GERMAN, days: "clear", working: true });
  return reading.ok ? reading.value : { upTo: reading.upTo };
}

/** The value of a phrase in a little lexicon, or where reading it stopped. */
export function valueOf(type: TypeName, words: string): unknown {
  const reading = read(types[type].parser, type, words, { lexicon: LEXICON, days: "clear", working: true });
  return reading.ok ? reading.value : { upTo: reading.upTo };
}

export function doubtsOf(type: TypeName, words: string): readonly string[] {
  const reading = read(types[type].parser, type, words, { lexicon: LEXICON, days: "clear", working: true });
  return reading.ok ? reading.doubts : ["unread"];
}
