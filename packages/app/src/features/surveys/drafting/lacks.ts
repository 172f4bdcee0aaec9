import type { Question, Writing } from "../survey.js";

/** What keeps a survey from being sent. */
export type Lack = "questions" | "options" | "statements";

/** Everything that is still missing, with the number of the question where it is missing in one. */
export function lacks({ questions }: Writing): readonly { readonly what: Lack; readonly question: number | null }[] {
  if (questions.length === 0) return [{ what: "questions", question: null }];
  return questions.flatMap((question, at) => {
    const what = lacksIn(question);
    return what === null ? [] : [{ what, question: at + 1 }];
  });
}

function lacksIn(question: Question): Lack | null {
  if (question.kind === "choice" || question.kind === "several") return question.options.length < 2 ? "options" : null;
  return question.kind === "statements" && question.statements.length < 1 ? "statements" : null;
}
