import type { Temporal } from "temporal-polyfill";
import { DEFAULT } from "../default-rule.js";
import { timeOf } from "../dates.js";
import type { Time } from "../event.js";
import type { OptionFacts, Situation } from "../facts.js";
import { type OnMotion, type Position, position } from "../position.js";
import { timeFor } from "../recorded.js";
import { unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { wrongStage } from "../right-stage.js";
import { adoptableUntil } from "./adopt.js";
import { changesTextOf } from "./find.js";
import { stageFor } from "./put.js";
import { gatheredUntil, isOpen, type Moment, optionState, type OptionState } from "./state.js";
import { keepsFromSigning } from "./support.js";
import { isSettled } from "./withdraw.js";

export type OptionAct = "sign" | "amend" | "accept" | "merge" | "withdraw" | "adopt";

/** Where something that was put to a motion stands at an instant. */
export interface OptionStanding {
  readonly option: OptionFacts;
  readonly state: OptionState;
  /** When gathering support for it is over, or when the time is over in which somebody may take it on; null where neither is under way. */
  readonly until: Time | null;
  /** Of each act, why nobody can do it now; empty: those who may can. */
  readonly keeps: { readonly [act in OptionAct]: readonly Requirement[] };
}

/** Everything that was put to a motion, in the order in which it was, with its state at `now` and what may be done with it. Throws without a motion. */
export function options(situation: Situation, now: Temporal.Instant): readonly OptionStanding[] {
  const { motion } = situation;
  if (motion === null) throw new Error("options are of a motion");
  const at = timeFor(motion, timeOf(now));
  const on = { ...situation, motion };
  const here = position(on, at);
  return motion.options.map((option) => standingOf(on, option, { here, now: at, line: here.line }));
}

function standingOf(on: OnMotion, option: OptionFacts, moment: Moment & { readonly here: Position }): OptionStanding {
  const { here, now } = moment;
  const state = optionState(on.motion, option, moment);
  const closed = isOpen(on.motion, option, moment) ? [] : [unmet("option", DEFAULT.whatWasPut, { is: state })];
  const adoptable = adoptableUntil(here.line, option);
  const until = state === "gathers support" ? gatheredUntil(here.line, option) : state === "withdrawn" ? adoptable : null;
  return {
    option,
    state,
    until: until !== null && now < until ? until : null,
    keeps: {
      sign: keepsFromSigning(on, option, moment),
      amend:
        option.kind === "proposal"
          ? [unmet("option", DEFAULT.whatIsAmended, { is: "nothing to amend" })]
          : [...closed, ...during(here, "amend", stageFor(here, "amendment") !== null)],
      accept: [...acceptable(on, option, moment), ...closed, ...during(here, "accept", here.state === "amendments" || here.state === "mediation")],
      merge:
        option.kind === "amendment"
          ? [unmet("option", DEFAULT.mergedAlike, { is: "of another kind" })]
          : [...closed, ...during(here, "merge", stageFor(here, option.kind) !== null || here.state === "mediation")],
      withdraw: [...closed, ...during(here, "withdraw", !isSettled(on, here))],
      adopt:
        state === "withdrawn" && adoptable !== null && now < adoptable
          ? during(here, "adopt", !isSettled(on, here))
          : [unmet("option", DEFAULT.whatWasWithdrawn, { is: state })],
    },
  };
}

function acceptable({ motion }: OnMotion, option: OptionFacts, moment: Moment): Requirement[] {
  if (option.kind !== "amendment") return [unmet("option", DEFAULT.whatIsAmended, { is: "no amendment" })];
  const text = changesTextOf(motion, option);
  return text === null || isOpen(motion, text, moment) ? [] : [unmet("option", DEFAULT.whatIsAmended, { is: "closed" })];
}

function during(here: Position, act: OptionAct, possible: boolean): Requirement[] {
  return possible ? [] : [wrongStage(here, act)];
}
