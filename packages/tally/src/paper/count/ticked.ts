import { type Baskets, votesFor } from "../../ballots/baskets.js";
import { mostFirst } from "../../methods/approval.js";
import { harmonicWeight } from "../../methods/harmonic-weight.js";
import { sequentialPhragmen } from "../../methods/sequential-phragmen.js";
import type { Mark } from "../mark.js";
import { byMeasure, type Counter, type Counting, filled, isAmong, placed, placesOf } from "./counting.js";

/** The most ticked first. */
export const approval: Counter = (given) => {
  const votes = votesOf(given);
  return { ...byMeasure(votes, given), winners: null, funded: null, warnings: [], table: { kind: "approvals", votes } };
};

/** The most ticked have the places; what a paper may hold makes it plurality or block voting. */
export const mostTicked: Counter = (given) => {
  const votes = votesOf(given);
  const may = isAmong(given);
  const standing = votes.map((n, option) => (may(option) ? n : -1));
  const seats = Math.min(placesOf(given), standing.filter((n) => n >= 0).length);
  const result = mostFirst(standing, { seats, tieOrder: given.tieOrder });
  return placed({ ...result, warnings: [], table: votes }, given, () => ({ kind: "approvals", votes }));
};

/** A place is a load that everybody who ticked it carries together: a group has places in proportion to its size. */
export const phragmen: Counter = (given) => {
  const baskets = basketsOf(given);
  const costs = Array<number>(given.options).fill(1);
  const { chosen, steps, waiting, ties } = sequentialPhragmen(baskets, { costs, tieOrder: given.tieOrder, until: { seats: placesOf(given) } });
  const table = { kind: "phragmen" as const, votes: votesOf(given), steps, waiting, budget: null, left: null };
  return placed({ winners: chosen, order: null, ties, warnings: [], table }, given, (own) => own);
};

/** A list of which every group has its part from the top on; the first of it have the places. */
export const harmonic: Counter = (given) => {
  const baskets = basketsOf(given);
  const supporters = baskets.papers.map(({ chosen, papers }) => ({ supports: chosen, weight: papers }));
  const { order, thousandths, ties } = harmonicWeight(supporters, given.options, given.tieOrder);
  const table = { kind: "harmonic" as const, votes: votesOf(given), thousandths };
  const winners = order.slice(0, placesOf(given));
  return placed({ winners, order: order.map((option) => [option]), ties, warnings: [], table }, given, (own) => own);
};

/** How many ticked each option, whatever the count is about. */
export function votesOf(given: Counting): number[] {
  return votesFor(basketsOf({ ...given, among: undefined }));
}

/** Whoever wants none of these has a paper on which nothing is ticked. */
export function basketsOf(given: Counting): Baskets {
  const may = isAmong(given);
  return { options: given.options, papers: filled(given, isTicked).map(({ mark, papers }) => ({ chosen: mark.chosen.filter(may), papers })) };
}

function isTicked(mark: Mark): mark is Extract<Mark, { chosen: readonly number[] }> {
  return "chosen" in mark;
}
