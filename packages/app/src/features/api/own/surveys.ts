import { z } from "zod";
import {
  isOpen,
  isSent,
  sentSurveys,
  surveyFor,
  surveyPath,
  surveyView,
  type Question,
  type QuestionResult,
  type SentSurvey,
} from "../../surveys/index.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { Problem } from "../route/problem.js";
import { own } from "../route/route.js";
import { count, idInPath, nothing, time } from "../shapes.js";

const survey = z.object({
  id: z.string(),
  title: z.string().nullable().meta({ description: "null: it was hidden, and can be neither read nor answered." }),
  sentAt: time,
  closesAt: time,
  open: z.boolean(),
  asked: count.meta({ description: "How many people were asked." }),
  audience: z.object({
    kind: z.enum(["members", "group", "body"]),
    of: z.string().meta({ description: "The local group or the body; empty for all members." }),
  }),
  commitment: z.string().meta({ description: "The fingerprint of the frozen wording, as the public record has it." }),
  url: z.string(),
});

const counts = z.object({
  answered: count,
  counts: z
    .array(count)
    .nullable()
    .meta({ description: "In the order of the options, or of the steps from 1; null: too few to be broken down, or no such question." }),
  statements: z
    .array(
      z.object({
        number: z.int(),
        words: z.string().nullable().meta({ description: "null: it was hidden." }),
        seen: count,
        counts: z.object({ agree: count, disagree: count, pass: count }).nullable().meta({ description: "null: too few to say so." }),
      }),
    )
    .nullable()
    .meta({ description: "Those that came with the survey and those that people added; null: no such question." }),
});

const question = z.object({
  number: z.int(),
  kind: z.enum(["choice", "several", "scale", "text", "statements"]),
  words: z.string(),
  options: z.array(z.string()).meta({ description: "Of a choice; of statements, those that came with the survey; else empty." }),
  scale: z.object({ steps: z.int(), low: z.string(), high: z.string() }).nullable(),
  result: counts.nullable().meta({ description: "null: it is open, or not counted yet." }),
});

export const surveys = own(
  {
    id: "listSurveys",
    path: "/surveys",
    tag: "surveys",
    summary: "The surveys that were sent, the latest first, at most 100",
    about: "A survey decides nothing, and no act can rest on it.",
    params: nothing,
    query: nothing,
    answer: z.object({ surveys: z.array(survey) }),
  },
  async ({ services, viewer }) => {
    const all = await sentSurveys(services.db, viewer.organisation.id);
    return { surveys: all.filter(isSent).map((one) => said(services, viewer, one)) };
  },
);

export const oneSurvey = own(
  {
    id: "readSurvey",
    path: "/surveys/{survey}",
    tag: "surveys",
    summary: "One of them: who asks, every question, how many have answered, and the result once it has closed",
    about: "Of answers in people's own words it says only how many there are. It is answered on its page.",
    params: z.object({ survey: idInPath }),
    query: nothing,
    answer: survey.extend({
      intro: z.string().meta({ description: "Markdown." }),
      askedBy: z.array(z.string()),
      inNameOf: z.string().nullable(),
      answered: count,
      youWereAsked: z.boolean(),
      youAnswered: z.boolean().meta({ description: "Forgotten when it closes." }),
      questions: z.array(question),
    }),
  },
  async ({ services, viewer, member, params }) => {
    const found = await surveyFor(services.db, viewer.organisation.id, { survey: params.survey, member: member.id });
    if (found === null || !isSent(found) || found.sent.hidden) throw new Problem("not-found");
    const { askedBy, nameOf, answered, own: place, result } = await surveyView(services, viewer, { survey: found, member: member.id });
    return {
      ...said(services, viewer, found),
      intro: found.intro,
      askedBy: [...askedBy],
      inNameOf: nameOf,
      answered,
      youWereAsked: place.asked,
      youAnswered: place.answered,
      questions: found.questions.map((one, at) => saidQuestion(one, at + 1, result?.questions[at] ?? null)),
    };
  },
);

function said({ config }: Services, viewer: Viewer, { id, title, sent, audience, ...writing }: SentSurvey): z.input<typeof survey> {
  const { at, closes, asked, commitment } = sent;
  return {
    id,
    title: sent.hidden ? null : title,
    sentAt: at.toISOString(),
    closesAt: closes.toISOString(),
    open: isOpen({ id, title, sent, audience, ...writing }, viewer.now),
    asked,
    audience: { ...audience },
    commitment,
    url: config.publicUrl + surveyPath(viewer, id),
  };
}

function saidQuestion(asked: Question, number: number, result: QuestionResult | null): z.input<typeof question> {
  const options = asked.kind === "choice" || asked.kind === "several" ? asked.options : asked.kind === "statements" ? asked.statements : [];
  const scale = asked.kind === "scale" ? { steps: asked.steps, low: asked.low, high: asked.high } : null;
  return { number, kind: asked.kind, words: asked.words, options: [...options], scale, result: result === null ? null : saidResult(result) };
}

function saidResult(result: QuestionResult): z.input<typeof counts> {
  switch (result.kind) {
    case "text":
      return { answered: result.answered, counts: null, statements: null };
    case "statements": {
      const statements = result.statements.map(({ number, body, seen, counts: taken }) => ({
        number,
        words: body === "" ? null : body,
        seen,
        counts: taken,
      }));
      return { answered: result.answered, counts: null, statements };
    }
    default:
      return { answered: result.answered, counts: result.counts === null ? null : [...result.counts], statements: null };
  }
}
