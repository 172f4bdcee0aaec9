import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import { moderationPowers } from "@folkmoot/procedure";
import { shippedText } from "../../constitution/index.js";
import { addStatement, standOn } from "../../surveys/index.js";
import { DISCUSSION, discussed, replies, says, type Discussed } from "../../../testing/discussed.js";
import { audited } from "../../../testing/audited.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE, newKey } from "../../../testing/riverside.js";
import { asked } from "../../../testing/surveyed.js";

let moot: Discussed;
let secretary: string;
let panel: readonly string[];
const MODERATION = `/o/${RIVERSIDE}/moderation`;
const WHY = { ground: "insult", reasons: "It calls a member a thief." };

beforeAll(async () => {
  moot = await discussed();
  secretary = (await seated("secretary"))[0] ?? "";
  panel = await seated("panel");
  // In a rehearsal one can be those who are samples.
  await sql`update member set sample = 'Panel' where organisation = ${RIVERSIDE} and name = any(${[...panel]}::text[])`.execute(moot.services.db);
});

async function seated(body: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select m.name from seat s join member m on m.organisation = s.organisation and m.id = s.member
    where s.organisation = ${RIVERSIDE} and s.body = ${body} and s.until is null order by m.name`.execute(moot.services.db);
  return rows.map(({ name }) => name);
}

async function hide(post: string): Promise<number> {
  return (await (await moot.as(secretary)).post(`${post}/hide`, { key: newKey(), ...WHY }, { on: post })).status;
}

async function mails(subject: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select m.name from outbox b join member m on m.organisation = b.organisation and m.id = b.member
    where b.organisation = ${RIVERSIDE} and b.subject = ${subject} order by m.name`.execute(moot.services.db);
  return rows.map(({ name }) => name);
}

test("a report hides nothing; it waits, without a name, for those who may hide", async () => {
  const [nell, tamsin] = [await moot.as("Nell Sedge"), await moot.as("Tamsin Weir")];
  const post = await says(nell, "Somebody is a thief.");
  const sent = await tamsin.post(`${post}/report`, { ground: "insult", words: "That goes too far." });
  expect(words(sent.html)).toContain("Those who decide have it before them");
  expect(words((await tamsin.get(post)).html)).toContain("Somebody is a thief.");
  const desk = await moot.as(secretary);
  expect(words((await desk.get(`/o/${RIVERSIDE}/home`)).html)).toContain("1 reported text waits for you to decide");
  const page = words((await desk.get(post)).html);
  expect(page).toContain("That goes too far.");
  expect(page).not.toContain("Tamsin Weir");
  await desk.post(`${post}/leave`, { reasons: "It names nobody." }, { on: post });
  expect(words((await desk.get(`/o/${RIVERSIDE}/home`)).html)).not.toContain("reported text");
});

test("what is hidden leaves a mark with reason, clause and office for everybody; its words are for its author and those who decide", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "Hidden insult.");
  await replies(await moot.as("Tamsin Weir"), post, "The reply stays.");
  expect(await hide(post)).toBe(303);
  for (const path of [post, DISCUSSION, `/o/${RIVERSIDE}/motions/1`, MODERATION]) {
    const { html } = await (await moot.as("Tamsin Weir")).get(path);
    expect(html, path).not.toContain("Hidden insult.");
    if (path !== `/o/${RIVERSIDE}/motions/1`) expect(words(html), path).toContain("It calls a member a thief.");
  }
  expect(words((await (await moot.as("Tamsin Weir")).get(post)).html)).toContain("The reply stays.");
  expect(words((await (await moot.as("Tamsin Weir")).get(DISCUSSION)).html)).toContain("1 post hidden: who did it and why");
  expect((await nell.get(post)).html).toContain("Hidden insult.");
  expect((await (await moot.as(secretary)).get(post)).html).toContain("Hidden insult.");
  expect(await mails("What you wrote was hidden")).toContain("Nell Sedge");
  for (const part of ["history", "edit", "report", "files"])
    expect((await (await moot.as("Tamsin Weir")).get(`${post}/${part}`)).status, part).toBe(404);
});

test("nobody hides but those whom the rules name, and they not without ground and reasons", async () => {
  const post = await says(await moot.as("Nell Sedge"), "A sharp word.");
  expect((await (await moot.as("Tamsin Weir")).post(`${post}/hide`, { key: newKey(), ...WHY }, { on: post })).status).toBe(403);
  const desk = await moot.as(secretary);
  for (const lacking of [{ ground: "insult", reasons: " " }, { ground: "unwelcome", reasons: "I don't like it." }, { reasons: "No ground." }]) {
    expect((await desk.post(`${post}/hide`, { key: newKey(), ...lacking }, { on: post })).status).toBe(422);
  }
  expect(words((await (await moot.as("Tamsin Weir")).get(post)).html)).toContain("A sharp word.");
});

test("an appeal that more than half of the judges grant makes it visible again, for good in these words", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "Wrongly hidden.");
  await hide(post);
  expect((await (await moot.as("Tamsin Weir")).post(`${post}/appeal`, { key: newKey(), reasons: "Not mine." }, { on: post })).status).toBe(404);
  await nell.post(`${post}/appeal`, { key: newKey(), reasons: "It is criticism." }, { on: post });
  const [first, second] = [await moot.as(panel[0] ?? ""), await moot.as(panel[1] ?? "")];
  expect(words((await first.get(`/o/${RIVERSIDE}/home`)).html)).toContain("1 appeal against a hiding waits for your ruling");
  const rule = { key: newKey(), ruling: "restored", reasons: "It is." };
  expect((await (await moot.as("Tamsin Weir")).post(`${post}/ruling`, rule, { on: post })).status).toBe(403);
  await first.post(`${post}/ruling`, rule, { on: post });
  expect((await (await moot.as("Tamsin Weir")).get(post)).html).not.toContain("Wrongly hidden.");
  await second.post(`${post}/ruling`, { ...rule, key: newKey() }, { on: post });
  expect((await (await moot.as("Tamsin Weir")).get(post)).html).toContain("Wrongly hidden.");
  expect(await mails("What you wrote is visible again")).toContain("Nell Sedge");
  expect(await hide(post)).toBe(422);
  expect((await (await moot.as("Tamsin Weir")).get(post)).html).toContain("Wrongly hidden.");
});

test("a statement on a motion is reported, hidden and appealed for as a post is: a mark stands in its place, the next most backed in its rank, and its author changes nothing meanwhile", async () => {
  const [nell, tamsin] = [await moot.as("Nell Sedge"), await moot.as("Tamsin Weir")];
  const page = `/o/${RIVERSIDE}/motions/1/statements`;
  await nell.post(page, { body: "Kofi is a thief." }, { on: page });
  await (await moot.as(panel[2] ?? "")).post(page, { body: "It costs too much." }, { on: page });
  const said = /href="([^"]*\/said\/statement\/[^"]*)\/report"/.exec((await (await moot.as(secretary)).get(page)).html)?.[1] ?? "";
  await tamsin.post(`${said}/report`, { ground: "insult", words: "He is none." }, { on: page });
  const desk = await moot.as(secretary);
  expect(words((await desk.get(MODERATION)).html)).toMatch(/A statement by Nell Sedge ?: 1 report/);
  expect(words((await desk.get(`/o/${RIVERSIDE}/home`)).html)).toContain("1 reported text waits for you to decide");
  expect((await desk.post(`${said}/hide`, { key: newKey(), ...WHY }, { on: said })).status).toBe(303);
  for (const path of [page, `/o/${RIVERSIDE}/motions/1`, said]) expect((await tamsin.get(path)).html, path).not.toContain("Kofi is a thief.");
  const beside = words((await tamsin.get(`/o/${RIVERSIDE}/motions/1`)).html);
  expect(beside).toMatch(/It costs too much.*This statement was hidden/);
  expect(words((await tamsin.get(said)).html)).toContain("It calls a member a thief.");
  expect(words((await nell.get(said)).html)).toContain("Kofi is a thief.");
  await nell.post(page, { body: "Other words." }, { on: page });
  expect(words((await nell.get(page)).html)).toContain("Your statement was hidden");
  expect((await tamsin.post(`${said}/appeal`, { key: newKey(), reasons: "Not mine." }, { on: said })).status).toBe(404);
  expect((await nell.post(`${said}/appeal`, { key: newKey(), reasons: "He is." }, { on: said })).status).toBe(303);
  for (const name of panel.slice(0, 2))
    await (await moot.as(name)).post(`${said}/ruling`, { key: newKey(), ruling: "restored", reasons: "A figure of speech." }, { on: said });
  expect(words((await tamsin.get(page)).html)).toContain("Kofi is a thief.");
  expect(await mails("What you wrote was hidden")).toContain("Nell Sedge");
  expect((await desk.post(`${said}/hide`, { key: newKey(), ...WHY }, { on: said })).status).toBe(422);
  expect(await audited(moot.services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("an appeal that nobody decides in 14 days makes it visible again", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "Silence helps.");
  await hide(post);
  await nell.post(`${post}/appeal`, { key: newKey(), reasons: "Please look." }, { on: post });
  await later("13 days 23 hours");
  expect((await (await moot.as("Tamsin Weir")).get(post)).html).not.toContain("Silence helps.");
  await later("2 hours");
  expect((await (await moot.as("Tamsin Weir")).get(post)).html).toContain("Silence helps.");
  expect(words((await nell.get(MODERATION)).html)).toContain("Visible again, appeal not decided in time");
});

async function later(span: string): Promise<void> {
  await sql`update organisation set clock_offset = clock_offset + ${span}::interval where id = ${RIVERSIDE}`.execute(moot.services.db);
}

test("what was hidden is in the record, with the office, the ground, the appeal and its end, and none of its words; a check finds it lawful", async () => {
  expect(await audited(moot.services, RIVERSIDE)).toMatchObject({ valid: true });
  const { html } = await moot.visitor().get(`/o/${RIVERSIDE}/record`);
  const said = words(html);
  for (const line of ["A post was hidden by", "appealed against a hiding", "it can be read again", "not decided in time"])
    expect(said).toContain(line);
  const whole = (await moot.visitor().get(`/o/${RIVERSIDE}/record/export`)).html;
  for (const hidden of ["Wrongly hidden", "It calls a member a thief", "It is criticism"]) expect(whole).not.toContain(hidden);
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "Bound by its fingerprint.");
  await hide(post);
  expect(words((await nell.get(post)).html)).toMatch(/Fingerprint of these words in the public record: \S{43} It was made with: \S{43}/);
  expect(words((await (await moot.as("Tamsin Weir")).get(post)).html)).not.toContain("It was made with");
});

test("an author appeals once", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "Once only.");
  await hide(post);
  await nell.post(`${post}/appeal`, { key: newKey(), reasons: "First." }, { on: post });
  await nell.post(`${post}/appeal`, { key: newKey(), reasons: "Second." }, { on: post });
  const { rows } = await sql<{ appeal: string }>`select appeal from hiding where subject = ${post.split("/").at(-1) ?? ""}`.execute(moot.services.db);
  expect(rows).toEqual([{ appeal: "First." }]);
});

test("those who hide can't hide their own, and nobody can delete", async () => {
  const desk = await moot.as(secretary);
  const post = await says(desk, "My own words.");
  expect((await desk.post(`${post}/hide`, { key: newKey(), ...WHY }, { on: post })).status).toBe(422);
  const other = await says(await moot.as("Nell Sedge"), "Theirs.");
  expect((await desk.post(`${other}/withdraw`, {}, { on: other })).status).toBe(404);
});

test("a survey that is hidden can be neither read, found nor answered, and what people added to one goes by itself; anybody who was asked appeals for what nobody knows the author of", async () => {
  const [nell, tamsin, desk] = [await moot.as("Nell Sedge"), await moot.as("Tamsin Weir"), await moot.as(secretary)];
  const member = await moot.idOf("Nell Sedge");
  const question = { kind: "statements", words: "Where do you stand?", statements: ["The roof first."] } as const;
  const survey = await asked(moot.services, member, { title: "Which of them is the thief", questions: [question] });
  const page = `/o/${RIVERSIDE}/surveys/${survey}`;
  const added = `/o/${RIVERSIDE}/said/survey-statement/${survey}.1.2`;
  await addStatement(moot.services, RIVERSIDE, { survey, question: 1, member: await moot.idOf("Amir Whin"), body: "Kofi stole it." });
  expect((await tamsin.get(`${page}/answer/1`)).html).toContain(`/said/survey-statement/${survey}.1.`);
  expect((await desk.post(`${added}/hide`, { key: newKey(), ...WHY }, { on: added })).status).toBe(303);
  expect((await tamsin.get(added)).html).not.toContain("Kofi stole it.");
  expect(await standOn(moot.services, RIVERSIDE, { survey, question: 1, member, statement: 2, stance: 1 })).toBe("no such answer");
  expect((await tamsin.post(`${added}/appeal`, { key: newKey(), reasons: "He did." }, { on: added })).status).toBe(303);

  const said = `/o/${RIVERSIDE}/said/survey/${survey}`;
  expect((await tamsin.post(`${said}/report`, { ground: "insult", words: "It is one." }, { on: page })).status).toBe(200);
  expect((await desk.post(`${said}/hide`, { key: newKey(), ...WHY }, { on: said })).status).toBe(303);
  for (const path of [page, said, `/o/${RIVERSIDE}/surveys`, `/o/${RIVERSIDE}/home`, `/o/${RIVERSIDE}/search?q=thief`])
    expect((await tamsin.get(path)).html, path).not.toContain("Which of them is the thief");
  expect(words((await tamsin.get(page)).html)).toContain("This survey was hidden");
  expect((await tamsin.get(`${page}/answer/1`)).status).toBe(404);
  expect((await nell.get(said)).html).toContain("Which of them is the thief");
  expect(await audited(moot.services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("where nobody hears an appeal nobody may hide", () => {
  const source = shippedText("model")?.source ?? "";
  const { rules } = compile(source);
  expect(moderationPowers(rules).hide.map(({ id }) => id)).toEqual(["secretary"]);
  const silent = {
    ...rules,
    procedures: rules.procedures.map((procedure) => ({ ...procedure, stages: procedure.stages.filter(({ kind }) => kind !== "challenge") })),
  };
  expect(moderationPowers(silent)).toEqual({ hide: [], appeal: null });
});
