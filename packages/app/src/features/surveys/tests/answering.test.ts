import { sql } from "kysely";
import { expect, test } from "vitest";
import { RIVERSIDE, riverside } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { asked, CHOICE, closed } from "../../../testing/surveyed.js";
import { addStatement, answerSurvey, closeDue, standOn, type Question } from "../index.js";
import { resultOf } from "../results/read.js";

const AT_ONCE = 24;
const STATEMENTS: Question = { kind: "statements", words: "What do you think?", statements: ["The roof first.", "The landing stage first."] };

test("of many answers that somebody gives at the same moment one counts (H-33)", async () => {
  const services = await testServices();
  const [author = "", member = ""] = await riverside(services);
  const survey = await asked(services, author);
  const outcomes = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) => answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value: [at % 3] })),
  );
  expect(new Set(outcomes)).toEqual(new Set(["kept"]));
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from survey_answer`.execute(services.db);
  expect(rows[0]?.n).toBe(1);
});

test("one statement takes one stance from each, however often they press, and two who add at once are given two numbers (H-33)", async () => {
  const services = await testServices();
  const members = await riverside(services);
  const [author = "", member = ""] = members;
  const survey = await asked(services, author, { questions: [STATEMENTS] });
  await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) =>
      standOn(services, RIVERSIDE, { survey, question: 1, member, statement: 1, stance: at % 2 === 0 ? 1 : -1 }),
    ),
  );
  const stances = await sql<{ n: number }>`select count(*)::int as n from survey_stance`.execute(services.db);
  expect(stances.rows[0]?.n).toBe(1);
  await Promise.all(
    members.slice(0, 12).map((one, at) => addStatement(services, RIVERSIDE, { survey, question: 1, member: one, body: `Thought ${at}` })),
  );
  const { rows } = await sql<{ number: number }>`select number from survey_statement order by number`.execute(services.db);
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
});

test("the same words again are the statement that is there, and nobody adds more than three", async () => {
  const services = await testServices();
  const [author = "", member = ""] = await riverside(services);
  const survey = await asked(services, author, { questions: [STATEMENTS] });
  const add = (body: string) => addStatement(services, RIVERSIDE, { survey, question: 1, member, body });
  expect(await add("the ROOF first.")).toBe("kept");
  for (const body of ["One", "Two", "Three", "One"]) expect(await add(body)).toBe("kept");
  expect(await add("Four")).toBe("too many from you");
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from survey_statement`.execute(services.db);
  expect(rows[0]?.n).toBe(5);
});

test("somebody who was not asked can't answer, and nothing that is not on the page is an answer", async () => {
  const services = await testServices();
  const [author = ""] = await riverside(services);
  const { rows } = await sql<{
    member: string;
  }>`select member from seat where organisation = ${RIVERSIDE} and body = 'committee' and until is null`.execute(services.db);
  const sitting = rows[0]?.member ?? "";
  const survey = await asked(services, author, { audience: { kind: "body", of: "committee" } });
  const outsider = (await riversideMembers(services)).find((id) => rows.every(({ member }) => member !== id)) ?? "";
  const answering = (member: string, value: readonly number[] | number | string) =>
    answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value });
  expect(await answering(outsider, [0])).toBe("not asked");
  for (const value of [[3], [-1], [0, 1], [], 2, "Yes"]) expect(await answering(sitting, value)).toBe("no such answer");
  expect(await answerSurvey(services, RIVERSIDE, { survey, question: 2, member: sitting, value: [0] })).toBe("not asked");
  expect(await answerSurvey(services, "nowhere", { survey, question: 1, member: sitting, value: [0] }).catch(() => "no organisation")).not.toBe(
    "kept",
  );
  expect(await answering(sitting, [0])).toBe("kept");
});

test("an answer can be changed and taken back until it closes, and never after", async () => {
  const services = await testServices();
  const members = await riverside(services);
  const [author = ""] = members;
  const survey = await asked(services, author);
  const answering = (member: string, value: readonly number[] | null) => answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value });
  for (const member of members.slice(0, 8)) expect(await answering(member, [0])).toBe("kept");
  expect(await answering(members[0] ?? "", [2])).toBe("kept");
  expect(await answering(members[1] ?? "", null)).toBe("kept");
  await closed(services, survey);
  expect(await answering(members[0] ?? "", [1])).toBe("closed");
  expect(await resultOf(services.db, RIVERSIDE, survey)).toMatchObject({
    asked: members.length,
    answered: 7,
    questions: [{ answered: 7, counts: [6, 0, 1] }],
  });
});

test("fewer than five answers are not broken down", async () => {
  const services = await testServices();
  const members = await riverside(services);
  const survey = await asked(services, members[0] ?? "", { questions: [CHOICE, { kind: "text", words: "Why?" }, STATEMENTS] });
  for (const member of members.slice(0, 4)) {
    await answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value: [0] });
    await answerSurvey(services, RIVERSIDE, { survey, question: 2, member, value: "Because" });
    await standOn(services, RIVERSIDE, { survey, question: 3, member, statement: 1, stance: 1 });
  }
  await closed(services, survey);
  const result = await resultOf(services.db, RIVERSIDE, survey);
  expect(result?.questions).toMatchObject([
    { answered: 4, counts: null },
    { answered: 4, isShown: false },
    { answered: 4, opinion: null },
  ]);
  expect(JSON.stringify(result)).not.toContain('"agree":4');
});

test("once it has closed nothing leads from an answer to a person: every mark is chance, and who answered is forgotten", async () => {
  const services = await testServices();
  const members = await riverside(services);
  const survey = await asked(services, members[0] ?? "", { questions: [CHOICE, STATEMENTS] });
  for (const member of members.slice(0, 9)) {
    await answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value: [0] });
    await addStatement(services, RIVERSIDE, { survey, question: 2, member, body: `Thought of ${member}` });
  }
  const marks = async () =>
    (
      await sql<{ mark: string }>`select respondent as mark from survey_answer union select respondent from survey_stance`.execute(services.db)
    ).rows.map(({ mark }) => mark);
  const before = await marks();
  expect(before).toHaveLength(9);
  await closed(services, survey);
  await closeDue(services, RIVERSIDE);
  const after = await marks();
  expect(after).toHaveLength(9);
  expect(after.filter((mark) => before.includes(mark))).toEqual([]);
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from survey_asked where answered)::int + (select count(*) from survey_statement where respondent is not null)::int as left`.execute(
    services.db,
  );
  expect(rows[0]?.left).toBe(0);
});

async function riversideMembers({ db }: Awaited<ReturnType<typeof testServices>>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} and left_at is null`.execute(db);
  return rows.map(({ id }) => id);
}
