import { boxOf, sampleSize } from "@folkmoot/procedure";
import { wordsOf } from "../../../languages/index.js";
import type { Db } from "../../../platform/database.js";
import type { Viewer } from "../../../platform/web.js";
import { boxAddress, motionPath, type Motion, type Waiting } from "../../motions/index.js";
import { onMotion, phaseOf, type Found } from "../where.js";
import { isRegistrar } from "./roll.js";
import { wishesOf } from "./wishes.js";

/** What waits once the box is ready: members who ask for their credential, and those who are to be asked whether they exist. */
export async function afterReady(db: Db, viewer: Viewer, { found, motion }: { found: Found; motion: Motion }): Promise<Waiting[]> {
  const { boxes, credentials } = wordsOf(viewer.language);
  const to = (page: string, sentence: (motion: number, title: string) => string): Waiting => ({
    sentence: sentence(motion.number, motion.title),
    href: `${motionPath(viewer, boxAddress(found.situation, motion.number, found.box.stage))}/box/${page}`,
    action: boxes.waiting.action,
    until: motion.next_due?.toISOString() ?? null,
  });
  const phase = phaseOf(found);
  if (phase === "open" && isRegistrar(viewer, found) && (await wishesOf(db, found.box)).length > 0)
    return [to("registrar", credentials.wishes.waiting)];
  const mine = found.trustees.some(({ member }) => member === viewer.member?.id);
  const isTold = boxOf(onMotion(found.situation).motion, found.box.stage)?.sampled !== undefined;
  return phase === "opened" && mine && !isTold && sampleSize(onMotion(found.situation), found.box.stage) > 0
    ? [to("drawn", credentials.drawn.waiting)]
    : [];
}
