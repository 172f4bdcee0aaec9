import type { Rules, VoteStage } from "@folkmoot/constitution";
import { type Counted, countsTurnout, measure } from "./measure.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

/** Every quorum of the vote must be reached. */
export function quorum(rules: Rules, stage: VoteStage, counted: Counted): Requirement[] {
  return stage.quorum
    .filter((rule) => rule.value.kind !== "none")
    .map((rule) => {
      const { passed, value, base, needed } = measure(rules, rule.value, counted);
      return (passed ? met : unmet)("quorum", rule, {
        value,
        base,
        needed,
        of: baseName(rule.value),
        counts: countsTurnout(rule) ? "taking part" : "in favour",
      });
    });
}

/** The word that a page says after the number: "of 12 seats". */
export function baseName(test: VoteStage["carried"][number]["value"]): string {
  if (test.kind !== "share") return "entitled";
  return test.of.kind === "who" ? test.of.who.id : test.of.kind;
}
