import type { Services } from "../../../platform/services.js";
import { lockBox } from "../../archive/index.js";
import { motionByNumber, sit, situationOf, type Sitting } from "../../motions/index.js";
import { lookInto } from "../find.js";
import { groupOf } from "../group.js";
import { askForStep } from "../letters.js";
import { doneBy, taskOf, type Found } from "../where.js";
import { canGoOn, giveUpKey } from "./anew.js";
import { extendBy } from "./extend.js";
import type { Message, Taken } from "./message.js";
import { finishedKey, judged, mistakeIn, type Hall, type KeyTask } from "./messages.js";
import { keepOfBox, keepOfTrustee, trusteesOf, type Trustee } from "./store.js";

/**
 * Takes what a trustee has sent for a ballot box: their part of the making of the key, the test paper opened, the papers mixed or opened. Each is checked as it comes and
 * kept once, whoever sends how often.
 */
export async function take(services: Services, organisation: string, message: Message): Promise<Taken> {
  const { task } = message;
  if (task === "shuffle" || task === "decrypt") return extendBy(services, organisation, { ...message, task });
  return sit(services, organisation, async (act) => {
    const motion = await motionByNumber(act.tx, organisation, message.number);
    const box = motion === undefined ? null : await lockBox(act.tx, { organisation, motion: motion.id, stage: message.stage });
    if (box === null || motion === undefined) return { kind: "no box" };
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const found = await lookInto(act.tx, box, { situation, now: act.now });
    if (found === null) return { kind: "no box" };
    return takeOfKey(act, found, { ...message, task });
  });
}

async function takeOfKey(act: Sitting, found: Found, { member, attempt, task, body }: Message & { readonly task: KeyTask }): Promise<Taken> {
  const { box } = found;
  const trustee = found.trustees.find((each) => each.member === member);
  if (attempt !== box.attempt) return { kind: "stale" };
  if (trustee === undefined) return { kind: "not due" };
  if (doneBy(trustee).includes(task)) return { kind: "taken" };
  if (taskOf(found, trustee) !== task) return { kind: "not due" };
  const hall = hallOf(found);
  const complaint = task === "shares" ? judged(hall, { number: trustee.number, body }) : null;
  if (complaint !== null) return "why" in complaint ? { kind: "wrong", why: complaint.why } : giveUpFor(act, found, { by: member, ...complaint });
  const why = mistakeIn(hall, { number: trustee.number, task, body });
  if (why !== null) return { kind: "wrong", why };
  await keepOfTrustee(act.tx, box, trustee.number, { [COLUMN[task]]: body });
  await goOn(act, found, task);
  return { kind: "taken" };
}

/** Somebody has sent a wrong share, or has said so falsely: the others go on without them, if they are enough. Where they are not all begin anew, and everybody sees why. */
async function giveUpFor(
  act: Sitting,
  found: Found,
  { by, lied, evidence }: { readonly by: string; readonly lied: Trustee; readonly evidence: string },
): Promise<Taken> {
  const why = lied.member === by ? "false complaint" : "wrong share";
  const without = canGoOn(found, found.trustees.length - 1) ? [lied.member] : [];
  await giveUpKey(act, found, { why, by, at_fault: lied.member, evidence, without });
  return { kind: "taken" };
}

const COLUMN = { certificate: "certificate", polynomial: "polynomial", shares: "output", rehearse: "rehearsed" } as const satisfies Record<
  KeyTask,
  keyof Trustee
>;

/** Once the last has sent what was due of all, the next step is. */
async function goOn(act: Sitting, found: Found, task: KeyTask): Promise<void> {
  const { box } = found;
  const trustees = await trusteesOf(act.tx, box);
  const next = NEXT[task];
  if (next === undefined || !trustees.every((each) => doneBy(each).includes(task))) return;
  if (next === "rehearse") {
    const finished = finishedKey(hallOf({ ...found, trustees }));
    await keepOfBox(act.tx, box, { trustees: finished.trustees, ceremony: finished.ceremony });
    for (const [at, sealed] of finished.sealedKeys.entries()) await keepOfTrustee(act.tx, box, at + 1, { sealed_key: sealed });
  }
  await keepOfBox(act.tx, box, { waits_since: new Date(act.now.epochMilliseconds) });
  await askForStep(act, { motion: box.motion, asked: next, members: trustees.map(({ member }) => member) });
}

const NEXT: { readonly [task in KeyTask]?: KeyTask } = { certificate: "polynomial", polynomial: "shares", shares: "rehearse" };

export function hallOf({ box, holding, trustees }: Found): Hall {
  return {
    group: groupOf(box),
    needed: holding.key.kind === "trustees" ? holding.key.needed : 1,
    uuid: box.uuid,
    trustees,
    key: box.trustees,
    ceremony: box.ceremony,
  };
}
