import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, ButtonLink, ClauseLink, Disclosure, EmptyState, When, useWords } from "../../../ui/index.js";
import { MotionLines, ruleContext } from "../../motions/index.js";
import { startPath } from "../paths.js";
import { hintOf, labelOf } from "./found.js";
import type { Offer } from "./found.js";
import type { CalledMeeting, Openings } from "./openings.js";
import type { WishKind } from "./wishes.js";
import { Way } from "./way.js";
import type { ClosedWay } from "./ways.js";

export interface WishPageProps {
  readonly viewer: Viewer;
  readonly offer: Offer;
  readonly closed: readonly ClosedWay[];
  readonly openings: Openings;
  readonly meetings: readonly CalledMeeting[];
}

/** One wish: the ways to it, what is open to it now, and what is closed to it with the clause that closes it. */
export function WishPage(props: WishPageProps): JSX.Element {
  const { start: words } = useWords();
  const { viewer, offer } = props;
  const hint = hintOf(offer.wish, words);
  return (
    <>
      <Breadcrumb items={[{ href: startPath(viewer), words: words.back }]} />
      <h1>{labelOf(offer.wish, words)}</h1>
      {hint === null ? null : <p class="lead">{hint}</p>}
      <Now {...props} />
      {offer.wish.matters.length === 0 ? null : <Lawful {...props} />}
      <Closed {...props} />
    </>
  );
}

function Lawful({ viewer, offer: { wish, ways } }: WishPageProps): JSX.Element {
  const { start: words } = useWords();
  return (
    <>
      <h2>{words.how}</h2>
      {ways.length === 0 ? (
        <EmptyState title={words.nobody}>
          <p>{words.nobodyText(`${startPath(viewer)}/constitution`)}</p>
        </EmptyState>
      ) : (
        ways.map((offered, index) => <Way key={offered.way.procedure} viewer={viewer} wish={wish} offered={offered} open={index === 0} />)
      )}
    </>
  );
}

/** Where the wish is about something that is there already: what is open to it at this moment. */
function Now(props: WishPageProps): JSX.Element | null {
  const { start: words } = useWords();
  const { viewer, offer, openings, meetings } = props;
  switch (offer.wish.kind) {
    case "survey":
      return (
        <>
          <p>{words.surveyLead}</p>
          <p>{words.surveyNothing}</p>
          <ButtonLink href={`/o/${viewer.organisation.id}/surveys`}>{words.surveyStart}</ButtonLink>
        </>
      );
    case "amend":
      return <Open title={words.amendOpen} none={words.amendNone} {...props} />;
    case "challenge":
      return <Open title={words.challengeOpen} none={words.challengeNone} {...props} />;
    case "priority":
      if (offer.wish.matters.length === 0) return <p>{words.priorityNotHere(`${startPath(viewer)}/ordinary`)}</p>;
      return openings.motions.length === 0 ? <p class="soft">{words.noOpenCall}</p> : <Open title={words.openCalls} none="" {...props} />;
    case "agenda":
      return meetings.length === 0 ? null : <Meetings viewer={viewer} meetings={meetings} />;
    case "constitution":
    case "founding":
    case "ordinary":
    case "meeting":
    case "matter":
      return null;
  }
}

function Open({ title, none, openings }: { title: string; none: string } & WishPageProps): JSX.Element {
  return openings.motions.length === 0 ? (
    <EmptyState title={none} />
  ) : (
    <>
      <h2>{title}</h2>
      <MotionLines lines={openings.motions} />
    </>
  );
}

function Meetings({ viewer, meetings }: { viewer: Viewer; meetings: readonly CalledMeeting[] }): JSX.Element {
  const { start: words } = useWords();
  return (
    <>
      <h2>{words.meetings}</h2>
      <ul>
        {meetings.map(({ name, starts, inTime }) => (
          <li key={`${name} ${starts}`}>
            <When at={starts} zone={viewer.organisation.zone} now={viewer.now} />.{" "}
            {inTime ? words.meetingStillReached(name) : words.meetingTooLate(name)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is not possible is said with its clause, not left out. */
function Closed({ viewer, offer: { wish, ways }, closed, openings }: WishPageProps): JSX.Element | null {
  const { start: words, numbers } = useWords();
  const { constitution, say } = ruleContext(viewer);
  if (openings.procedures.length > 0) return <Under viewer={viewer} kind={wish.kind} procedures={openings.procedures} />;
  if (closed.length === 0) return null;
  return (
    <Disclosure summary={words.closed} open={ways.length === 0}>
      <p>{words.closedLead}</p>
      <ul>
        {closed.map(({ reason, names }, index) => (
          <li key={index}>
            {names.length === 1 ? say(reason).long : words.givenTo(String(reason.evidence["belongs"] ?? ""), numbers.list(names))}
            {reason.clause === null ? null : (
              <>
                {" "}
                <ClauseLink clause={reason.clause} constitution={constitution} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What each procedure of the text says about changing proposals, or about challenging decisions; those that say nothing of it in one sentence. */
function Under({ viewer, kind, procedures }: { viewer: Viewer; kind: WishKind; procedures: Openings["procedures"] }): JSX.Element {
  const { start: words } = useWords();
  const { constitution } = ruleContext(viewer);
  const link = (clause: string): JSX.Element => <ClauseLink clause={clause} constitution={constitution} />;
  const silent = procedures.filter(({ words: said }) => said === null);
  const named = silent.map(({ name, clause }, index) => (
    <span key={name}>
      {index === 0 ? "" : ", "}
      {name} ({link(clause)})
    </span>
  ));
  return (
    <>
      <ul>
        {alike(procedures).map(({ names, clause, said }) => (
          <li key={`${clause} ${said}`}>{kind === "amend" ? words.amendIn(names, link(clause)) : words.challengeIn(names, said, link(clause))}</li>
        ))}
      </ul>
      {silent.length === 0 ? null : <p>{kind === "amend" ? words.amendNotIn(named) : words.challengeNotIn(named)}</p>}
    </>
  );
}

/** Those of which one clause says the same are named together; those of which the text says nothing are left out. */
function alike(procedures: Openings["procedures"]): readonly { readonly names: readonly string[]; readonly clause: string; readonly said: string }[] {
  const groups = new Map<string, { readonly names: readonly string[]; readonly clause: string; readonly said: string }>();
  for (const { name, clause, words: said } of procedures) {
    if (said === null) continue;
    const key = `${clause} ${said}`;
    groups.set(key, { names: [...(groups.get(key)?.names ?? []), name], clause, said });
  }
  return [...groups.values()];
}
