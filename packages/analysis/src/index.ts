/** What a text allows before anybody has done anything wrong: who could take it over, how few, how quickly, and what would still stop them. Pure. */
export { capture, captureOf } from "./capture.js";
export type * from "./capture.js";
export type { Figures } from "./situation.js";
export type { Stop } from "./stop.js";
export { MOST_PREPARATIONS } from "./chain.js";
export { adoptsTheSame, paperUnder, type PaperUnder } from "./rehearsal/paper.js";
export { type Decided, type Rehearsed, rehearse } from "./rehearsal/rehearse.js";
export { type Group, losses, type Loss, lostBy, type NewCondition, newConditions } from "./rights/lost.js";
export { type Person, type Right } from "./rights/rights.js";
export { countedSo, type CountedSo, type GroupVotes, type Majority, type Way, type Ways } from "./ways/counted-so.js";
