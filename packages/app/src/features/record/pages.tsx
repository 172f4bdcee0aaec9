import type { JSX } from "preact";
import { base64 } from "@folkmoot/record";
import type { Event } from "@folkmoot/procedure";
import type { Viewer } from "../../platform/web.js";
import { Breadcrumb, Disclosure, EmptyState, Notice, Pagination, SummaryList, Table, When, whole } from "../../ui/index.js";
import { motionOf } from "./events.js";
import { ENTRIES_A_PAGE, type EntryView, type Listed, type RecordView } from "./read.js";
import { sentenceOf, type Names } from "./words.js";

interface RecordPageProps {
  readonly viewer: Viewer;
  readonly record: RecordView | null;
}

/** All that was ever done, newest first, and how anybody checks it. */
export function RecordPage({ viewer, record }: RecordPageProps): JSX.Element {
  return (
    <>
      <h1>Record</h1>
      <p class="lead">
        Each formal act is an entry here, with a number, for ever. Entries can’t be changed or removed without anybody noticing. They name no person.
      </p>
      {record === null ? (
        <EmptyState title="The first entry is being signed">
          <p>Look again in a second.</p>
        </EmptyState>
      ) : (
        <>
          {record.stopped === null ? null : (
            <Notice title="This record is stopped" tone="bad">
              <p>What is stored is not what was signed, so nothing can be decided here until whoever runs this server has put it right.</p>
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
  const here = `/o/${viewer.organisation.id}/record`;
  const newest = record.entries[0]?.index ?? 0;
  const oldest = record.entries.at(-1)?.index ?? 0;
  const newer =
    newest + 1 >= record.size ? null : newest + 1 + ENTRIES_A_PAGE >= record.size ? here : `${here}?before=${newest + 1 + ENTRIES_A_PAGE}`;
  return (
    <>
      <Table
        caption="Entries, newest first"
        columns={[{ heading: "Entry", numeric: true }, { heading: "What happened" }, { heading: "When" }]}
        rows={record.entries.map((entry) => row(viewer, entry, record.names))}
      />
      <Pagination
        previous={newer}
        next={oldest === 0 ? null : `${here}?before=${oldest}`}
        place={`${whole(oldest)} to ${whole(newest)} of ${whole(record.size)} entries`}
      />
    </>
  );
}

function row(viewer: Viewer, { index, event }: Listed, names: Names): JSX.Element[] {
  const { id, zone } = viewer.organisation;
  return [
    <a key="entry" href={`/o/${id}/record/entries/${index}`}>
      {whole(index)}
    </a>,
    <span key="what">{sentenceOf(event, names)}</span>,
    "at" in event ? (
      <When key="when" at={event.at} zone={zone} />
    ) : (
      <span key="when" class="soft">
        in a batch, without a time
      </span>
    ),
  ];
}

function CheckIt({ viewer, record }: { viewer: Viewer; record: RecordView }): JSX.Element {
  const { id } = viewer.organisation;
  return (
    <section class="flow" aria-labelledby="check-it">
      <h2 id="check-it">Check it yourself</h2>
      <ol>
        <li>
          <a href={`/o/${id}/record/export`} download={`${id}.folkmoot`}>
            Download the whole record
          </a>
          : every entry, the texts and the lists of those who could vote, without names.
        </li>
        <li>
          Run <code>folkmoot audit {id}.folkmoot</code> on a computer that you trust. It checks each entry, recounts each vote and decides each motion
          again by the constitution of its day.
        </li>
        <li>
          Keep the <a href={`/o/${id}/record/checkpoint`}>checkpoint</a>, a few lines of text. With an older one of yours the check also shows that
          nothing that was there then has been changed since: <code>folkmoot audit --since checkpoint {id}.folkmoot</code>
        </li>
      </ol>
      <SummaryList
        items={[
          { term: "Entries", details: whole(record.size) },
          { term: "Name of the record", details: <code>{record.origin}</code> },
          { term: "Its key", details: <code>{record.vkey}</code> },
        ]}
      />
      <p>
        This shows that the record was kept honestly and that the rules were followed. It can’t show that everybody on a roll is a real person, or
        that an act was left out before it became an entry.
      </p>
    </section>
  );
}

/** One entry: what it says, its very bytes, and the proof that it stands in the signed record. */
export function EntryPage({ viewer, entry }: { viewer: Viewer; entry: EntryView }): JSX.Element {
  const { id, zone } = viewer.organisation;
  const { event, index, names } = entry;
  return (
    <>
      <Breadcrumb items={[{ href: `/o/${id}/record`, words: "Record" }]} />
      <h1>Entry {whole(index)}</h1>
      <p class="lead">{sentenceOf(event, names)}</p>
      <SummaryList
        items={[
          { term: "When", details: "at" in event ? <When at={event.at} zone={zone} /> : "Entered in a batch, without a time" },
          ...motionItem(viewer, event, names),
          { term: "Place", details: `Entry ${whole(index)} of ${whole(entry.size)}, counted from 0` },
        ]}
      />
      <h2>As it is recorded</h2>
      <p>
        <code>{entry.text}</code>
      </p>
      <Disclosure summary="Proof that this entry stands in the signed record">
        <p>
          The hash of the entry, joined with each of these in turn, gives the root that the newest checkpoint signs (RFC 9162, 2.1.3.2).{" "}
          <a href={`/o/${id}/record/entries/${index}/proof`} download={`${id}-${index}.tlog-proof`}>
            Download the proof as one file
          </a>
          .
        </p>
        {entry.proof.length === 0 ? (
          <p>It is the only entry: its hash is the root.</p>
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
  return [{ term: "Motion", details: <a href={`/o/${viewer.organisation.id}/motions/${number}`}>Motion {number}</a> }];
}
