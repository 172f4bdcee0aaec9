import type { Body, Compiled, Rules } from "@folkmoot/constitution";
import { keepersOfRegister, seatsOf } from "@folkmoot/procedure";
import { firstLanguage, type Language } from "../../languages/index.js";
import { powersOf, type Power } from "../members/index.js";

/** A body or an office for which people can be named when an organisation is founded. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly kind: "body" | "office";
  /** How many may be named. */
  readonly seats: number;
  /** The body from whose members the text chooses the holder of this office. */
  readonly from: string | null;
  /** "the members who hold no office" */
  readonly holdsNoOffice: boolean;
  /** Whoever holds it keeps the register: without one nobody can bring in members. */
  readonly keepsRegister: boolean;
  /** The words of the text that say who fills it later. */
  readonly filledBy: string | null;
  readonly powers: readonly Power[];
}

/** Every body of the text that has seats or a size, then every office. */
export function placesOf(compiled: Compiled, language: Language = firstLanguage): readonly Place[] {
  const { rules } = compiled;
  const keepers = keepersOfRegister(rules);
  const bodies = rules.bodies.flatMap((body): Place[] => {
    const seats = firstSeats(compiled, body);
    if (seats === null) return [];
    const { id, name, clause, filledBy } = body;
    const holdsNoOffice = filledBy?.value.but.includes(noOffice) ?? false;
    return [{ ...common(rules, body, language), id, name, clause, kind: "body", seats, from: null, holdsNoOffice, keepsRegister: false }];
  });
  const offices = rules.offices.map((office): Place => {
    const { id, name, clause, eligible } = office;
    const from = eligible?.value.kind === "body" ? eligible.value.id : null;
    const holdsNoOffice = eligible?.value.but.includes(noOffice) ?? false;
    return {
      ...common(rules, office, language),
      id,
      name,
      clause,
      kind: "office",
      seats: 1,
      from,
      holdsNoOffice,
      keepsRegister: keepers.includes(id),
    };
  });
  return [...bodies, ...offices];
}

const noOffice = "who hold no office";

function common(rules: Rules, { id, filledBy }: Pick<Body, "id" | "filledBy">, language: Language): Pick<Place, "filledBy" | "powers"> {
  return { filledBy: filledBy?.words ?? null, powers: powersOf(rules, id, language) };
}

/** "Until the first annual meeting, the Committee consists of the 7 people named": such a number holds at the founding, and never more than all seats. */
function firstSeats({ rules, blanks }: Compiled, body: Body): number | null {
  const all = seatsOf(rules, body.id);
  if (all === null) return null;
  const first = rules.other
    .filter(({ thing, rule, where }) => where !== null && rule === "number" && thing.startsWith(`seats:${body.id}.`))
    .map(({ clause, words }) => Number(blanks.find((blank) => blank.clause === clause && blank.words === words)?.meaning))
    .filter((number) => Number.isSafeInteger(number) && number > 0);
  return Math.min(all, ...first);
}
