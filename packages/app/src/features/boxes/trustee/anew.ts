import type { Db, Tx } from "../../../platform/database.js";
import { takeOne } from "../../../platform/http/limit.js";
import type { Services } from "../../../platform/services.js";
import { lockBox } from "../../archive/index.js";
import { motionById, sit, situationOf } from "../../motions/index.js";
import { lookInto } from "../find.js";
import { askForStep } from "../letters.js";
import { doneBy, phaseOf, type Found } from "../where.js";
import type { Taken } from "./message.js";
import { insertTrustees, keepOfBox, sittingIn, type Trustee } from "./store.js";

const BEFORE_READY: ReadonlySet<string> = new Set(["key", "rehearsal", "credentials", "waiting"]);

/** Whether somebody may have the key of a box begun anew: who sits in the body whose members hold it, until the box is ready. */
export async function mayBeginAnew(db: Db | Tx, found: Found, member: string): Promise<boolean> {
  const { box, holding } = found;
  if (holding.key.kind !== "trustees" || box.election !== null || !BEFORE_READY.has(phaseOf(found))) return false;
  return (await sittingIn(db, box.organisation, holding.key.body)).includes(member);
}

/** So long everybody has for a step of the making of the key before the others may go on without them. */
const PATIENCE = 2 * 86_400_000;
const OF_THE_KEY = ["certificate", "polynomial", "shares"] as const;

/**
 * Without whom the key may be begun anew: those who have not done for two days what is due, so that nobody who takes no part keeps the others from voting. None where the others
 * would not be more than it takes to open the box: one lost key would lose the vote then.
 */
export function absentIn(found: Found): readonly Trustee[] {
  const { box, holding, trustees, now } = found;
  if (holding.key.kind !== "trustees" || phaseOf(found) !== "key" || now.epochMilliseconds - box.waits_since.getTime() < PATIENCE) return [];
  const due = OF_THE_KEY.find((task) => !trustees.every((each) => doneBy(each).includes(task)));
  const absent = trustees.filter((each) => due !== undefined && !doneBy(each).includes(due));
  return trustees.length - absent.length > holding.key.needed ? absent : [];
}

/** Each time everybody is written to. */
const BEGINNINGS = { what: "keys begun anew", most: 3, seconds: 3_600 };

/**
 * Begins the key of a box anew, with everybody who sits in the body now, or `without` those who are absent: for when somebody has lost their key file or doesn't take part. The election's
 * number stays, and with it the credentials. `attempt` is the one that is given up: asked for twice, it happens once.
 */
export async function beginAnew(
  services: Services,
  { box: { organisation, motion, stage } }: Found,
  by: { readonly member: string; readonly attempt: number; readonly without?: boolean },
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
    const absent = new Set((by.without === true ? absentIn(found) : []).map(({ member }) => member));
    if (by.without === true && absent.size === 0) return { kind: "not due" };
    const members = (await sittingIn(act.tx, organisation, found.holding.key.body)).filter((member) => !absent.has(member));
    if (by.without === true && members.length <= found.holding.key.needed) return { kind: "not due" };
    if (!takeOne(services.pool, BEGINNINGS, `${organisation} ${motion} ${stage}`)) return { kind: "too often" };
    const [attempt, now] = [box.attempt + 1, new Date(act.now.epochMilliseconds)];
    await keepOfBox(act.tx, box, { attempt, trustees: null, begun_at: now, waits_since: now });
    await insertTrustees(act.tx, box, { attempt, members });
    await askForStep(act, { motion, asked: "certificate", members });
    return { kind: "taken" };
  });
}
