import type { JSX } from "preact";
import { Button, Form, Hidden, SummaryList, Table, TrackingCode, trackerWords, useWords, When } from "../../../ui/index.js";
import type { HandedInList } from "../registrar/lists.js";
import { boxPath, type OfBox } from "./frame.js";

/** Every list of credentials that was handed in: whoever watches over the vote sees that one was replaced. */
export function Lists({ viewer, lists }: Pick<OfBox, "viewer"> & { lists: readonly HandedInList[] }): JSX.Element | null {
  const { lists: words } = useWords().credentials;
  if (lists.length === 0) return null;
  const { columns } = words;
  return (
    <section class="flow">
      <h2 id="lists">{words.title}</h2>
      <p>{words.text}</p>
      <Table
        caption={words.title}
        quietCaption
        stacks
        columns={[
          { heading: columns.list },
          { heading: columns.at, brief: true },
          { heading: columns.credentials, brief: true },
          { heading: columns.print },
          { heading: columns.now, brief: true },
        ]}
        rows={lists.map((list) => [
          words.nth(list.number),
          <span>
            <When at={list.at.toISOString()} zone={viewer.organisation.zone} />
          </span>,
          words.nth(list.credentials),
          <span class="tracker__words">{trackerWords(list.fingerprint)}</span>,
          list.number < lists.length ? words.replaced : list.confirmed ? words.confirmed : words.waits,
        ])}
      />
    </section>
  );
}

/** Before a list counts, whoever has handed it in sees what has arrived. */
export function ConfirmList({ viewer, number, list, roll }: OfBox & { list: HandedInList; roll: number }): JSX.Element {
  const { credentials, booth } = useWords();
  const { confirm: words } = credentials;
  return (
    <section class="flow" aria-labelledby="confirm">
      <h2 id="confirm">{list.confirmed ? words.confirmed : words.title}</h2>
      <p>{list.confirmed ? words.confirmedText : words.text}</p>
      <SummaryList
        items={[
          { term: words.credentials, details: words.count(list.credentials, roll) },
          ...(list.spares === 0 ? [] : [{ term: words.spares, details: words.spareCount(list.spares) }]),
          { term: words.at, details: <When at={list.at.toISOString()} zone={viewer.organisation.zone} /> },
          { term: words.print, details: <TrackingCode tracker={list.fingerprint} words={booth} /> },
        ]}
      />
      {list.confirmed ? null : (
        <Form action={`${boxPath(viewer, number)}/credentials/confirm`} csrf={viewer.csrf}>
          <Hidden name="fingerprint" value={list.fingerprint} />
          <Button>{words.button}</Button>
        </Form>
      )}
    </section>
  );
}
