import type { JSX } from "preact";
import {
  Breadcrumb,
  Button,
  ButtonLink,
  ButtonRow,
  Certificate,
  Checkboxes,
  DateTimeField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Figures,
  FileField,
  Form,
  Layout,
  MarkdownText,
  MotionTag,
  Notice,
  Pagination,
  Radios,
  Redline,
  RefusalNotice,
  Requirements,
  SummaryList,
  Table,
  TextArea,
  TextField,
  Timeline,
  When,
  errorOf,
} from "../index.js";
import { constitution, markdown, now, redlineLines, refusal, requirements, say, stages, viewer, zone } from "./samples.js";

const motionStates = ["support", "notice", "vote", "declared", "in force", "not carried", "withdrawn"] as const;

/** Every component of the design system on one page, for the eye, for axe and for screenshots. */
export function Gallery(): JSX.Element {
  return (
    <Layout viewer={viewer} title="All components">
      <>
        <Breadcrumb
          items={[
            { href: "/o/movement", words: "The Riverside Movement" },
            { href: "/o/movement/motions", words: "Motions" },
          ]}
        />
        <h1>Notice of an amendment: 21 days instead of 14</h1>
        <p>
          <MotionTag state="discussion" />
        </p>
        <p class="lead column">
          It is being discussed until <When at="2017-01-29T10:00:00Z" zone={zone} now={now} />. Then it goes to a members’ ballot.
        </p>
        <Timeline stages={stages} now={now} zone={zone} label="The way of this motion" />
        <ButtonRow>
          <ButtonLink href="/sign" main>
            Sign this proposal
          </ButtonLink>
          <ButtonLink href="/read" look="secondary">
            Read it first
          </ButtonLink>
        </ButtonRow>
        <h2>What the rules require</h2>
        <Requirements requirements={requirements} say={say} zone={zone} now={now} constitution={constitution} />
        <h2>The change</h2>
        <Redline lines={redlineLines} />
        <h2>States</h2>
        <p>
          {motionStates.map((state) => (
            <>
              <MotionTag key={state} state={state} />{" "}
            </>
          ))}
        </p>
        <Facts />
        <Words />
        <SampleForm />
        <RefusalNotice
          refusal={refusal}
          say={say}
          zone={zone}
          now={now}
          constitution={constitution}
          asked="You asked the Steering Committee to adopt a constitution and to dissolve the bodies, at once."
          start={() => <ButtonLink href="/start">Give notice of a meeting</ButtonLink>}
        />
        <SampleCertificate />
      </>
    </Layout>
  );
}

function Facts(): JSX.Element {
  return (
    <>
      <h2>Facts and figures</h2>
      <Figures
        figures={[
          { value: "20,000", label: "members" },
          { value: "412 of 1,000", label: "signatures, until 3 March" },
          { value: "73.2 %", label: "of 11,216 votes cast in favour" },
        ]}
      />
      <SummaryList
        items={[
          { term: "Procedure", details: "Changing this constitution", action: { href: `${constitution}#clause-11`, words: "Read article 11" } },
          { term: "Moved by", details: "a member" },
          { term: "Deposited", details: <When at="2017-01-02T10:00:00Z" zone={zone} now={now} /> },
        ]}
      />
      <Table
        caption="Result by chamber"
        columns={[
          { heading: "Chamber" },
          { heading: "For", numeric: true },
          { heading: "Against", numeric: true },
          { heading: "Abstain", numeric: true },
        ]}
        rows={[
          ["Members", "8,214", "3,002", "117"],
          ["Committee", "7", "5", "0"],
        ]}
      />
      <Pagination previous="?page=1" next="?page=3" place="51 to 100 of 1,204 entries" />
    </>
  );
}

function Words(): JSX.Element {
  return (
    <>
      <h2>Words</h2>
      <MarkdownText>{markdown}</MarkdownText>
      <Notice title="You have signed" tone="good">
        <p>588 more signatures are needed by 3 March. You will get a mail when notice is given.</p>
      </Notice>
      <Notice title="This can't be opened yet" tone="wait">
        <p>Clause 9.1 says that this vote is secret. This version of Folkmoot can't hold secret votes.</p>
      </Notice>
      <Notice title="This link has expired" tone="bad" />
      <Notice title="Good to know" />
      <Disclosure summary="Who can see how I vote?">
        <p>In a body, its members. Nobody else.</p>
      </Disclosure>
      <EmptyState title="Nothing waits for you.">
        <p>When a vote opens or your signature could matter, it stands here.</p>
      </EmptyState>
    </>
  );
}

function SampleForm(): JSX.Element {
  const errors = [
    { field: "title", message: "Give the proposal a title" },
    { field: null, message: "The text has 2 findings that keep it from being tabled" },
  ];
  return (
    <>
      <h2>A form</h2>
      <ErrorSummary errors={errors} />
      <Form action="/o/movement/motions/new" csrf={viewer.csrf} idempotencyKey="0123456789abcdef">
        <TextField name="title" label="Title" hint="One sentence that says what would change." error={errorOf(errors, "title")} />
        <TextField name="email" label="Your e-mail address" type="email" autocomplete="email" />
        <TextField name="code" label="Code" width="code" numeric autocomplete="one-time-code" />
        <TextArea name="reason" label="Reason" value="Fourteen days are not enough for groups that meet once a month." />
        <DateTimeField name="meeting" label="When the meeting starts" hint="London time." value="2017-01-27T20:00" />
        <FileField name="list" label="List of members" hint="A CSV file." accept=".csv,text/csv" />
        <Radios
          name="choice"
          label="Should this be carried?"
          large
          page
          options={[
            { value: "for", label: "For" },
            { value: "against", label: "Against" },
            { value: "abstain", label: "Abstain", hint: "Counts as taking part, and as neither for nor against." },
          ]}
          value="for"
        />
        <Checkboxes name="agree" label="Before you send it" options={[{ value: "read", label: "I have read the redline" }]} />
        <ButtonRow>
          <Button main>Put it forward</Button>
          <Button look="secondary" name="check" value="1">
            Check it
          </Button>
          <Button look="quiet">Throw it away</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** A certificate with as many requirements as a long procedure has. */
export function SamplePrint(): JSX.Element {
  return (
    <Layout viewer={viewer} title="Certificate">
      <Certificate
        organisation="The Riverside Movement"
        title="Motion 4: Notice of an amendment, 21 days instead of 14"
        sentence="Carried: 8,214 for, 3,002 against, 117 abstaining; 11,333 of 20,000 answered."
        decidedAt="2017-02-13T00:00:00Z"
        zone={zone}
        proof="Entry 1,187 of the record; checkpoint riverside.example 1204 5hTn3kq0…"
      >
        <Requirements
          requirements={[...requirements, ...requirements, ...requirements]}
          say={say}
          zone={zone}
          now={now}
          constitution={constitution}
        />
      </Certificate>
    </Layout>
  );
}

function SampleCertificate(): JSX.Element {
  return (
    <Certificate
      organisation="The Riverside Movement"
      title="Motion 4: Notice of an amendment, 21 days instead of 14"
      sentence="Carried: 8,214 for, 3,002 against."
      decidedAt="2017-02-13T00:00:00Z"
      zone={zone}
      proof="Entry 1,187 of the record; checkpoint riverside.example 1204 5hTn3kq0…"
    >
      <Requirements requirements={requirements.slice(0, 2)} say={say} zone={zone} now={now} constitution={constitution} />
    </Certificate>
  );
}
