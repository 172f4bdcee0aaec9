import { HTTPException } from "hono/http-exception";
import { instant } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { standing } from "@folkmoot/procedure";
import type { OpenVote, Situation, Standing } from "@folkmoot/procedure";
import { situationOf } from "../course/governing.js";
import { settleForPage } from "../course/settle.js";
import type { LargeCount } from "../counting/large.js";
import { ownOpenVote } from "./own-vote.js";
import { motionByNumber } from "../store.js";
import type { Motion } from "../store.js";

/** A motion as a page needs it: what is recorded, where it stands now, and the rules that govern it. */
export interface MotionView {
  readonly motion: Motion;
  readonly situation: Situation;
  readonly standing: Standing;
  /** The open vote that is theirs who look. */
  readonly vote: OpenVote | null;
  /** Its vote is over, and many ballots are being counted. */
  readonly counting: LargeCount | null;
}

/** The motion of a page, brought up to now first. A page that isn't there for this viewer is a page that isn't there. */
export async function motionView(services: Services, viewer: Viewer, number: number): Promise<MotionView> {
  const { organisation, now } = viewer;
  let motion = await motionByNumber(services.db, organisation.id, number);
  let counting: readonly LargeCount[] = [];
  if (motion !== undefined && isDue(motion, viewer)) {
    counting = await settleForPage(services, organisation.id);
    motion = await motionByNumber(services.db, organisation.id, number);
  }
  if (motion === undefined) throw new HTTPException(404);
  const { id } = motion;
  const situation = await situationOf(services.db, organisation, motion.facts);
  return {
    motion,
    situation,
    standing: standing(situation, now),
    vote: await ownOpenVote(services.db, viewer, { motion: id, situation }),
    counting: counting.find((large) => large.motion === id) ?? null,
  };
}

/** Whether time has brought something that is not in the record yet. */
export function isDue(motion: Motion, viewer: Pick<Viewer, "now">): boolean {
  return motion.next_due !== null && instant(motion.next_due).epochMilliseconds <= viewer.now.epochMilliseconds;
}
