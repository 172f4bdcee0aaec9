import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { actBeside } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { POSTS_PER_HOUR } from "../limits.js";
import { kindsAt, type HeadKind, type Place } from "../place.js";
import { concern, type Concerned } from "./concern.js";
import { mentionedIn } from "./mentioned.js";
import { moversOf } from "./movers.js";
import { giveBack, takenBefore } from "./once.js";
import { openThread } from "./thread.js";

export interface Author {
  readonly id: string;
  readonly name: string;
}

export type SaidOutcome = { readonly kind: "said"; readonly post: string } | { readonly kind: "too many" } | { readonly kind: "not here" };

interface Said {
  readonly author: Author;
  /** Of the form: the same again is a retry and gets the same post. */
  readonly key: string;
  readonly body: string;
}

/** A comment, a question to the movers, or an argument, at the head of a branch. It is no formal act and enters no record. */
export async function say(
  services: Services,
  organisation: string,
  said: Said & { readonly place: Place; readonly kind: HeadKind },
): Promise<SaidOutcome> {
  if (!kindsAt(said.place).includes(said.kind)) return { kind: "not here" };
  return actBeside(services.db, organisation, (act) =>
    once(act, said, async (post) => {
      const thread = await openThread(act.tx, organisation, said.place);
      await insert(act, { post, thread, kind: said.kind, head: null, replyTo: null, answers: false, said });
      const asked = said.kind === "question" ? await moversOf(act.tx, organisation, said.place) : [];
      await tell(act, { post, said, concerned: asked.map((member): Concerned => ({ member, what: "asked" })) });
    }),
  );
}

/** What is answered, as the routes read it. */
export interface Answered {
  readonly id: string;
  readonly thread: string;
  readonly author: string;
  /** Null: it is the head. */
  readonly head: string | null;
  /** Of the head of its branch. */
  readonly headKind: HeadKind;
}

/** A reply to a post. Only a mover's reply to the question itself or in its branch is an answer. */
export async function reply(
  services: Services,
  organisation: string,
  said: Said & { readonly to: Answered; readonly place: Place },
): Promise<SaidOutcome> {
  return actBeside(services.db, organisation, (act) =>
    once(act, said, async (post) => {
      const head = said.to.head ?? said.to.id;
      const movers = said.to.headKind === "question" ? await moversOf(act.tx, organisation, said.place) : [];
      const answers = movers.includes(said.author.id);
      await insert(act, { post, thread: said.to.thread, kind: "reply", head, replyTo: said.to.id, answers, said });
      const asker = answers ? await answeredNow(act, head) : null;
      const concerned: Concerned[] = [
        ...(asker === null ? [] : [{ member: asker, what: "answered" as const }]),
        { member: said.to.author, what: "replied" },
      ];
      await tell(act, { post, said, concerned });
    }),
  );
}

/** Does `work` for a key once, within the hour's number of posts. The author's row is held so that posts sent at once are counted one after the other. */
async function once(act: Act, said: Said, work: (post: string) => Promise<void>): Promise<SaidOutcome> {
  const { tx, organisation, now } = act;
  const [member, post] = [said.author.id, randomUUID()];
  await sql`select 1 from member where organisation = ${organisation.id} and id = ${member} for no key update`.execute(tx);
  const before = await takenBefore(act, { member, key: said.key, post });
  if (before !== null) return { kind: "said", post: before };
  const { rows } = await sql<{ recent: number }>`
    select count(*)::int as recent from post where organisation = ${organisation.id} and author = ${member}
      and at > ${new Date(now.epochMilliseconds)}::timestamptz - interval '1 hour'`.execute(tx);
  if ((rows[0]?.recent ?? 0) >= POSTS_PER_HOUR) {
    await giveBack(act, { member, key: said.key });
    return { kind: "too many" };
  }
  await work(post);
  return { kind: "said", post };
}

interface Row {
  readonly post: string;
  readonly thread: string;
  readonly kind: HeadKind | "reply";
  readonly head: string | null;
  readonly replyTo: string | null;
  readonly answers: boolean;
  readonly said: Said;
}

async function insert({ tx, organisation, now }: Act, { post, thread, kind, head, replyTo, answers, said }: Row): Promise<void> {
  await tx
    .insertInto("post")
    .values({
      organisation: organisation.id,
      id: post,
      thread,
      kind,
      author: said.author.id,
      head,
      reply_to: replyTo,
      answers,
      body: said.body,
      constitution: organisation.facts.version,
      at: new Date(now.epochMilliseconds),
    })
    .execute();
}

/** The question has its first answer now. Answers with who asked it. */
async function answeredNow({ tx, organisation, now }: Act, question: string): Promise<string | null> {
  const { rows } = await sql<{ author: string }>`
    update post set answered_at = coalesce(answered_at, ${new Date(now.epochMilliseconds)}::timestamptz)
    where organisation = ${organisation.id} and id = ${question} returning author`.execute(tx);
  return rows[0]?.author ?? null;
}

/** Keeps who is mentioned, and tells everybody whom the post concerns but its author. */
async function tell(act: Act, about: { post: string; said: Said; concerned: readonly Concerned[] }): Promise<void> {
  const { post, said } = about;
  const mentioned = await keepMentions(act, post, said.body);
  const all = [...about.concerned, ...mentioned.map((member): Concerned => ({ member, what: "mentioned" }))];
  const others = all.filter(({ member }) => member !== said.author.id);
  await concern(act, post, others);
}

/** The mentions of a text as it is now. Answers with those who were not mentioned in it before. */
export async function keepMentions(act: Act, post: string, body: string): Promise<readonly string[]> {
  const { tx, organisation } = act;
  const { members } = await mentionedIn(tx, organisation.id, body);
  const { rows } = await sql<{ member: string }>`
    insert into mention (organisation, post, member) select ${organisation.id}, ${post}, member from unnest(${[...members]}::uuid[]) as member
    on conflict do nothing returning member`.execute(tx);
  return rows.map(({ member }) => member);
}
