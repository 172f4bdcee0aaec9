import { sql } from "kysely";
import { expect, test } from "vitest";
import { audited } from "../../../testing/audited.js";
import { BASE, river } from "../../../testing/river.js";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import { asked, closed } from "../../../testing/surveyed.js";
import { answerSurvey } from "../index.js";

/** So many members that 403 of 1,000 can answer. */
async function thousand(services: Parameters<typeof audited>[0]): Promise<readonly string[]> {
  await sql`
    insert into member (organisation, name, email, joined_on, secret, entered_at)
    select ${RIVERSIDE}, 'Member ' || n, 'member' || n || '@example.org', date '2016-01-01', sha256(n::text::bytea), timestamptz '2016-01-01'
    from generate_series(1, 1000 - (select count(*) from member where organisation = ${RIVERSIDE} and left_at is null)) as n`.execute(services.db);
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} and left_at is null order by id`.execute(
    services.db,
  );
  return rows.map(({ id }) => id);
}

test("a consultation that 40.3 % answer, 80.6 % of them for one option, is no authority for anything (A6)", async () => {
  const story = await river(["Kofi Larch"]);
  const { services } = story.app;
  const members = await thousand(services);
  const kofi = story.by("Kofi Larch");
  const survey = await asked(services, story.idOf("Kofi Larch"));
  for (const [at, member] of members.slice(0, 403).entries())
    expect(await answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value: [at < 325 ? 0 : 1] })).toBe("kept");
  const path = `${BASE}/surveys/${survey}`;
  expect((await kofi.get(path)).html).not.toContain("80.6 %");
  await closed(services, survey);

  const result = await kofi.get(path);
  expect(result.html).toContain("403 of 1,000 asked answered, 40.3 %");
  expect(result.html).toContain("Most often chosen: “Yes”, by 325 of 403 (80.6 %).");
  expect(result.html).toContain("A survey decides nothing");

  const text = "The members have decided, by 80.6 %, to paint the boathouse.";
  const refused = await kofi.post(`${path}/cite`, { key: newKey(), about: "residual", text }, { on: `${path}/cite` });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("Start it this way");
  expect((await kofi.post(`${BASE}/check`, { text })).html).toContain("Unknown");
  expect((await kofi.post(`${BASE}/check`, { text: "The boathouse" })).html).toContain("Unknown");

  const verdict = await audited(services, RIVERSIDE);
  expect(verdict).toMatchObject({ valid: true });
  const events = await recorded(services);
  expect(events.filter(({ t }) => t === "folkmoot/refused@1").map(({ reasons }) => reasons)).toEqual([[expect.objectContaining({ code: "survey" })]]);
  expect(events.find(({ t }) => t === "folkmoot/survey-closed@1")).toMatchObject({ answers: 403, audience: 1000 });
  // The capacity and the mark of whoever asked stand in the refusal, and no word of what they wanted.
  expect(JSON.stringify(events)).not.toContain("boathouse");
});

async function recorded({ db }: Parameters<typeof audited>[0]) {
  const { rows } = await sql<{ bytes: Buffer }>`select bytes from entry where organisation = ${RIVERSIDE} order by index`.execute(db);
  return rows.map(({ bytes }) => JSON.parse(bytes.toString()) as { t: string; reasons?: unknown; answers?: number });
}
