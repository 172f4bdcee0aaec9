import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import {
  ButtonLink,
  ButtonRow,
  capitalised,
  ClauseLink,
  Disclosure,
  EmptyState,
  Figures,
  Notice,
  whole,
  type Figure,
  useLanguage,
  useWords,
} from "../../ui/index.js";
import { MotionLines, type MotionLine } from "../motions/index.js";
import { ProgrammeBrief, type Brief } from "../programme/index.js";
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
  readonly programme: Brief | null;
  /** Its members have adopted no constitution yet. */
  readonly isUnfounded: boolean;
}

/** What anybody may know of an organisation: its rules, who decides, what is open, what comes, what was decided, and how to check it. */
export function PublicHomePage(props: PublicHomeProps): JSX.Element {
  const { home: words } = useWords();
  const { viewer, open, meetings, decided } = props;
  const base = `/o/${viewer.organisation.id}`;
  return (
    <>
      <h1>{viewer.organisation.name}</h1>
      {viewer.organisation.mode === "rehearsal" ? <RehearsalStart {...props} /> : null}
      <ButtonRow>
        <ButtonLink href={`${base}/constitution`}>{words.readConstitution}</ButtonLink>
        {viewer.member === null ? (
          <ButtonLink href={`${base}/sign-in`} look="secondary">
            {words.signIn}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <TrustFigures {...props} />
      <h2>{words.open}</h2>
      {open.length === 0 ? (
        <EmptyState title={words.nothingOpen}>
          <p>{words.nothingOpenBody}</p>
        </EmptyState>
      ) : (
        <MotionLines lines={open} />
      )}
      {meetings.length === 0 ? null : (
        <>
          <h2>{words.meetings}</h2>
          <MeetingList viewer={viewer} meetings={meetings} />
        </>
      )}
      <h2>{words.decided}</h2>
      {decided.length === 0 ? <p class="soft">{words.nothingDecided}</p> : <MotionLines lines={decided} />}
      {decided.length === 0 ? null : (
        <p>
          <a href={`${base}/motions`}>{words.allMotions}</a>
        </p>
      )}
      <ProgrammeBrief viewer={viewer} brief={props.programme} />
      <WhoDecides {...props} />
    </>
  );
}

function RehearsalStart({ viewer, isUnfounded, decided }: PublicHomeProps): JSX.Element {
  const { rehearsal: words } = useWords().home;
  const isOrchard = viewer.organisation.id === "orchard";
  return (
    <Notice title={words.title}>
      {isUnfounded ? <p>{words.evening(`/o/${viewer.organisation.id}/evening`)}</p> : null}
      {isUnfounded ? (
        <p>{words.beSomebody(`/inbox?organisation=${viewer.organisation.id}`)}</p>
      ) : (
        <Disclosure summary={isOrchard ? words.secretly.how : words.how} open={decided.length === 0}>
          {isOrchard ? <SecretSteps viewer={viewer} /> : <Steps viewer={viewer} />}
        </Disclosure>
      )}
    </Notice>
  );
}

function Steps({ viewer }: Pick<PublicHomeProps, "viewer">): JSX.Element {
  const { rehearsal: words } = useWords().home;
  return (
    <ol>
      <li>{words.signIn(`/inbox?organisation=${viewer.organisation.id}`)}</li>
      <li>{words.toNotice}</li>
      <li>{words.give}</li>
      <li>{words.vote}</li>
      <li>{words.inForce}</li>
    </ol>
  );
}

/** In the rehearsal for a secret ballot. */
function SecretSteps({ viewer }: Pick<PublicHomeProps, "viewer">): JSX.Element {
  const { secretly: words } = useWords().home.rehearsal;
  return (
    <ol>
      <li>{words.ask(`/inbox?organisation=${viewer.organisation.id}`)}</li>
      <li>{words.key}</li>
      <li>{words.notice}</li>
      <li>{words.vote}</li>
      <li>{words.open}</li>
      <li>{words.check}</li>
    </ol>
  );
}

/** How many members there are is for members; how far the record reaches is for everybody. */
function TrustFigures({ viewer }: PublicHomeProps): JSX.Element {
  const { home: words } = useWords();
  const language = useLanguage();
  const { facts, recordSize } = viewer.organisation;
  const figures: Figure[] = [
    ...(viewer.member === null ? [] : [{ value: whole(facts.members, language), label: words.figures.members(facts.members) }]),
    { value: words.figures.version(facts.version), label: words.figures.inForce },
    ...(recordSize === null ? [] : [{ value: whole(recordSize, language), label: words.figures.entries(recordSize) }]),
  ];
  return <Figures figures={figures} />;
}

function WhoDecides({ viewer, deciders, bodies }: PublicHomeProps): JSX.Element {
  const { home: words } = useWords();
  const constitution = `/o/${viewer.organisation.id}/constitution`;
  return (
    <>
      <h2>{words.whoDecides}</h2>
      <ul class="deciders">
        {deciders.map(({ name, clause, decides, barred }) => (
          <li class="decider" key={`${clause}${name}`}>
            <h3 class="decider__name">{name}</h3>
            <p>{decides.length === 0 ? words.decidesNothing : capitalised(decides.join("; "))}.</p>
            {barred.length === 0 ? null : <p class="small">{words.not(barred)}</p>}
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
      <p class="soft">{words.nobody}</p>
    </>
  );
}
