import { Lexicon, type Nameable } from "../phrase/lexicon.js";
import { read } from "../phrase/read.js";
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

/** The value of a phrase in a little lexicon, or where reading it stopped. */
export function valueOf(type: TypeName, words: string): unknown {
  const reading = read(types[type].parser, words, { lexicon: LEXICON, days: "clear", working: true });
  return reading.ok ? reading.value : { upTo: reading.upTo };
}

export function doubtsOf(type: TypeName, words: string): readonly string[] {
  const reading = read(types[type].parser, words, { lexicon: LEXICON, days: "clear", working: true });
  return reading.ok ? reading.doubts : ["unread"];
}
