import { sql } from "kysely";
import { wordsOf, type Language } from "../../languages/index.js";
import type { Act } from "../../platform/act.js";
import type { Db, Tx } from "../../platform/database.js";
import type { Question } from "./survey.js";

/** What moderation needs of a survey that was sent, as a whole (features/discussion/moderation/kind.ts). Its wording is frozen: it has one version. */
export const surveyKind = {
  held: async ({ tx, organisation }: Act, id: string) => {
    const { rows } = await sql<Asked & { author: string }>`
      select owner as author, title, intro, questions from survey
      where organisation = ${organisation.id} and id = ${id} and sent_at is not null and hidden is null for no key update`.execute(tx);
    const asked = rows[0];
    return asked === undefined ? null : { author: asked.author, version: 1, body: wordsOfSurvey(asked) };
  },
  mark: async ({ tx, organisation }: Act, id: string, hiding: string | null) => {
    await sql`update survey set hidden = ${hiding} where organisation = ${organisation.id} and id = ${id}`.execute(tx);
  },
  standing: async () => ({ place: (language: Language): string => wordsOf(language).discussion.letters.survey, motion: null }),
  find: async (db: Db | Tx, organisation: string, { id }: { readonly id: string }) => {
    const { rows } = await sql<Asked & { author: { id: string; name: string }; hidden: string | null }>`
      select json_build_object('id', m.id, 'name', m.name) as author, s.title, s.intro, s.questions, s.hidden
      from survey s join member m on m.organisation = s.organisation and m.id = s.owner
      where s.organisation = ${organisation} and s.id = ${id} and s.sent_at is not null`.execute(db);
    const found = rows[0];
    if (found === undefined) return null;
    return { author: found.author, body: wordsOfSurvey(found), hidden: found.hidden, back: `/o/${organisation}/surveys/${id}`, mayAppeal: false };
  },
  path: hiddenSurveyPath,
  id: /^[A-Za-z0-9_-]{22}$/,
};

/** What moderation needs of a statement that somebody who was asked has added: nobody knows who, so that anybody who was asked may appeal, once. */
export const addedKind = {
  held: async ({ tx, organisation }: Act, id: string) => {
    const { rows } = await sql<{ body: string }>`
      select body from survey_statement where ${thisOne(organisation.id, id)} and hidden is null for no key update`.execute(tx);
    return rows[0] === undefined ? null : { author: null, version: 1, body: rows[0].body };
  },
  mark: async ({ tx, organisation }: Act, id: string, hiding: string | null) => {
    await sql`update survey_statement set hidden = ${hiding} where ${thisOne(organisation.id, id)}`.execute(tx);
  },
  standing: surveyKind.standing,
  find: async (db: Db | Tx, organisation: string, { id, member }: { readonly id: string; readonly member: string }) => {
    const { survey } = partsOf(id);
    const { rows } = await sql<{ body: string; hidden: string | null; asked: boolean }>`
      select body, hidden, exists (
        select from survey_asked a where a.organisation = ${organisation} and a.survey = ${survey} and a.member = ${member}) as asked
      from survey_statement where ${thisOne(organisation, id)}`.execute(db);
    const found = rows[0];
    if (found === undefined) return null;
    return { author: null, body: found.body, hidden: found.hidden, back: `/o/${organisation}/surveys/${survey}`, mayAppeal: found.asked };
  },
  path: (organisation: string, id: string): string => `/o/${organisation}/said/survey-statement/${id}`,
  id: /^[A-Za-z0-9_-]{22}\.[1-9][0-9]{0,2}\.[1-9][0-9]{0,3}$/,
};

/** The id of a statement of a survey: survey, question, number. */
export function addedId({ survey, question, number }: { survey: string; question: number; number: number }): string {
  return `${survey}.${question}.${number}`;
}

/** The page on which a survey is reported, hidden and appealed for. */
export function hiddenSurveyPath(organisation: string, id: string): string {
  return `/o/${organisation}/said/survey/${id}`;
}

interface Asked {
  readonly title: string;
  readonly intro: string;
  readonly questions: readonly Question[];
}

function wordsOfSurvey({ title, intro, questions }: Asked): string {
  return [title, intro, ...questions.map((question) => [question.words, ...itemsOf(question)].join("\n"))].filter((part) => part !== "").join("\n\n");
}

function itemsOf(question: Question): readonly string[] {
  if (question.kind === "choice" || question.kind === "several") return question.options;
  if (question.kind === "scale") return [question.low, question.high];
  return question.kind === "statements" ? question.statements : [];
}

function partsOf(id: string): { readonly survey: string; readonly question: number; readonly number: number } {
  const [survey = "", question, number] = id.split(".");
  return { survey, question: Number(question), number: Number(number) };
}

function thisOne(organisation: string, id: string) {
  const { survey, question, number } = partsOf(id);
  return sql`organisation = ${organisation} and survey = ${survey} and question = ${question} and number = ${number}`;
}
