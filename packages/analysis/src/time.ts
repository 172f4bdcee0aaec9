import type { Matter, Procedure, Rules } from "@folkmoot/constitution";
import { earliestEffect, imagined, instantOf } from "@folkmoot/procedure";
import type { Temporal } from "temporal-polyfill";

/** How long a way takes at the shortest, from the act that starts it to its effect, in whole minutes, and how much notice there is in it. */
export interface Times {
  readonly minutes: number;
  /** The notice that those who are called to the first vote have of it; null: none. */
  readonly notice: { readonly minutes: number; readonly stage: string } | null;
  /** When each stage is over, in minutes after the start, by its id. */
  readonly ends: Readonly<Record<string, number>>;
}

export interface Question {
  readonly matters: readonly Matter[];
  readonly touches: readonly string[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Right before midnight, at the end of the first day of the shortest month, in a zone whose clocks never change. */
const MIDNIGHT = instantOf("2027-01-31T23:59:59.999Z");

/**
 * Measured with the code that runs a real motion, if everybody does their part at once. What is counted in clear days, or to the end of a day, is over soonest when it
 * begins right before midnight; from then on the hour is settled. So each moment of the way is tried as the one that falls there. Votes that close early when everybody
 * has answered do so where `early` names them.
 */
export function shortest(rules: Rules, procedure: Procedure, question: Question, early: ReadonlySet<string>): Times {
  const still = stillClock(rules, procedure, early);
  const first = runFrom(still, procedure, question, MIDNIGHT);
  const starts = new Set(momentsOf(first).map((time) => (instantOf(time).epochMilliseconds - MIDNIGHT.epochMilliseconds) % DAY));
  // Working days are counted from every day of the week.
  const days = rules.organisation.working === undefined ? [0] : [0, 1, 2, 3, 4, 5, 6];
  return [...starts]
    .flatMap((late) => days.map((day) => MIDNIGHT.subtract({ milliseconds: late }).subtract({ hours: 24 * day })))
    .map((start) => timesOf(runFrom(still, procedure, question, start), start))
    .reduce((best, times) => (times.minutes < best.minutes ? times : best));
}

type Line = ReturnType<typeof imagined>;

function runFrom(rules: Rules, { id }: Procedure, { matters, touches }: Question, start: Temporal.Instant): Line {
  return imagined(rules, { procedure: id, start: start.toString({ fractionalSecondDigits: 3 }), matters, touches, organisation: { meetings: [] } });
}

function momentsOf({ steps }: Line): string[] {
  return steps.flatMap(({ step: { place, notice } }) => [place.from, ...(notice === undefined ? [] : [notice.given])]);
}

function timesOf(line: Line, start: Temporal.Instant): Times {
  const since = (time: string): number => Math.floor((instantOf(time).epochMilliseconds - start.epochMilliseconds) / MINUTE);
  const notified = line.steps.find(({ step }) => step.notice !== undefined)?.step;
  const vote = line.steps.find(({ stage }) => stage?.kind === "vote")?.step.place.from;
  return {
    minutes: since(earliestEffect(line)),
    notice:
      notified?.notice === undefined || vote === undefined || vote < notified.notice.sentAt
        ? null
        : { minutes: since(vote) - since(notified.notice.sentAt), stage: notified.place.stage },
    ends: Object.fromEntries(line.steps.map(({ step: { place, then } }) => [place.stage, since(place.to ?? then?.at ?? place.from)])),
  };
}

/** The rules with UTC as their zone, and with votes that nobody waits for. */
function stillClock(rules: Rules, { id }: Procedure, early: ReadonlySet<string>): Rules {
  const atOnce = { value: { n: 0, unit: "minute", days: null }, clause: null, words: "" } as const;
  const hurried = (procedure: Procedure): Procedure => ({
    ...procedure,
    stages: procedure.stages.map((stage) => (stage.kind === "vote" && early.has(stage.id) ? { ...stage, lasts: atOnce } : stage)),
  });
  return {
    ...rules,
    organisation: { ...rules.organisation, zone: { ...rules.organisation.zone, value: "UTC" } },
    procedures: rules.procedures.map((procedure) => (procedure.id === id ? hurried(procedure) : procedure)),
  };
}
