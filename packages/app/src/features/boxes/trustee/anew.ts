import { shufflesNeeded } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import { takeOne } from "../../../platform/http/limit.js";
import type { Services } from "../../../platform/services.js";
import { lockBox } from "../../archive/index.js";
import { motionById, sit, situationOf, type Sitting } from "../../motions/index.js";
import { lookInto } from "../find.js";
import { askForStep } from "../letters.js";
import { doneBy, onMotion, phaseOf, type Found } from "../where.js";
import type { Taken } from "./message.js";
import { insertAnew, insertTrustees, keepOfBox, sittingIn, type Anew, type Trustee } from "./store.js";

const BEFORE_READY: ReadonlySet<string> = new Set(["key", "rehearsal", "credentials", "waiting"]);

/** So often one person has the key begun anew with everybody: whoever wants to keep the others from voting can't do it for long. */
const MOST_EACH = 2;

/** Whether somebody may have the key of a box begun anew: who sits in the body whose members hold it and was not left out, until the box is ready. */
export async function mayBeginAnew(db: Db | Tx, found: Found, member: string): Promise<boolean> {
  const { box, holding, keyOf } = found;
  if (holding.key.kind !== "trustees" || keyOf !== null || box.election !== null || !BEFORE_READY.has(phaseOf(found))) return false;
  return !leftOutOf(found).includes(member) && (await sittingIn(db, box.organisation, holding.key.body)).includes(member);
}

/** Who sat in the body when this attempt was begun and has no part in it. */
export function leftOutOf({ anew }: Found): readonly string[] {
  return anew.at(-1)?.left_out ?? [];
}

/** So long everybody has for a step of the making of the key before the others may go on without them. */
const PATIENCE = 2 * 86_400_000;
const OF_THE_KEY = ["certificate", "polynomial", "shares"] as const;

/**
 * Without whom the key may be begun anew: those who have not done for two days what is due, so that nobody who takes no part keeps the others from voting. None where the others would be
 * too few to open the box. Where they are just enough each of them is needed then, and they are told so before they decide it.
 */
export function absentIn(found: Found): readonly Trustee[] {
  const { box, trustees, now } = found;
  if (phaseOf(found) !== "key" || now.epochMilliseconds - box.waits_since.getTime() < PATIENCE) return [];
  const due = OF_THE_KEY.find((task) => !trustees.every((each) => doneBy(each).includes(task)));
  const absent = trustees.filter((each) => due !== undefined && !doneBy(each).includes(due));
  return canGoOn(found, trustees.length - absent.length) ? absent : [];
}

/** Whether so many of those who hold the key are enough to open the box, and to mix its papers. */
export function canGoOn({ holding, situation, box }: Found, trustees: number): boolean {
  return holding.key.kind === "trustees" && trustees >= Math.max(1, holding.key.needed, shufflesNeeded(onMotion(situation), box.stage));
}

/** Each time everybody is written to. */
const BEGINNINGS = { what: "keys begun anew", most: 3, seconds: 3_600 };

/**
 * Begins the key of a box anew, with everybody who sits in the body now and was not left out before, or `without` those who are absent: for when somebody has lost their key file or doesn't
 * take part. The election's number stays, and with it the credentials. `attempt` is the one that is given up: asked for twice, it happens once.
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
    const absent = (by.without === true ? absentIn(found) : []).map(({ member }) => member);
    if (by.without === true && (absent.length === 0 || absent.includes(by.member))) return { kind: "not due" };
    const own = found.anew.filter((each) => each.why === "lost" && each.by === by.member);
    if (by.without !== true && own.length >= MOST_EACH) return { kind: "anew too often" };
    if (!takeOne(services.pool, BEGINNINGS, `${organisation} ${motion} ${stage}`)) return { kind: "too often" };
    await giveUpKey(act, found, { why: by.without === true ? "absent" : "lost", by: by.member, at_fault: null, evidence: null, without: absent });
    return { kind: "taken" };
  });
}

/** Gives up an attempt at a key, and begins the next without these. Whoever was left out stays so as long as they sit in the body. */
export async function giveUpKey(
  act: Sitting,
  found: Found,
  { without, ...why }: Pick<Anew, "why" | "by" | "at_fault" | "evidence"> & { readonly without: readonly string[] },
): Promise<void> {
  const { box, holding } = found;
  if (holding.key.kind !== "trustees") throw new Error("nobody makes this key but the platform");
  const sitting = await sittingIn(act.tx, box.organisation, holding.key.body);
  const out = new Set([...leftOutOf(found), ...without]);
  const members = sitting.filter((member) => !out.has(member));
  const [attempt, now] = [box.attempt + 1, new Date(act.now.epochMilliseconds)];
  await insertAnew(act.tx, box, { attempt, ...why, left_out: sitting.filter((member) => out.has(member)) });
  await keepOfBox(act.tx, box, { attempt, trustees: null, ceremony: null, begun_at: now, waits_since: now });
  await insertTrustees(act.tx, box, { attempt, members });
  await askForStep(act, { motion: box.motion, asked: "certificate", members });
}
