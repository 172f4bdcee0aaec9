import type { Base, Counts, Test } from "../rules.js";
import { printAmount, printFraction } from "./amount.js";
import type { Names } from "./names.js";
import { printWho } from "./people.js";

/** "for ≥ 2/3 of (for + against)": what is compared with what. */
export function printTest(test: Test, names: Names): string {
  if (test.kind === "none") return "no number is required";
  const left = LEFT[test.counts];
  if (test.kind === "amount") return `${left} ≥ ${printAmount(test.amount, names)}`;
  const share = printFraction(test.share);
  return `${left} ${test.strict ? ">" : "≥"} ${share === "all" ? "" : `${share} of `}${printBase(test.of, names)}`;
}

const LEFT: Readonly<Record<Counts, string>> = {
  "in favour": "for",
  "taking part": "those who take part",
  present: "those present (whoever answers)",
};

function printBase(base: Base, names: Names): string {
  switch (base.kind) {
    case "cast":
      return "(for + against)";
    case "answered":
      return "(for + against + abstaining)";
    case "present":
      return "those present (for + against + abstaining)";
    case "entitled":
      return "the roll";
    case "seats":
      return "all seats, vacant ones included";
    case "in office":
      return "the filled seats";
    case "who":
      return printWho(base.who, names);
  }
}
