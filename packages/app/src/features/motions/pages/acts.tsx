import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Button, DateTimeField, ErrorSummary, Form, Radios, TextArea, When, errorOf, useWords, zoneName } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import type { MotionView } from "../reading/view.js";
import { motionPath, motionsPath, newKey } from "./context.js";

interface ActPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly errors: readonly FormError[];
  readonly typed: { readonly [field: string]: string };
}

function Crumbs({ viewer, view }: Pick<ActPageProps, "viewer" | "view">): JSX.Element {
  const { motions: words } = useWords();
  const { number } = view.motion;
  return (
    <Breadcrumb
      items={[
        { href: motionsPath(viewer), words: words.title },
        { href: motionPath(viewer, number), words: words.motion(number) },
      ]}
    />
  );
}

export interface NoticePageProps extends ActPageProps {
  /** Whether the vote is at a meeting, and the first time at which it may start. */
  readonly meeting: { readonly earliest: string } | null;
  readonly recipients: number;
}

/** Sending the notice: to whom, what it says, and for a meeting when it starts. */
export function NoticePage({ viewer, view, errors, typed, meeting, recipients }: NoticePageProps): JSX.Element {
  const { notice: words } = useWords().acts;
  const path = `${motionPath(viewer, view.motion.number)}/notice`;
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>{words.heading(view.motion.number)}</h1>
      <p>{words.body(recipients, view.motion.title)}</p>
      <WhatFollows viewer={viewer} view={view} />
      <Form action={path} csrf={viewer.csrf} idempotencyKey={newKey()}>
        {meeting === null ? null : (
          <DateTimeField
            name="meeting"
            label={words.meeting}
            hint={words.meetingHint(zoneName(viewer.organisation.zone))}
            value={typed["meeting"] ?? meeting.earliest}
            error={errorOf(errors, "meeting")}
          />
        )}
        <Button main>{words.button}</Button>
      </Form>
    </>
  );
}

/** The stage that comes after the notice, and when it may begin if the notice is sent now. */
function WhatFollows({ viewer, view }: Pick<ActPageProps, "viewer" | "view">): JSX.Element | null {
  const { notice: words } = useWords().acts;
  const { stages } = view.standing;
  const next = stages[stages.findIndex((stage) => stage.status === "now") + 1];
  if (next === undefined || next.from === null) return null;
  return <p>{words.next(next.name, <When at={next.from} zone={viewer.organisation.zone} now={viewer.now} />)}</p>;
}

/** Saying that a decision did not come about as the constitution asks. */
export function ChallengePage({ viewer, view, errors, typed }: ActPageProps): JSX.Element {
  const { challenge: words } = useWords().acts;
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>{words.heading(view.motion.number)}</h1>
      <p>{words.body}</p>
      <Form action={`${motionPath(viewer, view.motion.number)}/challenge`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <TextArea name="grounds" label={words.grounds} hint={words.groundsHint} value={typed["grounds"]} error={errorOf(errors, "grounds")} />
        <Button main>{words.button}</Button>
      </Form>
    </>
  );
}

/** One voice of those who rule on a challenge. */
export function RulingPage({ viewer, view, errors, typed, grounds }: ActPageProps & { grounds: readonly string[] }): JSX.Element {
  const { ruling: words } = useWords().acts;
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>{words.heading(view.motion.number)}</h1>
      {grounds.map((text, index) => (
        <blockquote key={index}>{text}</blockquote>
      ))}
      <p>{words.body}</p>
      <Form action={`${motionPath(viewer, view.motion.number)}/ruling`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Radios
          name="ruling"
          label={words.label}
          value={typed["ruling"]}
          error={errorOf(errors, "ruling")}
          options={[
            { value: "stands", label: words.stands },
            { value: "annulled", label: words.annulled },
          ]}
        />
        <TextArea name="reasons" label={words.reasons} hint={words.reasonsHint} value={typed["reasons"]} error={errorOf(errors, "reasons")} />
        <Button main>{words.button}</Button>
      </Form>
    </>
  );
}
