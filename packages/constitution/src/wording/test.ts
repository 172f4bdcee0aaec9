import type { Names } from "../print/names.js";
import type { Base, Counts, Test } from "../rules.js";
import { sayAmount, sayFraction } from "./amount.js";
import { sayWho } from "./people.js";

const VERBS: Readonly<Record<Counts, string>> = { "in favour": "are in favour", "taking part": "take part", present: "are present" };

/** "at least two thirds of the votes cast are in favour", with its verb, so that it can be read in one way only. */
export function sayTest(test: Test, names: Names): string {
  if (test.kind === "none") return "no quorum is required";
  const verb = VERBS[test.counts];
  if (test.kind === "amount")
    return `at least ${sayAmount(test.amount, names).replace(/^the (lower|higher)/u, "the $1")} ${verb}`.replace("at least the", "the");
  const base = sayBase(test.of, names);
  if (test.share.d === 1) return `all ${base.replace(/^(all|the) /u, "")} ${verb}`;
  return `${test.strict ? "more than" : "at least"} ${sayFraction(test.share)} of ${base} ${verb}`;
}

function sayBase(base: Base, names: Names): string {
  switch (base.kind) {
    case "cast":
      return "the votes cast";
    case "answered":
      return "the ballots cast";
    case "present":
      return "those present";
    case "entitled":
      return "those entitled to vote";
    case "seats":
      return "the seats";
    case "in office":
      return "those in office";
    case "who":
      return sayWho(base.who, names);
  }
}
