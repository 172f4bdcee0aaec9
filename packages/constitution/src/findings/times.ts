import type { Span } from "@folkmoot/exact";
import { error, warning, type Note } from "../reading/notes.js";
import type { CommencementStage, Deadline, Delivery, Procedure, Ruled } from "../rules.js";
import type { Checked } from "./checked.js";

/** Times that work against each other: a notice shorter than its delivery, a vote that has to open before its notice can be over, an effect before the time to challenge is over. */
export function times({ text, built }: Checked): Note[] {
  const opened = new Map(text.things.filter(({ kind }) => kind === "procedure").map((thing) => [thing.id, thing]));
  return built.rules.procedures.flatMap((procedure) => {
    const at = opened.get(procedure.id)?.link;
    return at === undefined
      ? []
      : [
          ...delivered(procedure, built.rules.organisation.delivery, at),
          ...opening(procedure, built.rules.organisation.delivery, at),
          ...challengeable(procedure, at),
          ...extended(procedure, at),
          ...clashing(procedure, built.rules.procedures, at),
        ];
  });
}

const HOURS: Readonly<Record<Span["unit"], number>> = { minute: 1 / 60, hour: 1, day: 24, week: 168, month: 720, year: 8760 };

function hours(span: Span): number {
  return span.n * HOURS[span.unit];
}

/** A vote can't open by its day where the discussion and the notice before it take longer, even if everybody does their part at once. */
function opening(procedure: Procedure, delivery: readonly Ruled<Delivery>[], at: { start: number; end: number }): Note[] {
  const index = procedure.stages.findIndex(({ kind }) => kind === "vote");
  const vote = procedure.stages[index];
  if (vote?.kind !== "vote" || vote.opens === null || vote.opens.value.kind !== "span" || vote.opens.value.side !== "after") return [];
  const before = procedure.stages.slice(0, index).reduce((sum, stage) => {
    if (stage.kind === "discussion" || stage.kind === "proposals" || stage.kind === "mediation") return sum + hours(stage.lasts.value);
    if (stage.kind === "amendments") return sum + (stage.lasts === null ? 0 : hours(stage.lasts.value));
    return stage.kind === "notice" ? sum + hours(stage.period.value) + byMail(delivery) : sum;
  }, 0);
  return before <= hours(vote.opens.value.span)
    ? []
    : [
        error(
          at,
          "opens-too-soon",
          `The vote of “${procedure.name}” has to open within ${vote.opens.words}, and what comes before it takes longer than that (${Math.ceil(before / HOURS.day)} days).`,
        ),
      ];
}

/** Hours until an e-mail counts as given. */
function byMail(delivery: readonly Ruled<Delivery>[]): number {
  return delivery.filter(({ value }) => value.channel === "e-mail").reduce((most, { value }) => Math.max(most, hours(value.after)), 0);
}

function delivered(procedure: Procedure, delivery: readonly Ruled<Delivery>[], at: { start: number; end: number }): Note[] {
  const slowest = byMail(delivery);
  return procedure.stages.flatMap((stage) =>
    stage.kind === "notice" && hours(stage.period.value) < slowest
      ? [
          warning(
            at,
            "shorter-than-delivery",
            `The notice in “${procedure.name}” (${stage.period.words}) is shorter than an e-mail takes to count as given.`,
          ),
        ]
      : [],
  );
}

/** More time for those who could not vote: not where those who vote have met, and not where the vote would be over first. */
function extended({ name, stages }: Procedure, at: { start: number; end: number }): Note[] {
  return stages.flatMap((vote) => {
    if (vote.kind !== "vote" || vote.extended === undefined) return [];
    const { value, words } = vote.extended;
    if (vote.how.value.kind === "meeting" && vote.lasts === null)
      return [error(at, "extended-meeting", `The vote of “${name}” is taken at a meeting and ends with its day, so it can't stay open longer.`)];
    return vote.lasts !== null && hours(value) >= hours(vote.lasts.value)
      ? [error(at, "extended-never", `The vote of “${name}” lasts ${vote.lasts.words}, so nobody can be kept from it for more than ${words}.`)]
      : [];
  });
}

/** Only changes of the text can touch the same words of it. Where a way of deciding says it that several procedures take over, one of them has to change the text. */
function clashing({ name, stages }: Procedure, procedures: readonly Procedure[], at: { start: number; end: number }): Note[] {
  const said = clashIn(stages);
  if (said === null || procedures.some((other) => changesText(other) && clashIn(other.stages) === said)) return [];
  return [error(at, "clash-nothing", `“${name}” changes no words of this text, so no two of its decisions can touch the same ones.`)];
}

/** The clause that says it; null where none does. */
function clashIn(stages: Procedure["stages"]): string | null {
  return stages.flatMap((stage) => (stage.kind === "commencement" ? (stage.clash?.clause ?? []) : []))[0] ?? null;
}

function changesText({ decides }: Procedure): boolean {
  return decides.some(({ value }) => ["change-constitution", "adopt-constitution", "any"].includes(value.kind));
}

function challengeable(procedure: Procedure, at: { start: number; end: number }): Note[] {
  const challenge = procedure.stages.find(({ kind }) => kind === "challenge");
  const effect = procedure.stages.find((stage): stage is CommencementStage => stage.kind === "commencement");
  if (challenge?.kind !== "challenge" || effect === undefined) return [];
  const window = afterResult(challenge.within.value);
  const wait = effect.when.clause === null ? null : afterResult(effect.when.value);
  if (window === null || wait === null || wait >= window) return [];
  return [
    warning(
      at,
      "effect-before-challenge",
      `“${procedure.name}” takes effect (${effect.when.words}) before the time to challenge it (${challenge.within.words}) is over.`,
    ),
  ];
}

/** Hours after the result; null where it is counted from something else. */
function afterResult(deadline: Deadline): number | null {
  if (deadline.kind === "at") return deadline.anchor === "result declared" ? 0 : null;
  if (deadline.kind === "date" || deadline.side !== "after") return null;
  return deadline.anchor === "result declared" || deadline.anchor === "decision" ? hours(deadline.span) : null;
}
