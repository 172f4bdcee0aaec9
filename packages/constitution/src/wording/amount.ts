import type { Fraction } from "@folkmoot/exact";
import type { Names } from "../print/names.js";
import { PARTS } from "../phrase/number.js";
import type { Amount, Starter } from "../rules.js";
import { sayMany, sayWho } from "./people.js";

/** "10% of the members", "5 members", "the lower of 2% of the members and 200 members". */
export function sayAmount(amount: Amount, names: Names): string {
  switch (amount.kind) {
    case "count":
      return amount.of === null ? sayNumber(amount.n) : `${sayNumber(amount.n)} ${sayMany(amount.of, names)}`;
    case "share":
      return `${sayFraction(amount.share)} of ${sayWho(amount.of, names)}${sayRounding(amount.rounding)}`;
    case "root":
      return `${sayTimes(amount.times)}the square root of ${sayWho(amount.of, names)}`;
    case "lower":
    case "higher":
      return `the ${amount.kind} of ${sayAmount(amount.of[0], names)} and ${sayAmount(amount.of[1], names)}`;
  }
}

export function sayStarter({ who, amount }: Starter, names: Names): string {
  return amount === null ? sayWho(who, names) : sayAmount(amount, names);
}

/** "10%", "33.3%", "two thirds" as "2 thirds". */
export function sayFraction({ n, d }: Fraction): string {
  const part = PARTS.find(([, , parts]) => parts === d);
  if (part !== undefined) return n === 1 && d === 2 ? "half" : `${sayNumber(n)} ${n === 1 ? part[0] : part[1]}`;
  const digits = String(d).length - 3;
  const all = String(n).padStart(digits + 1, "0");
  return digits === 0 ? `${n}%` : `${all.slice(0, -digits)}.${all.slice(-digits)}%`;
}

export function sayNumber(n: number): string {
  return n.toLocaleString("en-GB");
}

function sayRounding(rounding: "up" | "down" | "nearest" | null): string {
  if (rounding === null) return "";
  return rounding === "nearest" ? ", rounded to the nearest whole number" : `, rounded ${rounding}`;
}

function sayTimes(times: Fraction): string {
  if (times.d === 1 && times.n === 1) return "";
  return times.d === 1 ? `${sayNumber(times.n)} times ` : `${sayFraction(times)} of `;
}
