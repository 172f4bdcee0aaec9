import type { Requirement } from "../../requirement.js";
import type { Closed } from "../catalogue.js";
import { whole } from "../evidence.js";
import { list } from "./matter.js";
import { countWords, neededWords } from "./measure.js";
import { number } from "./when.js";

/** "Angenommen: 8 dafür, 3 dagegen; nötig: mehr als die Hälfte der 12 Sitze." */
export function sayOutcome({ count, carried, adopted }: Closed, requirements: readonly Requirement[]): string {
  const quorum = requirements.filter(({ code, status }) => code === "quorum" && status === "unmet").map(quorumMissed);
  if (adopted !== undefined) return [ofPaper(count, adopted.length), ...quorum].join(" ");
  const abstaining = count.abstain === 1 ? "1 Enthaltung" : `${number(count.abstain)} Enthaltungen`;
  const counts = [`${number(count.for)} dafür`, `${number(count.against)} dagegen`, ...(count.abstain > 0 ? [abstaining] : [])].join(", ");
  const majorities = requirements.filter(({ code }) => code === "majority");
  const needed = majorities.length === 0 ? "" : `; nötig: ${list(majorities.map(neededWords))}`;
  return [`${carried ? "Angenommen" : "Abgelehnt"}: ${counts}${needed}.`, ...quorum].join(" ");
}

/** "Angenommen: 2. Von 610 Stimmzetteln wollten 540 mindestens eins, 58 keins, 12 waren leer." */
function ofPaper(count: Closed["count"], adopted: number): string {
  const papers = count.for + count.against + count.abstain;
  const result = adopted === 0 ? "Nichts angenommen." : `Angenommen: ${number(adopted)}.`;
  return `${result} Von ${number(papers)} Stimmzetteln wollten ${number(count.for)} mindestens eins, ${number(count.against)} keins, ${number(count.abstain)} waren leer.`;
}

function quorumMissed(requirement: Requirement): string {
  return `Die Mindestbeteiligung wurde verfehlt: ${countWords(requirement)}, ${number(whole(requirement.evidence["needed"]))} nötig.`;
}
