import type { ComponentChildren, JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Viewer } from "../../platform/web.js";
import { Button, capitalised, Disclosure, Form, matterWords, Notice, Requirements, Table, When } from "../../ui/index.js";
import { motionPath, ruleContext } from "../motions/index.js";
import type { FormalOutcome, RefusedOutcome } from "../motions/index.js";
import { ANNOUNCEMENT } from "./offered.js";
import type { Scene } from "./scene.js";
import { STEPS } from "./steps.js";
import type { StepId } from "./steps.js";
import { STORY } from "./story.js";

interface EveningProps {
  readonly viewer: Viewer;
  readonly scene: Scene;
}

/** The evening, step by step, with the commands that everybody uses and the answers that the rules give. */
export function EveningPage({ viewer, scene }: EveningProps): JSX.Element {
  const path = `/o/${viewer.organisation.id}/evening`;
  const played = scene.next === null ? STEPS : STEPS.slice(0, STEPS.indexOf(scene.next));
  return (
    <>
      <h1>The evening</h1>
      <p class="lead">
        On 10 January 2017 a movement of 20,000 people was given a constitution between twenty to eight and half past nine. Live through it here,
        where no decision is made without its procedure.
      </p>
      <p class="soft">
        Each button does what people did that night, with the same commands that everybody uses here; you need not sign in. Its times are those of
        London. It is <When at={viewer.now} zone={viewer.organisation.zone} /> in this rehearsal.
      </p>
      {played.map((step) => (
        <Step key={step} step={step}>
          <Outcome step={step} viewer={viewer} scene={scene} />
        </Step>
      ))}
      {scene.next === null ? <Over viewer={viewer} path={path} /> : <Next step={scene.next} viewer={viewer} scene={scene} path={path} />}
    </>
  );
}

/** The step that comes next; where the clock has run past it, it can't be lived through here any more, and the evening can be had afresh. */
function Next({ step, viewer, scene, path }: EveningProps & { step: StepId; path: string }): JSX.Element {
  if (scene.isLate) return <Late viewer={viewer} path={path} played={step !== STEPS[0]} />;
  return (
    <Step step={step}>
      <Form action={`${path}/${step}`} csrf={viewer.csrf}>
        <Button main>{STORY[step].button}</Button>
      </Form>
    </Step>
  );
}

function Late({ viewer, path, played }: { viewer: Viewer; path: string; played: boolean }): JSX.Element {
  return (
    <Notice title={played ? "The clock has run past what comes next" : "The clock has run past this evening"} tone="wait">
      <p>
        A rehearsal’s clock goes on while nobody looks, and it is never put back. It is <When at={viewer.now} zone={viewer.organisation.zone} /> here
        {played ? ", so the rest of the evening can’t be lived through in this one." : "."}
      </p>
      <p>A new rehearsal begins at half past seven on that Tuesday, with another 20,000 people. Founding it takes a few seconds.</p>
      <Form action={`${path}/again`} csrf={viewer.csrf}>
        <Button main>Play the evening afresh</Button>
      </Form>
    </Notice>
  );
}

function Step({ step, children }: { step: StepId; children: ComponentChildren }): JSX.Element {
  const { time, title, text } = STORY[step];
  return (
    <section class="flow" id={step} aria-labelledby={`title-${step}`}>
      <h2 id={`title-${step}`}>
        {time}: {title}
      </h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

function Outcome({ step, viewer, scene }: EveningProps & { step: StepId }): JSX.Element | null {
  switch (step) {
    case "19-40":
      return <Refusal viewer={viewer} outcome={scene.outcomes.offer} entries={scene.entries.offer} title="It does not open" />;
    case "moved":
      return <Moved viewer={viewer} outcome={scene.outcomes.motion} entries={scene.entries.motion} />;
    case "20-40":
      return <Refusal viewer={viewer} outcome={scene.outcomes.close} entries={scene.entries.close} title="It can't be closed" />;
    case "21-30":
      return <Announced viewer={viewer} scene={scene} />;
    case "wednesday":
      return <Wednesday viewer={viewer} scene={scene} />;
    case "lawful":
      return <Carried viewer={viewer} scene={scene} />;
  }
}

interface RefusalProps {
  readonly viewer: Viewer;
  readonly outcome: FormalOutcome | null;
  readonly entries: readonly number[];
  readonly title: string;
}

function Refusal({ viewer, outcome, entries, title }: RefusalProps): JSX.Element | null {
  if (outcome?.kind !== "refused") return null;
  return (
    <>
      <Notice title={`Not like this: ${title.charAt(0).toLowerCase()}${title.slice(1)}`} tone="bad">
        <p>
          {outcome.refusal.reasons.length === 1 ? "The rules give one reason." : `The rules give ${outcome.refusal.reasons.length} reasons.`}{" "}
          <EntryLinks viewer={viewer} entries={entries} what="The attempt is" />
        </p>
      </Notice>
      <Requirements requirements={outcome.refusal.reasons} {...ruleContext(viewer)} now={Temporal.Instant.from(outcome.at)} />
      <Lawful viewer={viewer} refused={outcome} />
    </>
  );
}

/** What would be lawful, and from when: the earliest dates that the rules allow from the moment of the attempt. */
function Lawful({ viewer, refused }: { viewer: Viewer; refused: RefusedOutcome }): JSX.Element | null {
  const { lawful } = refused.refusal;
  if (lawful.length === 0) return null;
  const { zone } = viewer.organisation;
  return (
    <Table
      stacks
      caption="What would be lawful: for which subject, in which way, and from when"
      columns={[{ heading: "The way" }, { heading: "For which subject" }, { heading: "Earliest vote or meeting" }, { heading: "Earliest effect" }]}
      rows={lawful.map((way) => [
        `${capitalised(way.name)} (clause ${way.clause})`,
        capitalised([...new Set(way.matters.map((code) => matterWords(code)))].join("; ")),
        <When at={way.earliestVote} zone={zone} />,
        <When at={way.earliestEffect} zone={zone} />,
      ])}
    />
  );
}

function Moved({ viewer, outcome, entries }: Omit<RefusalProps, "title">): JSX.Element | null {
  if (outcome?.kind !== "done") return null;
  return (
    <Notice title="It is open" tone="good">
      <p>
        This is <a href={motionPath(viewer, outcome.number)}>motion {outcome.number}</a>: ordinary business, one subject, to all twelve at the same
        time. <EntryLinks viewer={viewer} entries={entries.slice(0, 1)} what="Its deposit is" />
      </p>
    </Notice>
  );
}

function Announced({ viewer, scene }: EveningProps): JSX.Element {
  return (
    <>
      <Refusal viewer={viewer} outcome={scene.outcomes.announce} entries={scene.entries.announce} title="It can't be published as in force" />
      <Disclosure summary="The announcement that people were sent">
        {ANNOUNCEMENT.split("\n\n").map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Disclosure>
      <p>
        Anybody who was sent it can paste it into <a href={`/o/${viewer.organisation.id}/check`}>Check an announcement</a>.{" "}
        {ANSWERS[scene.announcement.kind]}
      </p>
    </>
  );
}

/** What whoever checks the announcement learns. */
const ANSWERS: { readonly [kind in Scene["announcement"]["kind"]]: string } = {
  unknown: "They are told that it is unknown: no decision that is in force was announced with these words.",
  announced: "They are told that it was published here.",
  constitution: "They are told which version of the constitution it is.",
};

function Wednesday({ viewer, scene }: EveningProps): JSX.Element {
  const { committee, version } = scene;
  const [meeting] = committee.meetings;
  return (
    <Notice title="The committee still meets" tone="good">
      <p>
        {committee.name} has {committee.seated} members in office
        {meeting === undefined ? "." : ", and its meeting of "}
        {meeting === undefined ? null : <When at={meeting.starts} zone={viewer.organisation.zone} />}
        {meeting === undefined ? null : " stands as it was called."} The rules in force are still{" "}
        <a href={`/o/${viewer.organisation.id}/constitution`}>version {version}, the day-zero rules</a>.
      </p>
    </Notice>
  );
}

function Carried({ viewer, scene }: EveningProps): JSX.Element | null {
  const { result, outcomes } = scene;
  if (result === null || outcomes.motion?.kind !== "done") return null;
  return (
    <Notice title={result.sentence} tone={result.carried ? "good" : "plain"}>
      <p>
        Closed <When at={result.closedAt} zone={viewer.organisation.zone} />.{" "}
        <a href={`${motionPath(viewer, outcomes.motion.number)}/result`}>See the result with its dissents</a>, or{" "}
        <a href={`${motionPath(viewer, outcomes.motion.number)}/certificate`}>its certificate</a>.
      </p>
    </Notice>
  );
}

function EntryLinks({ viewer, entries, what }: { viewer: Viewer; entries: readonly number[]; what: string }): JSX.Element {
  const [first] = entries;
  if (first === undefined) return <>{what} being entered into the record; load this page again in a second.</>;
  return (
    <>
      {what} <a href={`/o/${viewer.organisation.id}/record/entries/${first}`}>entry {first} of the record</a>, which nobody can take out again.
    </>
  );
}

function Over({ viewer, path }: { viewer: Viewer; path: string }): JSX.Element {
  return (
    <section class="flow" aria-labelledby="over">
      <h2 id="over">And now</h2>
      <p>
        What was tried against the rules has not come about, and that it was tried stands in the record. You need not believe this page:{" "}
        <a href={`/o/${viewer.organisation.id}/record/export`}>download the record of this evening</a>, and in the folder in which Folkmoot is
        installed run <code>npx folkmoot audit {viewer.organisation.id}.folkmoot</code> with the path of the file. It decides every question again
        from the entries alone. Change, delete or move any entry, and it names the first one that does not follow.
      </p>
      <p>
        Then see how rules are changed lawfully, in the <a href="/o/riverside">Riverside Association</a>.
      </p>
      <Form action={`${path}/again`} csrf={viewer.csrf}>
        <Button look="secondary">Play the evening afresh, in a new rehearsal</Button>
      </Form>
    </section>
  );
}

/** Another rehearsal than the movement has no such evening. */
export function ElsewherePage({ viewer }: { viewer: Viewer }): JSX.Element {
  return (
    <>
      <h1>The evening</h1>
      <p class="lead">The evening of 10 January 2017 is played in the rehearsal “The Movement”; {viewer.organisation.name} is another one.</p>
      <Form action={`/o/${viewer.organisation.id}/evening/again`} csrf={viewer.csrf}>
        <Button>Play the evening in a new rehearsal</Button>
      </Form>
    </>
  );
}
