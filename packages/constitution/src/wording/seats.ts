import type { Apportionment, BonusSeats, SeatStep } from "@folkmoot/tally";
import { sayNumber } from "./amount.js";

/** "1 for the first 749 members and 1 for every further 250 members or part of 250, at most 6". */
export function sayApportionment(value: Apportionment): string {
  if (value.kind === "shared") return `${sayNumber(value.seats)} shared in proportion to members by ${METHODS[value.method]}`;
  const { first, every, part, least, most } = value;
  const begins = first === null ? "" : `${sayNumber(first.seats)} for the first ${sayNumber(first.members)} members and `;
  const steps = `${sayNumber(every.seats)} for every ${first === null ? "" : "further "}${sayNumber(every.members)} members`;
  const bounds =
    least === null
      ? most === null
        ? ""
        : `, at most ${sayNumber(most)}`
      : `, at least ${sayNumber(least)}${most === null ? "" : ` and at most ${sayNumber(most)}`}`;
  return `${begins}${steps}${part ? ` or part of ${sayNumber(every.members)}` : ""}${bounds}`;
}

const METHODS = { "sainte-lague": "Sainte-Laguë's method", "d-hondt": "D'Hondt's method" } as const;

/** "5 for up to 250,000 members". */
export function saySeatStep({ seats, from, to }: SeatStep): string {
  if (to === null) return `${sayNumber(seats)} for ${sayNumber(from)} members or more`;
  return `${sayNumber(seats)} for ${from === 0 ? "up to " : `${sayNumber(from)} to `}${sayNumber(to)} members`;
}

/** "1 more for at least 100 women". */
export function sayBonusSeats({ seats, least, of }: BonusSeats): string {
  return `${sayNumber(seats)} more for at least ${sayNumber(least)} ${of}`;
}
