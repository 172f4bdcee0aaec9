import type { Ruled, Rules, Test, VoteStage, Weight } from "@folkmoot/constitution";
import type { Closed, RollFixed } from "./event.js";
import type { MotionFacts, Situation } from "./facts.js";
import { governing } from "./governing.js";

/** Those on a roll who have several votes: how many have how many. */
export type Weights = readonly Omit<NonNullable<RollFixed["weights"]>[number], "handles">[];

/**
 * What a vote of unequal weight is measured by besides its count: all votes on the roll, and how many people took part. Majorities are of votes, a quorum is of people.
 * Null where everybody has one vote.
 */
export interface Weighed {
  readonly votes: number;
  readonly voters: number;
}

/** How many people took part in a vote that has closed. */
export function answeredIn({ count, voters }: Pick<Closed, "count" | "voters">): number {
  return voters ?? count.for + count.against + count.abstain;
}

/** All votes of those on a roll of so many people. */
export function votesOnRoll({ size, weights = [] }: { readonly size: number; readonly weights?: Weights }): number {
  return weights.reduce((sum, part) => sum + (part.votes - 1) * part.size, size);
}

/** How many different numbers of votes people on a roll have. */
export function weightsOn({ size, weights = [] }: { readonly size: number; readonly weights?: Weights } = { size: 0 }): number {
  return weights.length + (weights.reduce((sum, part) => sum + part.size, 0) < size || weights.length === 0 ? 1 : 0);
}

/** What the result of a vote was measured by, if its votes are of unequal weight. */
export function weighedIn({ rolls }: MotionFacts, stage: string, { voters }: Pick<Closed, "voters">): Weighed | null {
  const roll = rolls[stage];
  return roll === undefined || voters === undefined ? null : { votes: votesOnRoll(roll), voters };
}

/** Who has more than one vote in a stage; null: nobody, or it is no vote. */
export function weightsIn({ rules, motion }: Pick<Situation, "rules" | "motion">, stage: string): readonly Weight[] | null {
  if (motion === null) return null;
  const found = governing(rules, motion.procedure, motion).stages.find(({ id }) => id === stage);
  return found?.kind === "vote" && found.weight !== undefined ? found.weight.map(({ value }) => value) : null;
}

/** Tests that weigh votes against people: nothing would say what is asked. "More than half of the seats are in favour" is one. */
export function unweighable({ weight, carried, quorum, roll }: VoteStage): Ruled<Test>[] {
  if (weight === undefined) return [];
  return [...carried, ...quorum].filter(({ value }) => {
    if (value.kind === "none" || value.counts !== "in favour") return false;
    if (value.kind === "amount") return true;
    return (
      value.of.kind === "seats" ||
      value.of.kind === "in office" ||
      (value.of.kind === "who" && !(value.of.who.kind === "class" && value.of.who.id === roll.value.id))
    );
  });
}

/** How a roll has others with several votes than the text can mean; null: it has not. Whose lists they are is another question. */
export function weightsDiffer(
  rules: Rules,
  meant: readonly Weight[] | null,
  { size, weights, members }: Pick<RollFixed, "size" | "weights"> & { readonly members?: number },
): string | null {
  if (meant === null || weights === undefined)
    return (meant === null) === (weights === undefined) ? null : "a roll that doesn't say who has several votes, or says it where nobody has";
  let previous = 1;
  for (const part of weights) {
    if (part.votes <= previous) return "votes that are not sorted, or named twice";
    const given = meant.filter((weight) => mayHave(weight, part.votes, members));
    if (given.length === 0) return `people with ${part.votes} votes, which the text gives to nobody`;
    const most = mostOf(rules, given) ?? part.size;
    if (part.size > most) return `${part.size} people with ${part.votes} votes where there are ${most} at most`;
    previous = part.votes;
  }
  return weights.reduce((sum, part) => sum + part.size, 0) > size ? "more people with several votes than the roll holds" : null;
}

/** Whether a rule can give somebody so many votes: no group has more members than there are. */
function mayHave({ votes, per }: Weight, wanted: number, members = Infinity): boolean {
  return per === undefined ? votes === wanted : wanted <= votes && wanted * per <= members;
}

/** How many votes a rule gives whoever it speaks of, by how many members their local group has; without one, nobody but they are of it. */
export function votesBy({ votes, per }: Weight, groupSize: number): number {
  return per === undefined ? votes : Math.min(votes, Math.max(1, Math.floor(groupSize / per)));
}

/** How many people these rules speak of at most; null where the text doesn't say how many seats there are. */
function mostOf({ bodies }: Rules, given: readonly Weight[]): number | null {
  let sum = 0;
  for (const { who } of given) {
    const most = who.kind === "office" ? 1 : (bodies.find(({ id }) => id === who.id)?.size?.value.most ?? null);
    if (most === null) return null;
    sum += most;
  }
  return sum;
}
