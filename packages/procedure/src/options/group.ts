import type { Procedure } from "@folkmoot/constitution";
import { DEFAULT } from "../default-rule.js";
import { unmet } from "../required.js";
import type { Requirement } from "../requirement.js";

/** The groups for which a procedure keeps places, in the words and the order of the text. An entry names one by its place in this list. */
export function groupsOf({ stages }: Pick<Procedure, "stages">): string[] {
  const reserved = stages.flatMap((stage) => (stage.kind === "vote" ? stage.reserved : []));
  return [...new Set(reserved.map(({ value }) => value.group))];
}

/** Whoever stands is of no group, or of one for which the text keeps places. */
export function groupFits(procedure: Pick<Procedure, "stages">, group: number | undefined): Requirement[] {
  return group === undefined || group < groupsOf(procedure).length ? [] : [unmet("option", DEFAULT.aGroup, { is: "of no such group" })];
}

/** As an entry or a fact has it: nothing where there is none. */
export function ofGroup(group: number | undefined): { readonly group?: number } {
  return group === undefined ? {} : { group };
}
