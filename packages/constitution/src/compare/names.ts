import type { Thing, ThingKind } from "./entries.js";
import type { ChangeSays } from "./says.js";

/** What a thing itself is called: "The body “Steering Committee”". */
export const KIND_NAMES: { readonly [kind in ThingKind]: string } = {
  organisation: "organisation",
  fact: "condition",
  class: "class of member",
  body: "body",
  seats: "group of seats",
  office: "office",
  meeting: "meeting",
  ballot: "way of voting",
  procedure: "procedure",
  notice: "notice",
  discussion: "discussion",
  amendments: "stage for amendments",
  proposals: "stage for proposals",
  mediation: "mediation",
  order: "ruling on order",
  hearing: "hearing",
  vote: "vote",
  challenge: "challenge",
  approval: "approval",
  ruling: "ruling",
  commencement: "commencement",
  duty: "duty",
  matter: "matter",
  outside: "outside body",
  division: "division",
  calendar: "calendar",
  where: "exception",
};

const QUOTED: readonly ThingKind[] = ["procedure", "meeting", "ballot", "ruling", "duty"];

/** How a thing is named inside a label. A procedure or something like it stands in quotation marks, since its name is a heading and not a word. */
export function nameIn(thing: Thing, says: ChangeSays): string {
  const name = thing.name.replace(/[.:;,]$/u, "");
  return QUOTED.includes(thing.kind) ? says.quoted(name) : name;
}

/** The condition of an exception inside a sentence: "where it changes this article". */
export function conditionOf({ name }: Thing): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[], { and }: ChangeSays): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;
}
