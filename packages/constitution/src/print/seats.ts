import type { Apportionment, BonusSeats, SeatStep } from "@folkmoot/tally";

/** "1 up to 749 members, then 1 for each 250 begun; ≤ 6": with two sizes that show it. */
export function printApportionment(value: Apportionment): string {
  if (value.kind === "shared")
    return `${number(value.seats)} in all, in proportion to members (${value.method === "d-hondt" ? "divided by 1, 2, 3 …" : "divided by 1, 3, 5 …"})`;
  const { first, every, part, least, most } = value;
  const begins = first === null ? "" : `${number(first.seats)} up to ${number(first.members)} members, then `;
  const bounds = [...(least === null ? [] : [`≥ ${number(least)}`]), ...(most === null ? [] : [`≤ ${number(most)}`])];
  return `${begins}${number(every.seats)} for each ${number(every.members)} ${part ? "begun" : "complete"}${bounds.length === 0 ? "" : `; ${bounds.join(" and ")}`}`;
}

/** "250,001 members and more: 10". */
export function printSeatStep({ seats, from, to }: SeatStep): string {
  const sizes =
    to === null
      ? `${number(from)} members and more`
      : from === to
        ? `${number(from)} members`
        : `${number(Math.max(1, from))} to ${number(to)} members`;
  return `${sizes}: ${number(seats)}`;
}

/** "+ 1 where at least 100 are women". */
export function printBonusSeats({ seats, least, of }: BonusSeats): string {
  return `+ ${number(seats)} where there are ≥ ${number(least)} ${of}, over and above the most`;
}

function number(n: number): string {
  return n.toLocaleString("en-GB");
}
