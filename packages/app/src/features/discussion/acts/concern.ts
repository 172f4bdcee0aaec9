import { sql } from "kysely";
import { wordsOf, type Language } from "../../../languages/index.js";
import type { Act } from "../../../platform/act.js";
import { queueMail } from "../../../platform/mail/outbox.js";

/** What happened to somebody in a discussion. */
export type Concern = "asked" | "answered" | "replied" | "mentioned" | "hidden" | "appealed" | "upheld" | "restored";

export interface Concerned {
  readonly member: string;
  readonly what: Concern;
}

/**
 * Keeps what concerns somebody in a discussion; of several reasons for one post the first counts. They hear of it as they have chosen (features/notifications). Of
 * what became of their own words, and of an appeal that is theirs to rule on, they are written to at once (moderation/tell.ts).
 */
export async function concern(act: Act, post: string, concerned: readonly Concerned[]): Promise<void> {
  const first = new Map(concerned.toReversed().map(({ member, what }) => [member, what]));
  for (const [member, what] of first) await keepConcern(act, { member, what, post });
}

/** Whether it was not kept before. */
export async function keepConcern({ tx, organisation, now }: Act, { member, what, post }: Concerned & { readonly post: string }): Promise<boolean> {
  const kept = await tx
    .insertInto("discussion_event")
    .values({ organisation: organisation.id, member, what, post, at: new Date(now.epochMilliseconds) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept !== undefined;
}

export type Decision = Extract<Concern, "hidden" | "appealed" | "upheld" | "restored">;

/** What the mail about a decision says. */
export interface Decided {
  /** Where the words stand, in the middle of a sentence. */
  readonly place: (language: Language) => string;
  readonly motion: string | null;
  readonly url: string;
  /** The office or body that acted. */
  readonly by: string;
  readonly text: string;
}

export async function writeDecision(
  act: Act,
  { member, what }: { readonly member: string; readonly what: Decision },
  { place, motion, url, by, text }: Decided,
): Promise<void> {
  const { rows } = await sql<{ email: string; language: Language }>`
    select email, language from member where organisation = ${act.organisation.id} and id = ${member} and left_at is null`.execute(act.tx);
  const reader = rows[0];
  if (reader === undefined) return;
  const { letters } = wordsOf(reader.language).discussion;
  const { subject, sentence, otherwise } = letters[what]({ by, place: place(reader.language) });
  await queueMail(act, {
    purpose: "discussion",
    ...(motion === null ? {} : { motion }),
    language: reader.language,
    to: { member, email: reader.email },
    subject,
    sentence,
    text,
    link: { words: letters.link, url },
    otherwise,
  });
}
