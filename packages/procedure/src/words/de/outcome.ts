import type { Fate } from "../../paper/fate.js";
import type { Requirement } from "../../requirement.js";
import type { Closed } from "../catalogue.js";
import { whole } from "../evidence.js";
import { list } from "./matter.js";
import { countWords, neededWords } from "./measure.js";
import { number } from "./when.js";

/** "Angenommen: 8 dafür, 3 dagegen; nötig: mehr als die Hälfte der 12 Sitze." */
export function sayOutcome({ count, carried, adopted }: Closed, requirements: readonly Requirement[], as: Fate): string {
  const quorum = requirements.filter(({ code, status }) => code === "quorum" && status === "unmet").map(quorumMissed);
  if (adopted !== undefined) return [ofPaper(count, adopted.length, as), ...quorum].join(" ");
  const abstaining = count.abstain === 1 ? "1 Enthaltung" : `${number(count.abstain)} Enthaltungen`;
  const counts = [`${number(count.for)} dafür`, `${number(count.against)} dagegen`, ...(count.abstain > 0 ? [abstaining] : [])].join(", ");
  const majorities = requirements.filter(({ code }) => code === "majority");
  const needed = majorities.length === 0 ? "" : `; nötig: ${list(majorities.map(neededWords))}`;
  return [`${carried ? "Angenommen" : "Abgelehnt"}: ${counts}${needed}.`, ...quorum].join(" ");
}

/** "Angenommen: 2. 610 Stimmzettel: 540 für mindestens eins, 58 für keins und 12 leer." Was auf keinem stand, fehlt. */
function ofPaper(count: Closed["count"], adopted: number, as: Fate): string {
  const papers = count.for + count.against + count.abstain;
  const result = adopted === 0 ? NOBODY[as] : `${CHOSEN[as]}: ${number(adopted)}.`;
  const said = [
    ...(count.for > 0 ? [`${number(count.for)} für mindestens eins`] : []),
    ...(count.against > 0 ? [`${number(count.against)} für keins`] : []),
    ...(count.abstain > 0 ? [`${number(count.abstain)} leer`] : []),
  ];
  return papers === 0 ? `${result} Niemand gab einen Stimmzettel ab.` : `${result} ${number(papers)} Stimmzettel: ${list(said)}.`;
}

const CHOSEN: Record<Fate, string> = { adopted: "Angenommen", elected: "Gewählt" };
const NOBODY: Record<Fate, string> = { adopted: "Nichts wurde angenommen.", elected: "Niemand wurde gewählt." };

function quorumMissed(requirement: Requirement): string {
  return `Die Mindestbeteiligung wurde verfehlt: ${countWords(requirement)}, ${number(whole(requirement.evidence["needed"]))} nötig.`;
}
