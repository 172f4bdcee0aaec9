import type { Procedure, VoteStage } from "@folkmoot/constitution";
import { methodRow } from "@folkmoot/tally";
import { DEFAULT } from "../default-rule.js";
import { unmet } from "../required.js";
import type { Requirement } from "../requirement.js";

/** Where the vote shares out money, what is put says what it costs, and that is not more than there is: without a cost it would be had for nothing. */
export function costFits({ stages }: Pick<Procedure, "stages">, cost: number | null): Requirement[] {
  const vote = stages.find(sharesOutMoney);
  if (vote === undefined) return [];
  if (cost === null) return [unmet("option", DEFAULT.aCost, { is: "without a cost" })];
  const { budget } = vote;
  return budget !== null && cost > budget.value.amount ? [unmet("option", budget, { is: "above the budget" })] : [];
}

/** Whether a budget is spent by a vote. */
export function sharesOutMoney(stage: Procedure["stages"][number]): stage is VoteStage {
  return stage.kind === "vote" && stage.several !== null && methodRow(stage.several.value).yields === "purchase";
}
