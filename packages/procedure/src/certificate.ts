import type { CommencementStage, VoteStage } from "@folkmoot/constitution";
import { barred } from "./barred.js";
import { boxRequired } from "./box/required.js";
import { boxOf, needsBox } from "./box/needs-box.js";
import { challengeRequired } from "./challenge.js";
import { commencementRequired, patchRequired } from "./commencement.js";
import { competence } from "./competence.js";
import { discussionRequired } from "./discussion.js";
import type { Time } from "./event.js";
import type { Situation } from "./facts.js";
import { type Line, line, reached, type Run } from "./line.js";
import { mover } from "./mover.js";
import { noticeOfMotion } from "./notice.js";
import { oneSubject } from "./one-subject.js";
import { agreedRequired, paperRequired } from "./paper/required.js";
import { type OnMotion, onMotion } from "./position.js";
import type { Requirement } from "./requirement.js";
import type { Step } from "./step.js";
import { result } from "./result.js";
import { lastRecorded } from "./recorded.js";
import { rollRequired } from "./roll.js";
import { supportRequired } from "./support.js";
import { weighedIn } from "./weighing.js";
import { lostTimeRequired } from "./lost-time.js";
import { windowRequired } from "./window.js";

/**
 * Everything that the rules require of a decision, in the order of its life, each met, unmet or still to come, with the clause and the numbers.
 * Of a decision in force every line is met: that is its certificate.
 */
export function certificate(situation: Situation): Requirement[] {
  if (situation.motion === null) throw new Error("a certificate is of a motion");
  const motion = situation.motion;
  return certificateAt({ ...situation, motion }, motion.inForceAt ?? motion.ended?.at ?? lastRecorded(motion));
}

/** The same, judged at an instant: what time alone has fulfilled by then is met. */
export function certificateAt(situation: OnMotion, now: Time): Requirement[] {
  const { rules, motion } = situation;
  const found = line(situation, now);
  const { procedure } = found;
  return [
    ...competence(rules, procedure, motion.matters),
    ...barred(rules, procedure, motion.matters),
    ...oneSubject(rules, procedure, motion.matters),
    mover(procedure, motion.as, motion.members),
    ...reached(found, motion).flatMap((run) => ofRun(situation, found, { run, now })),
  ];
}

/** What is required of one vote of a motion, each met, unmet or still to come: of several chambers each has its own. */
export function certificateOfVote(situation: Situation, stage: string): Requirement[] {
  const on = onMotion(situation);
  const now = on.motion.inForceAt ?? on.motion.ended?.at ?? lastRecorded(on.motion);
  const found = line(on, now);
  return reached(found, on.motion).flatMap((run) => (run.stage?.id === stage ? ofRun(on, found, { run, now }) : []));
}

function ofRun(situation: OnMotion, found: Line, { run, now }: { run: Run; now: Time }): Requirement[] {
  const { motion } = situation;
  const { stage, step } = run;
  if (step.place.kind === "support") {
    return supportRequired(found.procedure, motion, {
      until: step.place.to ?? step.place.from,
      lapsed: motion.ended?.how === "lapsed" || now >= (step.place.to ?? now),
    });
  }
  switch (stage?.kind) {
    case "notice":
      return [noticeOfMotion(situation, stage, run.notice, { motion, event: voteFrom(found, stage.id) })];
    case "discussion":
      return [discussionRequired(stage, step.place, now)];
    case "vote":
      return ofVote(situation, stage, { run, now });
    case "challenge":
      return [challengeRequired(stage, step, { motion, now })];
    case "commencement":
    case undefined:
      return effect(stage ?? null, step, { motion, organisation: situation.organisation, now });
    case "amendments":
    case "proposals":
    case "mediation":
    case "order":
    case "hearing":
    case "approval":
    case "ruling":
      return [];
  }
}

function effect(stage: CommencementStage | null, step: Step, on: Parameters<typeof commencementRequired>[2]): Requirement[] {
  const put = patchRequired(stage, on);
  return [...(put === null ? [] : [put]), commencementRequired(stage, step, on)];
}

function ofVote(situation: OnMotion, stage: VoteStage, { run, now }: { run: Run; now: Time }): Requirement[] {
  const { rules, motion } = situation;
  const closed = motion.closed[stage.id];
  const box = needsBox(stage) ? boxRequired(situation, stage, run.step) : [];
  const neverOpened = needsBox(stage) && motion.ended !== null && boxOf(motion, stage.id) === null;
  const window = neverOpened ? [] : [windowRequired(stage, run.step.place, { closed, now })];
  const open = [rollRequired(stage, motion), ...box, ...window, ...lostTimeRequired(motion, stage, run.step.place)];
  if (closed === undefined) return open;
  if (closed.adopted !== undefined) return [...open, ...paperRequired(situation, stage, closed), ...agreedRequired(situation, stage)];
  const { count, entitled } = closed;
  return [...open, ...result(rules, stage, { count, entitled, members: motion.members, weighed: weighedIn(motion, stage.id, closed) }).requirements];
}

/** When the vote opens that a notice is the notice of: at a meeting, when that starts. */
function voteFrom(found: Line, notice: string): Time | null {
  const from = found.steps.findIndex(({ stage }) => stage?.id === notice);
  return found.steps.slice(from).find(({ stage }) => stage?.kind === "vote")?.step.place.from ?? null;
}
