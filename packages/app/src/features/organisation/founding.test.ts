import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import { appOf, testApp, type TestApp } from "../../testing/app.js";
import { sequence } from "../record/index.js";
import { fictionalPeople } from "./fictional.js";
import { foundMovement, foundOrchard, foundRiverside } from "./index.js";
import { sourceOf, modelTexts } from "./texts.js";

let app: TestApp;

beforeEach(async () => {
  app = await testApp();
});

const details = {
  text: "model",
  mode: "rehearsal",
  name: "Allotment Society",
  id: "allotments",
  accent: "moss",
  founder: "Ada Quill",
  email: "ada@plots.example",
};
const purpose = { "question-purpose": "neighbours who grow vegetables" };

const found = (fields: Record<string, string>, from = app) => from.visitor().post("/found?text=model", { ...details, ...purpose, ...fields });

async function constitution(): Promise<string> {
  const { rows } = await sql<{ body: string }>`select t.body from text_beside t join constitution_version v using (organisation, commitment)`.execute(
    app.services.db,
  );
  return rows[0]?.body ?? "";
}

test("a rehearsal is founded from the model with the founder's own words in it, and the founder is signed in as its first member and officer", async () => {
  const founder = app.visitor();
  const blank = compile(await sourceOf(modelTexts[0] ?? { id: "model", questions: [] })).blanks.find(({ words }) => words === "21 days");
  const answer = await founder.post("/found?text=model", { ...details, ...purpose, [`blank-${blank?.id ?? ""}`]: "28 days" });
  expect(answer).toMatchObject({ status: 303, location: "/o/allotments/founded" });
  const text = await constitution();
  expect(text).toContain('# Constitution of [Allotment Society](organisation:association "Association")');
  expect(text).toContain("We are Allotment Society, neighbours who grow vegetables.");
  expect(text).toContain("[28 days](rule:lasts)");
  const members = await founder.get("/o/allotments/members");
  expect(members.html).toContain("Invite somebody");
  expect((await founder.get("/inbox?organisation=allotments")).html).toContain("Ada Quill");
});

test("the record of an organisation begins with its founding, constitution, register and seats, and can be signed", async () => {
  await found({});
  const { rows } = await sql<{ bytes: Buffer }>`select bytes from pending_entry order by id`.execute(app.services.db);
  const entries = rows.map(({ bytes }) => JSON.parse(bytes.toString()) as { t: string });
  expect(entries.map(({ t }) => t).slice(0, 4)).toEqual([
    "folkmoot/founded@1",
    "folkmoot/constitution@1",
    "folkmoot/register@1",
    "folkmoot/seated@1",
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/Ada|Allotment|plots/);
  expect(await sequence(app.services, "allotments")).toEqual({ size: entries.length });
});

test("a real organisation needs mail that leaves the server", async () => {
  const refused = await found({ mode: "real" });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("sends no mail");
  const withMail = appOf({ ...app.services, config: { ...app.services.config, smtpUrl: "smtp://127.0.0.1:1" } });
  const founder = withMail.visitor();
  expect(await found({ mode: "real" }, withMail)).toMatchObject({ status: 303, location: "/o/allotments/founded" });
  expect((await founder.get("/o/allotments/sign-in")).html).toContain("Not yet confirmed by its members");
  expect((await founder.get("/inbox?organisation=allotments")).html).not.toContain("Ada Quill");
});

test("an organisation may be founded in German: the law is German to those who read English, and what the machine says of it is in the reader's language", async () => {
  const fields = {
    ...details,
    text: "model-de",
    name: "Hausgemeinschaft Nord",
    id: "haus",
    "question-purpose-de": "Menschen, die Straßenbäume gießen",
  };
  const founder = app.visitor();
  expect(await founder.post("/found?text=model-de", fields)).toMatchObject({ status: 303, location: "/o/haus/founded" });
  const text = await constitution();
  expect(text).toContain('# Satzung: [Hausgemeinschaft Nord](organisation:association "der Verein")');
  expect(text).toContain("Wir sind Hausgemeinschaft Nord: Menschen, die Straßenbäume gießen.");
  const english = await founder.get("/o/haus/constitution");
  expect(english.html).toContain('<article class="law" lang="de">');
  expect(english.html).toContain("length of notice: 14 clear days");
  const german = await founder.get("/o/haus/constitution", { "accept-language": "de" });
  expect(german.html).toContain('<article class="law">');
  expect(german.html).toContain("Frist der Bekanntgabe: 14 volle Tage");
});

test("day-zero rules can be founded under too, by another name", async () => {
  const founder = app.visitor();
  const answer = await founder.post("/found?text=day-zero", { ...details, text: "day-zero", id: "walkers", name: "Walkers of the North" });
  expect(answer).toMatchObject({ status: 303, location: "/o/walkers/founded" });
});

test("an address is given once, also to two who ask at the same moment", async () => {
  const answers = await Promise.all([found({}), found({ name: "Another one" })]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422]);
});

test("words that break a rule are said beside their field and nothing is founded", async () => {
  const text = await sourceOf(modelTexts[0] ?? { id: "model", questions: [] });
  const blank = compile(text).blanks.find(({ words }) => words === "21 days");
  for (const words of ["soon enough", "21 days](rule:lasts) or [1 day", "<script>alert(1)</script>", ""]) {
    const answer = await found({ [`blank-${blank?.id ?? ""}`]: words });
    expect(answer.status).toBe(422);
    expect(answer.html).not.toContain("<script>alert");
    expect(answer.html).toContain(`field-blank-${blank?.id ?? ""}`);
  }
  const { rows } = await sql`select from organisation`.execute(app.services.db);
  expect(rows).toHaveLength(0);
});

test("H-38: names with markup stay names, on every page and in the text", async () => {
  const answer = await found({ name: "<i>Us</i> [x](organisation:y)" });
  expect(answer.status).toBe(422);
  const founder = app.visitor();
  await founder.post("/found?text=model", { ...details, ...purpose, founder: "<img src=x onerror=alert(1)>" });
  for (const path of ["/o/allotments/members", "/o/allotments/account", "/inbox?organisation=allotments"])
    expect((await founder.get(path)).html).not.toContain("<img");
});

test("mass assignment: founding takes no field that its page does not have", async () => {
  for (const field of ["facts", "clock_offset", "sample", "blank-nothing", "seats", "rules"])
    expect((await found({ [field]: "x" })).status).toBe(400);
});

test("the movement is there in seconds: 20,000 members, their committees, two meetings, half past seven on the evening, a record; once", async () => {
  const start = performance.now();
  await foundMovement(app.services);
  expect(performance.now() - start).toBeLessThan(10_000);
  await foundMovement(app.services);
  const { rows } = await sql<{ facts: { members: number; seated: Record<string, number>; meetings: { starts: string }[] }; local: string }>`
    select facts, to_char((clock_timestamp() + clock_offset) at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as local from organisation`.execute(
    app.services.db,
  );
  expect(rows).toHaveLength(1);
  const [{ facts, local } = { facts: { members: 0, seated: {}, meetings: [] }, local: "" }] = rows;
  expect(facts.members).toBe(20_000);
  expect(facts.seated).toMatchObject({ committee: 12, secretary: 1, convenor: 1 });
  expect(facts.meetings.map(({ starts }) => starts)).toEqual(["2017-02-18T10:00:00.000Z", "2017-01-11T19:00:00.000Z"]);
  expect(local).toBe("2017-01-10 19:30");
  expect((await sequence(app.services, "movement")).size).toBeGreaterThan(8);
});

test("Riverside is under a constitution whose ballots are open", async () => {
  await foundRiverside(app.services);
  const compiled = compile(await constitution());
  expect(compiled.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const amendment = compiled.rules.procedures.find(({ id }) => id === "amendment");
  const vote = amendment?.stages.find((stage) => stage.kind === "vote");
  expect(vote?.secrecy.value).toBe("open");
});

test("the Orchard Club votes in secret by the model constitution word for word, with its three Tellers, and one member alone may put a question", async () => {
  await foundOrchard(app.services);
  await foundOrchard(app.services);
  const compiled = compile(await constitution());
  const petition = compiled.rules.procedures.find(({ id }) => id === "petition");
  expect(petition?.stages.find((stage) => stage.kind === "vote")?.secrecy.value).toBe("secret");
  expect(compiled.unrun.filter(({ words }) => words.includes("in secret") && words.includes("may vote"))).toEqual([]);
  const { rows } = await sql<{ facts: { members: number; seated: Record<string, number> } }>`select facts from organisation`.execute(app.services.db);
  expect(rows).toMatchObject([{ facts: { members: 20, seated: { tellers: 3, secretary: 1 } } }]);
});

test("invented people are the same on every machine", () => {
  const some = () => fictionalPeople(3, { seed: 1, from: "2016-01-01", to: "2016-12-01", domain: "x.example" });
  expect(some()).toEqual(some());
  expect(
    new Set(fictionalPeople(20_000, { seed: 1, from: "2016-01-01", to: "2016-12-01", domain: "x.example" }).map(({ email }) => email)).size,
  ).toBe(20_000);
});

test("the list of organisations says nothing about who is in them", async () => {
  await foundRiverside(app.services);
  const { html } = await app.visitor().get("/");
  expect(html).toContain("Riverside Association");
  expect(html).not.toContain("Tamsin");
});
