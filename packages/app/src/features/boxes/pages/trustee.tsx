import type { JSX } from "preact";
import { Button, Disclosure, Form, Hidden, Notice, TextArea, useWords } from "../../../ui/index.js";
import type { BoxState } from "../contract.js";
import { BoxFrame, boxPath, islandPage, type OfBox } from "./frame.js";

export interface TrusteePageProps extends OfBox {
  readonly title: string;
  readonly state: BoxState;
  readonly thanks: boolean;
}

/** What is due of somebody who holds a part of the key. A script does it (islands/trustee); without one it can be done with the command line. */
export function TrusteePage({ viewer, number, title, state, thanks }: TrusteePageProps): JSX.Element {
  const { boxes } = useWords();
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
      {state.you.trustee === null ? <p>{phases[state.phase]}</p> : null}
      {state.you.trustee === null && !state.you.mayBeginAnew ? <p>{words.notYours}</p> : null}
      {state.you.trustee === null ? null : (
        <div class="flow" data-trustee={islandPage({ viewer, number, title })}>
          <p>{phases[state.phase]}</p>
          {state.task === null ? <p>{words.nothing}</p> : <WithoutScript {...{ path, state }} task={state.task} csrf={viewer.csrf} />}
        </div>
      )}
      {state.you.mayBeginAnew ? (
        <Disclosure summary={words.anew}>
          <p>{words.anewText}</p>
          <Form action={`${path}/trustee/anew`} csrf={viewer.csrf}>
            <Hidden name="attempt" value={`${state.attempt}`} />
            <Button look="secondary">{words.anewButton}</Button>
          </Form>
          <Without {...{ path, state }} csrf={viewer.csrf} />
        </Disclosure>
      ) : null}
    </BoxFrame>
  );
}

/** Nobody who takes no part keeps the others from voting. */
function Without({ path, state, csrf }: { readonly path: string; readonly state: BoxState; readonly csrf: string }): JSX.Element | null {
  const { boxes } = useWords();
  const names = state.trustees
    .filter(({ number }) => state.you.mayLeaveOut.includes(number))
    .map(({ name, number }) => name ?? boxes.trustee(number));
  if (names.length === 0) return null;
  return (
    <>
      <p>{boxes.trusteePage.withoutText(names.join(", "))}</p>
      <Form action={`${path}/trustee/anew`} csrf={csrf}>
        <Hidden name="attempt" value={`${state.attempt}`} />
        <Hidden name="without" value="absent" />
        <Button look="secondary">{boxes.trusteePage.withoutButton}</Button>
      </Form>
    </>
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
