import type { Services } from "../../../platform/services.js";
import { countAhead } from "../counting/ahead.js";
import { settleIn } from "../course/settle.js";
import { FORMAL_ACTS_PER_HOUR, REFUSALS_RECORDED_PER_HOUR, actsInLastHour, once } from "./once.js";
import type { Attempt } from "./once.js";
import type { FormalOutcome, RefusedOutcome } from "./outcome.js";
import { recordRefusal } from "./refusals.js";
import type { RefusedDecision } from "./refusals.js";
import { sit } from "./sitting.js";
import type { Sitting } from "./sitting.js";

/** Answers with a refusal of an act about a motion, or about what would have become one; an entry, within the person's limit. */
export type Refuse = (motion: { readonly id: string; readonly title: string }, decision: RefusedDecision) => Promise<RefusedOutcome>;

/**
 * The frame of every formal act: alone with the organisation, once for its key, within what one person may ask in an hour, and after
 * everything that time has brought by then. A large count that is due is done before the organisation is held.
 */
export async function formally<Done extends { readonly kind: string } = never>(
  services: Services,
  organisation: string,
  attempt: Attempt,
  work: (act: Sitting, refuse: Refuse) => Promise<FormalOutcome | Done>,
): Promise<FormalOutcome | Done> {
  await countAhead(services, organisation);
  return sit(services, organisation, (begun) =>
    once<FormalOutcome | Done>(begun, attempt, async () => {
      const { all, refused } = await actsInLastHour(begun, attempt.member);
      if (all >= FORMAL_ACTS_PER_HOUR) return { kind: "too many acts" };
      const act = await settleIn(begun);
      return work(act, (motion, decision) => recordRefusal(act, motion, { decision, recorded: refused < REFUSALS_RECORDED_PER_HOUR }));
    }),
  );
}
