import { sql } from "kysely";
import type { Services } from "../platform/services.js";
import { moveClock } from "../features/rehearsal/index.js";
import { answerSurvey, beginSurvey, closeDue, sendSurvey, standOn, writingHash, type Question, type Writing } from "../features/surveys/index.js";
import { newKey, RIVERSIDE } from "./riverside.js";

export const CHOICE: Question = { kind: "choice", words: "Shall we paint the boathouse?", options: ["Yes", "No", "Later"] };

export const ABOUT: Writing = {
  title: "The boathouse",
  intro: "",
  nameOf: "",
  audience: { kind: "members", of: "" },
  days: 14,
  questions: [CHOICE],
};

/** A survey that somebody has sent. */
export async function asked(services: Services, member: string, writing: Partial<Writing> = {}): Promise<string> {
  const whole = { ...ABOUT, ...writing };
  const survey = await beginSurvey(services, RIVERSIDE, { member, key: newKey(), writing: whole });
  if (survey === null) throw new Error("it was not begun");
  const outcome = await sendSurvey(services, RIVERSIDE, { survey, member, hash: writingHash(whole) });
  if (outcome !== "sent") throw new Error(`not sent: ${outcome}`);
  return survey;
}

/** Time passes until after the survey's end, and it is counted. */
export async function closed(services: Services, survey: string): Promise<void> {
  const { rows } = await sql<{ closes: Date }>`select closes_at as closes from survey where id = ${survey}`.execute(services.db);
  const closes = rows[0]?.closes.getTime() ?? 0;
  const moved = await moveClock(services, RIVERSIDE, (now) => now.add({ milliseconds: closes - now.epochMilliseconds + 1_000 }));
  if (moved.kind !== "moved") throw new Error(`the clock was ${moved.kind}`);
  await closeDue(services, RIVERSIDE);
}

const PEOPLE = 16;
const EVERY_KIND: readonly Question[] = [
  CHOICE,
  { kind: "several", words: "What is missing?", options: ["A roof", "A landing stage"] },
  { kind: "scale", words: "How well do you feel informed?", steps: 5, low: "badly", high: "well" },
  { kind: "text", words: "What would you tell the committee?" },
  { kind: "statements", words: "Where do you stand?", statements: ["The roof first.", "The landing stage first.", "Both can wait."] },
];

/** A survey of one member that many have answered, and one that another member writes; answers with the pages of both while they are open. */
export async function surveysOf(services: Services, { asks, writes }: { asks: string; writes: string }): Promise<readonly string[]> {
  const survey = await asked(services, asks, { questions: EVERY_KIND, days: 1 });
  const draft = await beginSurvey(services, RIVERSIDE, { member: writes, key: newKey(), writing: { ...ABOUT, questions: EVERY_KIND } });
  const { rows } = await sql<{
    member: string;
  }>`select member from survey_asked where survey = ${survey} and member <> ${writes} limit ${PEOPLE}`.execute(services.db);
  for (const [at, { member }] of rows.entries()) {
    const given = [[0], [0, 1], 1 + (at % 5), "Mend it."];
    for (const [place, value] of given.entries()) await answerSurvey(services, RIVERSIDE, { survey, question: place + 1, member, value });
    for (const statement of [1, 2, 3]) {
      const stance = (at % 2 === 0) === statement < 2 ? 1 : -1;
      await standOn(services, RIVERSIDE, { survey, question: 5, member, statement, stance });
    }
  }
  const sent = ["", "/wording", "/cite", "/answer/1", "/answer/2", "/answer/3", "/answer/4", "/answer/5", "/answers"];
  const written = ["", "/about", "/questions/1", "/questions/6?kind=statements", "/send"];
  const base = `/o/${RIVERSIDE}/surveys`;
  return [base, `${base}/new`, ...sent.map((page) => `${base}/${survey}${page}`), ...written.map((page) => `${base}/${draft}${page}`)];
}
