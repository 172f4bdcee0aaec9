import type { VoteStage } from "@folkmoot/constitution";
import type { Counted } from "./measure.js";
import { unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

/** Equal votes never carry: nobody has a second vote. The text's sentence on ties says so, or its default does. */
export function tie(stage: VoteStage, { count }: Counted): Requirement[] {
  if (count.for === 0 || count.for !== count.against) return [];
  return [unmet("tie", stage.tie, { for: count.for, against: count.against })];
}
