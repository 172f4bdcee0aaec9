import type { Fate } from "../../paper/fate.js";
import type { Requirement } from "../../requirement.js";
import type { Closed } from "../catalogue.js";
import { text, whole } from "../evidence.js";
import { neededWords } from "./measure.js";
import { number } from "./when.js";
import { list } from "./matter.js";

/** The result of a vote in a sentence: "Carried: 8 for, 3 against; needed more than half of the 12 seats." `requirements` are those of its certificate. */
export function sayOutcome(closed: Closed, requirements: readonly Requirement[], as: Fate): string {
  const { count, carried, adopted } = closed;
  const quorum = requirements.filter(({ code, status }) => code === "quorum" && status === "unmet").map(quorumMissed);
  if (adopted !== undefined) return [ofPaper(count, adopted.length, as), ...quorum].join(" ");
  const counts = [
    `${number(count.for)} for`,
    `${number(count.against)} against`,
    ...(count.abstain > 0 ? [`${number(count.abstain)} abstaining`] : []),
  ].join(", ");
  const majorities = requirements.filter(({ code }) => code === "majority");
  const needed = majorities.length === 0 ? "" : `; needed ${list(majorities.map(neededWords))}`;
  return [`${carried ? "Carried" : "Not carried"}: ${counts}${needed}.`, ...quorum].join(" ");
}

/** "Adopted: 2. Of 610 papers 540 asked for at least one, 58 asked for none and 12 were blank." What no paper said is left out. */
function ofPaper(count: Closed["count"], adopted: number, as: Fate): string {
  const papers = count.for + count.against + count.abstain;
  const result = adopted === 0 ? NOBODY[as] : `${CHOSEN[as]}: ${number(adopted)}.`;
  const said = [
    ...(count.for > 0 ? [`${number(count.for)} asked for at least one`] : []),
    ...(count.against > 0 ? [`${number(count.against)} asked for none`] : []),
    ...(count.abstain > 0 ? [`${number(count.abstain)} ${count.abstain === 1 ? "was" : "were"} blank`] : []),
  ];
  return papers === 0 ? `${result} No paper was handed in.` : `${result} Of ${number(papers)} ${papers === 1 ? "paper" : "papers"} ${list(said)}.`;
}

const CHOSEN: Record<Fate, string> = { adopted: "Adopted", elected: "Elected" };
const NOBODY: Record<Fate, string> = { adopted: "Nothing was adopted.", elected: "Nobody was elected." };

function quorumMissed({ evidence }: Requirement): string {
  return `The quorum was missed: ${number(whole(evidence["value"]))} ${text(evidence["counts"])}, ${number(whole(evidence["needed"]))} needed.`;
}
