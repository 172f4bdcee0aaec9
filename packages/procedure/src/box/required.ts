import type { VoteStage } from "@folkmoot/constitution";
import { DEFAULT } from "../default-rule.js";
import type { Time } from "../event.js";
import type { OnMotion } from "../position.js";
import { met, pending, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import type { MotionState } from "../state.js";
import type { BoxFacts } from "../facts.js";
import type { Step } from "../step.js";
import { answeredIn } from "../weighing.js";
import { boxOf } from "./needs-box.js";
import { registrarOf } from "./ready.js";
import { sampleSize } from "./sample.js";

/** The ballot box of a secret vote as requirements of the decision: who holds its key, who made its credentials, and what its opening shows. */
export function boxRequired(on: OnMotion, stage: VoteStage, { place, phases }: Step): Requirement[] {
  if (stage.key === null) return [];
  const { motion } = on;
  const box = boxOf(motion, stage.id);
  const opened = stage.opened ?? DEFAULT.opened;
  const over = motion.ended !== null;
  const held = stage.key.value.kind;
  const registrar = stage.registrar ?? DEFAULT.registrar;
  const by = registrarEvidence(stage, box, sampleSize(on, stage.id));
  if (box === null) {
    const evidence = { held, needed: stage.key.value.kind === "trustees" ? stage.key.value.needed : 1, until: until("awaiting box") };
    return [over ? unmet("box", stage.key, evidence) : pending("box", stage.key, evidence), pending("registrar", registrar, by)];
  }
  const { trustees, needed, leftOut = 0, rehearsed, at } = box;
  const ready = [
    met("box", stage.key, { held, trustees, needed, rehearsed, at, ...(leftOut === 0 ? {} : { leftOut }) }),
    met("registrar", registrar, by),
  ];
  if (box.opened === null || box.ended === null) {
    const evidence = { until: until("counting") };
    return [...ready, over ? unmet("box-opened", opened, evidence) : pending("box-opened", opened, evidence)];
  }
  const { archive, parts, shuffles, spoilt } = box.opened;
  const closed = motion.closed[stage.id];
  const counted = closed === undefined ? 0 : answeredIn(closed);
  const entitled = closed?.entitled ?? 0;
  return [...ready, met("box-opened", stage.key, { voters: box.ended.voters, entitled, counted, spoilt, parts: parts.length, shuffles, archive })];

  /** The last moment for what a state waits for. */
  function until(waiting: MotionState): Time {
    return phases.find(({ state }) => state === waiting)?.until ?? place.to ?? place.from;
  }
}

/** Who made the credentials, and everything that shows whether they were given to people who exist. */
function registrarEvidence(stage: VoteStage, box: BoxFacts | null, drawn: number): Requirement["evidence"] {
  const register = box?.register ?? [];
  return {
    by: registrarOf(stage),
    ...(box?.spares === undefined ? {} : { spares: box.spares.length, replaced: box.replaced?.length ?? 0 }),
    ...(register.length === 0 ? {} : { joined: register.map(([joined]) => joined).join(), left: register.map(([, left]) => left).join() }),
    ...(box === null || box.opened === null || drawn === 0 ? {} : { drawn, ...box.sampled }),
  };
}
