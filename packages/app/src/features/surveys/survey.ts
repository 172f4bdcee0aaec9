/** Something that is asked. Its number is its place in the survey, from 1. */
export type Question = ChoiceQuestion | ScaleQuestion | TextQuestion | StatementsQuestion;
export type QuestionKind = Question["kind"];

export const QUESTION_KINDS = ["choice", "several", "scale", "text", "statements"] as const satisfies readonly QuestionKind[];

/** One of several options, or any number of them. */
export interface ChoiceQuestion {
  readonly kind: "choice" | "several";
  readonly words: string;
  readonly options: readonly string[];
}

/** A number from 1 to `steps`; what its ends mean is written beside them. */
export interface ScaleQuestion {
  readonly kind: "scale";
  readonly words: string;
  readonly steps: number;
  readonly low: string;
  readonly high: string;
}

/** An answer in one's own words. */
export interface TextQuestion {
  readonly kind: "text";
  readonly words: string;
}

/** Statements to agree or disagree with, to which everybody who is asked can add their own. */
export interface StatementsQuestion {
  readonly kind: "statements";
  readonly words: string;
  readonly statements: readonly string[];
}

/** Who is asked: all members, a local group, or those who sit in a body. */
export interface Audience {
  readonly kind: "members" | "group" | "body";
  /** The local group or the body; "" for all members. */
  readonly of: string;
}

/** What its authors write. Once it is sent nothing of it changes. */
export interface Writing {
  readonly title: string;
  readonly intro: string;
  /** The body or office in whose name it is asked; "": in that of its authors. */
  readonly nameOf: string;
  readonly audience: Audience;
  readonly days: number;
  readonly questions: readonly Question[];
}

/** A survey that is being written, or was sent. */
export interface Survey extends Writing {
  readonly id: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly revision: number;
  readonly savedAt: Date;
  /** null: it is a draft, and only those who sign it see it. */
  readonly sent: Sent | null;
}

export interface Sent {
  readonly at: Date;
  readonly closes: Date;
  readonly commitment: string;
  /** How many were asked. */
  readonly asked: number;
  /** null: it takes answers, or its end has not been entered yet. */
  readonly answered: number | null;
  /** Its words were hidden: it can be neither read nor answered. */
  readonly hidden: boolean;
}

export type SentSurvey = Survey & { readonly sent: Sent };

export function isSent(survey: Survey): survey is SentSurvey {
  return survey.sent !== null;
}

/** Whether it takes answers at an instant, whatever a job has done by then. */
export function isOpen({ sent }: SentSurvey, now: { readonly epochMilliseconds: number }): boolean {
  return now.epochMilliseconds < sent.closes.getTime();
}
