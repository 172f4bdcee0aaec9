import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Choice } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import {
  Breadcrumb,
  Button,
  ButtonLink,
  Draft,
  ErrorSummary,
  Form,
  Hidden,
  MarkdownText,
  Notice,
  Radios,
  TextArea,
  When,
  errorOf,
  timeLeft,
} from "../../../ui/index.js";
import type { DraftView, FormError } from "../../../ui/index.js";
import { motionPath, motionsPath, newKey } from "../../motions/index.js";
import type { MotionView } from "../../motions/index.js";
import { StatementsBeside, type Statements } from "../../statements/index.js";

export const CHOICES: readonly { readonly value: Choice; readonly label: string; readonly hint: string }[] = [
  { value: "for", label: "For", hint: "You want this to be decided." },
  { value: "against", label: "Against", hint: "You want things to stay as they are." },
  { value: "abstain", label: "Abstain", hint: "You have answered and take no side." },
];

interface BallotProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
}

export interface VotePageProps extends BallotProps {
  readonly closes: string;
  readonly content: { readonly kind: "change"; readonly draft: DraftView } | { readonly kind: "text"; readonly text: string };
  /** What its mover and others say about it. */
  readonly statements: Statements;
  readonly errors: readonly FormError[];
}

/** The ballot paper: one decision, what it would do, three answers. */
export function VotePage({ viewer, view, closes, content, statements, errors }: VotePageProps): JSX.Element {
  const { motion } = view;
  const { zone } = viewer.organisation;
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>{motion.title}</h1>
      <p class="lead">
        You are asked to decide this. The vote closes <When at={closes} zone={zone} /> ({timeLeft(Temporal.Instant.from(closes), viewer.now, zone)}).
      </p>
      {content.kind === "change" ? <Draft view={content.draft} /> : <MarkdownText>{content.text}</MarkdownText>}
      <p class="soft small">
        The record holds the fingerprint of the text that you decide: <code>{motion.commitment}</code>.
      </p>
      <StatementsBeside statements={statements} href={null} />
      <Form action={`${motionPath(viewer, motion.number)}/vote/review`} csrf={viewer.csrf}>
        <Radios name="choice" label="Your vote" large options={CHOICES} error={errorOf(errors, "choice")} />
        <Button main>Review your vote</Button>
      </Form>
      <p class="soft small">Nothing is counted before you have confirmed it on the next page.</p>
    </>
  );
}

/** The last look before a vote is given; it can't be taken back. */
export function ReviewPage({ viewer, view, choice, named }: BallotProps & { choice: Choice; named: boolean }): JSX.Element {
  const path = motionPath(viewer, view.motion.number);
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>Your vote: {labelOf(choice)}</h1>
      <p class="lead">
        On motion {view.motion.number}, “{view.motion.title}”.
      </p>
      <p>
        A vote is final. The result is made when the vote has closed, and nobody learns before how it stands.{" "}
        {named
          ? "Members will see how each of you voted, as the text says."
          : "This vote is open, not secret: no other member is shown how you voted, but whoever runs this server can find out."}
      </p>
      <Form action={`${path}/vote`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Hidden name="choice" value={choice} />
        {named && choice === "against" ? (
          <TextArea name="dissent" label="Your dissent" hint="If you wish: it is printed beside the decision, under your name." rows={4} />
        ) : null}
        <Button main>{`Vote ${choice === "abstain" ? "to abstain" : choice}`}</Button>
      </Form>
      <ButtonLink href={`${path}/vote`} look="quiet">
        Change it
      </ButtonLink>
    </>
  );
}

/** The thank-you page, with the handle by which anybody can find their own vote in the record. */
export function ReceiptPage({
  viewer,
  view,
  handle,
  choice,
  closes,
}: BallotProps & { handle: string; choice: Choice; closes: string | null }): JSX.Element {
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>Your vote is counted</h1>
      <p class="lead">
        You voted “{labelOf(choice)}” on “{view.motion.title}”.
      </p>
      <Notice title="Your receipt" tone="good">
        <p>
          In this vote, and nowhere else, you are <code>{groups(handle)}</code>.
        </p>
        <p>
          {closes === null ? (
            "The vote has closed: you find your vote under this name in the record."
          ) : (
            <>
              When the vote has closed, <When at={closes} zone={viewer.organisation.zone} now={viewer.now} />, you will find your vote under this name
              in the record.
            </>
          )}{" "}
          It tells nobody who you are.
        </p>
      </Notice>
      <ButtonLink href={motionPath(viewer, view.motion.number)} look="secondary">
        Back to the motion
      </ButtonLink>
    </>
  );
}

/** A vote that changed nothing, and why. */
export function NotCountedPage({ viewer, view, title, text }: BallotProps & { title: string; text: string }): JSX.Element {
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <ButtonLink href={motionPath(viewer, view.motion.number)} look="secondary">
        See where it stands
      </ButtonLink>
    </>
  );
}

export function labelOf(choice: Choice): string {
  return CHOICES.find((one) => one.value === choice)?.label ?? choice;
}

function Crumbs({ viewer, view }: BallotProps): JSX.Element {
  return (
    <Breadcrumb
      items={[
        { href: motionsPath(viewer), words: "Motions" },
        { href: motionPath(viewer, view.motion.number), words: `Motion ${view.motion.number}` },
      ]}
    />
  );
}

/** In groups that can be read over the telephone. */
function groups(handle: string): string {
  return handle.match(/.{1,4}/g)?.join(" ") ?? handle;
}
