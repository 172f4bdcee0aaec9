import type { Count } from "../../event.js";
import type { Requirement } from "../../requirement.js";
import { text, whole } from "../evidence.js";
import { neededWords } from "./measure.js";
import { number } from "./when.js";
import { list } from "./matter.js";

/** The result of a vote in a sentence: "Carried: 8 for, 3 against; needed more than half of the 12 seats." `requirements` are those of its certificate. */
export function sayOutcome(closed: { readonly count: Count; readonly carried: boolean }, requirements: readonly Requirement[]): string {
  const { count, carried } = closed;
  const counts = [
    `${number(count.for)} for`,
    `${number(count.against)} against`,
    ...(count.abstain > 0 ? [`${number(count.abstain)} abstaining`] : []),
  ].join(", ");
  const majorities = requirements.filter(({ code }) => code === "majority");
  const quorum = requirements.filter(({ code, status }) => code === "quorum" && status === "unmet").map(quorumMissed);
  const needed = majorities.length === 0 ? "" : `; needed ${list(majorities.map(neededWords))}`;
  return [`${carried ? "Carried" : "Not carried"}: ${counts}${needed}.`, ...quorum].join(" ");
}

function quorumMissed({ evidence }: Requirement): string {
  return `The quorum was missed: ${number(whole(evidence["value"]))} ${text(evidence["counts"])}, ${number(whole(evidence["needed"]))} needed.`;
}
