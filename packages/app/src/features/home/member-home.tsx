import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Viewer } from "../../platform/web.js";
import { ButtonLink, dateAndTime, EmptyState, timeLeft, useLanguage, useWords } from "../../ui/index.js";
import { MotionLines, type MotionLine, type Waiting } from "../motions/index.js";
import { inWords, type FreshItem } from "../notifications/index.js";
import { ProgrammeBrief, type Brief } from "../programme/index.js";
import type { ComingMeeting } from "./coming.js";
import { MeetingList } from "./meeting-list.js";

export interface MemberHomeProps {
  readonly viewer: Viewer;
  readonly member: NonNullable<Viewer["member"]>;
  /** At most three. */
  readonly waiting: readonly Waiting[];
  readonly moreWaiting: number;
  /** News that they have not seen, the newest first; a few of it. */
  readonly fresh: readonly FreshItem[];
  readonly meetings: readonly ComingMeeting[];
  readonly open: readonly MotionLine[];
  readonly decided: readonly MotionLine[];
  readonly programme: Brief | null;
}

/** What a member comes for, with five minutes on a phone: what waits for them, each one sentence and one button; then what was decided. */
export function MemberHomePage({ viewer, member, waiting, moreWaiting, fresh, meetings, open, decided, programme }: MemberHomeProps): JSX.Element {
  const { home: words } = useWords();
  const base = `/o/${viewer.organisation.id}`;
  return (
    <>
      <h1>{words.waiting}</h1>
      {waiting.length === 0 ? (
        <EmptyState title={words.nothingWaits(member.name)}>
          <p>{words.nothingWaitsBody}</p>
        </EmptyState>
      ) : (
        <ol class="waiting">
          {waiting.map((item, index) => (
            <OneThing key={index} item={item} viewer={viewer} />
          ))}
        </ol>
      )}
      {moreWaiting === 0 ? null : (
        <p>
          <a href={`${base}/motions`}>{words.moreWaiting(moreWaiting)}</a>
        </p>
      )}
      <FreshNews base={base} fresh={fresh} />
      <h2>{words.decidedLately}</h2>
      {decided.length === 0 ? <p class="soft">{words.nothingDecided}</p> : <MotionLines lines={decided} />}
      {open.length === 0 ? null : (
        <>
          <h2>{words.open}</h2>
          <MotionLines lines={open} />
        </>
      )}
      {meetings.length === 0 ? null : (
        <>
          <h2>{words.meetings}</h2>
          <MeetingList viewer={viewer} meetings={meetings} />
        </>
      )}
      <ProgrammeBrief viewer={viewer} brief={programme} />
      <h2>{words.change}</h2>
      <p>{words.achieve(`${base}/start`, `${base}/drafts`)}</p>
    </>
  );
}

/** What happened since they last looked at the news. */
function FreshNews({ base, fresh }: { base: string; fresh: readonly FreshItem[] }): JSX.Element | null {
  const words = useWords();
  if (fresh.length === 0) return null;
  return (
    <>
      <h2>{words.news.title}</h2>
      <ul>
        {fresh.map((item) => (
          <li key={item.key}>
            <a href={item.path}>{inWords(item, words)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${base}/news`}>{words.news.digest.link}</a>
      </p>
    </>
  );
}

function OneThing({ item, viewer }: { item: Waiting; viewer: Viewer }): JSX.Element {
  const { home: words } = useWords();
  const language = useLanguage();
  const { zone } = viewer.organisation;
  const until = item.until === null ? null : Temporal.Instant.from(item.until);
  return (
    <li class="waiting__item">
      <p class="waiting__sentence">{item.sentence}</p>
      {until === null ? null : (
        <p class="waiting__time">
          {words.timeLeft(
            <strong>{timeLeft(until, viewer.now, zone, language)}</strong>,
            <time dateTime={until.toString()}>{dateAndTime(until, zone, language)}</time>,
          )}
        </p>
      )}
      <ButtonLink href={item.href} main>
        {item.action}
      </ButtonLink>
    </li>
  );
}
