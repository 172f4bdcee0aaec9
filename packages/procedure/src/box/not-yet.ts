import type { Ruled, Rules, VoteStage } from "@folkmoot/constitution";
import { LARGEST_NUMBER, methodRow } from "@folkmoot/tally";
import { DEFAULT } from "../default-rule.js";
import { seatsOf } from "../roll.js";
import { needsBox } from "./needs-box.js";

/** What keeps a secret vote from being held: the words that can't be run, and what they ask for. */
export function boxNotYet(rules: Rules, vote: VoteStage): { readonly source: Pick<Ruled<unknown>, "clause" | "words">; readonly what: string }[] {
  if (!needsBox(vote)) return [];
  const { secrecy, key, several, points } = vote;
  if (key === null) return [{ source: secrecy, what: "a secret ballot whose key nobody holds" }];
  const found = [];
  const ofGroup = vote.weight?.find(({ value }) => value.per !== undefined);
  if (ofGroup !== undefined) found.push({ source: ofGroup, what: "secret votes for the members of a group" });
  if (key.value.kind === "trustees" && !survivesLoss(key.value.needed, seatsOf(rules, key.value.body)))
    found.push({ source: key, what: "a key of which no part may be lost" });
  const method = (several ?? DEFAULT.several).value;
  if (methodRow(method).mark === "points" && (points ?? DEFAULT.points).value > LARGEST_NUMBER)
    found.push({ source: points ?? DEFAULT.points, what: "a secret ballot with more than 255 points" });
  return found;
}

/** Whether one of those who hold a part of the key may lose it, or there is only one. */
function survivesLoss(needed: number, seats: number | null): boolean {
  return seats === null || needed < seats || (seats === 1 && needed === 1);
}
