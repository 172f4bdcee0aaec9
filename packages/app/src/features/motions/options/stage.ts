import type { AmendmentsStage, Money, ProposalsStage } from "@folkmoot/constitution";
import { fateUnder, groupsOf, putAs, startsOpenTo } from "@folkmoot/procedure";
import type { Capacity, Fate, OptionFacts, OptionKind, PutAs, Situation } from "@folkmoot/procedure";
import { procedureOf } from "../people/notice.js";

/** The stage of a motion's procedure in which something can be put to it; null where its text has none. */
export function optionStage(situation: Situation): ProposalsStage | AmendmentsStage | null {
  return procedureOf(situation).stages.find((stage) => stage.kind === "proposals" || stage.kind === "amendments") ?? null;
}

/** Its id, under which the roll of those who may sign is drawn up. */
export function optionStageOf(situation: Situation): string {
  return optionStage(situation)?.id ?? "";
}

/** What is put to this motion, or has been, as its pages call it. */
export function putTo(situation: Situation, kind: OptionKind): PutAs {
  return putAs(procedureOf(situation), kind);
}

/** What happens to what is chosen of it. */
export function fateOf(situation: Situation): Fate {
  return fateUnder(procedureOf(situation));
}

/** The budget within which the options of a call are chosen; null where the text has none. */
export function budgetOf(situation: Situation): Money | null {
  const vote = procedureOf(situation).stages.find((stage) => stage.kind === "vote");
  return vote?.kind === "vote" ? (vote.budget?.value ?? null) : null;
}

/** The groups for which the text keeps places, as it calls them. */
export function groupsIn(situation: Situation): readonly string[] {
  return groupsOf(procedureOf(situation));
}

/** The group of somebody who stands, said with its name in the text; null where they are of none. */
export function groupOf(situation: Situation, { group }: Pick<OptionFacts, "group">, say: (group: string) => string): string | null {
  const name = group === undefined ? undefined : groupsIn(situation)[group];
  return name === undefined ? null : say(name);
}

/** How many signatures something needs that somebody in these capacities puts now, their own included; 1 where they put it alone or may not. */
export function signaturesNeeded(situation: Situation, capacities: readonly Capacity[]): number {
  const stage = optionStage(situation);
  const starters = stage !== null && stage.starts.length > 0 ? stage : procedureOf(situation);
  const ways = capacities.flatMap((as) => startsOpenTo(starters, as, situation.motion?.members ?? 0).map(({ needed }) => needed));
  return ways.length === 0 ? 1 : Math.min(...ways);
}
