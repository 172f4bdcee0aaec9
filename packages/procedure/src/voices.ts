import type { Ruled } from "@folkmoot/constitution";
import type { Handle } from "./event.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

type Voices<Ruling> = readonly (readonly [Handle, Ruling])[];

/** Those who say the same, sorted, each once. */
export function agreeing<Ruling>(voices: Voices<Ruling>, ruling: Ruling): Handle[] {
  return [...new Map(voices)].flatMap(([handle, said]) => (said === ruling ? [handle] : [])).toSorted();
}

/** Whether more than half of the filled seats of a body, or an office, say the same: no more voices than seats, one a person. */
export function enoughVoices<Ruling>(
  to: Pick<Ruled<unknown>, "clause" | "words">,
  { voices, ruling, seats }: { readonly voices: Voices<Ruling>; readonly ruling: Ruling; readonly seats: number },
): Requirement {
  const agree = agreeing(voices, ruling).length;
  const each = new Set(voices.map(([handle]) => handle)).size === voices.length;
  const enough = seats > 0 && 2 * agree > seats && voices.length <= seats && each;
  return (enough ? met : unmet)("majority", to, {
    value: agree,
    base: seats,
    needed: Math.floor(seats / 2) + 1,
    of: "in office",
    counts: "agree",
    strict: 1,
    share: "1/2",
  });
}
