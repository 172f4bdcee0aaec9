import { boxOf } from "./box/needs-box.js";
import type { BoxEvent } from "./box-event.js";
import type { Event } from "./event.js";
import type { BoxFacts, MotionFacts } from "./facts.js";

/** Folds what happened to a ballot box into the facts of its motion. */
export function applyToBoxes(motion: MotionFacts, event: BoxEvent): MotionFacts {
  switch (event.t) {
    case "box-ready": {
      const { t: _t, motion: _motion, stage, ...box } = event;
      return withBox(motion, stage, { ...box, ended: null, opened: null });
    }
    case "booth-served": {
      const { script, at } = event;
      return changed(motion, event.stage, { scripts: [...(boxOf(motion, event.stage)?.scripts ?? []), { script, at }] });
    }
    case "credential-replaced": {
      const { replaced, by } = event;
      return changed(motion, event.stage, { replaced: [...(boxOf(motion, event.stage)?.replaced ?? []), { replaced, by }] });
    }
    case "roll-sampled": {
      const { reached, unreached, unknown } = event;
      return changed(motion, event.stage, { sampled: { reached, unreached, unknown } });
    }
    case "box-ended":
      return changed(motion, event.stage, { ended: { at: event.at, ballots: event.ballots, voters: event.voters } });
    case "box-opened": {
      const { archive, parts, shuffles, spoilt, at } = event;
      return changed(motion, event.stage, { opened: { archive, parts, shuffles, spoilt, at } });
    }
    case "ballots":
    case "box-marks":
      return motion;
  }
}

/** Whether an event is about a ballot box. */
export function isBoxEvent(event: Event): event is BoxEvent {
  return BOX_EVENTS.has(event.t);
}

const BOX_EVENTS: ReadonlySet<Event["t"]> = new Set<BoxEvent["t"]>([
  "box-ready",
  "booth-served",
  "credential-replaced",
  "ballots",
  "box-ended",
  "box-marks",
  "box-opened",
  "roll-sampled",
]);

function changed(motion: MotionFacts, stage: string, change: Partial<BoxFacts>): MotionFacts {
  const box = boxOf(motion, stage);
  if (box === null) throw new Error(`${stage} has no ballot box`);
  return withBox(motion, stage, { ...box, ...change });
}

function withBox(motion: MotionFacts, stage: string, box: BoxFacts): MotionFacts {
  return { ...motion, boxes: { ...motion.boxes, [stage]: box } };
}
