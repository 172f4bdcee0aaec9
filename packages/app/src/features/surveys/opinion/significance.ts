import type { Taken } from "./stances.js";

/** One-sided, 90 %: how sure it has to be that something is no accident before it is called typical (as Polis, polismath/stats.clj). */
export const SURE = 1.2816;

/** Whether more than half of those who saw something say it: a z score, with one of each kind added so that few people prove little. */
export function proportionZ(said: number, seen: number): number {
  const [one, all] = [said + 1, seen + 1];
  return 2 * Math.sqrt(all) * (one / all - 0.5);
}

/** Whether it is said more often inside than outside: the z score of two proportions, with one of each kind added. */
export function twoProportionsZ(inside: { said: number; seen: number }, outside: { said: number; seen: number }): number {
  const [saidIn, seenIn, saidOut, seenOut] = [inside.said + 1, inside.seen + 1, outside.said + 1, outside.seen + 1];
  const all = (saidIn + saidOut) / (seenIn + seenOut);
  if (all >= 1) return 0;
  return (saidIn / seenIn - saidOut / seenOut) / Math.sqrt(all * (1 - all) * (1 / seenIn + 1 / seenOut));
}

/** The share of those who saw a statement and agree with it, with one agreement and one refusal added (Laplace): of nobody, a half. */
export function agreeing({ agree, seen }: Taken): number {
  return (agree + 1) / (seen + 2);
}

export function disagreeing({ disagree, seen }: Taken): number {
  return (disagree + 1) / (seen + 2);
}
