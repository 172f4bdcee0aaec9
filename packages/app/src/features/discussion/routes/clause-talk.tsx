import { sql } from "kysely";
import { wordsOf } from "../../../languages/index.js";
import type { ClauseTalk } from "../../constitution/index.js";
import { placePath } from "../place.js";

/** Beside each clause of the constitution in force, for members: how much is said about it, and the way there. */
export const clauseTalk: ClauseTalk = async (c) => {
  const [{ db }, viewer] = [c.get("services"), c.get("viewer")];
  if (viewer.member === null) return null;
  const { id } = viewer.organisation;
  const { rows } = await sql<{ clause: string; posts: number }>`
    select t.clause, count(*)::int as posts from thread t join post p on p.organisation = t.organisation and p.thread = t.id
    where t.organisation = ${id} and t.motion is null and p.withdrawn_at is null group by t.clause`.execute(db);
  const posts = new Map(rows.map((row) => [row.clause, row.posts]));
  const { discussion: words } = wordsOf(viewer.language);
  return (clause) => {
    const number = posts.get(clause) ?? 0;
    const href = placePath(id, { motion: null, option: null, clause });
    if (number > 0) return <a href={href}>{words.clausePosts(number)}</a>;
    return (
      <a href={href} aria-label={words.clauseDiscussLong(clause)}>
        {words.clauseDiscuss}
      </a>
    );
  };
};
