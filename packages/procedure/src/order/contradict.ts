import type { Contradict } from "../command.js";
import { DEFAULT } from "../default-rule.js";
import type { Handle, OptionId, Time } from "../event.js";
import type { MotionFacts } from "../facts.js";
import type { Judged } from "../judged.js";
import { capacityName, isOneOf } from "../mover.js";
import { isMover } from "../movers.js";
import { findOption } from "../options/find.js";
import { isOpen, type Moment } from "../options/state.js";
import { type OnMotion, position } from "../position.js";
import { met, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { wrongStage } from "../right-stage.js";
import { isBeforeVote } from "./before-vote.js";
import { isBinding } from "./binding.js";
import { orderOf } from "./final.js";

const MOST_CONTRADICTIONS = 1_000;

/**
 * Says before the vote that two options can't both be carried out: somebody who moves one of them, or who may rule on order. It counts when both sides have said it,
 * or somebody who may rule and moves neither (binding.ts): no rival takes a place from another by a word. What follows stands in the text.
 */
export function contradict(situation: OnMotion, { options, actor, reasons }: Contradict, now: Time): Judged {
  const { motion } = situation;
  const here = position(situation, now);
  if (!isBeforeVote(here, motion)) return { requirements: [wrongStage(here, "contradict")], events: [] };
  const pair = sorted(options);
  const order = orderOf(here.line.procedure);
  const moves = pair.some((id) => {
    const option = findOption(motion, id);
    return option !== null && isMover(option, actor.handle);
  });
  const may = moves || (order !== null && isOneOf(order.by.value, actor.as));
  const room = motion.contradictions.length < MOST_CONTRADICTIONS;
  return {
    requirements: [
      ...bothStand(motion, pair, { by: actor.handle, moment: { line: here.line, now } }),
      (may ? met : unmet)("standing", DEFAULT.whoMayContradict, { as: moves ? "mover" : capacityName(actor.as), act: "contradict" }),
      ...(room ? [] : [unmet("room", DEFAULT.roomForContradictions, { most: MOST_CONTRADICTIONS, count: motion.contradictions.length })]),
    ],
    events: [{ t: "contradicted", motion: motion.id, options: pair, by: actor.handle, as: actor.as, reasons, at: now }],
  };
}

function bothStand(
  motion: MotionFacts,
  [one, other]: readonly [OptionId, OptionId],
  { by, moment }: { readonly by: Handle; readonly moment: Moment },
): Requirement[] {
  const found = [one, other].map((id) => findOption(motion, id));
  const said =
    isBinding(motion, one, other) ||
    motion.contradictions.some(({ options, ...said }) => said.by === by && options[0] === one && options[1] === other);
  const is = said
    ? "said to contradict it"
    : one === other || !found.every((option) => option !== null && isOpen(motion, option, moment))
      ? "closed"
      : null;
  return is === null ? [] : [unmet("option", DEFAULT.whatContradicts, { is })];
}

function sorted([one, other]: readonly [OptionId, OptionId]): readonly [OptionId, OptionId] {
  return one < other ? [one, other] : [other, one];
}
