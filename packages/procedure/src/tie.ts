import type { Ruled, Test, VoteStage } from "@folkmoot/constitution";
import { compare } from "@folkmoot/exact";
import type { Count } from "./event.js";
import { unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

/**
 * Equal votes carry nothing: nobody has a second vote, and the text's sentence on ties (or its default) says so. What fewer than equal votes would carry
 * is lost the more: with 5 for and 6 against a motion is not carried because 10 % of the roll is enough. Only a text that lets a minority of the votes
 * decide has settled the question otherwise.
 */
export function tie(stage: VoteStage, count: Count, otherwiseCarried: boolean): Requirement[] {
  const equal = count.for === count.against;
  if (count.for === 0 || count.for > count.against || stage.carried.some(letsMinorityDecide)) return [];
  return equal || otherwiseCarried ? [unmet("tie", stage.tie, { for: count.for, against: count.against })] : [];
}

function letsMinorityDecide({ value }: Ruled<Test>): boolean {
  const ofVotes = value.kind === "share" && (value.of.kind === "cast" || value.of.kind === "answered" || value.of.kind === "present");
  return ofVotes && compare(value.share, { n: 1, d: 2 }) < 0;
}
