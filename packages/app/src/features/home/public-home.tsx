import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { ButtonLink, ButtonRow, capitalised, ClauseLink, Disclosure, EmptyState, Figures, Notice, whole, type Figure } from "../../ui/index.js";
import { MotionLines, type MotionLine } from "../motions/index.js";
import type { ComingMeeting } from "./coming.js";
import type { Decider, Seated } from "./deciders.js";
import { MeetingList } from "./meeting-list.js";

export interface PublicHomeProps {
  readonly viewer: Viewer;
  readonly deciders: readonly Decider[];
  readonly bodies: readonly Seated[];
  readonly meetings: readonly ComingMeeting[];
  readonly open: readonly MotionLine[];
  readonly decided: readonly MotionLine[];
  /** Its members have adopted no constitution yet. */
  readonly isUnfounded: boolean;
}

/** What anybody may know of an organisation: its rules, who decides, what is open, what comes, what was decided, and how to check it. */
export function PublicHomePage(props: PublicHomeProps): JSX.Element {
  const { viewer, open, meetings, decided } = props;
  const base = `/o/${viewer.organisation.id}`;
  return (
    <>
      <h1>{viewer.organisation.name}</h1>
      {viewer.organisation.mode === "rehearsal" ? <RehearsalStart {...props} /> : null}
      <ButtonRow>
        <ButtonLink href={`${base}/constitution`}>Read the constitution</ButtonLink>
        {viewer.member === null ? (
          <ButtonLink href={`${base}/sign-in`} look="secondary">
            Sign in
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <TrustFigures {...props} />
      <h2>Open now</h2>
      {open.length === 0 ? (
        <EmptyState title="Nothing is open.">
          <p>A motion stands here from the day on which it is put forward.</p>
        </EmptyState>
      ) : (
        <MotionLines lines={open} />
      )}
      {meetings.length === 0 ? null : (
        <>
          <h2>Called meetings</h2>
          <MeetingList viewer={viewer} meetings={meetings} />
        </>
      )}
      <h2>Decided</h2>
      {decided.length === 0 ? <p class="soft">Nothing has been decided here yet.</p> : <MotionLines lines={decided} />}
      {decided.length === 0 ? null : (
        <p>
          <a href={`${base}/motions`}>All motions</a>
        </p>
      )}
      <WhoDecides {...props} />
    </>
  );
}

function RehearsalStart({ viewer, isUnfounded, decided }: PublicHomeProps): JSX.Element {
  return (
    <Notice title="This is a rehearsal. Everybody in it is made up.">
      {isUnfounded ? (
        <p>
          Walk through <a href={`/o/${viewer.organisation.id}/evening`}>the evening</a> on which somebody tried to replace the rules within an hour.
        </p>
      ) : null}
      {isUnfounded ? (
        <p>
          You can also <a href={`/inbox?organisation=${viewer.organisation.id}`}>be one of its people</a> and try what you like.
        </p>
      ) : (
        <Disclosure summary="How to change one of its rules lawfully, from end to end" open={decided.length === 0}>
          <Steps viewer={viewer} />
        </Disclosure>
      )}
    </Notice>
  );
}

function Steps({ viewer }: Pick<PublicHomeProps, "viewer">): JSX.Element {
  return (
    <ol>
      <li>
        <a href={`/inbox?organisation=${viewer.organisation.id}`}>Sign in as one of its members</a> and put a change of the constitution forward.
      </li>
      <li>Move the clock to the day on which the notice is due. The links for that, and for being somebody else, are at the head of each page.</li>
      <li>Be the one to whom the text gives the notice, and send it. If nobody does, the system does.</li>
      <li>Move the clock to the vote. Be several members, one after the other, and vote.</li>
      <li>Move the clock until the change is in force, and read its certificate and the new version.</li>
    </ol>
  );
}

/** How many members there are is for members; how far the record reaches is for everybody. */
function TrustFigures({ viewer }: PublicHomeProps): JSX.Element {
  const { facts, recordSize } = viewer.organisation;
  const figures: Figure[] = [
    ...(viewer.member === null ? [] : [{ value: whole(facts.members), label: facts.members === 1 ? "member" : "members" }]),
    { value: `Version ${facts.version}`, label: "of the rules is in force" },
    ...(recordSize === null
      ? []
      : [{ value: whole(recordSize), label: recordSize === 1 ? "entry in the public record" : "entries in the public record" }]),
  ];
  return <Figures figures={figures} />;
}

function WhoDecides({ viewer, deciders, bodies }: PublicHomeProps): JSX.Element {
  const constitution = `/o/${viewer.organisation.id}/constitution`;
  return (
    <>
      <h2>Who decides here</h2>
      <ul class="deciders">
        {deciders.map(({ name, clause, decides, barred }) => (
          <li class="decider" key={`${clause}${name}`}>
            <h3 class="decider__name">{name}</h3>
            <p>{decides.length === 0 ? "Decides nothing by itself" : capitalised(decides.join("; "))}.</p>
            {barred.length === 0 ? null : <p class="small">Not: {barred.join("; ")}.</p>}
            <p class="soft small">
              <ClauseLink clause={clause} constitution={constitution} />
            </p>
          </li>
        ))}
      </ul>
      {bodies.length === 0 ? null : (
        <ul>
          {bodies.map(({ name, clause, seats }) => (
            <li key={clause}>
              {name}
              {seats === "" ? "" : `: ${seats}`} (<ClauseLink clause={clause} constitution={constitution} />)
            </li>
          ))}
        </ul>
      )}
      <p class="soft">What the rules give to nobody, nobody may decide.</p>
    </>
  );
}
