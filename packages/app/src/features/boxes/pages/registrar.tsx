import type { JSX } from "preact";
import { Button, Form, Notice, Table, TextArea, useWords } from "../../../ui/index.js";
import type { BoxState } from "../contract.js";
import type { HandedInList } from "../registrar/lists.js";
import { BoxFrame, boxPath, islandPage, type OfBox } from "./frame.js";
import { ConfirmList } from "./lists.js";
import { Wishes } from "./wishes.js";

export interface RegistrarPageProps extends OfBox {
  readonly title: string;
  readonly state: BoxState;
  readonly isRegistrar: boolean;
  /** The last list that was handed in. */
  readonly list: HandedInList | null;
  readonly thanks: boolean;
}

/** Where an independent registrar makes the credentials (islands/registrar), or hands in those that the command line has made. */
export function RegistrarPage({ viewer, number, title, state, isRegistrar, list, thanks }: RegistrarPageProps): JSX.Element {
  const { boxes, credentials } = useWords();
  const { registrarPage: words } = boxes;
  const { confirm } = credentials;
  return (
    <BoxFrame viewer={viewer} number={number} title={words.title} inside>
      <p class="lead">{title}</p>
      {thanks ? (
        <Notice title={words.thanks} tone="good">
          <p>{words.thanksText}</p>
        </Notice>
      ) : null}
      {isRegistrar ? null : <p>{words.notYours}</p>}
      {isRegistrar && state.roll === null ? <p>{state.election === null ? words.tooEarly : words.done}</p> : null}
      {state.roll === null || list === null ? null : <ConfirmList {...{ viewer, number, list }} roll={state.roll.length} />}
      {state.wishes === null ? null : <Wishes {...{ viewer, number, title }} wishes={state.wishes} />}
      {state.roll === null ? null : (
        <>
          {list === null ? null : <h2>{confirm.another}</h2>}
          <p>{list === null ? words.text : confirm.anotherText}</p>
          <div class="flow" data-registrar={islandPage({ viewer, number, title })}>
            <WithoutScript {...{ viewer, number, state }} roll={state.roll} />
          </div>
        </>
      )}
    </BoxFrame>
  );
}

function WithoutScript({ viewer, number, state, roll }: OfBox & { state: BoxState; roll: NonNullable<BoxState["roll"]> }): JSX.Element {
  const { boxes, credentials, numbers } = useWords();
  const { registrarPage: words } = boxes;
  const { spares: spareWords, weights } = credentials;
  const different = new Set(roll.map(({ votes }) => votes)).size;
  const isWeighed = roll.some(({ votes }) => votes > 1);
  return (
    <>
      <p>{words.needsScript}</p>
      <p>
        <code>folkmoot registrar --help</code>
      </p>
      <p>
        {words.uuid}: <code>{state.uuid}</code>
      </p>
      <Table
        caption={words.roll}
        columns={[
          { heading: words.columns.who },
          { heading: words.columns.address },
          ...(isWeighed ? [{ heading: weights.column, numeric: true }] : []),
        ]}
        rows={roll.map(({ name, address, votes }) => [name, address, ...(isWeighed ? [numbers.whole(votes)] : [])])}
      />
      {isWeighed ? <p>{weights.text}</p> : null}
      <Form action={`${boxPath(viewer, number)}/credentials`} csrf={viewer.csrf}>
        <TextArea name="credentials" label={words.pasted} hint={words.pastedHint} rows={6} />
        {state.spares === 0 ? null : <TextArea name="spares" label={spareWords.label} hint={spareWords.hint(state.spares * different)} rows={3} />}
        <Button>{words.send}</Button>
      </Form>
    </>
  );
}
