import { sql } from "kysely";
import type { Services } from "../platform/services.js";
import { moveClock } from "../features/rehearsal/index.js";
import { beginSurvey, closeDue, sendSurvey, writingHash, type Question, type Writing } from "../features/surveys/index.js";
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
