import type { Anchor, ChallengeStage, RulingStage, Rules } from "@folkmoot/constitution";
import { deadlineAt, later } from "./dates.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import type { MotionFacts } from "./facts.js";
import { met, pending, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import type { Step, StepInput } from "./step.js";

/**
 * A decision can be challenged from its result until the time of the text is over. While a challenge is undecided the decision takes no effect;
 * if those who rule say nothing in their time, the text's `otherwise` decides, by time alone. A ruling settles the challenges brought before it and no later one:
 * otherwise a feeble challenge by a friend would shut the door for the rest.
 */
export function challenge({ stage, rules, motion, turn, dates }: StepInput<ChallengeStage>): Step {
  const over = deadlineAt(stage.within.value, turn.at, dates);
  const place = {
    stage: stage.id,
    kind: "challenge" as const,
    name: stage.name,
    clause: stage.within.clause ?? stage.clause,
    words: stage.within.words,
    from: turn.at,
    fixed: turn.fixed,
  };
  const ruled = motion.ruling;
  if (ruled?.ruling === "annulled") {
    return {
      place: { ...place, to: ruled.at },
      phases: [
        { state: "challenged", until: ruled.at },
        { state: "annulled", until: null },
      ],
      then: null,
      upcoming: null,
    };
  }
  const open = undecided(motion)[0];
  if (open === undefined) {
    const to = ruled === null ? over : later(over, ruled.at);
    return { place: { ...place, to }, phases: [{ state: "declared", until: to }], then: { at: to, fixed: turn.fixed }, upcoming: null };
  }
  const rule = rulingOn(rules, stage);
  const silence = deadlineAt(rule.within.value, open.at, dates);
  const ruling = silenceMeans(rule);
  const to = later(over, silence);
  return {
    place: { ...place, to },
    phases:
      ruling === "annulled"
        ? [
            { state: "challenged", until: silence },
            { state: "annulled", until: null },
          ]
        : [
            { state: "challenged", until: silence },
            { state: "declared", until: to },
          ],
    then: ruling === "annulled" ? { at: to, fixed: false } : { at: to, fixed: true },
    upcoming: { what: "ruled", ruling, at: silence },
  };
}

/** Challenges that no ruling has settled yet, the earliest first. */
export function undecided(motion: MotionFacts): MotionFacts["challenges"] {
  return motion.challenges.slice(motion.ruling?.settles ?? 0);
}

/** How those to whom a challenge goes rule on it: the text's own ruling, or the protective defaults. */
export function rulingOn(rules: Rules, stage: ChallengeStage): Pick<RulingStage, "within" | "otherwise"> {
  const to = stage.to?.value;
  const own = rules.rulings.filter((ruling) => to !== undefined && ruling.by?.value.id === to.id);
  return (
    own.find((ruling) => anchoredOn(ruling, "challenge")) ??
    own.find((ruling) => anchoredOn(ruling, "request")) ?? { within: DEFAULT.rulingWithin, otherwise: DEFAULT.rulingOtherwise }
  );
}

/** Challenge as a requirement of the decision. */
export function challengeRequired(stage: ChallengeStage, step: Step, { motion, now }: { motion: MotionFacts; now: Time }): Requirement {
  const { from, to } = step.place;
  const state = step.phases.find((phase) => phase.until === null || now < phase.until)?.state;
  if (state === "annulled")
    return unmet("challenge", stage.within, { from, annulled: motion.ruling?.at ?? to ?? from, silent: motion.ruling?.silent === false ? 0 : 1 });
  if (to !== null && now >= to && step.place.fixed) return met("challenge", stage.within, { from, until: to });
  return pending(
    "challenge",
    stage.within,
    { from, until: to ?? from, undecided: state === "challenged" ? 1 : 0, fixed: step.place.fixed ? 1 : 0 },
    to,
  );
}

function anchoredOn(ruling: RulingStage, anchor: Anchor): boolean {
  return ruling.within.value.kind !== "date" && ruling.within.value.anchor === anchor;
}

function silenceMeans(rule: Pick<RulingStage, "otherwise">): "stands" | "annulled" {
  return rule.otherwise.value === "refused" ? "stands" : "annulled";
}
