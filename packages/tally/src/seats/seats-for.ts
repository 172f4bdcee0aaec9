import type { BonusSeats, SeatFormula, SeatRules, SeatStep } from "./apportionment.js";
import { shareSeats } from "./share-seats.js";

/** A group with how many members it has, and how many of each kind that the text gives seats for. */
export interface SizedGroup {
  readonly name: string;
  readonly members: number;
  readonly of: { readonly [kind: string]: number };
}

export interface GroupSeats {
  readonly name: string;
  readonly members: number;
  /** By the formula, the step or the share. */
  readonly own: number;
  readonly bonus: readonly BonusSeats[];
  readonly seats: number;
}

export interface SeatsGiven {
  readonly groups: readonly GroupSeats[];
  readonly sum: number;
  /** Where a fixed number is shared: the groups with an equal claim to the seats that are left, which go to nobody here. */
  readonly tied: { readonly seats: number; readonly groups: readonly string[] } | null;
  /** Groups of a size for which the text gives no number of seats. */
  readonly unsaid: readonly string[];
}

/** The seats of every group, in their order, with their sum. Whole numbers only; a group without members has none. */
export function seatsFor(rules: SeatRules, groups: readonly SizedGroup[]): SeatsGiven {
  const shared = rules.apportionment?.kind === "shared" ? shareSeats(rules.apportionment, groups) : null;
  const unsaid: string[] = [];
  const given = groups.map(({ name, members, of }, index): GroupSeats => {
    const own = shared === null ? ownSeats(rules, members) : (shared.seats[index] ?? 0);
    if (own === null) unsaid.push(name);
    const bonus = members === 0 ? [] : rules.bonus.filter((one) => (of[one.of] ?? 0) >= one.least);
    return { name, members, own: own ?? 0, bonus, seats: (own ?? 0) + bonus.reduce((sum, { seats }) => sum + seats, 0) };
  });
  return { groups: given, sum: given.reduce((sum, { seats }) => sum + seats, 0), tied: shared?.tied ?? null, unsaid };
}

/** Of a group of this size, by the steps first and else by the formula; null where neither says anything. */
export function ownSeats({ apportionment, steps }: SeatRules, members: number): number | null {
  if (members === 0) return 0;
  const step = steps.find((one) => isIn(one, members));
  if (step !== undefined) return step.seats;
  return apportionment?.kind === "formula" ? byFormula(apportionment, members) : null;
}

export function isIn({ from, to }: SeatStep, members: number): boolean {
  return members >= from && (to === null || members <= to);
}

function byFormula({ first, every, part, least, most }: SeatFormula, members: number): number {
  const rest = Math.max(0, members - (first?.members ?? 0));
  const whole = (rest - (rest % every.members)) / every.members;
  const counted = part && rest % every.members > 0 ? whole + 1 : whole;
  const seats = (first?.seats ?? 0) + counted * every.seats;
  return Math.min(most ?? seats, Math.max(least ?? 0, seats));
}
