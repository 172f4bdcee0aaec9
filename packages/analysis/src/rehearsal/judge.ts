import type { Procedure, Rules, VoteStage, Who } from "@folkmoot/constitution";
import {
  barred,
  competence,
  governing,
  met,
  type MotionFacts,
  mover,
  oneSubject,
  pending,
  type Requirement,
  result,
  startsOpenTo,
  unmet,
  type VoteHeld,
  weighedIn,
} from "@folkmoot/procedure";

/** What people did about a question: who put it, how many signed it, and how each of its votes went. */
export interface PastDecision {
  readonly facts: MotionFacts;
  readonly votes: readonly VoteHeld[];
}

/**
 * What a text asks of a past decision, with the same acts and the same votes: each thing met, unmet, or pending where what happened doesn't tell, since others
 * would have voted, or more would have had to sign. How people would have acted under other rules nobody knows. Time is no part of it: a longer notice makes a
 * decision late and not another one.
 */
export function judge(rules: Rules, past: PastDecision): Requirement[] {
  const { facts } = past;
  const procedure = procedureFor(rules, facts);
  if (procedure === null) return [unmet("competence", NOBODY, { procedure: "", matters: "", said: "", belongs: "" })];
  return [
    ...competence(rules, procedure, facts.matters),
    ...barred(rules, procedure, facts.matters),
    ...oneSubject(rules, procedure, facts.matters),
    mover(procedure, facts.as, facts.members),
    ...support(procedure, facts),
    ...votes(rules, procedure, past),
  ];
}

const NOBODY = { clause: null, words: "What is given to nobody is decided by nobody." };

/** The procedure of the same name, or else the first that may decide the same matters; null: none may. */
export function procedureFor(rules: Rules, facts: MotionFacts): Procedure | null {
  const may = ({ id }: Procedure): boolean => {
    const procedure = governing(rules, id, facts);
    return [...competence(rules, procedure, facts.matters), ...barred(rules, procedure, facts.matters)].every(({ status }) => status === "met");
  };
  const found = rules.procedures.find(({ id }) => id === facts.procedure) ?? rules.procedures.find(may);
  return found === undefined ? null : governing(rules, found.id, facts);
}

/** It had the signatures that the text of its day asked for; whether it would have found more is not known. */
function support(procedure: Procedure, { as, members, support: had }: MotionFacts): Requirement[] {
  const open = startsOpenTo(procedure, as, members)[0];
  if (open === undefined) return [];
  const isEnough = had.needed >= open.needed;
  const evidence = {
    needed: open.needed,
    members,
    until: had.reachedAt ?? "",
    ...(isEnough ? { reached: had.reachedAt ?? "" } : { had: had.needed }),
  };
  return [(isEnough ? met : pending)("support", open.starter, evidence)];
}

/** Each vote of the text against the one that was held in its place. */
function votes(rules: Rules, procedure: Procedure, { facts, votes: held }: PastDecision): Requirement[] {
  return procedure.stages
    .flatMap((stage) => (stage.kind === "vote" ? [stage] : []))
    .flatMap((stage, at) => {
      const vote = held[at];
      const isKnown =
        vote !== undefined &&
        vote.closed.adopted === undefined &&
        areTheSame(vote.stage.roll.value, stage.roll.value) &&
        weighsTheSame(vote.stage, stage);
      if (!isKnown) return [pending("majority", stage.carried[0] ?? stage.roll, {})];
      const { count, entitled } = vote.closed;
      return result(rules, stage, { count, entitled, members: facts.members, weighed: weighedIn(facts, vote.stage.id, vote.closed) }).requirements;
    });
}

/** Whether the same people have the same votes: else nobody knows who of those with several voted how. */
function weighsTheSame(one: VoteStage, other: VoteStage): boolean {
  const of = ({ weight = [] }: VoteStage): string => JSON.stringify(weight.map(({ value }) => value));
  return of(one) === of(other);
}

/** Whether the same people vote; the day of the roll aside. */
export function areTheSame(one: Who, other: Who): boolean {
  return one.kind === other.kind && one.id === other.id && one.memberOf === other.memberOf;
}
