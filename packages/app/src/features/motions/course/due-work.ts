import type { Temporal } from "temporal-polyfill";
import type { MotionFacts } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import type { CountWork } from "../counting/work.js";
import { situationOf } from "./governing.js";
import { lostFor } from "./lost-time.js";

/** What there is to find out of what has become due of a motion at an instant. What it takes beside the facts is supplied when it is asked for. */
export async function dueWork(act: Act, facts: MotionFacts, at: Temporal.Instant): Promise<Extract<CountWork, { kind: "due" }>> {
  const situation = await situationOf(act.tx, act.organisation, facts);
  const stock = { roll: {}, count: {}, marks: {}, box: {}, recipients: {}, patch: null, lost: await lostFor(act, situation) };
  return { kind: "due", situation, stock, at: at.toString() };
}
