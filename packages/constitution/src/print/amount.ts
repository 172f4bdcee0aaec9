import type { Fraction } from "@folkmoot/exact";
import type { Amount, Starter, Who } from "../rules.js";
import type { Names } from "./names.js";
import { manyOf, printWho } from "./people.js";

/** "2/3", "10 %", "33.3 %": as it was said, exactly. */
export function printFraction({ n, d }: Fraction): string {
  if (d === 100) return `${n} %`;
  if (d === 1000 || d === 10_000 || d === 100_000 || d === 1_000_000) {
    const digits = String(d).length - 3;
    return `${Math.floor(n / 10 ** digits)}.${String(n % 10 ** digits).padStart(digits, "0")} %`;
  }
  return n === d ? "all" : `${n}/${d}`;
}

/** "10 % of all members", "the lower of 2 % of all members and 200 members". */
export function printAmount(amount: Amount, names: Names): string {
  if (amount.kind === "count") return amount.of === null ? String(amount.n) : `${amount.n.toLocaleString("en-GB")} ${countable(amount.of, names)}`;
  if (amount.kind === "share") {
    const rounded =
      amount.rounding === null ? "" : amount.rounding === "nearest" ? ", rounded to the nearest whole number" : `, rounded ${amount.rounding}`;
    return `${printFraction(amount.share)} of ${printWho(amount.of, names)}${rounded}`;
  }
  if (amount.kind === "root") {
    const { n, d } = amount.times;
    return `${n === d ? "" : `${d === 1 ? n : printFraction(amount.times)} × `}√ of ${printWho(amount.of, names)}`;
  }
  return `the ${amount.kind} of ${printAmount(amount.of[0], names)} and ${printAmount(amount.of[1], names)}`;
}

export function printStarter(starter: Starter, names: Names): string {
  if (starter.amount !== null) return `${printAmount(starter.amount, names)}, together`;
  const { who } = starter;
  return who.kind === "body" && !who.memberOf && who.quantifier !== "any"
    ? `${printWho(who, names)}, by a decision of its own`
    : printWho(who, names);
}

function countable(who: Who, names: Names): string {
  if (who.kind === "class") return [manyOf(who, names), ...who.but].join(" ");
  return who.memberOf
    ? [`members of ${names(who.kind, who.id)}`, ...who.but.filter((part) => part !== "seats")].join(" ")
    : `of ${printWho(who, names)}`;
}
