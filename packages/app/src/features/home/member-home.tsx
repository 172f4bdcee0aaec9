import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Viewer } from "../../platform/web.js";
import { ButtonLink, dateAndTime, EmptyState, timeLeft } from "../../ui/index.js";
import { MotionLines, type MotionLine, type Waiting } from "../motions/index.js";
import type { ComingMeeting } from "./coming.js";
import { MeetingList } from "./meeting-list.js";

export interface MemberHomeProps {
  readonly viewer: Viewer;
  readonly member: NonNullable<Viewer["member"]>;
  /** At most three. */
  readonly waiting: readonly Waiting[];
  readonly moreWaiting: number;
  readonly meetings: readonly ComingMeeting[];
  readonly open: readonly MotionLine[];
  readonly decided: readonly MotionLine[];
}

/** What a member comes for, with five minutes on a phone: what waits for them, each one sentence and one button; then what was decided. */
export function MemberHomePage({ viewer, member, waiting, moreWaiting, meetings, open, decided }: MemberHomeProps): JSX.Element {
  const base = `/o/${viewer.organisation.id}`;
  return (
    <>
      <h1>Waiting for you</h1>
      {waiting.length === 0 ? (
        <EmptyState title={`Nothing waits for you, ${member.name}.`}>
          <p>When a vote opens or something needs you, it stands here. The notice of every vote comes to you by mail, with its dates.</p>
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
          <a href={`${base}/motions`}>{moreWaiting === 1 ? "One more thing waits" : `${moreWaiting} more things wait`} among the motions</a>
        </p>
      )}
      <h2>Decided lately</h2>
      {decided.length === 0 ? <p class="soft">Nothing has been decided here yet.</p> : <MotionLines lines={decided} />}
      {open.length === 0 ? null : (
        <>
          <h2>Open now</h2>
          <MotionLines lines={open} />
        </>
      )}
      {meetings.length === 0 ? null : (
        <>
          <h2>Called meetings</h2>
          <MeetingList viewer={viewer} meetings={meetings} />
        </>
      )}
      <h2>Change something</h2>
      <p>
        <a href={`${base}/motions/new`}>Put a motion forward</a>. You see which way is lawful and how long it takes before you write a word.
      </p>
    </>
  );
}

function OneThing({ item, viewer }: { item: Waiting; viewer: Viewer }): JSX.Element {
  const { zone } = viewer.organisation;
  const until = item.until === null ? null : Temporal.Instant.from(item.until);
  return (
    <li class="waiting__item">
      <p class="waiting__sentence">{item.sentence}</p>
      {until === null ? null : (
        <p class="waiting__time">
          <strong>{timeLeft(until, viewer.now, zone)}</strong>, until <time dateTime={until.toString()}>{dateAndTime(until, zone)}</time>
        </p>
      )}
      <ButtonLink href={item.href} main>
        {item.action}
      </ButtonLink>
    </li>
  );
}
