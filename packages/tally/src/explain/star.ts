import type { StarRound, StarTable } from "../methods/star.js";
import type { Comparison, Reason, RunOff } from "./reason.js";

/** Whether an option came to a run-off, and how it went there. */
export function reasonOfStar({ rounds }: StarTable, option: number): Reason[] {
  const won = rounds.findIndex(({ winner }) => winner === option);
  const last = won >= 0 ? won : rounds.findLastIndex(({ finalists }) => finalists.includes(option));
  if (last >= 0) {
    const runOff = runOffOf(rounds, last, option);
    return runOff === null ? [] : [{ kind: won >= 0 ? "run-off won" : "run-off lost", ...runOff }];
  }
  const round = rounds.at(-1);
  const lowest = round?.finalists.toSorted((a, b) => sumOf(round, a) - sumOf(round, b))[0];
  if (round === undefined || lowest === undefined) return [];
  return [{ kind: "not in the run-off", sum: sumOf(round, option), last: { option: lowest, n: sumOf(round, lowest) } }];
}

export function compareStar({ rounds }: StarTable, above: number, below: number): Comparison {
  const met = rounds.findIndex(({ finalists, winner }) => finalists.includes(above) && finalists.includes(below) && winner === above);
  const runOff = met >= 0 ? runOffOf(rounds, met, above) : null;
  if (runOff !== null && runOff.preferred > runOff.against) {
    const { round, preferred, against, noPreference } = runOff;
    return { kind: "run-off", round, preferred, against, noPreference };
  }
  const [more, fewer] = [sumOf(rounds[0], above), sumOf(rounds[0], below)];
  return met < 0 && more > fewer ? { kind: "more", of: "points", above: more, below: fewer } : { kind: "each by itself" };
}

function runOffOf(rounds: readonly StarRound[], at: number, option: number): RunOff | null {
  const round = rounds[at];
  const place = round?.finalists.indexOf(option) ?? -1;
  const other = round?.finalists[1 - place];
  if (round === undefined || other === undefined) return null;
  const { preferred, noPreference } = round;
  return { round: at + 1, other, preferred: preferred[place] ?? 0, against: preferred[1 - place] ?? 0, noPreference };
}

const sumOf = (round: StarRound | undefined, option: number): number => round?.totals[option] ?? 0;
