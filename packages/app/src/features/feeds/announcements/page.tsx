import type { JSX } from "preact";
import { instant } from "../../../platform/act.js";
import type { Viewer } from "../../../platform/web.js";
import { EmptyState, useLanguage, useWords, When } from "../../../ui/index.js";
import type { Announcement } from "./store.js";

export interface AnnouncementsPageProps {
  readonly viewer: Viewer;
  readonly announcements: readonly Announcement[];
  /** Where the next page begins; null: there is none. */
  readonly older: string | null;
  readonly isNewest: boolean;
}

/** What was published as in force, each with the certificate of its decision. Open to everybody. */
export function AnnouncementsPage({ viewer, announcements, older, isNewest }: AnnouncementsPageProps): JSX.Element {
  const { announcements: words } = useWords().feeds;
  const language = useLanguage();
  const base = `/o/${viewer.organisation.id}`;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {announcements.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyMore}</p>
        </EmptyState>
      ) : (
        <>
          <p class="soft">{words.words}</p>
          <ol class="news">
            {announcements.map((one) => (
              <OneAnnouncement key={one.id} viewer={viewer} announcement={one} />
            ))}
          </ol>
        </>
      )}
      {older === null ? null : (
        <p>
          <a href={`${base}/announcements?before=${older}`}>{words.older}</a>
        </p>
      )}
      {isNewest ? null : (
        <p>
          <a href={`${base}/announcements`}>{words.newest}</a>
        </p>
      )}
      <ul>
        <li>
          <a href={`${base}/check`}>{words.check}</a>
        </li>
        {viewer.member === null ? null : (
          <li>
            <a href={`${base}/announce`}>{words.announce}</a>
          </li>
        )}
        <li>
          <a href={`${base}/feed.atom${language === "en" ? "" : `?language=${language}`}`}>{words.feed}</a>
        </li>
        <li>
          <a href={`${base}/calendars`}>{words.calendar}</a>
        </li>
      </ul>
    </>
  );
}

function OneAnnouncement({ viewer, announcement: { at, number, title, text } }: { viewer: Viewer; announcement: Announcement }): JSX.Element {
  const { feeds } = useWords();
  const about = feeds.place({ motion: { number, title }, option: null, clause: null });
  return (
    <li class="news__item">
      <p class="soft small">
        <When at={instant(at)} zone={viewer.organisation.zone} now={viewer.now} />
      </p>
      {text === null ? null : <p class="news__said">{text}</p>}
      <p>
        <a href={`/o/${viewer.organisation.id}/motions/${number}/certificate`}>{feeds.announcements.certificate(about)}</a>
      </p>
    </li>
  );
}
