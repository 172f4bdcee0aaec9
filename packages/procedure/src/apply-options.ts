import type { Event, EventOf, OptionId } from "./event.js";
import type { MotionFacts, OptionFacts, OutOfOrder } from "./facts.js";
import { changesTextOf, optionOf } from "./options/find.js";
import { ofGroup } from "./options/group.js";

/** What can happen to something that was put to a motion. */
export type OptionEvent = EventOf<
  | "option-put"
  | "option-reached"
  | "option-withdrawn"
  | "option-adopted"
  | "option-accepted"
  | "merged"
  | "contradicted"
  | "ruled-out"
  | "appealed"
  | "appeal-decided"
  | "paper"
>;

/** Folds what happened to an option, or to the paper on which options stand, into the facts of its motion. */
export function applyToOptions(motion: MotionFacts, event: OptionEvent): MotionFacts {
  switch (event.t) {
    case "option-put":
      return { ...motion, options: [...motion.options, put(event)] };
    case "option-reached":
      return changed(motion, event.option, (option) => ({ support: { needed: option.support.needed, reachedAt: event.at } }));
    case "option-withdrawn":
      return changed(motion, event.option, () => ({ withdrawnAt: event.at }));
    case "option-adopted":
      return changed(motion, event.option, () => ({ withdrawnAt: null, by: event.by, with: [], as: event.as }));
    case "option-accepted":
      return accepted(motion, event);
    case "merged":
      return merged(motion, event);
    case "contradicted":
      return { ...motion, contradictions: [...motion.contradictions, { options: event.options, by: event.by, at: event.at }] };
    case "ruled-out":
      return ordered(motion, event, { by: event.by, clause: event.clause, at: event.at, appealedAt: null, decided: null });
    case "appealed":
      return ordered(motion, event, { ...ruledOut(motion, event.option), appealedAt: event.at });
    case "appeal-decided":
      return decided(motion, event);
    case "paper":
      return { ...motion, papers: { ...motion.papers, [event.stage]: event.options } };
  }
}

/** Whether an event is about the options of a motion. */
export function isOptionEvent(event: Event): event is OptionEvent {
  return OPTION_EVENTS.has(event.t);
}

const OPTION_EVENTS: ReadonlySet<Event["t"]> = new Set<OptionEvent["t"]>([
  "option-put",
  "option-reached",
  "option-withdrawn",
  "option-adopted",
  "option-accepted",
  "merged",
  "contradicted",
  "ruled-out",
  "appealed",
  "appeal-decided",
  "paper",
]);

function put(event: EventOf<"option-put">): OptionFacts {
  const { option: id, kind, on, by, as, matters, touches, text, rules, title, cost, support, at } = event;
  return {
    id,
    kind,
    on,
    by,
    as,
    matters,
    touches,
    text,
    rules,
    title,
    cost,
    ...ofGroup(event.group),
    with: event.with ?? [],
    putAt: at,
    support: { needed: support, reachedAt: support === 1 ? at : null },
    ...UNTOUCHED,
  };
}

const UNTOUCHED = { withdrawnAt: null, mergedInto: null, of: [], acceptedAt: null, order: null } as const;

/**
 * The text that the amendment changes becomes the one that results; the amendment is part of it, or stands on for what was not taken. A text that is no
 * constitution goes on deciding what its motion does.
 */
function accepted(motion: MotionFacts, { option, takes, text, rules, matters, touches, at }: EventOf<"option-accepted">): MotionFacts {
  const changes = changesTextOf(motion, optionOf(motion, option));
  const amended = rules === null ? { text } : { text, rules, matters, touches };
  const marked = changed(motion, option, () => (takes === "part" ? { partAcceptedAt: at } : { acceptedAt: at }));
  return changes === null ? { ...marked, ...amended } : changed(marked, changes.id, () => amended);
}

/** The composite belongs to all who moved its parts, and has their support where one of them had it. */
function merged(motion: MotionFacts, { option, of, by, text, title, cost, at }: EventOf<"merged">): MotionFacts {
  const parts = of.map((id) => optionOf(motion, id));
  const [first] = parts;
  const [mover, ...others] = by;
  if (first === undefined || mover === undefined) throw new Error("a composite is made of options, by their movers");
  const reached = parts.some(({ support }) => support.reachedAt !== null);
  const { group, ...own } = first;
  const composite: OptionFacts = {
    ...own,
    ...ofGroup(parts.every((part) => part.group === group) ? group : undefined),
    ...UNTOUCHED,
    id: option,
    on: null,
    by: mover,
    with: others,
    text,
    title,
    cost,
    of,
    putAt: at,
    support: { needed: first.support.needed, reachedAt: reached ? at : null },
  };
  const without = of.reduce((facts, id) => changed(facts, id, () => ({ mergedInto: option })), motion);
  return { ...without, options: [...without.options, composite] };
}

function decided(motion: MotionFacts, event: EventOf<"appeal-decided">): MotionFacts {
  const { option, ruling, by, at } = event;
  const after = ordered(motion, event, { ...ruledOut(motion, option), decided: { ruling, at, silent: by.length === 0 } });
  return option === null && ruling === "out-of-order" ? { ...after, ended: { how: "out of order", at } } : after;
}

function ordered(motion: MotionFacts, { option }: { readonly option: OptionId | null }, order: OutOfOrder): MotionFacts {
  return option === null ? { ...motion, order } : changed(motion, option, () => ({ order }));
}

function ruledOut(motion: MotionFacts, option: OptionId | null): OutOfOrder {
  const { order } = option === null ? motion : optionOf(motion, option);
  if (order === null) throw new Error("an appeal is against a ruling");
  return order;
}

function changed(motion: MotionFacts, id: OptionId, change: (option: OptionFacts) => Partial<OptionFacts>): MotionFacts {
  return { ...motion, options: motion.options.map((option) => (option.id === id ? { ...option, ...change(option) } : option)) };
}
