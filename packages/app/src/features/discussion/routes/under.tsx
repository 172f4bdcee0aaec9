import type { Context } from "hono";
import type { ComponentChildren } from "preact";
import { moderationPowers } from "@folkmoot/procedure";
import type { Web } from "../../../platform/web.js";
import { rulesOfVersion, seesMotions, type UnderMotion } from "../../motions/index.js";
import { threadOf } from "../acts/thread.js";
import { ARGUMENTS_UNDER, COMMENTS_UNDER } from "../limits.js";
import { decidesAboutPosts } from "../moderation/powers.js";
import { UnderPlace } from "../pages/under.js";
import type { Place } from "../place.js";
import { branches } from "../reading/branches.js";
import { changedClauses } from "../reading/changed-clauses.js";
import { countsOf } from "../reading/counts.js";
import { headIds } from "../reading/lists.js";

/** What members read under a motion: its first arguments, a question, the latest comments. */
export const underMotion: UnderMotion = (c, { motion }, option) =>
  underPlace(c, { motion: { id: motion.id, number: motion.number, title: motion.title }, option: option ?? null, clause: null });

/** The same for any place; nothing for an outsider. */
export async function underPlace(c: Context<Web>, place: Place): Promise<ComponentChildren> {
  const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
  if (!seesMotions(viewer) || viewer.member === null) return null;
  const { id, facts } = viewer.organisation;
  const thread = await threadOf(db, id, place);
  const clauses = place.motion === null || place.option !== null ? [] : await changedClauses(db, id, place.motion.id);
  if (thread === null) return <UnderPlace {...{ viewer, place, clauses }} counts={await countsOf(db, id, null)} first={[]} />;
  const powers = moderationPowers(await rulesOfVersion(db, id, facts.version));
  const reader = { organisation: id, member: viewer.member.id, seesHidden: decidesAboutPosts(viewer.member.capacities, powers) };
  const asked = { organisation: id, thread, order: "balanced", after: null } as const;
  const [counts, args, questions, comments] = await Promise.all([
    countsOf(db, id, thread),
    headIds(db, { ...asked, list: "arguments", most: ARGUMENTS_UNDER }),
    headIds(db, { ...asked, list: "questions", most: 1 }),
    headIds(db, { ...asked, list: "comments", most: COMMENTS_UNDER }),
  ]);
  const first = await branches(db, reader, [...args.ids, ...questions.ids, ...comments.ids], 1);
  return <UnderPlace {...{ viewer, place, clauses, counts, first }} />;
}
