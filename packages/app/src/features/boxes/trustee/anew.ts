import type { Db, Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { lockBox } from "../../archive/index.js";
import { motionById, sit, situationOf } from "../../motions/index.js";
import { lookInto } from "../find.js";
import { askForStep } from "../letters.js";
import { phaseOf, type Found } from "../where.js";
import type { Taken } from "./message.js";
import { insertTrustees, keepOfBox, sittingIn } from "./store.js";

const BEFORE_READY: ReadonlySet<string> = new Set(["key", "rehearsal", "credentials", "waiting"]);

/** Whether somebody may have the key of a box begun anew: who sits in the body whose members hold it, until the box is ready. */
export async function mayBeginAnew(db: Db | Tx, found: Found, member: string): Promise<boolean> {
  const { box, holding } = found;
  if (holding.key.kind !== "trustees" || box.election !== null || !BEFORE_READY.has(phaseOf(found))) return false;
  return (await sittingIn(db, box.organisation, holding.key.body)).includes(member);
}

/**
 * Begins the key of a box anew, with everybody who sits in the body now: for when somebody has lost their key file or doesn't take part. The election's number stays, and with it the
 * credentials. `attempt` is the one that is given up: asked for twice, it happens once.
 */
export async function beginAnew(
  services: Services,
  { box: { organisation, motion, stage } }: Found,
  by: { member: string; attempt: number },
): Promise<Taken> {
  return sit(services, organisation, async (act): Promise<Taken> => {
    const box = await lockBox(act.tx, { organisation, motion, stage });
    const row = await motionById(act.tx, organisation, motion);
    if (box === null || row === undefined) return { kind: "no box" };
    const situation = await situationOf(act.tx, act.organisation, row.facts);
    const found = await lookInto(act.tx, box, { situation, now: act.now });
    if (found === null || found.holding.key.kind !== "trustees") return { kind: "no box" };
    if (box.attempt === by.attempt + 1) return { kind: "taken" };
    if (box.attempt !== by.attempt) return { kind: "stale" };
    if (!(await mayBeginAnew(act.tx, found, by.member))) return { kind: "not due" };
    const members = await sittingIn(act.tx, organisation, found.holding.key.body);
    const [attempt, now] = [box.attempt + 1, new Date(act.now.epochMilliseconds)];
    await keepOfBox(act.tx, box, { attempt, trustees: null, begun_at: now, waits_since: now });
    await insertTrustees(act.tx, box, { attempt, members });
    await askForStep(act, { motion, asked: "certificate", members });
    return { kind: "taken" };
  });
}
