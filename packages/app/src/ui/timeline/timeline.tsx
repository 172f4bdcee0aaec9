import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import { classes } from "../classes.js";
import { Icon, type IconName } from "../icon.js";
import { useComponentWords, useLanguage } from "../language/language.js";
import { shortDate, timeLeft, timeOnly, zoneName } from "../when/words.js";

/** `StageStanding` of a motion fits; so does a calendar that has not begun. */
export interface TimelineStage {
  readonly name: string;
  readonly status: "past" | "now" | "to come";
  /** Fixed, or the earliest possible where it is to come. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface TimelineProps {
  readonly stages: readonly TimelineStage[];
  readonly now: Temporal.Instant;
  readonly zone: string;
  /** What it is the line of: "The way of motion 4". */
  readonly label: string;
}

const icons: { readonly [Status in TimelineStage["status"]]: IconName } = { past: "tick", now: "dot", "to come": "dash" };

/** The stages of a decision in their order, today marked: a line on a wide page, a ladder on a phone. */
export function Timeline({ stages, now, zone, label }: TimelineProps): JSX.Element {
  const { timeline: words } = useComponentWords().ui;
  return (
    <div>
      <ol class="timeline" aria-label={label}>
        {stages.map((stage, index) => (
          <Stage key={index} stage={stage} now={now} zone={zone} />
        ))}
      </ol>
      <p class="timeline__zone">
        {words.zone(zoneName(zone))}
        {stages.some(({ status }) => status === "to come") ? words.earliest : ""}
      </p>
    </div>
  );
}

function Stage({ stage, now, zone }: { stage: TimelineStage; now: Temporal.Instant; zone: string }): JSX.Element {
  const { timeline: words } = useComponentWords().ui;
  return (
    <li
      class={classes("timeline__stage", `timeline__stage--${stage.status.replace(" ", "-")}`)}
      aria-current={stage.status === "now" ? "step" : undefined}
    >
      <span class="timeline__mark">
        <Icon name={icons[stage.status]} />
      </span>
      <span class="timeline__name">{stage.name}</span>
      <span class="timeline__status">{words[stage.status]}</span>
      <span class="timeline__dates">
        <Dates stage={stage} zone={zone} />
      </span>
      {stage.status === "now" ? <Today stage={stage} now={now} zone={zone} /> : null}
    </li>
  );
}

function Dates({ stage, zone }: { stage: TimelineStage; zone: string }): JSX.Element {
  const { timeline: words } = useComponentWords().ui;
  const from = stage.from === null ? null : Temporal.Instant.from(stage.from);
  const to = stage.to === null ? null : Temporal.Instant.from(stage.to);
  const early = stage.status === "to come" ? words.from : "";
  if (from === null && to === null) return <span class="timeline__date">{words.noDate}</span>;
  const isMoment = from === null || to === null || Temporal.Instant.compare(from, to) === 0;
  return (
    <>
      <span class="timeline__date">
        {early}
        <Moment at={from ?? to} zone={zone} />
      </span>
      {isMoment ? null : (
        <span class="timeline__date">
          {words.to}
          <Moment at={to} zone={zone} />
        </span>
      )}
    </>
  );
}

function Moment({ at, zone }: { at: Temporal.Instant | null; zone: string }): JSX.Element | null {
  const language = useLanguage();
  return at === null ? null : (
    <time dateTime={at.toString()}>
      {shortDate(at, zone, language)}, {timeOnly(at, zone)}
    </time>
  );
}

/** How much of the stage has passed, as a line; the words beside say the same. */
function Today({ stage, now, zone }: { stage: TimelineStage; now: Temporal.Instant; zone: string }): JSX.Element | null {
  const language = useLanguage();
  if (stage.to === null) return null;
  const to = Temporal.Instant.from(stage.to);
  const passed = stage.from === null ? null : share(Temporal.Instant.from(stage.from), now, to);
  return (
    <span class="timeline__today">
      {passed === null ? null : (
        <svg class="timeline__passed" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="4" class="timeline__rest" />
          <rect width={passed} height="4" />
        </svg>
      )}
      {timeLeft(to, now, zone, language)}
    </span>
  );
}

/** Whole hundredths, for a picture only. */
function share(from: Temporal.Instant, now: Temporal.Instant, to: Temporal.Instant): number {
  const whole = to.epochMilliseconds - from.epochMilliseconds;
  if (whole <= 0) return 100;
  return Math.min(100, Math.max(0, Math.round(((now.epochMilliseconds - from.epochMilliseconds) * 100) / whole)));
}
