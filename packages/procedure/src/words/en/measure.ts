import type { Requirement } from "../../requirement.js";
import { text, whole } from "../evidence.js";
import { number } from "./when.js";

/** "more than half of the 12 seats", "at least 2/3 of the 300 votes cast", "at least 25 of those entitled to vote". */
export function neededWords({ evidence }: Requirement): string {
  const share = text(evidence["share"]);
  const base = whole(evidence["base"]);
  const of = baseWords(text(evidence["of"]), base);
  if (share === "") return `at least ${number(whole(evidence["needed"]))} of the ${of}`;
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

/** What a share is taken of: after its number, and where there is nobody to count. */
const BASES: { readonly [of: string]: readonly [counted: string, empty: string] } = {
  cast: ["votes cast", "votes cast"],
  answered: ["who answered", "answers"],
  present: ["present", "people present"],
  entitled: ["entitled to vote", "people entitled to vote"],
  "all votes": ["votes of all on the roll", "votes of all on the roll"],
  seats: ["seats", "seats"],
  "in office": ["in office", "people in office"],
};

function baseWords(of: string, base: number): string {
  const [counted, empty] = BASES[of] ?? [`(${of})`, `people (${of})`];
  if (of === "cast" && base === 1) return "one vote cast";
  return base === 0 ? empty : `${number(base)} ${counted}`;
}
