import { DEFAULT } from "../default-rule.js";
import type { Handle } from "../event.js";
import type { MotionFacts } from "../facts.js";
import { LINES_ON_THE_CURVE, MOST_LINES_IN_SECRET } from "../box/group.js";
import { needsBox } from "../box/needs-box.js";
import { MOST_ON_ROLL_OF_LONG_PAPERS } from "../box/room.js";
import { isMover } from "../movers.js";
import { listsNone } from "../paper/ballot-paper.js";
import { isCall } from "../paper/what-is-voted-on.js";
import { met, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { MOST_MOVERS, MOST_OPTIONS } from "../schema/atoms.js";
import { isOpen, type Moment } from "./state.js";

/** The motion's own text has its place on the paper too. */
const MOST_PUT = MOST_OPTIONS - 1;
/** So many things one person may have standing at a motion at once, and may put to it in all: nobody fills a paper alone. */
const MOST_OPEN_OF_ONE = 5;
const MOST_PUT_BY_ONE = 20;

/** Whether one more may be put to the motion, by this person. */
export function roomFor(motion: MotionFacts, handle: Handle, moment: Moment): Requirement[] {
  return [within(motion.options.length, MOST_PUT, DEFAULT.roomOnMotion), ...roomOnPaper(motion, 1, moment), ...roomOf(motion, handle, moment)];
}

/**
 * Whether these and so many more can all come onto the paper of each secret vote of the motion. What is longer than a ballot can be encrypted on would leave the question undecided: whoever puts
 * most would have a veto.
 */
export function roomOnPaper({ options, members }: Pick<MotionFacts, "options" | "members">, more: number, moment: Moment): Requirement[] {
  const { procedure } = moment.line;
  const open = options.filter((option) => isOpen({ options }, option, moment)).length;
  return procedure.stages.flatMap((vote) => {
    if (vote.kind !== "vote" || !needsBox(vote)) return [];
    const lines = vote.roll.value.kind === "class" && members > MOST_ON_ROLL_OF_LONG_PAPERS ? LINES_ON_THE_CURVE : MOST_LINES_IN_SECRET;
    const most = lines - (isCall(procedure) ? 0 : 1) - (listsNone(vote) ? 1 : 0);
    return [within(open + more - 1, most, DEFAULT.roomOnSecretPaper)];
  });
}

/** Whether this person may have one more standing at the motion. */
export function roomOf(motion: MotionFacts, handle: Handle, moment: Moment): Requirement[] {
  const theirs = motion.options.filter((option) => isMover(option, handle));
  return [
    within(theirs.filter((option) => isOpen(motion, option, moment)).length, MOST_OPEN_OF_ONE, DEFAULT.roomOfOne),
    within(theirs.filter(({ by }) => by === handle).length, MOST_PUT_BY_ONE, DEFAULT.roomOfOneInAll),
  ];
}

/** Whether so many people may move one thing together. */
export function roomForMovers(movers: number): Requirement[] {
  return movers <= MOST_MOVERS ? [] : [unmet("room", DEFAULT.roomForMovers, { most: MOST_MOVERS, count: movers })];
}

function within(count: number, most: number, rule: Parameters<typeof met>[1]): Requirement {
  return (count < most ? met : unmet)("room", rule, { most, count });
}
