import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { mailServer } from "../../testing/mail-server.js";
import { testServices } from "../../testing/services.js";
import { act } from "../act.js";
import type { Services } from "../services.js";
import { runDueJobs } from "../jobs/jobs.js";
import { delivery } from "./deliver.js";
import { write, type Letter } from "./letter.js";
import { deliverMail, queueMail, queueMailToMany } from "./outbox.js";

const letter: Letter = {
  subject: "A notice",
  sentence: "Something waits for you.",
  text: "First paragraph.\n\nSecond,\non two lines.",
  link: { words: "Look at it", url: "http://localhost:3000/o/club" },
  otherwise: "If you do nothing, nothing happens.",
};

async function club(services: Services, { mode, members = 1 }: { mode: "rehearsal" | "real"; members?: number }): Promise<void> {
  await sql`insert into organisation (id, name, mode, facts) values ('club', 'The Club', ${mode}, '{}')`.execute(services.db);
  await sql`insert into member (organisation, name, email, joined_on, secret, entered_at)
    select 'club', 'Member ' || n, 'm' || n || '@example.org', '2016-01-01', ${randomBytes(32)}, now() from generate_series(1, ${members}) n`.execute(
    services.db,
  );
}

const to = (email: string) => ({ member: null, email });
const state = async (services: Services) =>
  (
    await sql<{ sent: boolean; failed: boolean; failure: string | null; attempts: number; waits: boolean; body: string }>`
      select sent_at is not null as sent, failed_at is not null as failed, failure, attempts, next_attempt_at > clock_timestamp() as waits, body_text as body
      from outbox order by id`.execute(services.db)
  ).rows;

test("both forms of a letter say the same, and nothing that people typed becomes markup or a header (H-38)", () => {
  const written = write(
    { ...letter, subject: "Notice\r\nBcc: x@example.org\u2028\u202E", text: "<script>alert(1)</script>\n\n[x](javascript:alert(1))" },
    { name: "<b>Club</b>", rehearsal: true },
  );
  expect(written.subject).toBe("Notice Bcc: x@example.org");
  expect(written.html).not.toMatch(/<script|<b>|href="javascript/);
  expect(written.html).toContain("&lt;script>");
  for (const part of [letter.sentence, letter.link.url, letter.otherwise, "This is a rehearsal"]) {
    expect(written.text).toContain(part);
    expect(written.html).toContain(part);
  }
});

test("a letter that is queued in an act that fails is not queued", async () => {
  const services = await testServices();
  await club(services, { mode: "real" });
  await expect(
    act(services.db, "club", async (begun) => {
      await queueMail(begun, { ...letter, purpose: "notice", to: to("a@example.org") });
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await state(services)).toEqual([]);
  const { rows } = await sql`select from graphile_worker.jobs`.execute(services.db);
  expect(rows).toHaveLength(0);
});

test("what is queued is delivered once, from the organisation's name, with the address that a reply would need", async () => {
  const server = await mailServer();
  const services = await testServices({ smtpUrl: server.url });
  await club(services, { mode: "real" });
  await act(services.db, "club", (begun) => queueMail(begun, { ...letter, purpose: "notice", to: to("a@example.org") }));
  const jobs = { [deliverMail]: delivery(services) };
  await Promise.all([runDueJobs(services, jobs), runDueJobs(services, jobs)]);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]?.to).toEqual(["a@example.org"]);
  expect(server.received[0]?.raw).toMatch(/^From: The Club <folkmoot@example\.org>\r$/m);
  expect(server.received[0]?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(await state(services)).toMatchObject([{ sent: true, attempts: 1 }]);
});

test("what arrives is what was written, in letters of every language, in lines that every mail server takes (8-bit clean)", async () => {
  const server = await mailServer();
  const services = await testServices({ smtpUrl: server.url });
  await club(services, { mode: "real" });
  await sql`update organisation set name = 'Bündnis für Bäume “Łódź” 山'`.execute(services.db);
  const text = [
    "Grüße aus Łódź, 山田, שלום, 👩‍👩‍👧 – “zitiert”",
    ".a line that begins with a dot",
    "From here on",
    "=C3=BC stays",
    "x".repeat(3_000),
    "tab\there, end ",
  ].join("\n\n");
  const written = { ...letter, subject: `Über die ${"sehr ".repeat(20)}lange Änderung 山`, sentence: "Für dich, Zoë.", text };
  await act(services.db, "club", (begun) => queueMail(begun, { ...written, language: "de", purpose: "notice", to: to("a@example.org") }));
  await runDueJobs(services, { [deliverMail]: delivery(services) });
  const raw = server.received[0]?.raw ?? "";
  for (const line of raw.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    expect(line).toMatch(/^[\x20-\x7e\t]*$/);
  }
  const mail = await new PostalMime().parse(raw);
  expect(mail.subject).toBe(written.subject);
  expect(mail.from).toMatchObject({ name: "Bündnis für Bäume “Łódź” 山" });
  expect(mail.text?.trimEnd()).toBe(write(written, { name: "Bündnis für Bäume “Łódź” 山", rehearsal: false, language: "de" }).text.trimEnd());
  expect(mail.html).toContain("Grüße aus Łódź, 山田, שלום, 👩‍👩‍👧 – “zitiert”");
  expect(mail.html).toContain('lang="de"');
});

test("a mail that can be stopped says so to mail programs, with one press; a formal notice can't, and nobody's words become a header (RFC 8058, H-38)", async () => {
  const server = await mailServer();
  const services = await testServices({ smtpUrl: server.url });
  await club(services, { mode: "real" });
  const unsubscribe = "http://localhost:3000/o/club/stop/dAAAA";
  const hostile = { ...letter, subject: "Digest\r\nBcc: x@example.org", sentence: "a\r\nBcc: y@example.org" };
  await act(services.db, "club", async (begun) => {
    await queueMail(begun, { ...hostile, purpose: "digest", unsubscribe, replyTo: "reply+abc@reply.example.org", to: to("a@example.org") });
    await queueMail(begun, { ...letter, purpose: "notice", to: to("b@example.org") });
  });
  await runDueJobs(services, { [deliverMail]: delivery(services) });
  const [digest, notice] = ["a@example.org", "b@example.org"].map((who) => server.received.find(({ to }) => to.includes(who))?.raw ?? "");
  expect(digest).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/o\/club\/stop\/dAAAA>\r$/m);
  expect(digest).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(digest).toMatch(/^List-ID: <club\.localhost>\r$/m);
  expect(digest).toMatch(/^Reply-To: reply\+abc@reply\.example\.org\r$/m);
  const { headers } = await new PostalMime().parse(digest ?? "");
  expect(headers.filter(({ key }) => key === "bcc" || key === "cc")).toEqual([]);
  expect(server.received.flatMap(({ to }) => to)).toHaveLength(2);
  expect(notice).not.toMatch(/^(?:List-|Reply-To)/m);
});

test("of a mail to sign in nothing is kept once it is sent", async () => {
  const server = await mailServer();
  const services = await testServices({ smtpUrl: server.url });
  await club(services, { mode: "real" });
  await act(services.db, "club", (begun) => queueMail(begun, { ...letter, purpose: "sign-in", to: to("a@example.org") }));
  await runDueJobs(services, { [deliverMail]: delivery(services) });
  expect(server.received).toHaveLength(1);
  expect(await state(services)).toMatchObject([{ sent: true, body: "" }]);
});

test("what is refused for now is tried again later, what is refused for good is not, and the others go out", async () => {
  const server = await mailServer({ "busy@example.org": [450], "gone@example.org": [550] });
  const services = await testServices({ smtpUrl: server.url });
  await club(services, { mode: "real" });
  await act(services.db, "club", async (begun) => {
    for (const email of ["busy@example.org", "gone@example.org", "fine@example.org"])
      await queueMail(begun, { ...letter, purpose: "notice", to: to(email) });
  });
  const jobs = { [deliverMail]: delivery(services) };
  await runDueJobs(services, jobs);
  expect(await state(services)).toMatchObject([
    { sent: false, failed: false, failure: "450", waits: true, attempts: 1 },
    { sent: false, failed: true, failure: "550", attempts: 1 },
    { sent: true, failed: false },
  ]);
  await sql`update outbox set next_attempt_at = clock_timestamp() where failed_at is null`.execute(services.db);
  await sql`select graphile_worker.add_job(${deliverMail})`.execute(services.db);
  await runDueJobs(services, jobs);
  expect(await state(services)).toMatchObject([{ sent: true, attempts: 2 }, { failed: true }, { sent: true, attempts: 1 }]);
});

test("F14: a mail server that is down loses nothing and stops nobody; after a week of attempts the failure is on record", async () => {
  const services = await testServices({ smtpUrl: "smtp://127.0.0.1:1" });
  await club(services, { mode: "real" });
  await act(services.db, "club", (begun) => queueMail(begun, { ...letter, purpose: "notice", to: to("a@example.org") }));
  const jobs = { [deliverMail]: delivery(services) };
  for (let attempt = 1; attempt <= 8; attempt++) {
    await runDueJobs(services, jobs);
    expect(await state(services)).toMatchObject([{ sent: false, failed: attempt === 8, attempts: attempt, failure: "not reached" }]);
    await sql`update outbox set next_attempt_at = clock_timestamp()`.execute(services.db);
    await sql`select graphile_worker.add_job(${deliverMail})`.execute(services.db);
  }
});

test("20,000 notices are queued in seconds, in one transaction", async () => {
  const services = await testServices();
  await club(services, { mode: "real", members: 20_000 });
  const start = performance.now();
  const queued = await act(services.db, "club", (begun) =>
    queueMailToMany(begun, { purpose: "notice", letterIn: () => ({ ...letter, text: "x".repeat(3_000) }) }, "everybody"),
  );
  expect(queued).toBe(20_000);
  expect(performance.now() - start).toBeLessThan(8_000);
});

test("who has left gets nothing, and a chosen few are a chosen few", async () => {
  const services = await testServices();
  await club(services, { mode: "real", members: 5 });
  await sql`update member set left_at = now() where email = 'm1@example.org'`.execute(services.db);
  const { rows } = await sql<{ id: string }>`select id from member where email in ('m1@example.org', 'm2@example.org')`.execute(services.db);
  expect(
    await act(services.db, "club", (begun) =>
      queueMailToMany(
        begun,
        { purpose: "notice", letterIn: () => letter },
        rows.map(({ id }) => id),
      ),
    ),
  ).toBe(1);
});

test("a letter to many goes to each in their language", async () => {
  const services = await testServices();
  await club(services, { mode: "real", members: 3 });
  await sql`update member set language = 'de' where email = 'm2@example.org'`.execute(services.db);
  const letterIn = (language: string) => ({ ...letter, subject: `In ${language}` });
  expect(await act(services.db, "club", (begun) => queueMailToMany(begun, { purpose: "notice", letterIn }, "everybody"))).toBe(3);
  const { rows } = await sql<{ subject: string }>`select subject from outbox order by subject`.execute(services.db);
  expect(rows.map(({ subject }) => subject)).toEqual(["In de", "In en", "In en"]);
});

test("a rehearsal's mail goes into the inbox and never to a mail server", async () => {
  const server = await mailServer();
  const services = await testServices({ smtpUrl: server.url });
  await club(services, { mode: "rehearsal" });
  await act(services.db, "club", (begun) => queueMail(begun, { ...letter, purpose: "notice", to: to("a@example.org") }));
  await sql`select graphile_worker.add_job(${deliverMail})`.execute(services.db);
  await runDueJobs(services, { [deliverMail]: delivery(services) });
  expect(server.received).toEqual([]);
  const { rows } = await sql`select from outbox where inbox`.execute(services.db);
  expect(rows).toHaveLength(1);
});
