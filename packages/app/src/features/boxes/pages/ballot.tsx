import type { JSX } from "preact";
import { Notice, TrackingCode, useWords } from "../../../ui/index.js";
import type { Whereabouts } from "../published.js";
import { BoxFrame, type OfBox } from "./frame.js";

export interface BallotPageProps extends OfBox {
  readonly tracker: string;
  readonly where: Whereabouts;
  /** Ballots are published while the vote is open. */
  readonly inBatches: boolean;
  /** For one that is not published yet. */
  readonly promise: string | null;
}

/** Where one ballot is, for whoever knows its tracking code. */
export function BallotPage({ viewer, number, tracker, where, inBatches, promise }: BallotPageProps): JSX.Element {
  const { boxes, booth } = useWords();
  const { ballot: words } = boxes;
  return (
    <BoxFrame viewer={viewer} number={number} title={words.title} inside>
      <TrackingCode tracker={tracker} words={booth} />
      {where.kind === "unknown" ? (
        <Notice title={words.unknown} tone="bad">
          <p>{words.unknownText}</p>
        </Notice>
      ) : null}
      {where.kind === "waiting" ? (
        <>
          <Notice title={words.waiting} tone="good">
            <p>{inBatches ? words.waitingBatch : words.waitingText}</p>
          </Notice>
          <Promised note={promise} />
        </>
      ) : null}
      {where.kind === "published" ? <Published viewer={viewer} entry={where.entry} /> : null}
    </BoxFrame>
  );
}

function Published({ viewer, entry }: { viewer: OfBox["viewer"]; entry: number | null }): JSX.Element {
  const { ballot: words } = useWords().boxes;
  const link = entry === null ? words.soon : <a href={`/o/${viewer.organisation.id}/record/entries/${entry}`}>{words.entry(entry)}</a>;
  return (
    <Notice title={words.published} tone="good">
      <p>{words.publishedText(link)}</p>
      {entry === null ? null : <p>{words.since(entry + 1)}</p>}
    </Notice>
  );
}

/** The note by which a voter can show that a ballot was accepted. */
export function Promised({ note }: { note: string | null }): JSX.Element | null {
  const { ballot: words } = useWords().boxes;
  if (note === null) return null;
  return (
    <section class="flow" aria-labelledby="promise">
      <h2 id="promise">{words.note}</h2>
      <pre class="verbatim small">{note}</pre>
    </section>
  );
}
