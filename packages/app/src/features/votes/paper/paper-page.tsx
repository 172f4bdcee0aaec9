import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Mark } from "@folkmoot/tally";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, ErrorSummary, Form, Hidden, Notice, dateAndTime, timeLeft, useLanguage, useWords } from "../../../ui/index.js";
import { Chamber, inChamber, SeveralVotes } from "../pages/chamber.js";
import { LostTime, motionPath, newKey } from "../../motions/index.js";
import type { MotionView } from "../../motions/index.js";
import { StatementsBeside, type Statements } from "../../statements/index.js";
import { Crumbs } from "../pages/crumbs.js";
import { PaperFields, type PaperFieldsProps } from "./fields.js";
import { HowTo, Left, WhatIsWanted } from "./how-to.js";
import type { OnPaper } from "./lines.js";
import { MarkInWords } from "./said.js";

interface PaperProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly on: OnPaper;
}

export interface PaperPageProps extends PaperProps, Omit<PaperFieldsProps, "on"> {
  readonly closes: string;
  /** How many votes whoever looks has. */
  readonly votes: number;
  /** What its mover and others say about it. */
  readonly statements: Statements;
}

/** A ballot paper with several options: one decision a screen, every kind of paper filled in without scripts and with the keyboard alone. */
export function PaperPage({ viewer, view, on, texts, statements, closes, votes, typed, chosen, errors }: PaperPageProps): JSX.Element {
  const { ballot } = useWords();
  const language = useLanguage();
  const { paper } = on;
  const { zone } = viewer.organisation;
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>{view.motion.title}</h1>
      <p class="lead">
        <HowTo paper={paper} />{" "}
        {ballot.closes(dateAndTime(closes, zone, language), timeLeft(Temporal.Instant.from(closes), viewer.now, zone, language))}
      </p>
      <LostTime situation={view.situation} stage={on.paper.stage} />
      <Chamber view={view} stage={on.paper.stage} />
      <SeveralVotes view={view} stage={on.paper.stage} votes={votes} />
      <WhatIsWanted on={on} />
      <StatementsBeside statements={statements} href={null} />
      <Form action={`${motionPath(viewer, view.motion.number)}/vote/paper${inChamber(view, paper.stage)}`} csrf={viewer.csrf}>
        <PaperFields {...{ on, texts, typed, chosen, errors }} />
        <div class="paper__bar">
          <Left paper={paper} />
          <Button main>{ballot.review}</Button>
        </div>
      </Form>
      <p class="soft small">{ballot.order[paper.order]}</p>
    </>
  );
}

/** The last look before a paper is handed in; it can't be taken back. */
export function PaperReviewPage({
  viewer,
  view,
  on,
  mark,
  written,
  fields,
}: PaperProps & { mark: Mark; written: string; fields: readonly (readonly [string, string])[] }): JSX.Element {
  const { ballot } = useWords();
  const path = motionPath(viewer, view.motion.number);
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{ballot.reviewTitle}</h1>
      <MarkInWords on={on} mark={mark} />
      <Chamber view={view} stage={on.paper.stage} />
      <p>
        {ballot.isFinal} {ballot.isOpen}
      </p>
      <Form action={`${path}/vote/paper/cast${inChamber(view, on.paper.stage)}`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Hidden name="mark" value={written} />
        <Button main>{ballot.cast}</Button>
      </Form>
      <Form action={`${path}/vote/paper/again${inChamber(view, on.paper.stage)}`} csrf={viewer.csrf}>
        {fields.map(([name, value]) => (
          <Hidden key={`${name} ${value}`} name={name} value={value} />
        ))}
        <Button look="quiet">{ballot.change}</Button>
      </Form>
    </>
  );
}

/** The receipt, with the name under which anybody finds their own paper in the record. */
export function PaperReceiptPage({
  viewer,
  view,
  on,
  mark,
  handle,
  closes,
  elsewhere,
}: PaperProps & { mark: Mark; handle: string; closes: string | null; elsewhere: boolean }): JSX.Element {
  const { ballot, votes } = useWords();
  const language = useLanguage();
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{ballot.receiptTitle}</h1>
      <MarkInWords on={on} mark={mark} />
      <Notice title={ballot.receipt} tone="good">
        <p>
          {ballot.youAre} <code>{handle.match(/.{1,4}/g)?.join(" ") ?? handle}</code>.
        </p>
        <p>{closes === null ? ballot.foundIt : ballot.findIt(dateAndTime(closes, viewer.organisation.zone, language))}</p>
      </Notice>
      <Chamber view={view} stage={on.paper.stage} />
      {elsewhere ? <ButtonLink href={`${motionPath(viewer, view.motion.number)}/vote`}>{votes.otherChamber}</ButtonLink> : null}
      <ButtonLink href={motionPath(viewer, view.motion.number)} look="secondary">
        {ballot.back}
      </ButtonLink>
    </>
  );
}
