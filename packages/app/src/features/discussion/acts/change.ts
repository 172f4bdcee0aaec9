import { sql } from "kysely";
import { actBeside } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { MOST_VERSIONS } from "../limits.js";
import { concern } from "./concern.js";
import { keepMentions, type Author } from "./say.js";

export type ChangedOutcome = "changed" | "the same" | "not yours" | "too often";

/** Changes the words of an own post; the earlier ones are kept and can be read by whoever may read the post. `from`: the version that was on the page. */
export function edit(services: Services, organisation: string, change: { author: Author; post: string; body: string }): Promise<ChangedOutcome> {
  return actBeside(services.db, organisation, async (act): Promise<ChangedOutcome> => {
    const post = await ownPost(act, change);
    // Those who hear an appeal must read what was hidden.
    if (post === null || post.hidden !== null) return "not yours";
    if (post.body === change.body) return "the same";
    if (post.version >= MOST_VERSIONS) return "too often";
    const at = new Date(act.now.epochMilliseconds);
    await sql`
      insert into post_version (organisation, post, version, body, at)
      select organisation, id, version, body, coalesce(edited_at, at) from post where organisation = ${organisation} and id = ${change.post}`.execute(
      act.tx,
    );
    await sql`
      update post set body = ${change.body}, version = version + 1, edited_at = ${at}::timestamptz
      where organisation = ${organisation} and id = ${change.post}`.execute(act.tx);
    const mentioned = (await keepMentions(act, change.post, change.body)).filter((member) => member !== change.author.id);
    await concern(
      act,
      change.post,
      mentioned.map((member) => ({ member, what: "mentioned" })),
    );
    return "changed";
  });
}

/**
 * Takes an own post back: its words, earlier words and files are gone, and a mark stays in its place. A question whose only answer is withdrawn waits for one
 * again. What was hidden stays marked as hidden.
 */
export function withdraw(
  services: Services,
  organisation: string,
  { author, post }: { author: Author; post: string },
): Promise<"withdrawn" | "not yours"> {
  return actBeside(services.db, organisation, async (act): Promise<"withdrawn" | "not yours"> => {
    const own = await ownPost(act, { author, post });
    if (own === null) return "not yours";
    const at = new Date(act.now.epochMilliseconds);
    await sql`update post set body = null, withdrawn_at = ${at}::timestamptz where organisation = ${organisation} and id = ${post}`.execute(act.tx);
    for (const table of ["post_version", "attachment", "mention"] as const)
      await act.tx.deleteFrom(table).where("organisation", "=", organisation).where("post", "=", post).execute();
    await sql`update hiding set salt = null where organisation = ${organisation} and what = 'post' and subject = ${post}`.execute(act.tx);
    await settleAnswer(act, post);
    return "withdrawn";
  });
}

/** Whether the question of this answer is still answered: by a mover's reply that can be read. */
export async function settleAnswer({ tx, organisation }: Act, answer: string): Promise<void> {
  await sql`
    update post question set answered_at = (
      select min(a.at) from post a where a.organisation = question.organisation and a.head = question.id and a.answers
        and a.withdrawn_at is null and a.hidden is null)
    from post answer
    where answer.organisation = ${organisation.id} and answer.id = ${answer} and answer.answers
      and question.organisation = answer.organisation and question.id = answer.head`.execute(tx);
}

/** An own post that still has its words; its row is held. */
async function ownPost(
  { tx, organisation }: Act,
  { author, post }: { author: Author; post: string },
): Promise<{ readonly body: string; readonly version: number; readonly hidden: string | null } | null> {
  const { rows } = await sql<{ body: string; version: number; hidden: string | null }>`
    select body, version, hidden from post where organisation = ${organisation.id} and id = ${post} and author = ${author.id} and body is not null
    for no key update`.execute(tx);
  return rows[0] ?? null;
}
