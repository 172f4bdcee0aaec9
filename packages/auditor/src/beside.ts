import type { Commitment, Event, Hash, MotionId } from "@folkmoot/procedure";

/** A text that an entry names; `motion` when it may wait for the notice of that motion before it is published. */
export interface NamedText {
  readonly commitment: Commitment;
  readonly motion: MotionId | null;
}

/**
 * The texts beside the record that an event names. What a refused act wanted is not published and so not named; nor is a draft that was shown to somebody, or the
 * wording of a survey: whoever was shown it has it, with its salt.
 */
export function textsNamedBy(event: Event): readonly NamedText[] {
  switch (event.t) {
    case "constitution":
    case "announced":
      return [{ commitment: event.text, motion: null }];
    case "deposited":
      return [event.text, event.title].flatMap((commitment) => (commitment === null ? [] : [{ commitment, motion: event.motion }]));
    case "patched":
      return event.set === null ? [] : [{ commitment: event.set.text, motion: event.motion }];
    case "dissented":
    case "option-accepted":
      return [{ commitment: event.text, motion: event.motion }];
    case "option-put":
    case "merged":
      return [event.text, event.title].map((commitment) => ({ commitment, motion: event.motion }));
    case "contradicted":
    case "ruled-out":
      return [{ commitment: event.reasons, motion: event.motion }];
    case "appealed":
      return [{ commitment: event.grounds, motion: event.motion }];
    case "appeal-decided":
      return event.reasons === null ? [] : [{ commitment: event.reasons, motion: event.motion }];
    case "challenged":
      return [{ commitment: event.grounds, motion: null }];
    case "ruled":
      return event.reasons === null ? [] : [{ commitment: event.reasons, motion: null }];
    default:
      return [];
  }
}

/** The lists that an event names: of those who count, and of those among them who have several votes. */
export function rollsNamedBy(event: Event): readonly Hash[] {
  return event.t === "roll" ? [event.handles, ...(event.weights ?? []).map(({ handles }) => handles)] : [];
}

/** The text that an event says was withheld. */
export function withheldBy(event: Event): Commitment | null {
  return event.t === "withheld" ? event.text : null;
}

/** Whether with this event a motion's text becomes public: notice is given, or the matter is before everybody without one. */
export function publishes(event: Event): MotionId | null {
  return event.t === "notice" || event.t === "closed" || event.t === "in-force" || event.t === "announced" ? event.motion : null;
}
