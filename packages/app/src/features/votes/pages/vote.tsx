import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Choice } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import {
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
  useLanguage,
  useWords,
} from "../../../ui/index.js";
import type { DraftView, FormError } from "../../../ui/index.js";
import { Effects, type EffectsProps } from "../../constitution/index.js";
import { LostTime, motionPath, newKey } from "../../motions/index.js";
import type { MotionView } from "../../motions/index.js";
import { Chamber, SeveralVotes } from "./chamber.js";
import type { Mine } from "../represented/mine.js";
import { Others } from "../represented/page.js";
import { Crumbs } from "./crumbs.js";
import { StatementsBeside, type Statements } from "../../statements/index.js";

const CHOICES: readonly Choice[] = ["for", "against", "abstain"];

interface BallotProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
}

export interface VotePageProps extends BallotProps {
  readonly closes: string;
  /** How many votes whoever looks has. */
  readonly votes: number;
  readonly content:
    | { readonly kind: "change"; readonly draft: DraftView; readonly effects: EffectsProps }
    | { readonly kind: "text"; readonly text: string };
  /** What its mover and others say about it. */
  readonly statements: Statements;
  /** Those for whom whoever looks votes too. */
  readonly others: Mine["others"];
  readonly errors: readonly FormError[];
}

/** The ballot paper: one decision, what it would do, three answers. */
export function VotePage({ viewer, view, closes, votes, content, statements, others, errors }: VotePageProps): JSX.Element {
  const { votes: words } = useWords();
  const language = useLanguage();
  const { motion } = view;
  const { zone } = viewer.organisation;
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>{motion.title}</h1>
      <p class="lead">{words.asked(<When at={closes} zone={zone} />, timeLeft(Temporal.Instant.from(closes), viewer.now, zone, language))}</p>
      <LostTime situation={view.situation} stage={view.vote?.stage ?? ""} />
      <Chamber view={view} stage={view.vote?.stage ?? ""} />
      <SeveralVotes view={view} stage={view.vote?.stage ?? ""} votes={votes} />
      {others.length === 0 ? null : <Others others={others} />}
      {content.kind === "change" ? <Draft view={content.draft} /> : <MarkdownText>{content.text}</MarkdownText>}
      {content.kind === "change" ? <Effects {...content.effects} /> : null}
      <p class="soft small">{words.fingerprint(<code>{motion.commitment}</code>)}</p>
      <StatementsBeside statements={statements} href={null} />
      <Form action={`${motionPath(viewer, motion.number)}/vote/review`} csrf={viewer.csrf}>
        <Hidden name="stage" value={view.vote?.stage ?? ""} />
        <Radios
          name="choice"
          label={words.yourVote}
          large
          options={CHOICES.map((value) => ({ value, ...words.choices[value] }))}
          error={errorOf(errors, "choice")}
        />
        <Button main>{words.review}</Button>
      </Form>
      <p class="soft small">{words.nothingYet}</p>
    </>
  );
}

/** The last look before a vote is given; it can't be taken back. */
export function ReviewPage({ viewer, view, choice, stage, named }: BallotProps & { choice: Choice; stage: string; named: boolean }): JSX.Element {
  const { votes: words } = useWords();
  const path = motionPath(viewer, view.motion.number);
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{words.reviewTitle(words.choices[choice].label)}</h1>
      <p class="lead">{words.onMotion(view.motion.number, view.motion.title)}</p>
      <Chamber view={view} stage={stage} />
      <p>
        {words.isFinal} {named ? words.named : words.open}
      </p>
      <Form action={`${path}/vote`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Hidden name="choice" value={choice} />
        <Hidden name="stage" value={stage} />
        {named && choice === "against" ? <TextArea name="dissent" label={words.dissent} hint={words.dissentHint} rows={4} /> : null}
        <Button main>{words.give[choice]}</Button>
      </Form>
      <ButtonLink href={`${path}/vote`} look="quiet">
        {words.change}
      </ButtonLink>
    </>
  );
}

/** The thank-you page, with the handle by which anybody can find their own vote in the record. */
export function ReceiptPage({
  viewer,
  view,
  stage,
  handle,
  choice,
  closes,
  elsewhere,
}: BallotProps & { stage: string; handle: string; choice: Choice; closes: string | null; elsewhere: boolean }): JSX.Element {
  const { votes: words } = useWords();
  const path = motionPath(viewer, view.motion.number);
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{words.counted}</h1>
      <p class="lead">{words.youVoted(words.choices[choice].label, view.motion.title)}</p>
      <Notice title={words.receipt} tone="good">
        <p>{words.youAre(<code>{groups(handle)}</code>)}</p>
        <p>
          {closes === null ? words.foundIt : words.findIt(<When at={closes} zone={viewer.organisation.zone} now={viewer.now} />)} {words.tellsNobody}
        </p>
      </Notice>
      <Chamber view={view} stage={stage} />
      {elsewhere ? <ButtonLink href={`${path}/vote`}>{words.otherChamber}</ButtonLink> : null}
      <ButtonLink href={path} look="secondary">
        {words.back}
      </ButtonLink>
    </>
  );
}

/** A vote that changed nothing, and why. */
export function NotCountedPage({ viewer, view, title, text }: BallotProps & { title: string; text: string }): JSX.Element {
  const { votes: words } = useWords();
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <ButtonLink href={motionPath(viewer, view.motion.number)} look="secondary">
        {words.whereItStands}
      </ButtonLink>
    </>
  );
}

/** In groups that can be read over the telephone. */
function groups(handle: string): string {
  return handle.match(/.{1,4}/g)?.join(" ") ?? handle;
}
