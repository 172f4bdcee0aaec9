import type { JSX } from "preact";
import { base64 } from "@folkmoot/record";
import type { Event } from "@folkmoot/procedure";
import { wordsOf } from "../../languages/index.js";
import type { Viewer } from "../../platform/web.js";
import { Breadcrumb, Disclosure, EmptyState, Notice, Pagination, SummaryList, Table, When, whole, useLanguage, useWords } from "../../ui/index.js";
import { motionOf } from "./events.js";
import { ENTRIES_A_PAGE, type EntryView, type Listed, type RecordView } from "./read.js";
import { sentenceOf, type Names } from "./words.js";

interface RecordPageProps {
  readonly viewer: Viewer;
  readonly record: RecordView | null;
}

/** All that was ever done, newest first, and how anybody checks it. */
export function RecordPage({ viewer, record }: RecordPageProps): JSX.Element {
  const { record: words } = useWords();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {record === null ? (
        <EmptyState title={words.firstTitle}>
          <p>{words.first}</p>
        </EmptyState>
      ) : (
        <>
          {record.stopped === null ? null : (
            <Notice title={words.stoppedTitle} tone="bad">
              <p>{words.stopped}</p>
            </Notice>
          )}
          <Entries viewer={viewer} record={record} />
          <CheckIt viewer={viewer} record={record} />
        </>
      )}
    </>
  );
}

function Entries({ viewer, record }: { viewer: Viewer; record: RecordView }): JSX.Element {
  const { record: words } = useWords();
  const here = `/o/${viewer.organisation.id}/record`;
  const newest = record.entries[0]?.index ?? 0;
  const oldest = record.entries.at(-1)?.index ?? 0;
  const newer =
    newest + 1 >= record.size ? null : newest + 1 + ENTRIES_A_PAGE >= record.size ? here : `${here}?before=${newest + 1 + ENTRIES_A_PAGE}`;
  return (
    <>
      <Table
        caption={words.entries}
        columns={[{ heading: words.entry, numeric: true }, { heading: words.what }, { heading: words.when }]}
        rows={record.entries.map((entry) => row(viewer, entry, record.names))}
      />
      <Pagination previous={newer} next={oldest === 0 ? null : `${here}?before=${oldest}`} place={words.place(oldest, newest, record.size)} />
    </>
  );
}

function row(viewer: Viewer, { index, event }: Listed, names: Names): JSX.Element[] {
  const { id, zone } = viewer.organisation;
  const words = wordsOf(viewer.language);
  return [
    <a key="entry" href={`/o/${id}/record/entries/${index}`}>
      {words.numbers.whole(index)}
    </a>,
    <span key="what">{sentenceOf(event, names, words.entries)}</span>,
    "at" in event ? (
      <When key="when" at={event.at} zone={zone} />
    ) : (
      <span key="when" class="soft">
        {words.record.inABatch}
      </span>
    ),
  ];
}

function CheckIt({ viewer, record }: { viewer: Viewer; record: RecordView }): JSX.Element {
  const { check: words } = useWords().record;
  const language = useLanguage();
  const { id } = viewer.organisation;
  return (
    <section class="flow" aria-labelledby="check-it">
      <h2 id="check-it">{words.title}</h2>
      <p>{words.inBrowser(`/o/${id}/verify`)}</p>
      <ol>
        <li>{words.download(`/o/${id}/record/export`, `${id}.folkmoot`)}</li>
        <li>{words.run(`folkmoot audit ${id}.folkmoot`)}</li>
        <li>{words.keep(`/o/${id}/record/checkpoint`, `folkmoot audit --since checkpoint ${id}.folkmoot`)}</li>
      </ol>
      <SummaryList
        items={[
          { term: words.count, details: whole(record.size, language) },
          { term: words.origin, details: <code>{record.origin}</code> },
          { term: words.key, details: <code>{record.vkey}</code> },
        ]}
      />
      <p>{words.limits}</p>
    </section>
  );
}

/** One entry: what it says, its very bytes, and the proof that it stands in the signed record. */
export function EntryPage({ viewer, entry }: { viewer: Viewer; entry: EntryView }): JSX.Element {
  const { record: words } = useWords();
  const { id, zone } = viewer.organisation;
  const { event, index, names } = entry;
  const sentence = sentenceOf(event, names, useWords().entries);
  return (
    <>
      <Breadcrumb items={[{ href: `/o/${id}/record`, words: words.title }]} />
      <h1>{words.entryNumber(index)}</h1>
      <p class="lead">{sentence}</p>
      <SummaryList
        items={[
          { term: words.when, details: "at" in event ? <When at={event.at} zone={zone} /> : words.enteredInABatch },
          ...motionItem(viewer, event, names),
          { term: words.placeTerm, details: words.placeOf(index, entry.size) },
        ]}
      />
      <h2>{words.asRecorded}</h2>
      <p>
        <code>{entry.text}</code>
      </p>
      <Disclosure summary={words.proof.title}>
        <p>{words.proof.how(`/o/${id}/record/entries/${index}/proof`, `${id}-${index}.tlog-proof`)}</p>
        {entry.proof.length === 0 ? (
          <p>{words.proof.only}</p>
        ) : (
          <ol>
            {entry.proof.map((hash) => (
              <li key={base64(hash)}>
                <code>{base64(hash)}</code>
              </li>
            ))}
          </ol>
        )}
      </Disclosure>
    </>
  );
}

function motionItem(viewer: Viewer, event: Event, names: Names): { term: string; details: JSX.Element }[] {
  const id = motionOf(event);
  const number = id === null ? undefined : names.motions.get(id);
  if (number === undefined) return [];
  const words = wordsOf(viewer.language);
  return [{ term: words.record.motion, details: <a href={`/o/${viewer.organisation.id}/motions/${number}`}>{words.entries.motion(number)}</a> }];
}
