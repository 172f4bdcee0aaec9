import type { Capacity } from "@folkmoot/procedure";
import { actsFor, type Rest } from "./carriers.js";
import type { ItemState } from "./store.js";

/** In which part somebody writes about an item. `place` null: as the member who carries it out. */
export interface Role {
  readonly place: string | null;
}

interface Person {
  readonly id: string;
  readonly capacities: readonly Capacity[];
}

/**
 * Who may say what becomes of an item: whoever carries it out (a member once they have accepted), and the body that decides whatever is given to nobody else.
 * Null: nobody else may.
 */
export function roleIn(
  { carrier }: Pick<ItemState, "carrier">,
  { person, rest, nameOf }: { person: Person; rest: Rest | null; nameOf: (place: string) => string },
): Role | null {
  if (carrier !== null) {
    const { kind, place, member, acceptedAt } = carrier;
    if (kind === "member" && member?.id === person.id && acceptedAt !== null) return { place: null };
    if (kind !== "member" && place !== null && actsFor(person.capacities, { id: place, kind })) return { place: nameOf(place) };
  }
  return maySetCarrier(person.capacities, rest) ? { place: rest?.body.name ?? null } : null;
}

/** Only somebody of the body that decides whatever is given to nobody else says who carries something out. */
export function maySetCarrier(capacities: readonly Capacity[], rest: Rest | null): boolean {
  return rest !== null && actsFor(capacities, rest.body);
}
