import { createHash } from "node:crypto";
import type { Question, Writing } from "./survey.js";

/** Everything that the fingerprint of a survey is of, and that a reader needs to make it again. */
export interface Worded extends Writing {
  readonly id: string;
  /** Who asks, by name, as it is shown with the survey. */
  readonly askedBy: readonly string[];
  /** Who is asked, in words. */
  readonly askedOf: string;
  readonly closes: string;
}

/**
 * The whole wording of a survey as one text, in an order and a form that is the same for the same words. Its commitment is what the record holds, so that nobody
 * can say later that something else was asked.
 */
export function wordingOf(survey: Worded): string {
  const lines = [
    `# ${survey.title}`,
    "",
    "A survey. It decides nothing.",
    `Survey: ${survey.id}`,
    `Asked by: ${survey.askedBy.join("; ")}`,
    ...(survey.nameOf === "" ? [] : [`In the name of: ${survey.nameOf}`]),
    `Asked of: ${survey.askedOf}`,
    `Closes: ${survey.closes}`,
    ...(survey.intro === "" ? [] : ["", survey.intro]),
    ...survey.questions.flatMap((question, at) => ["", `## ${at + 1}. ${question.words}`, "", ...inside(question)]),
  ];
  return `${lines.join("\n")}\n`;
}

function inside(question: Question): readonly string[] {
  switch (question.kind) {
    case "choice":
      return ["Choose one.", ...listed(question.options)];
    case "several":
      return ["Choose any number.", ...listed(question.options)];
    case "scale":
      return [`From 1 (${question.low}) to ${question.steps} (${question.high}).`];
    case "text":
      return ["In your own words."];
    case "statements":
      return ["Agree, disagree or pass; add statements of your own.", ...listed(question.statements)];
  }
}

function listed(items: readonly string[]): readonly string[] {
  return items.map((item) => `- ${item}`);
}

/** What somebody agrees to sign: all of it but the names of those who sign with them. The same words have the same hash, however they were stored. */
export function writingHash({ title, intro, nameOf, audience, days, questions }: Writing): string {
  return createHash("sha256")
    .update(JSON.stringify([title, intro, nameOf, audience.kind, audience.of, days, questions.map(partsOf)]))
    .digest("base64url");
}

function partsOf(question: Question): readonly unknown[] {
  const { kind, words } = question;
  switch (question.kind) {
    case "choice":
    case "several":
      return [kind, words, question.options];
    case "scale":
      return [kind, words, question.steps, question.low, question.high];
    case "text":
      return [kind, words];
    case "statements":
      return [kind, words, question.statements];
  }
}
