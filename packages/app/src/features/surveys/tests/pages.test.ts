import { expect, test } from "vitest";
import { BASE, river, type River } from "../../../testing/river.js";
import type { Answer } from "../../../testing/browser-like.js";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import { asked, CHOICE, closed } from "../../../testing/surveyed.js";
import { answerSurvey } from "../index.js";

const SURVEYS = `${BASE}/surveys`;
const about = { title: "The boathouse", intro: "The roof leaks.", audience: "members", nameOf: "", days: "14" };

/** A survey that Kofi Larch has begun on the pages; answers with its address. */
async function begun({ by }: River, typed: Record<string, string> = {}): Promise<string> {
  const { location, status } = await by("Kofi Larch").post(SURVEYS, { key: newKey(), ...about, ...typed }, { on: `${SURVEYS}/new` });
  expect(status).toBe(303);
  return location;
}

/** A field of the first form that has it. */
function field({ html }: Answer, name: string): string {
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";
}

test("from the first line to the result without a script: written, signed by a second member, sent, answered on one screen after the other, counted", async () => {
  const story = await river(["Kofi Larch", "Idris Mead"]);
  const [kofi, idris] = [story.by("Kofi Larch"), story.by("Idris Mead")];
  const survey = await begun(story);
  const write = async (number: number, kind: string, fields: Record<string, string>) => {
    const on = `${survey}/questions/${number}?kind=${kind}`;
    const posted = await kofi.post(on, { revision: field(await kofi.get(on), "revision"), ...fields });
    expect(posted.status).toBe(303);
  };
  await write(1, "choice", { words: "Shall we paint it?", options: "Yes\nNo\nLater" });
  await write(2, "text", { words: "Why?" });
  await write(3, "statements", { words: "Where do you stand?", statements: "The roof first.\nThe landing stage first." });

  await kofi.post(`${survey}/authors`, { typed: "Idris Mead" }, { on: survey });
  expect((await idris.get(`${BASE}/home`)).html).toContain("Kofi Larch asks you to sign the survey “The boathouse”.");
  await idris.post(`${survey}/sign`, { hash: field(await idris.get(survey), "hash") }, { on: survey });

  const review = await kofi.get(`${survey}/send`);
  expect(review.html).toContain("Kofi Larch, Idris Mead");
  expect(review.html).toContain("Send it to 40 people");
  const sent = await kofi.post(`${survey}/send`, { hash: field(review, "hash") }, { on: `${survey}/send` });
  expect(sent).toMatchObject({ status: 303, location: survey });
  expect((await kofi.get(survey)).html).toContain("Asked by Kofi Larch and Idris Mead. Asked: all members, 40 people.");
  // Nobody changes a word any more, its author included.
  for (const path of ["/about", "/questions/1", "/send"]) expect((await kofi.get(`${survey}${path}`)).status).toBe(404);
  expect((await kofi.post(`${survey}/about`, { revision: "9", ...about, title: "Another" }, { on: `${BASE}/home` })).status).toBe(404);

  expect((await idris.get(`${BASE}/home`)).html).toContain("You are asked what you think: “The boathouse”.");
  const first = `${survey}/answer/1`;
  expect(await idris.post(first, { value: "0" })).toMatchObject({ status: 303, location: `${survey}/answer/2` });
  const tooLong = await idris.post(`${survey}/answer/2`, { value: `It is ours. ${"x".repeat(2_000)}` });
  expect(tooLong.status).toBe(422);
  expect(tooLong.html).toContain("It is ours. xxx");
  expect(await idris.post(`${survey}/answer/2`, { value: "It is ours." })).toMatchObject({ status: 303, location: `${survey}/answer/3` });
  const third = await idris.get(`${survey}/answer/3`);
  expect(third.html).not.toContain("1 agree");
  await idris.post(`${survey}/answer/3`, { statement: field(third, "statement"), stance: "agree" });
  expect((await idris.get(`${survey}/answer/3`)).html).toContain("1 agree, 0 disagree, 0 pass");
  await idris.post(`${survey}/answer/3/statements`, { body: "Both can wait." }, { on: `${survey}/answer/3` });
  const own = await idris.get(`${survey}/answers`);
  expect(own.html).toContain("It is ours.");
  expect(own.html).toContain("voted on 2 of 3 statements");
  expect((await idris.get(`${BASE}/home`)).html).not.toContain("You are asked what you think");
  expect((await kofi.get(survey)).html).toContain("1 of 40 asked have answered so far, 2.5 %");

  await closed(story.app.services, survey.split("/").at(-1) ?? "");
  const result = await kofi.get(survey);
  expect(result.html).toContain("1 of 40 asked answered, 2.5 %");
  expect(result.html).toContain("Fewer than 5 people answered this question");
  expect(result.html).not.toContain("It is ours.");
  expect((await idris.get(first)).location).toBe(survey);
  expect((await idris.post(first, { value: "1" }, { on: `${BASE}/home` })).status).toBe(410);
});

test("a question that is sent twice stands there once, and one that was written in two tabs loses nothing", async () => {
  const story = await river(["Kofi Larch"]);
  const kofi = story.by("Kofi Larch");
  const survey = await begun(story);
  const on = `${survey}/questions/1?kind=text`;
  const revision = field(await kofi.get(on), "revision");
  for (const _ of [1, 2]) expect((await kofi.post(on, { revision, words: "Why?" })).status).toBe(303);
  const other = await kofi.post(on, { revision, words: "Why not?" });
  expect(other.status).toBe(422);
  expect(other.html).toContain("Why not?");
  expect(other.html).toContain("It was changed meanwhile");
  expect((await kofi.get(survey)).html.match(/Why\?/g)).toHaveLength(1);
});

test("a survey that asks too much of everybody is not sent: one open at a time", async () => {
  const story = await river(["Kofi Larch"]);
  const kofi = story.by("Kofi Larch");
  await asked(story.app.services, story.idOf("Kofi Larch"));
  const survey = await begun(story);
  const on = `${survey}/questions/1?kind=text`;
  await kofi.post(on, { revision: field(await kofi.get(on), "revision"), words: "Why?" });
  const refused = await kofi.post(`${survey}/send`, { hash: field(await kofi.get(`${survey}/send`), "hash") }, { on: `${survey}/send` });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("at most 1 survey open");
});

test("a draft is nobody else's, a survey is of its organisation, and nobody asks in the name of a body in which they don't sit (H-26)", async () => {
  const story = await river(["Kofi Larch", "Idris Mead"]);
  const survey = await begun(story);
  for (const path of ["", "/about", "/send", "/questions/1?kind=text"]) {
    expect((await story.by("Idris Mead").get(`${survey}${path}`)).status).toBe(404);
    expect((await story.app.visitor().get(`${survey}${path}`)).status).toBe(303);
  }
  const sent = await asked(story.app.services, story.idOf("Idris Mead"));
  expect((await story.by("Kofi Larch").get(`/o/movement/surveys/${sent}`)).status).toBe(404);
  for (const path of ["", "/wording", "/result.csv", "/result.json", "/cite", "/answer/1", "/answers"])
    expect((await story.app.visitor().get(`${SURVEYS}/${sent}${path}`)).status, path).toBe(303);
  const forged = await story.by("Kofi Larch").post(SURVEYS, { key: newKey(), ...about, nameOf: "committee" }, { on: `${SURVEYS}/new` });
  const isSeated = (await story.by("Kofi Larch").get(`${SURVEYS}/new`)).html.includes('value="committee"');
  expect(forged.status).toBe(isSeated ? 303 : 400);
  for (const audience of ["body:nobody", "group:Nowhere", "everybody"])
    expect((await story.by("Kofi Larch").post(SURVEYS, { key: newKey(), ...about, audience }, { on: `${SURVEYS}/new` })).status).not.toBe(303);
});

test("whether somebody typed as a second author is a member is told by nobody but them (H-56)", async () => {
  const story = await river(["Kofi Larch", "Idris Mead"]);
  const kofi = story.by("Kofi Larch");
  const survey = await begun(story);
  for (const typed of ["Idris Mead", "nobody@example.org"]) await kofi.post(`${survey}/authors`, { typed }, { on: survey });
  const { html } = await kofi.get(survey);
  expect(html).toContain("Idris Mead: asked");
  expect(html).toContain("nobody@example.org: asked");
});

test("no result, count or order tells anything before it closes, and a page number is nothing to probe with (H-37)", async () => {
  const story = await river(["Kofi Larch", "Idris Mead"]);
  const { services } = story.app;
  const survey = await asked(services, story.idOf("Kofi Larch"), { questions: [CHOICE, { kind: "text", words: "Why?" }] });
  for (const member of story.members.slice(0, 9)) {
    await answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value: [0] });
    await answerSurvey(services, RIVERSIDE, { survey, question: 2, member, value: "Secret until the end" });
  }
  const page = (query: string) => story.by("Kofi Larch").get(`${SURVEYS}/${survey}${query}`);
  for (const path of ["/result.csv", "/result.json"]) expect((await page(path)).status).toBe(404);
  const open = await Promise.all(["", "?page=1", "?page=2", "?sort=answer", "?question=2", "?page=-1"].map(page));
  for (const { html } of open) expect(html).not.toMatch(/Secret until the end|Most often chosen/);
  await closed(services, survey);
  expect((await page("?page=1")).html).toContain("Secret until the end");
  for (const query of ["?page=2", "?page=99999"]) expect((await page(query)).html).not.toContain("Secret until the end");
});
