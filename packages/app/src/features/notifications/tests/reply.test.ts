import { sql } from "kysely";
import { expect, test } from "vitest";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { codeOver } from "../../../platform/derived-key.js";
import { newsJob } from "../job.js";
import { toLetters } from "../reply/letters.js";
import { MAILS_PER_HOUR, receiveMail } from "../reply/receive.js";
import { answer, conversation, later, posts, toldTo } from "../../../testing/conversation.js";

const replyDomain = "reply.example.org";

test("what is said to somebody comes to them at once, once, with the words and an address to answer to", async () => {
  const services = await testServices({ replyDomain });
  const { asker, answerer, mail } = await conversation(services);
  expect(mail.text).toContain(`${answerer.name} replied to you on motion 1, “Committee notice”`);
  expect(mail.text).toContain("I see it differently.");
  expect(mail.text).toContain("a vote, a signature or a consent in it counts for nothing");
  expect(mail.replyTo).toMatch(/^reply\+[a-z2-7]{36}@reply\.example\.org$/);
  expect(mail.replyTo?.split("@")[0]?.length).toBeLessThanOrEqual(64);
  await later(services, { minutes: 10 });
  await Promise.all([newsJob(services)({}), newsJob(services)({})]);
  expect(await toldTo(services, asker)).toHaveLength(1);
});

test("an answer by mail stands in the discussion under its author's name, as a reply to what was said, without what it quotes", async () => {
  const services = await testServices({ replyDomain });
  const { asker, post, mail } = await conversation(services);
  const text = "I vote for it. Grüße\n\nOn Friday, Riverside wrote:\n> I see it differently.\n-- \nMe";
  const raw = answer({ from: `"Somebody" <${asker.email.toUpperCase()}>`, to: mail.replyTo ?? "", text });
  expect(await receiveMail(services, raw)).toMatchObject({ kind: "posted", organisation: RIVERSIDE });
  const said = await posts(services);
  expect(said.at(-1)).toMatchObject({ author: asker.id, body: "I vote for it. Grüße", reply_to: post });
  const { rows: votes } = await sql`select from vote`.execute(services.db);
  const { rows: signatures } = await sql`select from signature where member = ${asker.id}`.execute(services.db);
  expect([votes, signatures]).toEqual([[], []]);
});

test("one mail is taken once, also when a mail server hands it in twice at the same moment", async () => {
  const services = await testServices({ replyDomain });
  const { asker, mail } = await conversation(services);
  const before = (await posts(services)).length;
  const raw = answer({ from: asker.email, to: mail.replyTo ?? "", text: "Once.", id: "the-same" });
  await Promise.all([receiveMail(services, raw), receiveMail(services, raw), receiveMail(services, raw)]);
  expect(await receiveMail(services, raw)).toEqual({ kind: "refused", why: "again" });
  expect(await posts(services)).toHaveLength(before + 1);
});

test("a mail from any other address than the member's own is refused, whatever it shows beside it", async () => {
  const services = await testServices({ replyDomain });
  const { asker, answerer, mail } = await conversation(services);
  const to = mail.replyTo ?? "";
  const before = (await posts(services)).length;
  const forged = [
    { from: "mallory@example.org", why: "not yours" },
    { from: answerer.email, why: "not yours" },
    { from: `"${asker.email}" <mallory@example.org>`, why: "not yours" },
    { from: `${asker.email}, mallory@example.org`, why: "no sender" },
    { from: `${asker.email}\r\nFrom: mallory@example.org`, why: "no sender" },
    { from: "<>", why: "no sender" },
  ];
  for (const { from, why } of forged)
    expect([from, await receiveMail(services, answer({ from, to, text: "No." }))]).toEqual([from, { kind: "refused", why }]);
  const sender = ["Sender: mallory@example.org", `Reply-To: ${asker.email}`];
  expect(await receiveMail(services, answer({ from: "mallory@example.org", to, text: "No.", headers: sender }))).toEqual({
    kind: "refused",
    why: "not yours",
  });
  expect(await posts(services)).toHaveLength(before);
});

test("an address that was made up, changed, borrowed from another organisation or is too old takes nothing in (H-28)", async () => {
  const services = await testServices({ replyDomain });
  const { asker, answerer, post, mail } = await conversation(services);
  const good = mail.replyTo ?? "";
  const from = asker.email;
  const refused = { kind: "refused", why: "no such address" };
  for (let at = 6; at < 42; at += 5) {
    const letter = good[at] === "a" ? "b" : "a";
    expect(await receiveMail(services, answer({ from, to: good.slice(0, at) + letter + good.slice(at + 1), text: "No." }))).toEqual(refused);
  }
  // Whoever can write into the table, but has not the key.
  await sql`update reply_address set member = ${answerer.id}`.execute(services.db);
  expect(await receiveMail(services, answer({ from: answerer.email, to: good, text: "No." }))).toEqual(refused);
  await sql`update reply_address set member = ${asker.id}, expires_at = expires_at + interval '1 year'`.execute(services.db);
  expect(await receiveMail(services, answer({ from, to: good, text: "No." }))).toEqual(refused);
  await sql`update reply_address set expires_at = expires_at - interval '1 year'`.execute(services.db);
  await sql`insert into organisation (id, name, mode, facts) values ('other', 'Other', 'rehearsal', '{}')`.execute(services.db);
  await sql`alter table reply_address drop constraint reply_address_organisation_member_fkey`.execute(services.db);
  await sql`update reply_address set organisation = 'other'`.execute(services.db);
  expect(await receiveMail(services, answer({ from, to: good, text: "No." }))).toEqual(refused);
  await sql`update reply_address set organisation = ${RIVERSIDE}`.execute(services.db);
  // A code that is good for something else.
  const id = Buffer.from([0, 0, 0, 0, 0, 1]);
  const code = codeOver(services, "stop mails", ["1", RIVERSIDE, asker.id, post, ""]);
  expect(await receiveMail(services, answer({ from, to: `reply+${toLetters(Buffer.concat([id, code]))}@${replyDomain}`, text: "No." }))).toEqual(
    refused,
  );
  await later(services, { hours: 24 * 61 });
  expect(await receiveMail(services, answer({ from, to: good, text: "No." }))).toEqual(refused);
});

test("who has left, and whose post was withdrawn, are answered by nobody", async () => {
  const services = await testServices({ replyDomain });
  const { asker, post, mail } = await conversation(services);
  const to = mail.replyTo ?? "";
  await sql`update post set body = null, withdrawn_at = now() where id = ${post}`.execute(services.db);
  expect(await receiveMail(services, answer({ from: asker.email, to, text: "Late." }))).toEqual({ kind: "refused", why: "gone" });
  await sql`update member set left_at = now() where id = ${asker.id}`.execute(services.db);
  expect(await receiveMail(services, answer({ from: asker.email, to, text: "Late." }))).toEqual({ kind: "refused", why: "not yours" });
});

test("absence notes, bounces and lists are not posted, so that no two programs answer each other for ever", async () => {
  const services = await testServices({ replyDomain });
  const { asker, mail } = await conversation(services);
  const before = (await posts(services)).length;
  const marks = [
    "Auto-Submitted: auto-replied",
    "Precedence: bulk",
    "Precedence: auto_reply",
    "X-Autoreply: yes",
    "X-Auto-Response-Suppress: All",
    "List-Id: <x.example.org>",
    "Return-Path: <>",
  ];
  for (const mark of marks) {
    const raw = answer({ from: asker.email, to: mail.replyTo ?? "", text: "I am away.", headers: [mark] });
    expect([mark, await receiveMail(services, raw)]).toEqual([mark, { kind: "refused", why: "automatic" }]);
  }
  const person = answer({ from: asker.email, to: mail.replyTo ?? "", text: "I am here.", headers: ["Auto-Submitted: no"] });
  expect(await receiveMail(services, person)).toMatchObject({ kind: "posted" });
  expect(await posts(services)).toHaveLength(before + 1);
});

test("a mail without words of its own, one that is too long and one too many are refused", async () => {
  const services = await testServices({ replyDomain });
  const { asker, mail } = await conversation(services);
  const to = mail.replyTo ?? "";
  const from = asker.email;
  expect(await receiveMail(services, answer({ from, to, text: "> quoted only" }))).toEqual({ kind: "refused", why: "empty" });
  expect(await receiveMail(services, answer({ from, to, text: "x".repeat(30_000) }))).toEqual({ kind: "refused", why: "too long" });
  expect(await receiveMail(services, answer({ from, to, text: "turned \u202E round" }))).toEqual({ kind: "refused", why: "hidden" });
  for (let n = 0; n < MAILS_PER_HOUR; n += 1)
    expect(await receiveMail(services, answer({ from, to, text: `Number ${n}` }))).toMatchObject({ kind: "posted" });
  expect(await receiveMail(services, answer({ from, to, text: "One too many" }))).toEqual({ kind: "refused", why: "too many" });
});

test("mails that were made to break their reader are refused in no time: parts within parts, headers without end, a mail in a mail", async () => {
  const services = await testServices({ replyDomain });
  const nested = (depth: number): string =>
    depth === 0
      ? "Content-Type: text/plain\r\n\r\nx"
      : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--`;
  const mails = [
    nested(500),
    `From: a@example.org\r\n${"X-Long: y\r\n".repeat(50_000)}\r\nx`,
    `From: ${"(".repeat(100_000)}a@example.org\r\n\r\nx`,
    `From: a@example.org\r\nTo: ${"reply+a@x.org, ".repeat(20_000)}\r\n\r\nx`,
    `From: a@example.org\r\nSubject: ${"=?utf-8?q?=41?=".repeat(20_000)}\r\n\r\nx`,
    `From: a@example.org\r\nContent-Type: message/rfc822\r\n\r\n${"Content-Type: message/rfc822\r\n\r\n".repeat(2_000)}`,
    `From: a@example.org\r\nContent-Type: text/html\r\n\r\n${"<div>".repeat(100_000)}`,
    "",
    "\0".repeat(10_000),
  ];
  const start = performance.now();
  for (const mail of mails) expect((await receiveMail(services, Buffer.from(mail))).kind).toBe("refused");
  expect(performance.now() - start).toBeLessThan(3_000);
});

test("quiet hours, many at once and mails in the digest instead: what is said waits", async () => {
  const services = await testServices({ replyDomain });
  const { asker } = await conversation(services);
  await sql`insert into notification_preference values (${RIVERSIDE}, ${asker.id}, 'daily', 18, 1, 0, 23, '{}', true, true)`.execute(services.db);
  const said = async () => {
    const post = (await posts(services)).at(-1);
    await sql`insert into discussion_event (organisation, member, what, post, at)
      select ${RIVERSIDE}, ${asker.id}, 'mentioned', ${post?.id ?? newKey()}, clock_timestamp() + clock_offset from organisation where id = ${RIVERSIDE}`.execute(
      services.db,
    );
  };
  await said();
  await later(services, { minutes: 2 });
  await newsJob(services)({});
  expect(await toldTo(services, asker)).toHaveLength(1);
  await sql`update notification_preference set quiet_from = null, quiet_until = null, at_once = false`.execute(services.db);
  await newsJob(services)({});
  expect(await toldTo(services, asker)).toHaveLength(1);
  await sql`update notification_preference set at_once = true`.execute(services.db);
  await newsJob(services)({});
  expect(await toldTo(services, asker)).toHaveLength(2);
});
