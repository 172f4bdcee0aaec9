import type { Event } from "./event.js";
import type { Requirement } from "./requirement.js";

/** What one act comes to: what was checked, and the events if all of it is met. */
export interface Judged {
  readonly requirements: readonly Requirement[];
  readonly events: readonly Event[];
}
