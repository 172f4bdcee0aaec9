/** The record of an organisation: what is done goes in, is numbered and signed, is shown and given out. */
export { originOf, recordEvents, RecordStopped } from "./record.js";
export { eventOf } from "./events.js";
export { exportLines, NothingSigned } from "./export.js";
export { ENTRIES_A_PAGE, entryPage, newestCheckpoint, recordPage } from "./read.js";
export { routes } from "./routes.js";
export { sequence } from "./sequencer.js";
export { startSequencer, type Sequencer } from "./loop.js";
