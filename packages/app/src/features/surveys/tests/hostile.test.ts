import { sql } from "kysely";
import { expect, test } from "vitest";
import { BASE, river } from "../../../testing/river.js";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { asked, closed } from "../../../testing/surveyed.js";
import { payloads } from "../../../ui/gallery/payloads.js";
import { structureOf } from "../../../ui/gallery/structure.js";
import { addStatement, answerSurvey, standOn, type Question } from "../index.js";

const hurts = (html: string): boolean =>
  structureOf(html.replace("<!doctype html>", "")).some(
    ({ name, attributes }) =>
      ["script", "iframe", "object", "embed", "math", "base"].includes(name) ||
      [...attributes].some(([key, value]) => key.startsWith("on") || /^\s*(javascript|data|vbscript):/i.test(value)),
  );

test("whatever is typed into a survey, its answers and its statements is shown as letters on every page (H-38)", async () => {
  const story = await river(["Kofi Larch"]);
  const { services } = story.app;
  const kofi = story.by("Kofi Larch");
  const storable = payloads.filter((text) => !text.includes("\0"));
  const short = storable.filter((text) => text.length <= 200 && !text.includes("\n"));
  const questions: Question[] = [
    { kind: "choice", words: short[0] ?? "", options: short.slice(0, 20) },
    { kind: "scale", words: short[1] ?? "", steps: 5, low: short[3] ?? "", high: short[7] ?? "" },
    { kind: "text", words: short[4] ?? "" },
    { kind: "statements", words: short[5] ?? "", statements: short.slice(0, 40) },
  ];
  const survey = await asked(services, story.idOf("Kofi Larch"), { title: short[2] ?? "", intro: storable.join("\n\n").slice(0, 4_000), questions });
  for (const [at, member] of story.members.slice(0, 12).entries()) {
    await answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value: [at % 2] });
    await answerSurvey(services, RIVERSIDE, { survey, question: 3, member, value: storable[at] ?? "x" });
    await addStatement(services, RIVERSIDE, { survey, question: 4, member, body: `${at} ${short[at] ?? ""}`.slice(0, 200) });
    for (const statement of [1, 2, 3, 4, 5, 6, 7, 8])
      await standOn(services, RIVERSIDE, { survey, question: 4, member, statement, stance: at < 6 === statement < 5 ? 1 : -1 });
  }
  const path = `${BASE}/surveys/${survey}`;
  const open = [
    `${BASE}/surveys`,
    `${BASE}/home`,
    path,
    ...[1, 2, 3, 4].map((n) => `${path}/answer/${n}`),
    `${path}/answers`,
    `${path}/wording`,
    `${path}/cite`,
  ];
  for (const page of open) {
    const { html, status } = await kofi.get(page);
    expect(status, page).toBe(200);
    expect(hurts(html), page).toBe(false);
  }
  await closed(services, survey);
  for (const page of [path, `${path}?page=2`, `${path}/wording`]) expect(hurts((await kofi.get(page)).html), page).toBe(false);
});

test("an export has its base and that it decides nothing in every row, no person, and no cell that a spreadsheet runs", async () => {
  const story = await river(["Kofi Larch"]);
  const { services } = story.app;
  const formulas = ['=HYPERLINK("https://example.org")', "+1", "-1+1", "@SUM(A1)", "Yes"];
  const survey = await asked(services, story.idOf("Kofi Larch"), {
    questions: [
      { kind: "choice", words: "=1+1", options: formulas },
      { kind: "statements", words: "And?", statements: formulas.slice(0, 3) },
    ],
  });
  for (const [at, member] of story.members.slice(0, 10).entries()) {
    await answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value: [at % 5] });
    await standOn(services, RIVERSIDE, { survey, question: 2, member, statement: 1, stance: 1 });
  }
  await closed(services, survey);
  const kofi = story.by("Kofi Larch");
  const csv = (await kofi.get(`${BASE}/surveys/${survey}/result.csv`)).html;
  const rows = csv.trim().split("\r\n");
  expect(rows).toHaveLength(1 + 5 + 9);
  for (const row of rows.slice(1)) {
    expect(row).toContain(",10,40,25 %,A survey decides nothing");
    // A number with its sign is one.
    expect(row.replaceAll(/(?<=^|,)[+-]\d+(?=,|$)/g, "n")).not.toMatch(/(^|,)"?[=+@-]/);
  }
  const json = (await kofi.get(`${BASE}/surveys/${survey}/result.json`)).html;
  expect(JSON.parse(json)).toMatchObject({ note: "A survey decides nothing", asked: 40, answered: 10 });
  const { rows: people } = await sql<{
    word: string;
  }>`select unnest(array[id::text, name, email]) as word from member where organisation = ${RIVERSIDE}`.execute(services.db);
  for (const { word } of people) expect(csv + json).not.toContain(word);
});
