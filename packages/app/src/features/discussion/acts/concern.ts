import { sql } from "kysely";
import { wordsOf, type Language } from "../../../languages/index.js";
import type { Act } from "../../../platform/act.js";
import { queueMail } from "../../../platform/mail/outbox.js";
import { postPath, type Place } from "../place.js";

/** What happened to somebody in a discussion. */
export type Concern = "asked" | "answered" | "replied" | "mentioned" | "hidden" | "appealed" | "upheld" | "restored";

export interface Concerned {
  readonly member: string;
  readonly what: Concern;
}

/** What the mail says about. */
export interface About {
  readonly post: string;
  readonly place: Place;
  /** Whose doing it is: a name, or the office or body that acted. */
  readonly by: string;
  readonly text: string;
  readonly publicUrl: string;
}

/**
 * Keeps what concerns somebody; of several reasons for one post the first counts. What was said to them they hear of as they have chosen (features/notifications);
 * of what became of their own post, and of an appeal that is theirs to rule on, they are written to at once.
 */
export async function concern(act: Act, about: About, concerned: readonly Concerned[]): Promise<void> {
  const first = new Map(concerned.toReversed().map(({ member, what }) => [member, what]));
  for (const [member, what] of first) {
    const isNew = await keep(act, { member, what, post: about.post });
    if (isNew && isDecision(what)) await writeTo(act, { member, what }, about);
  }
}

type Decision = Extract<Concern, "hidden" | "appealed" | "upheld" | "restored">;

function isDecision(what: Concern): what is Decision {
  return what === "hidden" || what === "appealed" || what === "upheld" || what === "restored";
}

async function keep({ tx, organisation, now }: Act, { member, what, post }: Concerned & { readonly post: string }): Promise<boolean> {
  const kept = await tx
    .insertInto("discussion_event")
    .values({ organisation: organisation.id, member, what, post, at: new Date(now.epochMilliseconds) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept !== undefined;
}

async function writeTo(act: Act, { member, what }: { member: string; what: Decision }, { post, place, by, text, publicUrl }: About): Promise<void> {
  const { rows } = await sql<{ email: string; language: Language }>`
    select email, language from member where organisation = ${act.organisation.id} and id = ${member} and left_at is null`.execute(act.tx);
  const reader = rows[0];
  if (reader === undefined) return;
  const { letters } = wordsOf(reader.language).discussion;
  const { subject, sentence, otherwise } = letters[what]({ by, place: letters.place(place) });
  await queueMail(act, {
    purpose: "discussion",
    ...(place.motion === null ? {} : { motion: place.motion.id }),
    language: reader.language,
    to: { member, email: reader.email },
    subject,
    sentence,
    text,
    link: { words: letters.link, url: `${publicUrl}${postPath(act.organisation.id, post)}` },
    otherwise,
  });
}
