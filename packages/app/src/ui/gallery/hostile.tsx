import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Block, Finding } from "@folkmoot/constitution";
import type { Requirement } from "@folkmoot/procedure";
import type { Viewer } from "../../platform/web.js";
import {
  Breadcrumb,
  Button,
  ButtonLink,
  Certificate,
  ChangedRules,
  Checkboxes,
  ClauseQuote,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Figures,
  Findings,
  Form,
  Law,
  Layout,
  LawContents,
  Notice,
  Pagination,
  Radios,
  Redline,
  RefusalNotice,
  Requirements,
  Select,
  SummaryList,
  Table,
  Tag,
  TextArea,
  TextField,
  Timeline,
} from "../index.js";
import { constitution, now, refusal, requirements, stages, viewer, zone } from "./samples.js";

/** A page on which the same words stand everywhere where somebody's words can stand. */
export function HostilePage({ words }: { words: string }): JSX.Element {
  return (
    <Layout viewer={viewerOf(words)} title={words}>
      <HostileBody words={words} />
    </Layout>
  );
}

/** The same without the frame of a page, so that many stand on one. */
export function HostileBody({ words }: { words: string }): JSX.Element {
  return (
    <div>
      <Breadcrumb items={[{ href: "/", words }]} />
      <h1>{words}</h1>
      <Fields words={words} />
      <Facts words={words} />
      <Rules words={words} />
      <TheLaw words={words} />
    </div>
  );
}

function viewerOf(words: string): Viewer {
  return {
    ...viewer,
    organisation: { ...viewer.organisation, name: words, accent: words },
    member: { id: "m", name: words, capacities: [] },
    csrf: words,
  };
}

function Fields({ words }: { words: string }): JSX.Element {
  return (
    <Form action="/o/movement/motions/new" csrf={words} idempotencyKey={words}>
      <ErrorSummary
        title={words}
        errors={[
          { field: "a", message: words },
          { field: null, message: words },
        ]}
      />
      <TextField name="a" label={words} hint={words} error={words} value={words} />
      <TextArea name="b" label={words} value={words} />
      <Radios name="c" label={words} options={[{ value: words, label: words, hint: words }]} value={words} />
      <Checkboxes name="d" label={words} options={[{ value: words, label: words }]} />
      <Select name="e" label={words} options={[{ value: words, label: words }]} value={words} />
      <Button name="f" value={words}>
        {words}
      </Button>
    </Form>
  );
}

function Facts({ words }: { words: string }): JSX.Element {
  return (
    <>
      <ButtonLink href="/">{words}</ButtonLink>
      <Tag state="open">{words}</Tag>
      <Notice title={words}>
        <p>{words}</p>
      </Notice>
      <Disclosure summary={words}>{words}</Disclosure>
      <EmptyState title={words}>{words}</EmptyState>
      <Figures figures={[{ value: words, label: words }]} />
      <SummaryList items={[{ term: words, details: words, action: { href: "/", words } }]} />
      <Table caption={words} columns={[{ heading: words }, { heading: words }]} rows={[[words, words]]} />
      <Pagination previous="?a" next={null} place={words} />
      <Certificate organisation={words} title={words} sentence={words} decidedAt={now} zone={zone} proof={words}>
        {words}
      </Certificate>
      <Timeline
        stages={stages.map((stage) => ({ ...stage, name: words }))}
        now={Temporal.Instant.from("2017-01-14T00:00:00Z")}
        zone={zone}
        label={words}
      />
    </>
  );
}

function Rules({ words }: { words: string }): JSX.Element {
  const say = (): { short: string; long: string } => ({ short: words, long: words });
  const hostile = (requirement: Requirement): Requirement => ({ ...requirement, words });
  const context = { say, zone, now, constitution };
  return (
    <>
      <ClauseQuote clause="11.2" words={words} constitution={constitution} />
      <Requirements requirements={requirements.map(hostile)} {...context} />
      <RefusalNotice
        refusal={{ reasons: refusal.reasons.map(hostile), lawful: refusal.lawful.map((way) => ({ ...way, name: words, matters: [words] })) }}
        asked={words}
        {...context}
      />
      <ChangedRules changes={[{ clause: "1.1", thing: words, rule: words, kind: "rule", before: words, after: words, sentence: words }]} />
      <Redline
        lines={[
          {
            clause: "1.1",
            parts: [
              { kind: "same", text: words },
              { kind: "gone", text: words },
              { kind: "new", text: words },
            ],
            relinked: [{ words, before: words, after: words }],
          },
        ]}
      />
    </>
  );
}

function TheLaw({ words }: { words: string }): JSX.Element {
  const document: readonly Block[] = [
    { kind: "heading", level: 1, number: null, anchor: "title", inline: [{ kind: "text", text: words }] },
    { kind: "heading", level: 2, number: "1", anchor: "article-1", inline: [{ kind: "term", thing: words, opens: true, text: `1. ${words}` }] },
    { kind: "heading", level: 2, number: "2", anchor: "article-2", inline: [{ kind: "text", text: words }] },
    {
      kind: "clauses",
      items: [
        {
          number: "2.1",
          anchor: "clause-2.1",
          inline: [
            { kind: "live", blank: words, text: words },
            { kind: "strong", inline: [{ kind: "emphasis", inline: [{ kind: "text", text: words }] }] },
            { kind: "term", thing: words, opens: false, text: words },
            { kind: "see", article: "one", text: words },
          ],
          children: [{ kind: "paragraph", inline: [{ kind: "text", text: words }] }],
        },
      ],
    },
  ];
  const finding: Finding = {
    code: "unread",
    severity: "error",
    line: 1,
    column: 1,
    words,
    message: words,
    why: words,
    suggestions: [words, words],
    example: words,
  };
  return (
    <>
      <LawContents document={document} />
      <Law document={document} anchors={new Map([["one", "article-1"]])} beside={() => words} under={() => <Findings findings={[finding]} />} />
    </>
  );
}
