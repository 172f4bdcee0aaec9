import type { Rules, Who } from "@folkmoot/constitution";
import { seatsOf } from "@folkmoot/procedure";

/** What an analysis is told about an organisation: numbers, and nobody's name. */
export interface Figures {
  /** How many members the register holds. */
  readonly members: number;
  /** How many seats of a body are filled, by its id; left out: all of them. */
  readonly filled?: Readonly<Record<string, number>>;
}

/** How many people there are of each kind, at one moment of a chain of acts. */
export interface Situation {
  readonly members: number;
  readonly filled: Readonly<Record<string, number>>;
}

/** Where no number is given for a body that the text gives no size either, it is missing, and what that body decides has no figure. */
export function situationOf(rules: Rules, { members, filled = {} }: Figures): Situation {
  const bodies = rules.bodies.flatMap(({ id }): [string, number][] => {
    const seats = filled[id] ?? seatsOf(rules, id);
    return seats === null ? [] : [[id, seats]];
  });
  return { members, filled: Object.fromEntries(bodies) };
}

/** How many these people are; null where nothing tells. Outsiders are none of the organisation's people. */
export function sizeOf(rules: Rules, who: Who, { members, filled }: Situation): number | null {
  switch (who.kind) {
    case "class":
    case "askers":
      return members;
    case "body":
      return filled[who.id] ?? null;
    case "seats":
      return rules.bodies.flatMap(({ seats }) => seats).find(({ id }) => id === who.id)?.number?.value ?? null;
    case "office":
    case "concerned":
      return 1;
    case "outside":
    case "division":
    case "described":
      return null;
  }
}

/** More people than any act could ask for. */
export function everybody({ members, filled }: Situation): number {
  return Math.max(members, 1, ...Object.values(filled));
}
