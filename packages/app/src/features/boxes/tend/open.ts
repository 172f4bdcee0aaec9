import { openBox, sampleSize } from "@folkmoot/procedure";
import { append, archiveBytes, hashOfHex, headOf, type BoxKey } from "../../archive/index.js";
import type { Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { happen, motionById, settleIn, sit, situationOf } from "../../motions/index.js";
import { inThread } from "../crypto/threads.js";
import type { Opened } from "../crypto/work.js";
import { askForStep } from "../letters.js";
import { keepOfBox } from "../trustee/store.js";
import { onMotion, type Found } from "../where.js";
import { isStill } from "./extend.js";

/**
 * Opens a box for which enough parts of the key are there: puts the result into the archive and enters it, in one transaction. The archive has been verified from its first byte to its
 * last, the result included; the rules have the last word.
 */
export async function open(services: Services, { box, trustees }: Found): Promise<void> {
  const head = headOf(box);
  if (head === null) throw new Error("a box without an archive is not opened");
  const done = await inThread({ kind: "step", archive: await archiveBytes(services.db, box, head.height), step: { what: "result" } });
  await sit(services, box.organisation, async (begun) => {
    const act = await settleIn(begun);
    const motion = await motionById(act.tx, act.organisation.id, box.motion);
    if (motion === undefined || !(await isStill(act, box))) return;
    if (done.kind === "refused") return keepOfBox(act.tx, box, { fault: `${done.code}: ${done.why}` });
    if (done.kind !== "stepped" || done.opened === null) throw new Error("the result was asked for");
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const [parts, shufflers] = [await ownersOf(act.tx, box, "PartialDecryption"), await ownersOf(act.tx, box, "Shuffle")];
    const archive = hashOfHex(done.head.parent ?? "");
    const opened = { stage: box.stage, archive, parts, shuffles: shufflers.length, ...resultIn(done.opened) };
    const answer = openBox(situation, opened, act.now);
    if (answer.kind === "shut") return keepOfBox(act.tx, box, { fault: answer.because });
    await append(act.tx, box, { from: head, events: [{ kind: "Result", bytes: done.bytes }], head: done.head });
    await happen(act, motion, answer.events);
    // Whom the end of the archive draws from the roll nobody could know, or choose, before.
    if (sampleSize(onMotion(situation), box.stage) > 0)
      await askForStep(act, { motion: box.motion, asked: "sample", members: trustees.map(({ member }) => member) });
  });
}

function resultIn({ result, flags }: Opened) {
  return { result, flagged: new Set(flags.map(({ ballot }) => ballot)) };
}

/** Whose such events are in the archive, in the order of their numbers. */
async function ownersOf(tx: Tx, { organisation, motion, stage }: BoxKey, kind: "Shuffle" | "PartialDecryption"): Promise<number[]> {
  const rows = await tx
    .selectFrom("box_event")
    .select("owner")
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .where("kind", "=", kind)
    .orderBy("owner")
    .execute();
  return rows.flatMap(({ owner }) => owner ?? []);
}
