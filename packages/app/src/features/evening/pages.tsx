import type { ComponentChildren, JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Viewer } from "../../platform/web.js";
import { Button, capitalised, Disclosure, Form, matterWords, Notice, Requirements, Table, useLanguage, useWords, When } from "../../ui/index.js";
import { motionPath, ruleContext } from "../motions/index.js";
import type { FormalOutcome, RefusedOutcome } from "../motions/index.js";
import { ANNOUNCEMENT } from "./offered.js";
import type { Scene } from "./scene.js";
import { STEPS } from "./steps.js";
import type { StepId } from "./steps.js";

interface EveningProps {
  readonly viewer: Viewer;
  readonly scene: Scene;
}

/** The evening, step by step, with the commands that everybody uses and the answers that the rules give. */
export function EveningPage({ viewer, scene }: EveningProps): JSX.Element {
  const { evening: words } = useWords();
  const path = `/o/${viewer.organisation.id}/evening`;
  const played = scene.next === null ? STEPS : STEPS.slice(0, STEPS.indexOf(scene.next));
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="soft">{words.how(<When at={viewer.now} zone={viewer.organisation.zone} />)}</p>
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
  const { evening: words } = useWords();
  if (scene.isLate) return <Late viewer={viewer} path={path} played={step !== STEPS[0]} />;
  return (
    <Step step={step}>
      <Form action={`${path}/${step}`} csrf={viewer.csrf}>
        <Button main>{words.steps[step].button}</Button>
      </Form>
    </Step>
  );
}

function Late({ viewer, path, played }: { viewer: Viewer; path: string; played: boolean }): JSX.Element {
  const { late: words } = useWords().evening;
  return (
    <Notice title={played ? words.next : words.all} tone="wait">
      <p>{(played ? words.rest : words.whole)(<When at={viewer.now} zone={viewer.organisation.zone} />)}</p>
      <p>{words.again}</p>
      <Form action={`${path}/again`} csrf={viewer.csrf}>
        <Button main>{words.button}</Button>
      </Form>
    </Notice>
  );
}

function Step({ step, children }: { step: StepId; children: ComponentChildren }): JSX.Element {
  const { evening: words } = useWords();
  const { time, title, text } = words.steps[step];
  return (
    <section class="flow" id={step} aria-labelledby={`title-${step}`}>
      <h2 id={`title-${step}`}>{words.step(time, title)}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

function Outcome({ step, viewer, scene }: EveningProps & { step: StepId }): JSX.Element | null {
  const { evening: words } = useWords();
  switch (step) {
    case "19-40":
      return <Refusal viewer={viewer} outcome={scene.outcomes.offer} entries={scene.entries.offer} title={words.refused.offer} />;
    case "moved":
      return <Moved viewer={viewer} outcome={scene.outcomes.motion} entries={scene.entries.motion} />;
    case "20-40":
      return <Refusal viewer={viewer} outcome={scene.outcomes.close} entries={scene.entries.close} title={words.refused.close} />;
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
  const { evening: words } = useWords();
  if (outcome?.kind !== "refused") return null;
  return (
    <>
      <Notice title={title} tone="bad">
        <p>
          {words.refused.reasons(outcome.refusal.reasons.length)} <EntryLink viewer={viewer} entries={entries} what="attempt" />
        </p>
      </Notice>
      <Requirements requirements={outcome.refusal.reasons} {...ruleContext(viewer)} now={Temporal.Instant.from(outcome.at)} />
      <Lawful viewer={viewer} refused={outcome} />
    </>
  );
}

/** What would be lawful, and from when: the earliest dates that the rules allow from the moment of the attempt. */
function Lawful({ viewer, refused }: { viewer: Viewer; refused: RefusedOutcome }): JSX.Element | null {
  const { lawful: words } = useWords().evening;
  const language = useLanguage();
  const { lawful } = refused.refusal;
  if (lawful.length === 0) return null;
  const { zone } = viewer.organisation;
  return (
    <Table
      stacks
      caption={words.caption}
      columns={[{ heading: words.way }, { heading: words.subject }, { heading: words.vote }, { heading: words.effect }]}
      rows={lawful.map((way) => [
        words.clause(capitalised(way.name), way.clause),
        capitalised([...new Set(way.matters.map((code) => matterWords(code, language)))].join("; ")),
        <When at={way.earliestVote} zone={zone} />,
        <When at={way.earliestEffect} zone={zone} />,
      ])}
    />
  );
}

function Moved({ viewer, outcome, entries }: Omit<RefusalProps, "title">): JSX.Element | null {
  const { open: words } = useWords().evening;
  if (outcome?.kind !== "done") return null;
  return (
    <Notice title={words.title} tone="good">
      <p>
        {words.body(motionPath(viewer, outcome.number), outcome.number)} <EntryLink viewer={viewer} entries={entries} what="deposit" />
      </p>
    </Notice>
  );
}

function Announced({ viewer, scene }: EveningProps): JSX.Element {
  const { evening: words } = useWords();
  return (
    <>
      <Refusal viewer={viewer} outcome={scene.outcomes.announce} entries={scene.entries.announce} title={words.refused.announce} />
      <Disclosure summary={words.announcement.title}>
        {ANNOUNCEMENT.split("\n\n").map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Disclosure>
      <p>
        {words.announcement.check(`/o/${viewer.organisation.id}/check`)} {words.announcement[scene.announcement.kind]}
      </p>
    </>
  );
}

function Wednesday({ viewer, scene }: EveningProps): JSX.Element {
  const { wednesday: words } = useWords().evening;
  const { committee, version } = scene;
  const [meeting] = committee.meetings;
  return (
    <Notice title={words.title} tone="good">
      <p>
        {meeting === undefined
          ? words.seats(committee.name, committee.seated)
          : words.meeting(committee.name, committee.seated, <When at={meeting.starts} zone={viewer.organisation.zone} />)}{" "}
        {words.inForce(`/o/${viewer.organisation.id}/constitution`, version)}
      </p>
    </Notice>
  );
}

function Carried({ viewer, scene }: EveningProps): JSX.Element | null {
  const { evening: words } = useWords();
  const { result, outcomes } = scene;
  if (result === null || outcomes.motion?.kind !== "done") return null;
  const motion = motionPath(viewer, outcomes.motion.number);
  return (
    <Notice title={result.sentence} tone={result.carried ? "good" : "plain"}>
      <p>{words.carried(<When at={result.closedAt} zone={viewer.organisation.zone} />, `${motion}/result`, `${motion}/certificate`)}</p>
    </Notice>
  );
}

function EntryLink({ viewer, entries, what }: { viewer: Viewer; entries: readonly number[]; what: "attempt" | "deposit" }): JSX.Element {
  const { entry: words } = useWords().evening;
  const [first] = entries;
  if (first === undefined) return <>{what === "attempt" ? words.attemptSoon : words.depositSoon}</>;
  return words[what](`/o/${viewer.organisation.id}/record/entries/${first}`, first);
}

function Over({ viewer, path }: { viewer: Viewer; path: string }): JSX.Element {
  const { over: words } = useWords().evening;
  return (
    <section class="flow" aria-labelledby="over">
      <h2 id="over">{words.title}</h2>
      <p>{words.record(`/o/${viewer.organisation.id}/record/export`, `npx folkmoot audit ${viewer.organisation.id}.folkmoot`)}</p>
      <p>{words.lawfully("/o/riverside")}</p>
      <Form action={`${path}/again`} csrf={viewer.csrf}>
        <Button look="secondary">{words.again}</Button>
      </Form>
    </section>
  );
}

/** Another rehearsal than the movement has no such evening. */
export function ElsewherePage({ viewer }: { viewer: Viewer }): JSX.Element {
  const { evening: words } = useWords();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.elsewhere.lead(viewer.organisation.name)}</p>
      <Form action={`/o/${viewer.organisation.id}/evening/again`} csrf={viewer.csrf}>
        <Button>{words.elsewhere.button}</Button>
      </Form>
    </>
  );
}
