import type { JSX } from "preact";
import type { Rules } from "@folkmoot/constitution";
import type { Viewer } from "../../platform/web.js";
import { Breadcrumb, Button, Requirements, Table, TextField, When, useWords } from "../../ui/index.js";
import { motionPath, ruleContext, type Motion } from "../motions/index.js";
import type { Course, Dates } from "./calendars.js";
import type { PaperTried, Past } from "./past.js";

export interface TriedOutProps {
  readonly viewer: Viewer;
  readonly motion: Motion;
  readonly past: Past;
  readonly courses: readonly Course[];
  /** The day that the calendars begin on, and what was typed for it. */
  readonly from: { readonly asked: string; readonly day: string; readonly isWrong: boolean };
  readonly proposed: Rules;
}

/** The sentence first, then each decision that would have come out otherwise with the clause that makes the difference, then the calendars. */
export function TriedOutPage(props: TriedOutProps): JSX.Element {
  const { triedOut: words, motions } = useWords();
  const { viewer, motion, past } = props;
  return (
    <>
      <Breadcrumb items={[{ href: motionPath(viewer, motion.number), words: motions.motion(motion.number) }]} />
      <h1>{words.heading}</h1>
      <p class="lead">{past.tried === 0 ? words.nothingYet : words.sentence(counted(past))}</p>
      <p class="column">{words.how}</p>
      {past.otherwise.map((one) => (
        <Decision key={one.motion.number} {...props} change={motion} {...one} />
      ))}
      {past.papers.map((one) => (
        <Paper key={one.motion.number} viewer={viewer} {...one} />
      ))}
      <Calendars {...props} />
    </>
  );
}

function counted({ tried, otherwise, papers }: Past): { tried: number; otherwise: number; unknown: number } {
  const unknown = otherwise.filter(({ rehearsed: { would } }) => would === "unknown").length + papers.filter(({ would }) => would === null).length;
  return { tried, otherwise: otherwise.length + papers.length - unknown, unknown };
}

/** `motion` is the past one here, and `change` the one that is tried: the clauses of its text are read there, those of the past in the version of its day. */
function Decision({ viewer, proposed, change, motion, rehearsed }: TriedOutProps & Past["otherwise"][number] & { change: Motion }): JSX.Element {
  const { triedOut: words } = useWords();
  const { was, would, because, later } = rehearsed;
  const unknown = because.filter(({ status }) => status === "pending");
  const known = because.filter(({ status }) => status !== "pending");
  const context = ruleContext(viewer, proposed);
  const read = would === "lost" ? motionPath(viewer, change.number) : `${context.constitution}/versions/${motion.facts.version}`;
  return (
    <section class="flow">
      <MotionHeading viewer={viewer} motion={motion} />
      <p>{words.outcome(was, would)}</p>
      <Requirements requirements={known} {...context} constitution={read} />
      {unknown.length === 0 ? null : (
        <ul>
          {unknown.map(({ code, words: quoted }, index) => (
            <li key={index}>{code === "support" ? words.moreSignatures(quoted) : words.othersVote(quoted)}</li>
          ))}
        </ul>
      )}
      {later === null || later === 0 ? null : <p class="soft">{words.later(later)}</p>}
    </section>
  );
}

/** A vote on several, counted again as the proposed text has it. */
function Paper({ viewer, motion, was, would, rule }: { viewer: Viewer } & PaperTried): JSX.Element {
  const { triedOut: words } = useWords();
  return (
    <section class="flow">
      <MotionHeading viewer={viewer} motion={motion} />
      <p>{words.paper.was(was)}</p>
      <p>{would === null || rule === null ? words.paper.unknown : words.paper.would(would, rule.words, rule.clause)}</p>
    </section>
  );
}

/** The motion that was tried, by number and title. */
function MotionHeading({ viewer, motion }: { viewer: Viewer; motion: Pick<Motion, "number" | "title"> }): JSX.Element {
  const { motions } = useWords();
  return (
    <h2>
      <a href={motionPath(viewer, motion.number)}>
        {motions.motion(motion.number)}: {motion.title}
      </a>
    </h2>
  );
}

function Calendars({ viewer, courses, from }: TriedOutProps): JSX.Element {
  const { triedOut: words } = useWords();
  return (
    <section class="flow">
      <h2>{words.calendars}</h2>
      <form method="get" class="flow">
        <TextField
          name="from"
          label={words.from}
          hint={words.dayHint}
          width="short"
          value={from.isWrong ? from.asked : from.day}
          error={from.isWrong ? words.noDay(from.asked) : null}
        />
        <Button look="secondary">{words.show}</Button>
      </form>
      {courses.length === 0 ? (
        <p>{words.sameCalendars}</p>
      ) : (
        <Table
          caption={words.calendars}
          quietCaption
          stacks
          columns={[{ heading: words.procedure }, { heading: words.today }, { heading: words.proposed }]}
          rows={courses.map(({ name, today, proposed }) => [
            name,
            <Earliest viewer={viewer} dates={today} />,
            <Earliest viewer={viewer} dates={proposed} />,
          ])}
        />
      )}
    </section>
  );
}

function Earliest({ viewer, dates }: { viewer: Viewer; dates: Dates | null }): JSX.Element {
  const { triedOut: words } = useWords();
  const { zone } = viewer.organisation;
  if (dates === null) return <>{words.noSuch}</>;
  const day = (at: Dates["vote"]): JSX.Element | string => (at === null ? words.never : <When at={at} zone={zone} day />);
  return words.earliest(day(dates.vote), day(dates.effect));
}
