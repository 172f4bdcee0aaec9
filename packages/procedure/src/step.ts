import type { Procedure, Rules, StageKind } from "@folkmoot/constitution";
import type { Dates } from "./dates.js";
import type { OptionId, Time } from "./event.js";
import type { MotionFacts, OrganisationFacts } from "./facts.js";
import type { MotionState } from "./state.js";

/** What one stage of the line makes of the facts: its dates, the states the motion passes through, when the next stage has its turn, what time brings next. */
export interface Step {
  readonly place: Place;
  /** In the order of time; the last is null or the next stage's turn. */
  readonly phases: readonly Phase[];
  /** Of one of several chambers: its own phases, where `phases` are those of all of them. */
  readonly own?: readonly Phase[];
  /** null: the line ends here. */
  readonly then: Turn | null;
  /** The first thing that time alone will bring here and that is not recorded yet. */
  readonly upcoming: Upcoming | null;
  /** The notice that the vote after it goes by. */
  readonly notice?: Notified;
}

export interface Place {
  readonly stage: string;
  readonly kind: StageKind | "support";
  readonly name: string;
  readonly clause: string;
  readonly words: string;
  readonly from: Time;
  readonly to: Time | null;
  /** False: the earliest possible dates, if everybody does their part at once. */
  readonly fixed: boolean;
}

export interface Phase {
  readonly state: MotionState;
  readonly until: Time | null;
}

/** The instant at which a stage has its turn; not fixed while it depends on what somebody still has to do. */
export interface Turn {
  readonly at: Time;
  readonly fixed: boolean;
}

export interface Notified {
  readonly sentAt: Time;
  /** When it counts as given. */
  readonly given: Time;
  readonly over: Time;
  readonly meeting: Time | null;
  readonly fixed: boolean;
}

/** What time alone brings, each at its own instant. */
export type Upcoming =
  | { readonly what: "roll"; readonly stage: string; readonly at: Time }
  | { readonly what: "notice"; readonly stage: string; readonly meeting: Time | null; readonly at: Time }
  | { readonly what: "lapsed"; readonly stage: "support" | "proposals" | "order" | "vote" | "commencement"; readonly at: Time }
  | { readonly what: "paper"; readonly stage: string; readonly options: readonly OptionId[]; readonly at: Time }
  | { readonly what: "appeal-decided"; readonly option: OptionId | null; readonly at: Time }
  | { readonly what: "closed"; readonly stage: string; readonly at: Time }
  | { readonly what: "box-ended"; readonly stage: string; readonly at: Time }
  | { readonly what: "ruled"; readonly ruling: "stands" | "annulled"; readonly at: Time }
  | { readonly what: "patched"; readonly at: Time }
  | { readonly what: "in-force"; readonly at: Time };

export interface StepInput<OfStage> {
  readonly stage: OfStage;
  readonly index: number;
  readonly rules: Rules;
  /** The procedure as it runs for this motion. */
  readonly procedure: Procedure;
  readonly organisation: OrganisationFacts;
  readonly motion: MotionFacts;
  readonly turn: Turn;
  readonly notice: Notified | null;
  readonly dates: Dates;
  /** null: only what is recorded counts. */
  readonly now: Time | null;
}
