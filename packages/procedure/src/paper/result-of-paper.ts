import { methodRow, type OptionsTable, type Support, type Tie, type Warning } from "@folkmoot/tally";
import { boxOf } from "../box/needs-box.js";
import { DEFAULT } from "../default-rule.js";
import { datesOf } from "../dates.js";
import { voteStage } from "../electorate.js";
import type { Count, OptionId, Time } from "../event.js";
import type { MotionFacts } from "../facts.js";
import { governing } from "../governing.js";
import { isBinding } from "../order/binding.js";
import { isOutForGood, orderOf } from "../order/final.js";
import type { OnMotion } from "../position.js";
import { isUnmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { adopt, type Adopted, type Choosing } from "./adopted.js";
import type { BallotPaper } from "./ballot-paper.js";
import { countPapers, type MarkedPapers } from "./count.js";
import { weighedIn } from "../weighing.js";
import { askedOf } from "./asked-of.js";

/** The result of a paper with several options, with everything that is needed to follow it. */
export interface PaperResult {
  readonly paper: BallotPaper;
  readonly count: Count;
  /** In the order of the paper. */
  readonly options: readonly OptionResult[];
  /** Best first. */
  readonly adopted: readonly OptionId[];
  /** Equals between which the lot of the paper has decided, in the order in which it drew them. */
  readonly lots: readonly (readonly OptionId[])[];
  /** The tables of the method, of the count that decided; options by their places on the paper, “none of these” the place after the last. */
  readonly table: OptionsTable;
  /** The order of the method as one line, best first, by places on the paper; “none of these” in it where the method ranks it. */
  readonly line: readonly number[];
  /** Every choice that the votes did not make, and how it was made, by places on the paper. */
  readonly ties: readonly Tie[];
  /** What a reader should know before believing that this is what people wanted, by places on the paper. */
  readonly warnings: readonly Warning[];
}

export interface OptionResult {
  readonly option: OptionId;
  readonly count: Support;
  /** What the text asks of it by itself, with the numbers. */
  readonly requirements: readonly Requirement[];
  /** Its place in the order of the method, from 1; equals have the same. */
  readonly rank: number;
  readonly why: Why;
}

/** Why an option is adopted or not. */
export type Why =
  | { readonly kind: "adopted"; readonly place: number }
  | { readonly kind: "not carried" } // its requirements say by how much
  | { readonly kind: "out of order"; readonly clause: string }
  | { readonly kind: "behind none" }
  | { readonly kind: "contradicts"; readonly other: OptionId }
  | { readonly kind: "neither"; readonly other: OptionId }
  | { readonly kind: "no support" } // no paper was for it
  | { readonly kind: "no place"; readonly most: number }
  | { readonly kind: "lot"; readonly equals: readonly OptionId[] } // as much support as these, of which the lot has drawn others
  | { readonly kind: "no money"; readonly left: number };

/**
 * Counts a paper: adopted is what passes every test of the text for it alone, in the order of the method, as far as places or money go and no two contradict each
 * other. A method that gives the places itself, or spends a budget, counts only what passed those tests (docs/adr/0013). What was ruled out of order for good by the end of the vote is not adopted although it stands on the paper; `at` is when it closes, and of a secret one it is over before.
 */
export function resultOfPaper(
  situation: OnMotion,
  paper: BallotPaper,
  given: { papers: readonly MarkedPapers[]; entitled: number; voters?: number; at: Time },
): PaperResult {
  const counted = countPapers(situation, paper, given);
  const { entitled } = given;
  const weighed = weighedIn(situation.motion, paper.stage, given);
  const tests = paper.options.map((option, index) =>
    askedOf(situation, paper, { option, count: counted.support[index] ?? NOBODY, entitled, weighed }),
  );
  const out = outOfOrder(situation, paper, boxOf(situation.motion, paper.stage)?.ended?.at ?? given.at);
  const carried = [...paper.options.keys()].filter((index) => !out.has(index) && !(tests[index] ?? []).some(isUnmet));
  const chosen = adopt(counted, carried, choosing(situation, paper, given));
  const idOf = (index: number): OptionId => paper.options[index] ?? "";
  return {
    paper,
    count: counted.whole,
    options: paper.options.map((option, index) => ({
      option,
      count: counted.support[index] ?? NOBODY,
      requirements: tests[index] ?? [],
      rank: rankOf(chosen.count.order, index),
      why: whyOf(index, { chosen, clause: out.get(index) ?? null, idOf }),
    })),
    adopted: chosen.adopted.map(idOf),
    lots: chosen.lots.map((among) => among.map(idOf)),
    table: chosen.count.table,
    line: chosen.count.line,
    ties: chosen.count.ties,
    warnings: chosen.count.warnings,
  };
}

const NOBODY: Support = { for: 0, against: 0, abstain: 0 };

function choosing(situation: OnMotion, paper: BallotPaper, { papers }: { papers: readonly MarkedPapers[] }): Choosing {
  const vote = voteStage(situation, paper.stage);
  return {
    recount: methodRow(paper.method).among === "carried" ? (among) => countPapers(situation, paper, { papers, among }) : null,
    none: paper.kind === "ranked" && paper.none ? paper.options.length : null,
    most: paper.most,
    contradict: contradicting(situation.motion, paper),
    contradictions: (vote.contradictions ?? DEFAULT.contradictions).value,
  };
}

function contradicting(motion: MotionFacts, { options }: BallotPaper): Choosing["contradict"] {
  const binding = motion.contradictions.filter(({ options: [one, other] }) => isBinding(motion, one, other));
  const pairs = new Set(binding.flatMap(({ options: [one, other] }) => [`${one} ${other}`, `${other} ${one}`]));
  return (a, b) => pairs.has(`${options[a]} ${options[b]}`);
}

/** Those on the paper that are out of order for good, with the clause. */
function outOfOrder({ rules, organisation, motion }: OnMotion, { options }: BallotPaper, at: Time): ReadonlyMap<number, string> {
  const stage = orderOf(governing(rules, motion.procedure, motion));
  const found = new Map<number, string>();
  for (const { id, order } of motion.options) {
    if (order !== null && options.includes(id) && isOutForGood(order, stage, { at, dates: datesOf(rules, organisation.holidays) }))
      found.set(options.indexOf(id), order.clause);
  }
  return found;
}

function rankOf(order: readonly (readonly number[])[], index: number): number {
  let rank = 1;
  for (const group of order) {
    if (group.includes(index)) return rank;
    rank += group.length;
  }
  return rank;
}

function whyOf(index: number, { chosen, clause, idOf }: { chosen: Adopted; clause: string | null; idOf: (index: number) => OptionId }): Why {
  const place = chosen.adopted.indexOf(index);
  if (place >= 0) return { kind: "adopted", place: place + 1 };
  if (clause !== null) return { kind: "out of order", clause };
  const lost = chosen.lost.get(index);
  switch (lost?.kind) {
    case undefined:
      return { kind: "not carried" };
    case "contradicts":
    case "neither":
      return { kind: lost.kind, other: idOf(lost.other) };
    case "lot":
      return { kind: "lot", equals: lost.among.filter((other) => other !== index).map(idOf) };
    case "behind none":
    case "no support":
    case "no place":
    case "no money":
      return lost;
  }
}
