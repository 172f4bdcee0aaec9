import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { type ModerationPowers, moderationPowers } from "@folkmoot/procedure";
import { uuidIn } from "../../../platform/http/ids.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer, Web } from "../../../platform/web.js";
import { rulesOfVersion } from "../../motions/index.js";
import { decidesAboutPosts } from "../moderation/powers.js";
import { settleSilence } from "../moderation/silence.js";
import { placeOfThread, type Spot } from "../reading/places.js";
import { postById, type Post, type Reader } from "../reading/post.js";

/** What every page of a discussion starts from: who reads, what they may read, who decides about posts. Discussions are for members. */
export interface Reading {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly member: { readonly id: string; readonly name: string };
  readonly reader: Reader;
  readonly powers: ModerationPowers;
}

export async function reading(c: Context<Web>): Promise<Reading> {
  const member = signedIn(c);
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const { id, facts } = viewer.organisation;
  const powers = moderationPowers(await rulesOfVersion(services.db, id, facts.version));
  await settleSilence(services, viewer);
  const reader = { organisation: id, member: member.id, seesHidden: decidesAboutPosts(member.capacities, powers) };
  return { services, viewer, member, reader, powers };
}

/** The post of the address and where it stands. One of another organisation isn't there. */
export async function postIn(c: Context<Web>, { services, reader }: Reading): Promise<{ readonly post: Post; readonly spot: Spot }> {
  const post = await postById(services.db, reader, uuidIn(c, "post"));
  if (post === null) throw new HTTPException(404);
  return { post, spot: { place: await placeOfThread(services.db, reader.organisation, post.thread), clauseText: "" } };
}

/** The post behind which a page begins, as the address has it; null: the beginning. */
export function afterIn(c: Context<Web>): string | null {
  const after = c.req.query("after");
  if (after === undefined) return null;
  const read = z.uuid().safeParse(after);
  if (!read.success) throw new HTTPException(404);
  return read.data;
}
