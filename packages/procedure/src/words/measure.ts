import type { Requirement } from "../requirement.js";
import { number } from "./when.js";

/** "more than half of the 12 seats", "at least 2/3 of the 300 votes cast", "at least 25 of those entitled to vote". */
export function neededWords({ evidence }: Requirement): string {
  const share = text(evidence["share"]);
  const base = whole(evidence["base"]);
  const of = baseWords(text(evidence["of"]), base);
  if (share === "" || base === 0) return `at least ${number(whole(evidence["needed"]))} of the ${of}`;
  return `${whole(evidence["strict"]) === 1 ? "more than" : "at least"} ${shareWords(share)} of the ${of}`;
}

const SHARES: { readonly [share: string]: string } = {
  "1/2": "half",
  "50/100": "half",
  "2/3": "two thirds",
  "3/4": "three quarters",
  "1/3": "a third",
};

function shareWords(share: string): string {
  return SHARES[share] ?? share.replace(/^(\d+)\/100$/, "$1%");
}

function baseWords(of: string, base: number): string {
  const n = number(base);
  switch (of) {
    case "cast":
      return base === 1 ? "one vote cast" : `${n} votes cast`;
    case "answered":
      return `${n} who answered`;
    case "present":
      return `${n} present`;
    case "entitled":
      return `${n} entitled to vote`;
    case "seats":
      return `${n} seats`;
    case "in office":
      return `${n} in office`;
    default:
      return `${n} (${of})`;
  }
}

export function whole(value: number | string | undefined): number {
  return typeof value === "number" ? value : 0;
}

export function text(value: number | string | undefined): string {
  return value === undefined ? "" : String(value);
}
