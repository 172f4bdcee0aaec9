import type { Requirement } from "../../requirement.js";
import type { Closed } from "../catalogue.js";
import { whole } from "../evidence.js";
import { list } from "./matter.js";
import { countWords, neededWords } from "./measure.js";
import { number } from "./when.js";

/** "Angenommen: 8 dafür, 3 dagegen; nötig: mehr als die Hälfte der 12 Sitze." */
export function sayOutcome({ count, carried }: Closed, requirements: readonly Requirement[]): string {
  const abstaining = count.abstain === 1 ? "1 Enthaltung" : `${number(count.abstain)} Enthaltungen`;
  const counts = [`${number(count.for)} dafür`, `${number(count.against)} dagegen`, ...(count.abstain > 0 ? [abstaining] : [])].join(", ");
  const majorities = requirements.filter(({ code }) => code === "majority");
  const quorum = requirements.filter(({ code, status }) => code === "quorum" && status === "unmet").map(quorumMissed);
  const needed = majorities.length === 0 ? "" : `; nötig: ${list(majorities.map(neededWords))}`;
  return [`${carried ? "Angenommen" : "Abgelehnt"}: ${counts}${needed}.`, ...quorum].join(" ");
}

function quorumMissed(requirement: Requirement): string {
  return `Die Mindestbeteiligung wurde verfehlt: ${countWords(requirement)}, ${number(whole(requirement.evidence["needed"]))} nötig.`;
}
