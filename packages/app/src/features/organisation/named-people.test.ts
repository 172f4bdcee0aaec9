import { sql } from "kysely";
import { expect, test } from "vitest";
import { runDueJobs } from "../../platform/jobs/jobs.js";
import { delivery } from "../../platform/mail/deliver.js";
import { deliverMail } from "../../platform/mail/outbox.js";
import { startSession } from "../../platform/session/session.js";
import type { Services } from "../../platform/services.js";
import { testApp } from "../../testing/app.js";
import { audited } from "../../testing/audited.js";
import { mailServer } from "../../testing/mail-server.js";

const details = {
  text: "model",
  mode: "rehearsal",
  name: "Allotment Society",
  id: "allotments",
  accent: "moss",
  founder: "Ada Quill",
  email: "ada@plots.example",
  "question-purpose": "neighbours who grow vegetables",
  "people-committee": "Ben Oakes, ben@plots.example\nCy Vale, cy@plots.example",
  "people-chair": "Ben Oakes, ben@plots.example",
};

async function seated({ db }: Services): Promise<unknown> {
  const { rows } = await sql<{ seated: unknown }>`select facts->'seated' as seated from organisation`.execute(db);
  return rows[0]?.seated;
}

async function invitationOf({ db }: Services, email: string): Promise<{ path: string; text: string }> {
  const { rows } = await sql<{ body_text: string }>`
    select body_text from outbox where recipient = ${email} and purpose = 'invitation' order by id desc`.execute(db);
  const text = rows[0]?.body_text ?? "";
  return { text, path: /\/o\/allotments\/join\/[\w-]{43}/.exec(text)?.[0] ?? "" };
}

test("a seat is empty until the person named for it accepts; accepting makes a member, fills every seat of theirs, and the record is valid", async () => {
  const { services, visitor } = await testApp();
  const founder = visitor();
  await founder.post("/found?text=model", details);
  expect(await seated(services)).toEqual({ committee: 1, secretary: 1 });
  const page = await founder.get("/o/allotments/founded");
  expect(page.html).toContain("2 people named for seats and offices have still to accept");
  expect((await visitor().get("/o/allotments/founded")).html).not.toContain("Ben Oakes");
  const { path, text } = await invitationOf(services, "ben@plots.example");
  expect(text).toContain("named as one of the first people of Allotment Society: Chair, The Committee.");
  expect(text).toContain("decides: ");
  const ben = visitor();
  expect((await ben.get(path)).html).toContain("By joining you take up");
  expect(await ben.post(path, { email: "ben@plots.example" })).toMatchObject({ status: 303, location: "/o/allotments/home" });
  expect(await seated(services)).toEqual({ committee: 2, secretary: 1, chair: 1 });
  expect((await ben.get("/o/allotments/members")).html).toContain("Ben Oakes");
  expect(await audited(services, "allotments")).toMatchObject({ valid: true });
});

test("who was brought in by a list meanwhile takes the seats up too, and signs in as always", async () => {
  const { services, visitor } = await testApp();
  const founder = visitor();
  await founder.post("/found?text=model", details);
  const list = new FormData();
  list.set("text", "name,email\nBen Oakes,ben@plots.example");
  expect((await founder.postForm("/o/allotments/members/import/confirm", list, "/o/allotments/members/import")).status).toBe(200);
  expect(await seated(services)).toEqual({ committee: 1, secretary: 1 });
  const { path } = await invitationOf(services, "ben@plots.example");
  expect(await visitor().post(path, { email: "ben@plots.example" })).toMatchObject({ status: 303, location: "/o/allotments/sign-in" });
  expect(await seated(services)).toEqual({ committee: 2, secretary: 1, chair: 1 });
  expect(await audited(services, "allotments")).toMatchObject({ valid: true });
});

test("the officer who keeps the register never sees the link by which somebody else takes up a seat", async () => {
  const { visitor } = await testApp();
  const founder = visitor();
  await founder.post("/found?text=model", details);
  const answer = await founder.post("/o/allotments/members/invite", { name: "Ben Oakes", email: "ben@plots.example", group: "" });
  expect(answer.html).toContain("goes by mail alone");
  expect(answer.html).not.toContain("/join/");
});

test("64 acceptances of one seat fill it once, and a seat that is taken stays with whoever has it", async () => {
  const { services, visitor } = await testApp();
  await visitor().post("/found?text=model", details);
  const { path } = await invitationOf(services, "ben@plots.example");
  const ben = visitor();
  await ben.get(path);
  const answers = await Promise.all(Array.from({ length: 64 }, () => ben.post(path, { email: "ben@plots.example" })));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(await seated(services)).toEqual({ committee: 2, secretary: 1, chair: 1 });
});

test("of a real organisation nobody is written to before its founder has signed in and sent the invitations; nobody else can send them", async () => {
  const server = await mailServer();
  const { services, visitor } = await testApp({ smtpUrl: server.url });
  const jobs = { [deliverMail]: delivery(services) };
  const founder = visitor();
  await founder.post("/found?text=model", { ...details, mode: "real", "people-secretary": "Dee Marsh, dee@plots.example" });
  await runDueJobs(services, jobs);
  expect(server.received.map(({ to }) => to)).toEqual([["ada@plots.example"]]);
  expect(await seated(services)).toEqual({});
  expect((await founder.post("/o/allotments/founded", {}, { on: "/o/allotments/sign-in" })).status).toBe(303);
  const { rows } = await sql<{ id: string }>`select id from member`.execute(services.db);
  founder.cookies.set("folkmoot-session-allotments", await startSession(services.db, "allotments", rows[0]?.id ?? "", "a test"));
  expect((await founder.get("/o/allotments/founded")).html).toContain("3 not yet written to");
  expect((await founder.post("/o/allotments/founded", {})).html).toContain("3 people written to");
  await runDueJobs(services, jobs);
  expect(server.received).toHaveLength(4);
  const { path } = await invitationOf(services, "cy@plots.example");
  const cy = visitor();
  await cy.post(path, { email: "cy@plots.example" });
  expect((await cy.post("/o/allotments/founded", {}, { on: "/o/allotments/account" })).status).toBe(403);
});

test("a line that can't be taken stands in its field again, and nothing is founded", async () => {
  const { services, visitor } = await testApp();
  const answer = await visitor().post("/found?text=model", { ...details, "people-committee": "Ben Oakes, ben@plots.example\nCy Vale" });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain("Line 2: “Cy Vale” has no e-mail address.");
  expect(answer.html).toContain("Ben Oakes, ben@plots.example\nCy Vale</textarea>");
  expect((await sql`select from organisation`.execute(services.db)).rows).toHaveLength(0);
});
