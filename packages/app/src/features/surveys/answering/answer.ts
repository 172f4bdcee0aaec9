import { actBeside, type Act } from "../../../platform/act.js";
import type { Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { sql } from "kysely";
import { surveyFor } from "../store.js";
import { isOpen, isSent, type Question } from "../survey.js";
import { fits, keepAnswer, noteAnswered, removeAnswer, type Value } from "./answers.js";
import { respondentOf } from "./respondent.js";
import { addStatement, keepStance, type Stance } from "./statements.js";

/** What becomes of an answer. "not asked" is also said of a survey that is not there. */
export type AnswerOutcome = "kept" | "closed" | "not asked" | "no such answer" | "too many from you" | "too many";

export interface Answering {
  readonly survey: string;
  readonly question: number;
  readonly member: string;
}

/** Answers a question in place of what was answered before; null takes the answer back. */
export function answer(services: Services, organisation: string, given: Answering & { readonly value: Value | null }): Promise<AnswerOutcome> {
  return whileOpen(services, organisation, given, async ({ tx }, { question, respondent }) => {
    const { survey, value } = given;
    if (value === null) await removeAnswer(tx, organisation, { survey, respondent, question: given.question });
    else if (fits(question, value)) await keepAnswer(tx, organisation, { survey, respondent, question: given.question, value });
    else return "no such answer";
    return "kept";
  });
}

/** Agrees, disagrees or passes on a statement. */
export function stand(
  services: Services,
  organisation: string,
  given: Answering & { readonly statement: number; readonly stance: Stance },
): Promise<AnswerOutcome> {
  return whileOpen(services, organisation, given, async ({ tx }, { respondent }) =>
    (await keepStance(tx, organisation, { ...given, respondent })) ? "kept" : "no such answer",
  );
}

/** Adds a statement of one's own to a question that takes them. */
export function addOwn(services: Services, organisation: string, given: Answering & { readonly body: string }): Promise<AnswerOutcome> {
  return whileOpen(services, organisation, given, async ({ tx }, { question, respondent }) => {
    if (question.kind !== "statements") return "no such answer";
    const { survey, body } = given;
    const added = await addStatement(tx, organisation, { survey, question: given.question, respondent, body });
    return added === "added" ? "kept" : added;
  });
}

/**
 * Only those who were asked, and only before it closes: the survey's row is shared until the answer is stored, so that none is stored beside the count of a survey
 * that has closed meanwhile.
 */
function whileOpen(
  services: Services,
  organisation: string,
  { survey: id, question: number, member }: Answering,
  work: (act: Act, at: { readonly question: Question; readonly respondent: string }) => Promise<AnswerOutcome>,
): Promise<AnswerOutcome> {
  return actBeside(services.db, organisation, async (act) => {
    if (!(await shareRow(act.tx, organisation, id))) return "closed";
    const survey = await surveyFor(act.tx, organisation, { survey: id, member });
    if (survey === null || !isSent(survey) || survey.sent.hidden) return "not asked";
    const respondent = await respondentOf(act.tx, organisation, { survey: id, member });
    const question = survey.questions[number - 1];
    if (respondent === null || question === undefined) return "not asked";
    if (!isOpen(survey, act.now)) return "closed";
    const outcome = await work(act, { question, respondent });
    if (outcome === "kept") await noteAnswered(act.tx, organisation, { survey: id, respondent, member });
    return outcome;
  });
}

/** False: it has closed. */
async function shareRow(tx: Tx, organisation: string, survey: string): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`
    select closed_at is not null as closed from survey where organisation = ${organisation} and id = ${survey} for key share`.execute(tx);
  return rows[0]?.closed !== true;
}
