import type { JSX } from "preact";
import { Button, Disclosure, Form, Hidden, Notice, StepsDone, TextArea, useWords } from "../../../ui/index.js";
import type { BoxState } from "../contract.js";
import type { Anew } from "../trustee/store.js";
import { BegunAnew } from "./begun-anew.js";
import { BoxFrame, boxPath, islandPage, type OfBox } from "./frame.js";

export interface TrusteePageProps extends OfBox {
  readonly title: string;
  readonly state: BoxState;
  readonly thanks: boolean;
  readonly anew: readonly Anew[];
  /** Of those whom these are about. */
  readonly members: ReadonlyMap<string, string>;
}

/** What is due of somebody who holds a part of the key. A script does it (islands/trustee); without one it can be done with the command line. */
export function TrusteePage({ viewer, number, title, state, thanks, anew, members }: TrusteePageProps): JSX.Element {
  const { boxes, credentials } = useWords();
  const { trusteePage: words, phases } = boxes;
  const path = boxPath(viewer, number);
  return (
    <BoxFrame viewer={viewer} number={number} title={words.title} inside>
      <p class="lead">{title}</p>
      {thanks ? (
        <Notice title={words.thanks} tone="good">
          <p>{words.thanksText}</p>
        </Notice>
      ) : null}
      {state.you.trustee !== null && state.phase === "opened" ? (
        <p>
          <a href={`${path}/drawn`}>{credentials.drawn.link}</a>
        </p>
      ) : null}
      {state.you.trustee === null ? <p>{phases[state.phase]}</p> : null}
      {state.you.trustee === null && !state.you.mayBeginAnew ? <p>{words.notYours}</p> : null}
      {state.you.trustee === null ? null : (
        <div class="flow" data-trustee={islandPage({ viewer, number, title })}>
          <p>{phases[state.phase]}</p>
          {state.task === null ? <p>{words.nothing}</p> : <WithoutScript {...{ path, state }} task={state.task} csrf={viewer.csrf} />}
          <Done state={state} />
        </div>
      )}
      <BegunAnew {...{ viewer, number, anew }} names={members} />
      {state.you.mayBeginAnew ? <Without {...{ path, state }} csrf={viewer.csrf} /> : null}
      {state.you.mayBeginAnew ? (
        <Disclosure summary={words.anew}>
          <p>{words.anewText}</p>
          <Form action={`${path}/trustee/anew`} csrf={viewer.csrf}>
            <Hidden name="attempt" value={`${state.attempt}`} />
            <Button look="secondary">{words.anewButton}</Button>
          </Form>
        </Disclosure>
      ) : null}
    </BoxFrame>
  );
}

/** How far everybody is. */
function Done({ state: { trustees, body, key, phase } }: { readonly state: BoxState }): JSX.Element {
  const { keys, trustee: words } = useWords();
  const people = trustees.map(({ number, name, done }) => ({ name: name ?? keys.nameless(number, body ?? ""), done }));
  return (
    <section class="flow">
      <h3>{words.who}</h3>
      <StepsDone caption={words.who} mixes={key.held === "trustees" && key.shuffles > 0} isOver={phase === "opened"} people={people} words={words} />
    </section>
  );
}

/** Nobody who takes no part keeps the others from voting. */
function Without({ path, state, csrf }: { readonly path: string; readonly state: BoxState; readonly csrf: string }): JSX.Element | null {
  const { keys, numbers } = useWords();
  const { absent: words } = keys;
  const absent = state.trustees.filter(({ number }) => state.you.mayLeaveOut.includes(number));
  if (absent.length === 0 || state.key.held === "platform") return null;
  const isEachNeeded = state.trustees.length - absent.length === state.key.needed;
  return (
    <section class="flow" aria-labelledby="absent">
      <h2 id="absent">{words.button}</h2>
      <p>{words.text(numbers.list(absent.map(({ name, number }) => name ?? keys.nameless(number, state.body ?? ""))))}</p>
      <p>{isEachNeeded ? words.each : words.enough}</p>
      <Form action={`${path}/trustee/anew`} csrf={csrf}>
        <Hidden name="attempt" value={`${state.attempt}`} />
        <Hidden name="without" value="absent" />
        <Button look="secondary">{words.button}</Button>
      </Form>
    </section>
  );
}

function WithoutScript({
  path,
  state,
  task,
  csrf,
}: {
  path: string;
  state: BoxState;
  task: NonNullable<BoxState["task"]>;
  csrf: string;
}): JSX.Element {
  const { trusteePage: words } = useWords().boxes;
  return (
    <>
      <h2>{words.tasks[task.task]}</h2>
      <p>{words.needsScript}</p>
      <p>
        <code>folkmoot trustee --help</code>
      </p>
      <Disclosure summary={words.data}>
        <pre class="verbatim small">{JSON.stringify(task, null, 1)}</pre>
      </Disclosure>
      <Form action={`${path}/trustee`} csrf={csrf}>
        <Hidden name="attempt" value={`${state.attempt}`} />
        <Hidden name="task" value={task.task} />
        <TextArea name="body" label={words.pasted} rows={4} />
        <Button>{words.send}</Button>
      </Form>
    </>
  );
}
