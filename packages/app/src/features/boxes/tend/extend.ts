import { appendEndShuffles } from "@folkmoot/ballot";
import { append, appendOne, archiveBytes, headOf, lockBox, type Box } from "../../archive/index.js";
import { sit, type Sitting } from "../../motions/index.js";
import type { Services } from "../../../platform/services.js";
import type { ArchiveEvent } from "../../../platform/tables/boxes.js";
import { inThread } from "../crypto/threads.js";
import type { Step } from "../crypto/work.js";
import { askForStep } from "../letters.js";
import { keepOfBox } from "../trustee/store.js";
import type { Found } from "../where.js";

/** A step that nobody has to be asked for, and whom it lets go on. */
interface Extension {
  readonly step: Step;
  readonly kind: ArchiveEvent;
  readonly owner?: number;
  readonly asks: "shuffle" | "decrypt" | null;
}

/** Puts the next event into an archive. Done at the same time by two processes, one of them finds the archive grown and keeps nothing. */
export async function extend(services: Services, { box, trustees }: Found, { step, kind, owner, asks }: Extension): Promise<void> {
  const head = headOf(box);
  if (head === null) throw new Error("a box without an archive is not extended");
  const done = await inThread({ kind: "step", archive: await archiveBytes(services.db, box, head.height), step });
  await sit(services, box.organisation, async (act) => {
    if (!(await isStill(act, box))) return;
    if (done.kind === "refused") return keepOfBox(act.tx, box, { fault: `${done.code}: ${done.why}` });
    if (done.kind !== "stepped") throw new Error("a step was asked for");
    await append(act.tx, box, { from: head, events: [{ kind, bytes: done.bytes, ...(owner === undefined ? {} : { owner }) }], head: done.head });
    if (asks !== null) await ask(act, { box, trustees }, asks);
  });
}

/** No more shuffles come. */
export async function endShuffles(services: Services, { box, trustees }: Found): Promise<void> {
  const head = headOf(box);
  if (head === null) throw new Error("a box without an archive has no shuffles");
  await sit(services, box.organisation, async (act) => {
    if (!(await isStill(act, box))) return;
    await appendOne(act.tx, box, { from: head, kind: "EndShuffles", written: appendEndShuffles(head) });
    await ask(act, { box, trustees }, "decrypt");
  });
}

/** Whether nothing has come into the archive since; the box is locked from here on. */
export async function isStill({ tx }: Sitting, box: Box): Promise<boolean> {
  const now = await lockBox(tx, box);
  return now !== null && now.height === box.height && now.parent === box.parent;
}

async function ask(act: Sitting, { box, trustees }: Pick<Found, "box" | "trustees">, asked: "shuffle" | "decrypt"): Promise<void> {
  await keepOfBox(act.tx, box, { waits_since: new Date(act.now.epochMilliseconds) });
  await askForStep(act, { motion: box.motion, asked, members: trustees.map(({ member }) => member) });
}
