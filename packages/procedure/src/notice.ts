import type { Deadline, NoticeStage, Procedure, Ruled, Rules, VoteStage } from "@folkmoot/constitution";
import type { Span } from "@folkmoot/exact";
import { datesOf, deadlineAt, goesByWork, instantOf, later } from "./dates.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import type { MotionFacts, OrganisationFacts } from "./facts.js";
import { holidaysWithin } from "./holidays.js";
import { met, pending, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import type { Notified, Step, StepInput } from "./step.js";

/** What a date goes by: the rules, and what is on record of the organisation. */
type Under = { readonly rules: Rules; readonly organisation: Pick<OrganisationFacts, "holidays" | "meetings"> };

/**
 * A notice has its turn when the stage before it is over: stages run one after the other, in the order of the text.
 * Whoever has to send it does so within its time; after that the system sends it, at the deadline and not later, so that nobody can sit on it.
 * It counts as given some time after it was sent, and its period runs from then.
 */
export function notice(input: StepInput<NoticeStage>): Step {
  const { stage, motion, turn, dates, now } = input;
  const recorded = motion.notices[stage.id];
  const vote = voteAfter(input.procedure, input.index);
  const deadline = systemSendsAt(input, vote);
  const bySystem = turn.fixed && now !== null && now >= deadline;
  const sentAt = recorded?.sentAt ?? (bySystem ? deadline : later(turn.at, now ?? turn.at));
  const fixed = recorded !== undefined || bySystem;
  const given = givenAt(input, sentAt);
  const over = dates.after(given, stage.period.value);
  const atMeeting = vote?.how.value.kind === "meeting";
  const ofSystem = (): Time | null => (atMeeting ? meetingOfSystem(input, { stage, vote, sent: deadline }) : null);
  const meeting = recorded === undefined ? (fixed ? ofSystem() : null) : recorded.meeting;
  const to = atMeeting && input.procedure.stages[input.index + 1] === vote ? later(over, meeting ?? over) : over;
  return {
    place: {
      stage: stage.id,
      kind: "notice",
      name: stage.name,
      clause: stage.period.clause ?? stage.clause,
      words: stage.period.words,
      from: turn.at,
      to,
      fixed,
    },
    phases: fixed
      ? [
          { state: "awaiting notice", until: sentAt },
          { state: "notice", until: to },
        ]
      : [
          { state: "awaiting notice", until: deadline },
          { state: "notice", until: null },
        ],
    then: { at: to, fixed },
    upcoming: recorded === undefined && turn.fixed ? { what: "notice", stage: stage.id, meeting: ofSystem(), at: deadline } : null,
    notice: { sentAt, given, over, meeting, fixed },
  };
}

/** When an e-mail that was sent at `sent` counts as given. */
export function givenAt({ rules, organisation }: Under, sent: Time): Time {
  const delivery = rules.organisation.delivery.find(({ value }) => value.channel === "e-mail");
  return datesOf(rules, organisation.holidays).plus(sent, delivery?.value.after ?? DEFAULT.delivery.value);
}

/** The first instant for which a notice that is sent at `sent` is long enough. */
export function noticeOver(under: Under, stage: NoticeStage, sent: Time): Time {
  return datesOf(under.rules, under.organisation.holidays).after(givenAt(under, sent), stage.period.value);
}

/** The vote that a notice is the notice of. */
export function voteAfter(procedure: Procedure, index: number): VoteStage | null {
  return procedure.stages.slice(index + 1).find((stage) => stage.kind === "vote") ?? null;
}

/** Notice as a requirement: how much was or would be given before `event`, of how much. */
export function noticeRequired(under: Under, stage: NoticeStage, { sent, event }: { sent: Time; event: Time }): Requirement {
  const over = noticeOver(under, stage, sent);
  const given = givenAt(under, sent);
  const evidence = {
    ...measured(under, stage.period, { given, event }),
    ...holidaysIn(under, stage.period.value, { sent, given, over }),
    sent,
    given,
    event,
    earliest: over,
  };
  return event >= over ? met("notice", stage.period, evidence) : unmet("notice", stage.period, evidence, over);
}

/** Notice as a requirement of a decision: what was sent, or that it has still to be sent. */
export function noticeOfMotion(
  under: Under,
  stage: NoticeStage,
  notified: Notified | null,
  facts: { motion: MotionFacts; event: Time | null },
): Requirement {
  const recorded = facts.motion.notices[stage.id];
  if (recorded === undefined || notified === null)
    return pending("notice", stage.period, { needed: stage.period.value.n, unit: stage.period.value.unit, days: stage.period.value.days ?? "" });
  const required = noticeRequired(under, stage, { sent: recorded.sentAt, event: facts.event ?? notified.over });
  return { ...required, evidence: { ...required.evidence, recipients: recorded.recipients } };
}

/** When the system sends the notice itself: at its deadline, or at its turn where waiting for the deadline would open the vote later than the text allows. */
function systemSendsAt(input: StepInput<NoticeStage>, vote: VoteStage | null): Time {
  const { stage, turn, motion, dates } = input;
  const deadline =
    stage.within === null
      ? dates.plus(turn.at, DEFAULT.noticeWithin.value)
      : later(turn.at, deadlineAt(stage.within.value, asked(stage.within.value, { turn, motion }), dates));
  const latest = vote?.opens === null || vote === null ? null : deadlineAt(vote.opens.value, motion.support.reachedAt ?? motion.depositedAt, dates);
  return latest !== null && noticeOver(input, stage, deadline) > latest ? turn.at : deadline;
}

/** What the time for a notice is counted from: the last signature where the text says so, else the moment at which the notice has its turn. */
function asked(within: Deadline, { turn, motion }: Pick<StepInput<NoticeStage>, "turn" | "motion">): Time {
  const fromSignature = within.kind !== "date" && within.anchor === "last signature";
  return fromSignature ? (motion.support.reachedAt ?? motion.depositedAt) : turn.at;
}

/**
 * The meeting that the system's notice names: the first lawful one that was called for that body or kind before the notice went out, so that a late job
 * finds the same; else the evening of the first lawful day.
 */
function meetingOfSystem(under: Under, { stage, vote, sent }: { stage: NoticeStage; vote: VoteStage; sent: Time }): Time {
  const { rules, organisation } = under;
  const over = noticeOver(under, stage, sent);
  const of = vote.how.value.kind === "meeting" ? (vote.how.value.meeting ?? vote.roll.value.id) : vote.roll.value.id;
  const called = organisation.meetings.filter((meeting) => meeting.of === of && meeting.starts >= over && meeting.calledAt <= sent);
  return called.map(({ starts }) => starts).toSorted()[0] ?? datesOf(rules).nextEvening(over);
}

function measured(
  { rules, organisation }: Under,
  period: Ruled<Span>,
  { given, event }: { given: Time; event: Time },
): { had: number; needed: number; unit: string; days: string } {
  const { n, unit, days } = period.value;
  const dates = datesOf(rules, organisation.holidays);
  const had =
    days === "clear" ? dates.clearDays(given, event) : days === "working" ? dates.workingDays(given, event) : wholeUnits(given, event, unit);
  return { had, needed: n, unit, days: days ?? "" };
}

/** Of a notice that goes by working days: the holidays that made it longer, as were known when it was sent and when it was given. */
function holidaysIn(
  { rules, organisation }: Under,
  period: Span,
  { sent, given, over }: { sent: Time; given: Time; over: Time },
): { holidays?: string } {
  const recorded = organisation.holidays ?? [];
  const delivery = rules.organisation.delivery.find(({ value }) => value.channel === "e-mail");
  const { dayOf } = datesOf(rules);
  const within = (span: Span | undefined, from: Time, to: Time): string[] =>
    span === undefined || !goesByWork(span) ? [] : holidaysWithin({ rules, recorded, known: from }, dayOf(from), dayOf(to));
  const days = new Set([...within(delivery?.value.after, sent, given), ...within(period, given, over)]);
  return days.size === 0 ? {} : { holidays: [...days].toSorted().join(" ") };
}

const MILLISECONDS: { readonly [unit: string]: number } = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_629_746_000,
  year: 31_556_952_000,
};

function wholeUnits(given: Time, event: Time, unit: string): number {
  return Math.max(0, Math.floor((instantOf(event).epochMilliseconds - instantOf(given).epochMilliseconds) / (MILLISECONDS[unit] ?? 1)));
}
