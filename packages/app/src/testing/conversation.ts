import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { clock } from "../platform/act.js";
import type { Services } from "../platform/services.js";
import { newKey, RIVERSIDE, riverside, setClock, smallChange } from "./riverside.js";
import { reply, say } from "../features/discussion/index.js";
import { deposit, motionByNumber } from "../features/motions/index.js";
import { newsJob } from "../features/notifications/index.js";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A mail about what was said to somebody. */
export interface Told {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly recipient: string;
  readonly replyTo: string | null;
  readonly unsubscribe: string | null;
}

/** Two members of the Riverside Association: one wrote under motion 1, the other replied, and the first was told so by mail. */
export async function conversation(
  services: Services,
  words = "I see it differently.",
): Promise<{ asker: Person; answerer: Person; post: string; mail: Told }> {
  const members = await riverside(services);
  await midday(services);
  const [asker, answerer] = await people(services, members);
  if (asker === undefined || answerer === undefined) throw new Error("nobody is there");
  await deposit(services, RIVERSIDE, { member: members[2] ?? "", key: newKey(), proposal: await smallChange(services) });
  const motion = await motionByNumber(services.db, RIVERSIDE, 1);
  if (motion === undefined) throw new Error("the motion was refused");
  const place = { motion: { id: motion.id, number: motion.number, title: motion.title }, option: null, clause: null };
  const first = await say(services, RIVERSIDE, { author: asker, key: newKey(), body: "Is this wise?", place, kind: "comment" });
  if (first.kind !== "said") throw new Error("nothing was said");
  const { thread } = await services.db.selectFrom("post").select("thread").where("id", "=", first.post).executeTakeFirstOrThrow();
  const to = { id: first.post, thread, author: asker.id, head: null, headKind: "comment" } as const;
  const second = await reply(services, RIVERSIDE, { author: answerer, key: newKey(), body: words, to, place });
  if (second.kind !== "said") throw new Error("nothing was replied");
  await later(services, { minutes: 2 });
  await newsJob(services)({});
  const mail = (await toldTo(services, asker))[0];
  if (mail === undefined) throw new Error("no mail about it");
  return { asker, answerer, post: second.post, mail };
}

export async function toldTo(services: Services, { id }: Person): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select id::text, subject, body_text as text, body_html as html, recipient, reply_to as "replyTo", unsubscribe from outbox
    where organisation = ${RIVERSIDE} and member = ${id} and purpose = 'discussion' order by id`.execute(services.db);
  return rows;
}

/** What was said under motion 1, oldest first. */
export async function posts(services: Services): Promise<{ id: string; author: string; body: string; reply_to: string | null }[]> {
  const { rows } = await sql<{ id: string; author: string; body: string; reply_to: string | null }>`
    select id, author, body, reply_to from post where organisation = ${RIVERSIDE} order by at, id`.execute(services.db);
  return rows;
}

export async function later(services: Services, by: { minutes?: number; hours?: number }): Promise<void> {
  await setClock(services, (await clock(services.db, RIVERSIDE)).add(Temporal.Duration.from(by)).toString());
}

/** Nobody's quiet hours. */
async function midday(services: Services): Promise<void> {
  const now = (await clock(services.db, RIVERSIDE)).toZonedDateTimeISO("Europe/London");
  await setClock(services, now.add({ days: 1 }).with({ hour: 11 }).toInstant().toString());
}

async function people(services: Services, ids: readonly string[]): Promise<readonly Person[]> {
  const rows = await services.db.selectFrom("member").select(["id", "name", "email"]).where("organisation", "=", RIVERSIDE).orderBy("name").execute();
  return rows.filter(({ id }) => ids.includes(id));
}

/** An answer as a mail program writes one. */
export function answer(mail: { from: string; to: string; text: string; id?: string; headers?: readonly string[] }): Uint8Array<ArrayBuffer> {
  const head = [
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    "Subject: Re: it",
    `Message-ID: <${mail.id ?? newKey()}@mail.example.org>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    ...(mail.headers ?? []),
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${mail.text.replaceAll("\n", "\r\n")}\r\n`);
}
