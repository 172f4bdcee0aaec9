import type { Rules, Test, VoteStage } from "@folkmoot/constitution";
import { DEFAULT } from "./default-rule.js";
import { type Counted, countsTurnout, measure } from "./measure.js";
import { baseName } from "./quorum.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

/** Every majority that the text asks for must be reached, and at least one vote must be in favour: an empty count carries nothing. */
export function majority(rules: Rules, stage: VoteStage, counted: Counted): Requirement[] {
  const tests = stage.carried.length === 0 ? [DEFAULT.carried] : stage.carried;
  return tests.map((rule) => {
    const { passed, value, base, needed } = measure(rules, rule.value, counted);
    const strict = rule.value.kind === "share" && rule.value.strict ? 1 : 0;
    const share = rule.value.kind === "share" ? `${rule.value.share.n}/${rule.value.share.d}` : "";
    const evidence = {
      value,
      base,
      needed,
      of: counted.weighed !== null && isOfRoll(rule.value) ? "all votes" : baseName(rule.value),
      counts: countsTurnout(rule) ? "taking part" : "in favour",
      strict,
      share,
      ...counted.count,
    };
    return (passed && counted.count.for > 0 ? met : unmet)("majority", rule, evidence);
  });
}

/** A majority of those on the roll is of all their votes where some have several. */
function isOfRoll(test: Test): boolean {
  return test.kind === "share" && test.counts === "in favour" && (test.of.kind === "entitled" || test.of.kind === "who");
}
