import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Button, DateTimeField, ErrorSummary, Form, Radios, TextArea, When, errorOf, zoneName } from "../../../ui/index.js";
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
  const { number } = view.motion;
  return (
    <Breadcrumb
      items={[
        { href: motionsPath(viewer), words: "Motions" },
        { href: motionPath(viewer, number), words: `Motion ${number}` },
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
  const path = `${motionPath(viewer, view.motion.number)}/notice`;
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>Send the notice of motion {view.motion.number}</h1>
      <p>
        It goes by e-mail to {recipients === 1 ? "1 person" : `${recipients} people`}, each by themselves, with what “{view.motion.title}” says or
        changes. How many of these mails have been sent stands on the page of the motion.
      </p>
      <WhatFollows viewer={viewer} view={view} />
      <Form action={path} csrf={viewer.csrf} idempotencyKey={newKey()}>
        {meeting === null ? null : (
          <DateTimeField
            name="meeting"
            label="When does the meeting start?"
            hint={`${zoneName(viewer.organisation.zone)} time. The first lawful time is filled in.`}
            value={typed["meeting"] ?? meeting.earliest}
            error={errorOf(errors, "meeting")}
          />
        )}
        <Button main>Send the notice</Button>
      </Form>
    </>
  );
}

/** The stage that comes after the notice, and when it may begin if the notice is sent now. */
function WhatFollows({ viewer, view }: Pick<ActPageProps, "viewer" | "view">): JSX.Element | null {
  const { stages } = view.standing;
  const next = stages[stages.findIndex((stage) => stage.status === "now") + 1];
  if (next === undefined || next.from === null) return null;
  return (
    <p>
      If you send it now, the next stage, “{next.name}”, begins on <When at={next.from} zone={viewer.organisation.zone} now={viewer.now} /> at the
      earliest.
    </p>
  );
}

/** Saying that a decision did not come about as the constitution asks. */
export function ChallengePage({ viewer, view, errors, typed }: ActPageProps): JSX.Element {
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>Challenge the decision on motion {view.motion.number}</h1>
      <p>
        While a challenge is undecided the decision takes no effect. Those who rule on it read your grounds; the record holds only their fingerprint,
        not a word of them.
      </p>
      <Form action={`${motionPath(viewer, view.motion.number)}/challenge`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <TextArea
          name="grounds"
          label="Your grounds"
          hint="Which clause was not followed, and how that could have changed the outcome."
          value={typed["grounds"]}
          error={errorOf(errors, "grounds")}
        />
        <Button main>Challenge this decision</Button>
      </Form>
    </>
  );
}

/** One voice of those who rule on a challenge. */
export function RulingPage({ viewer, view, errors, typed, grounds }: ActPageProps & { grounds: readonly string[] }): JSX.Element {
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>Rule on the challenge to motion {view.motion.number}</h1>
      {grounds.map((text, index) => (
        <blockquote key={index}>{text}</blockquote>
      ))}
      <p>It is settled when more than half of those who rule say the same. If nobody does in time, the text says what that means.</p>
      <Form action={`${motionPath(viewer, view.motion.number)}/ruling`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Radios
          name="ruling"
          label="Your ruling"
          value={typed["ruling"]}
          error={errorOf(errors, "ruling")}
          options={[
            { value: "stands", label: "The decision stands" },
            { value: "annulled", label: "The decision is annulled" },
          ]}
        />
        <TextArea
          name="reasons"
          label="Your reasons"
          hint="The text asks for reasons in writing."
          value={typed["reasons"]}
          error={errorOf(errors, "reasons")}
        />
        <Button main>Give your ruling</Button>
      </Form>
    </>
  );
}
