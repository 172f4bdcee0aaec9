import type { Money, ReservedPlaces, Ruled, Scale, SeveralMethod, VoteStage } from "@folkmoot/constitution";
import { type MarkKind, methodRow, type MethodRow, type PaperLimits } from "@folkmoot/tally";
import { DEFAULT } from "../default-rule.js";
import { voteStage } from "../electorate.js";
import type { OptionId } from "../event.js";
import type { MotionFacts, OptionFacts, Situation } from "../facts.js";
import { procedureOf } from "../governing.js";
import { groupsOf } from "../options/group.js";
import { type Fate, fateUnder } from "./fate.js";
import { isCall } from "./what-is-voted-on.js";

/** A ballot paper with several options. A mark names an option by its place in `options`; “none of these” is the place after the last one. */
export interface BallotPaper {
  readonly stage: string;
  /** What voters write on it. */
  readonly kind: MarkKind;
  readonly method: SeveralMethod;
  /** Where the text says how it is counted, or the sentence that stands for its silence. */
  readonly rule: Ruled<SeveralMethod>;
  readonly options: readonly OptionId[];
  /** In which order they stand there. */
  readonly order: "by lot" | "as put";
  readonly none: boolean;
  /** How many options a voter ticks at most; null: as many as they like, and of every other kind of paper. */
  readonly ticks: number | null;
  /** Ranked: no two may have the same place. */
  readonly strict: boolean;
  /** What grades there are; null of every other kind of paper. */
  readonly scale: Scale | null;
  /** How many points a voter shares out at most. */
  readonly points: number | null;
  readonly budget: Money | null;
  /** What each option costs, in the smallest unit of the currency of the budget. */
  readonly costs: readonly number[] | null;
  /** Places that the text keeps for some of those on the paper, one entry for each group. */
  readonly reserved: readonly KeptPlaces[];
  /** How many are adopted at most, or how many places are filled; null: every one that is carried, or that the money buys. */
  readonly most: number | null;
  /** What happens to those that are chosen. */
  readonly fate: Fate;
}

/** How many of those who are elected are of a group. */
export interface KeptPlaces {
  /** In the words of the text. */
  readonly group: string;
  readonly least: number | null;
  readonly most: number | null;
  /** Who is of it, by their places on the paper. */
  readonly candidates: readonly number[];
}

/** The paper of a vote, as it was fixed when the vote opened; null of a vote for or against one text, and before it opens. */
export function ballotPaper(situation: Situation, stage: string): BallotPaper | null {
  const { rules, motion } = situation;
  const options = motion?.papers[stage];
  if (motion === null || options === undefined) return null;
  const vote = voteStage({ rules, motion }, stage);
  const rule = vote.several ?? DEFAULT.several;
  const row = methodRow(rule.value);
  const kind = row.mark;
  const procedure = procedureOf(rules, motion.procedure);
  const most = isCall(procedure) ? mostOf(vote, row) : 1;
  const isPurchase = row.yields === "purchase";
  return {
    stage,
    kind,
    method: rule.value,
    rule,
    options,
    order: vote.listed === undefined ? "by lot" : "as put",
    none: hasNone(vote, row),
    ticks: row.ticks === "any" ? null : row.ticks === "one" ? 1 : most,
    strict: row.strict,
    scale: row.scale === null ? null : (vote.scale ?? DEFAULT.scale[row.scale]).value,
    points: kind === "points" ? (vote.points ?? DEFAULT.points).value : null,
    budget: isPurchase ? (vote.budget?.value ?? null) : null,
    costs: isPurchase ? options.map((id) => optionIn(motion, id)?.cost ?? 0) : null,
    reserved: row.reserves ? keptPlaces(vote, { named: groupsOf(procedure), of: options.map((id) => optionIn(motion, id)?.group) }) : [],
    most,
    fate: fateUnder(procedure),
  };
}

/** What a mark on this paper may be. */
export function limitsOf({ options, none, ticks, strict, scale, points, budget, costs }: BallotPaper): PaperLimits {
  return {
    options: options.length,
    none,
    strict,
    ...(ticks === null ? {} : { most: ticks }),
    ...(scale === null ? {} : { top: topOf(scale) }),
    ...(points === null ? {} : { points }),
    ...(budget === null || costs === null ? {} : { budget: budget.amount, costs }),
  };
}

/** The best grade of a scale; the worst is 0. */
export function topOf(scale: Scale): number {
  return scale.kind === "numbers" ? scale.top : scale.words.length - 1;
}

/** Whether “none of these” has a line on the paper of a vote on several. */
export function listsNone(vote: VoteStage): boolean {
  return hasNone(vote, methodRow((vote.several ?? DEFAULT.several).value));
}

/** Duels are always fought against “none of these” too; a place goes to it, or a tick, where the text says so; of grades the worst one says it. */
function hasNone({ none }: VoteStage, { mark, yields }: MethodRow): boolean {
  return mark === "ranked" && yields === "order" ? true : mark !== "grades" && none !== null;
}

/** Where the text says nothing one is wanted, or every one that is carried or that the money buys. Of texts for the same place there can be only one. */
function mostOf({ most }: VoteStage, { places }: MethodRow): number | null {
  return places === "one" ? 1 : (most?.value ?? (places === "all unless said" ? null : 1));
}

/** The text names the groups; each of those who stand is of one of them, or of none. */
function keptPlaces({ reserved }: VoteStage, { named, of }: { named: readonly string[]; of: readonly (number | undefined)[] }): KeptPlaces[] {
  return named.map((group, index) => {
    const said = (bound: ReservedPlaces["bound"]) =>
      reserved.find(({ value }) => value.group === group && value.bound === bound)?.value.places ?? null;
    return { group, least: said("least"), most: said("most"), candidates: [...of.keys()].filter((place) => of[place] === index) };
  });
}

function optionIn({ options }: MotionFacts, id: OptionId): OptionFacts | undefined {
  return options.find((option) => option.id === id);
}
