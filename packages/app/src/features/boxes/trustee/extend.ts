import type { Services } from "../../../platform/services.js";
import { append, archiveBytes, headOf, lockBox } from "../../archive/index.js";
import { motionByNumber, situationOf } from "../../motions/index.js";
import { takeOne } from "../../../platform/http/limit.js";
import { actBeside, clock } from "../../../platform/act.js";
import { foundBox } from "../find.js";
import { inThread } from "../crypto/threads.js";
import type { Sent } from "../crypto/work.js";
import { doneBy, taskOf, type Found } from "../where.js";
import { keepOfTrustee } from "./store.js";
import type { Message, Taken } from "./message.js";

/** Of one trustee at one box: each costs the verification of a whole archive. */
const STEPS = { what: "trustee steps", most: 12, seconds: 3_600 };

type Extension = Message & { readonly task: "shuffle" | "decrypt" };

/**
 * Puts a trustee's shuffle, or their part of the decryption, into the archive. It is verified together with all that comes before it, which takes a while and happens outside of
 * every lock; should the archive have grown meanwhile, nothing is kept and the trustee does it again.
 */
export async function extendBy(services: Services, organisation: string, message: Extension): Promise<Taken> {
  const found = await foundFor(services, organisation, message);
  if (found === null) return { kind: "no box" };
  const { box } = found;
  const trustee = found.trustees.find(({ member }) => member === message.member);
  if (message.attempt !== box.attempt) return { kind: "stale" };
  if (trustee === undefined) return { kind: "not due" };
  if (doneBy(trustee).includes(message.task)) return { kind: "taken" };
  const head = headOf(box);
  if (head === null || taskOf(found, trustee) !== message.task) return { kind: "not due" };
  if (!takeOne(services.pool, STEPS, `${organisation} ${box.motion} ${box.stage} ${message.member}`)) return { kind: "too often" };
  const archive = await archiveBytes(services.db, box, head.height);
  const step = stepOf(message, { owner: trustee.number, election: box.election ?? "" });
  const done = await inThread({ kind: "step", archive, step });
  if (done.kind === "refused") return { kind: "wrong", why: done.why };
  if (done.kind !== "stepped") throw new Error("a step was asked for");
  return actBeside(services.db, organisation, async ({ tx }): Promise<Taken> => {
    const now = await lockBox(tx, box);
    if (now === null || now.height !== head.height || now.parent !== head.parent) return { kind: "stale" };
    const kind = step.what === "shuffle" ? "Shuffle" : "PartialDecryption";
    await append(tx, box, { from: head, events: [{ kind, owner: trustee.number, bytes: done.bytes }], head: done.head });
    await keepOfTrustee(tx, now, trustee.number, step.what === "shuffle" ? { shuffled: true } : { decrypted: true, proof: step.proof });
    return { kind: "taken" };
  });
}

/** A part comes with the proof for all of it, on a line of its own. */
function stepOf({ task, body }: Extension, of: { readonly owner: number; readonly election: string }): Sent {
  if (task === "shuffle") return { what: "shuffle", ...of, text: body };
  const [text = "", proof = ""] = body.split(/\r?\n/);
  return { what: "part", ...of, text, proof };
}

async function foundFor({ db }: Services, organisation: string, { number, stage }: Message): Promise<Found | null> {
  const { id, facts } = await db.selectFrom("organisation").select(["id", "facts"]).where("id", "=", organisation).executeTakeFirstOrThrow();
  const motion = await motionByNumber(db, organisation, number);
  if (motion === undefined) return null;
  const situation = await situationOf(db, { id, facts }, motion.facts);
  return foundBox(db, { organisation, motion: motion.id, stage }, { situation, now: await clock(db, organisation) });
}
