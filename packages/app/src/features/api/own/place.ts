import { settleSilence, type Place, type Reader } from "../../discussion/index.js";
import { motionByNumber, optionsOf } from "../../motions/index.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { Problem } from "../route/problem.js";

interface Asked {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly member: NonNullable<Viewer["member"]>;
}

/** The motion, or what was put to it, on which something is said. */
export async function placeIn({ services, viewer }: Asked, at: { readonly number: number; readonly option: number | null }): Promise<Place> {
  const { id } = viewer.organisation;
  const motion = await motionByNumber(services.db, id, at.number);
  if (motion === undefined) throw new Problem("not-found");
  const place = { motion: { id: motion.id, number: motion.number, title: motion.title }, clause: null };
  if (at.option === null) return { ...place, option: null };
  const option = (await optionsOf(services.db, id, motion.id)).find(({ number }) => number === at.option);
  if (option === undefined) throw new Problem("not-found");
  return { ...place, option: { id: option.id, number: option.number, title: option.title } };
}

/** A program reads as a member, never as somebody who decides about posts: what is hidden stays hidden. */
export async function readerIn({ services, viewer, member }: Asked): Promise<Reader> {
  await settleSilence(services, viewer);
  return { organisation: viewer.organisation.id, member: member.id, seesHidden: false };
}
