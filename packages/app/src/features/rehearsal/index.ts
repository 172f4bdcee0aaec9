/** Rehearsals: organisations whose clock their own people can move forward. */
export { moveClock, nextDeadline, samplePeople } from "./clock.js";
export type { Moved, SamplePerson } from "./clock.js";
export { routes } from "./routes.js";
