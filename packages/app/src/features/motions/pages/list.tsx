import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, ButtonRow, EmptyState, MotionTag, When } from "../../../ui/index.js";
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
  return (
    <>
      <h1>Motions</h1>
      <ButtonRow>
        {viewer.member === null ? null : <ButtonLink href={`/o/${viewer.organisation.id}/start`}>Put something forward</ButtonLink>}
        <ButtonLink href={`/o/${viewer.organisation.id}/check`} look="secondary">
          Check an announcement
        </ButtonLink>
      </ButtonRow>
      <h2>Open and to come</h2>
      {open.length === 0 ? (
        <EmptyState title="Nothing is open.">
          <p>Any member can see what they may put forward and what it needs.</p>
        </EmptyState>
      ) : (
        <MotionLines lines={open} />
      )}
      <h2>Decided and ended</h2>
      {decided.length === 0 ? <EmptyState title="Nothing has been decided yet." /> : <MotionLines lines={decided} />}
      {viewer.member === null ? (
        <p class="soft small">Members see the text of each motion and its discussion. Results, certificates and the record are open to everybody.</p>
      ) : (
        <Refusals viewer={viewer} refusals={refusals} />
      )}
    </>
  );
}

/** Motions as a list: what each is called, where it stands, one sentence. An outsider may learn no more than that there is one. */
export function MotionLines({ lines }: { lines: readonly MotionLine[] }): JSX.Element {
  return (
    <ul class="motion-list">
      {lines.map(({ number, title, state, sentence, procedure, href }) => (
        <li class="motion-list__item" key={number}>
          <h3 class="motion-list__title">
            <a href={href}>
              Motion {number}
              {title === null ? "" : `: ${title}`}
            </a>
          </h3>
          <MotionTag state={state} />
          <p>
            {procedure}. {sentence}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Refusals({ viewer, refusals }: { viewer: Viewer; refusals: readonly RefusedOutcome[] }): JSX.Element | null {
  if (refusals.length === 0) return null;
  return (
    <>
      <h2>Refused</h2>
      <p class="soft small">What the rules did not allow. Each attempt is an entry in the record, without a name.</p>
      <ul>
        {refusals.map((refusal) => (
          <li key={`${refusal.motion} ${refusal.at}`}>
            <a href={`${motionsPath(viewer)}/refused/${refusal.motion}`}>{refusal.title}</a>, <When at={refusal.at} zone={viewer.organisation.zone} />
            : {refusal.refusal.reasons.length === 1 ? "one reason" : `${refusal.refusal.reasons.length} reasons`}
          </li>
        ))}
      </ul>
    </>
  );
}
