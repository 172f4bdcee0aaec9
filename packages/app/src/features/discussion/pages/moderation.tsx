import type { JSX } from "preact";
import type { ModerationPowers } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { EmptyState, Pagination, Tag, When, useWords } from "../../../ui/index.js";
import { kindOf } from "../moderation/kinds.js";
import type { HidingLine, OpenReport } from "../reading/hidings.js";

export interface ModerationPageProps {
  readonly viewer: Viewer;
  readonly powers: ModerationPowers;
  readonly hidings: readonly HidingLine[];
  readonly next: string | null;
  readonly after: string | null;
  /** For those who may hide; null for everybody else. */
  readonly reports: readonly OpenReport[] | null;
}

/** Who may hide what, on which clause, and every time it was done: for every member to see. */
export function ModerationPage({ viewer, powers, hidings, next, after, reports }: ModerationPageProps): JSX.Element {
  const { discussion: words } = useWords();
  const { id, zone } = viewer.organisation;
  const base = `/o/${id}`;
  return (
    <>
      <h1>{words.moderationTitle}</h1>
      <p class="lead">{words.moderationLead}</p>
      <p>
        {words.moderationPowers(
          powers.hide.map(({ name }) => name),
          powers.appeal?.name ?? null,
        )}
      </p>
      <p class="small soft">{words.moderationBasis(powers.appeal?.clause ?? null, `${base}/constitution`)}</p>
      {reports === null ? null : (
        <>
          <h2>{words.reportsTitle}</h2>
          {reports.length === 0 ? <EmptyState title={words.reportsNone} /> : null}
          <ul class="list-plain">
            {reports.map((report) => (
              <li key={`${report.subject.what} ${report.subject.id}`}>
                <a href={kindOf(report.subject).path(id, report.subject.id)}>{words.saidAs(report.kind, report.author)}</a>:{" "}
                {words.reportsOpen(report.count)}, <When at={new Date(report.at).toISOString()} zone={zone} now={viewer.now} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.hidingsTitle}</h2>
      {hidings.length === 0 ? <EmptyState title={words.hidingsNone} /> : null}
      <ol class="posts">
        {hidings.map((line) => (
          <li key={line.id}>
            <Line viewer={viewer} line={line} />
          </li>
        ))}
      </ol>
      {next === null && after === null ? null : (
        <Pagination
          previous={after === null ? null : `${base}/moderation`}
          next={next === null ? null : `${base}/moderation?after=${next}`}
          place={words.hidingsTitle}
        />
      )}
    </>
  );
}

function Line({ viewer, line }: { viewer: Viewer; line: HidingLine }): JSX.Element {
  const { discussion: words } = useWords();
  const { id, zone } = viewer.organisation;
  const state =
    line.outcome === "restored" || line.outcome === "silence" ? "good" : line.appealedAt !== null && line.outcome === null ? "wait" : "neutral";
  return (
    <article class="post">
      <header class="post__head">
        <Tag state={state}>{words.hidingStates[line.outcome ?? (line.appealedAt === null ? "hidden" : "appealed")]}</Tag>
        <a href={kindOf(line.subject).path(id, line.subject.id)}>{words.saidAs(line.kind, line.author)}</a>
        <span class="post__when">
          <When at={new Date(line.at).toISOString()} zone={zone} now={viewer.now} />
        </span>
      </header>
      <p>{words.hiddenBy(line.place, words.grounds[line.ground])}</p>
      <p>{words.reasonsGiven(line.reasons)}</p>
      {line.appeal === null ? null : <p>{words.appealSaid(line.appeal)}</p>}
      {line.rulings.map((reasons, index) => (
        <p key={index}>{words.rulingSaid(reasons)}</p>
      ))}
    </article>
  );
}
