/** The ballot boxes of secret votes: whoever holds their keys, makes their credentials, casts and counts. */
export { boxesJob } from "./job.js";
export { routes } from "./routes/index.js";
export { tend, tendAll, undecided } from "./tend/tend.js";
export { boxesWaiting } from "./waiting.js";
