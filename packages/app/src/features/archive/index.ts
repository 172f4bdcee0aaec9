/** The archives of ballot boxes: what is stored of them, put in, and read. What people do with a box is in features/boxes. */
/** The job that does for the boxes of a motion what nobody has to be asked for (features/boxes). */
export const tendBoxes = "tend-boxes";
export { append, appendOne } from "./append.js";
export { boxesOfMotion, boxOf, headOf, lockBox } from "./box.js";
export type { Box, BoxKey } from "./box.js";
export { hashOfHex, hashOfTracker, trackerOfHash } from "./hash.js";
export { ballotsAndVoters, endBallots, publishAhead, publishWaiting } from "./publish.js";
export type { BallotsAndVoters } from "./publish.js";
export { archiveBytes, archivePieces } from "./read.js";
