import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Button, DateTimeField, ErrorSummary, Form, Radios, TextArea, errorOf } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import type { MotionView } from "../view.js";
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
        It goes by e-mail to {recipients === 1 ? "1 person" : `${recipients} people`}, each by themselves, with the text of “{view.motion.title}”.
        What was sent and what arrived is kept apart and can be seen.
      </p>
      <Form action={path} csrf={viewer.csrf} idempotencyKey={newKey()}>
        {meeting === null ? null : (
          <DateTimeField
            name="meeting"
            label="When does the meeting start?"
            hint={`Local time of ${viewer.organisation.zone}. The first lawful time is filled in.`}
            value={typed["meeting"] ?? meeting.earliest}
            error={errorOf(errors, "meeting")}
          />
        )}
        <Button main>Send the notice</Button>
      </Form>
    </>
  );
}

/** Saying that a decision did not come about as the constitution asks. */
export function ChallengePage({ viewer, view, errors, typed }: ActPageProps): JSX.Element {
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>Challenge the decision on motion {view.motion.number}</h1>
      <p>While a challenge is undecided the decision takes no effect. Those who rule on it read your grounds; the record holds only their hash.</p>
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
