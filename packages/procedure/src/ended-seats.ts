import type { Rules } from "@folkmoot/constitution";
import type { EventOf } from "./event.js";
import type { OrganisationFacts } from "./facts.js";

/**
 * The seats that end in the instant in which these rules come into force, because they have no such body or office any more: one event a body, in the order
 * of their ids, entered right after the new constitution. Nobody sits in what doesn't exist.
 */
export function endedSeats({ seated }: Pick<OrganisationFacts, "seated">, rules: Pick<Rules, "bodies" | "offices">): readonly EventOf<"seated">[] {
  const left = new Set([...rules.bodies, ...rules.offices].map(({ id }) => id));
  return Object.entries(seated)
    .filter(([body, filled]) => filled > 0 && !left.has(body))
    .map(([body]): EventOf<"seated"> => ({ t: "seated", body, filled: 0 }))
    .toSorted((a, b) => (a.body < b.body ? -1 : 1));
}
