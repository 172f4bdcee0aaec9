import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, ButtonRow, EmptyState, MotionTag, useWords, When } from "../../../ui/index.js";
import type { MotionLine } from "../reading/list.js";
import type { RefusedOutcome } from "../acts/outcome.js";
import { motionsPath } from "./context.js";

export interface ListPageProps {
  readonly viewer: Viewer;
  readonly open: readonly MotionLine[];
  readonly decided: readonly MotionLine[];
  readonly refusals: readonly RefusedOutcome[];
}

/** Everything that is put to this organisation: what is open, what was decided, what was refused. */
export function ListPage({ viewer, open, decided, refusals }: ListPageProps): JSX.Element {
  const { motions: words } = useWords();
  return (
    <>
      <h1>{words.title}</h1>
      <ButtonRow>
        {viewer.member === null ? null : <ButtonLink href={`/o/${viewer.organisation.id}/start`}>{words.putForward}</ButtonLink>}
        <ButtonLink href={`/o/${viewer.organisation.id}/check`} look="secondary">
          {words.check}
        </ButtonLink>
      </ButtonRow>
      <h2>{words.open}</h2>
      {open.length === 0 ? (
        <EmptyState title={words.nothingOpen}>
          <p>{words.nothingOpenBody}</p>
        </EmptyState>
      ) : (
        <MotionLines lines={open} />
      )}
      <h2>{words.ended}</h2>
      {decided.length === 0 ? <EmptyState title={words.nothingDecided} /> : <MotionLines lines={decided} />}
      {viewer.member === null ? <p class="soft small">{words.forOutsiders}</p> : <Refusals viewer={viewer} refusals={refusals} />}
    </>
  );
}

/** Motions as a list: what each is called, where it stands, one sentence. An outsider may learn no more than that there is one. */
export function MotionLines({ lines }: { lines: readonly MotionLine[] }): JSX.Element {
  const { motions: words } = useWords();
  return (
    <ul class="motion-list">
      {lines.map(({ number, title, state, sentence, procedure, href }) => (
        <li class="motion-list__item" key={number}>
          <h3 class="motion-list__title">
            <a href={href}>{title === null ? words.motion(number) : words.titled(number, title)}</a>
          </h3>
          <MotionTag state={state} />
          <p>{words.line(procedure, sentence)}</p>
        </li>
      ))}
    </ul>
  );
}

function Refusals({ viewer, refusals }: { viewer: Viewer; refusals: readonly RefusedOutcome[] }): JSX.Element | null {
  const { motions: words } = useWords();
  if (refusals.length === 0) return null;
  return (
    <>
      <h2>{words.refused}</h2>
      <p class="soft small">{words.refusedBody}</p>
      <ul>
        {refusals.map((refusal) => (
          <li key={`${refusal.motion} ${refusal.at}`}>
            {words.refusal(
              <a href={`${motionsPath(viewer)}/refused/${refusal.motion}`}>{refusal.title}</a>,
              <When at={refusal.at} zone={viewer.organisation.zone} />,
              refusal.refusal.reasons.length,
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
