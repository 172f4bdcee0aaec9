import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import {
  Breadcrumb,
  Button,
  ErrorSummary,
  errorOf,
  FileField,
  Form,
  Hidden,
  Notice,
  Table,
  TextField,
  whole,
  type FormError,
} from "../../ui/index.js";
import type { Problem } from "./csv.js";
import type { Sorted } from "./list.js";

const mostShown = 200;
const sampleRows = 10;

export function ImportPage({ viewer, problems, missing }: { viewer: Viewer; problems: readonly Problem[]; missing: boolean }): JSX.Element {
  const base = `/o/${viewer.organisation.id}/members`;
  const error = missing ? "Choose a file that isn't empty." : null;
  return (
    <>
      <Breadcrumb items={[{ href: base, words: "Members" }]} />
      <ErrorSummary
        errors={[
          ...(error === null ? [] : [{ field: "list", message: error }]),
          ...(problems.length === 0 ? [] : [{ field: "list", message: summary(problems.length) }]),
        ]}
      />
      <h1>Bring in a list</h1>
      {problems.length === 0 ? null : <Problems problems={problems} />}
      <p>
        A file of comma-separated values whose first line names its columns: <code>name</code>, <code>email</code>, and if you have them{" "}
        <code>group</code> and <code>joined</code> (as in 2016-11-05). Save it as “CSV UTF-8”. Nobody is brought in before you have seen what was
        read.
      </p>
      <Form action={`${base}/import`} csrf={viewer.csrf} multipart>
        <FileField name="list" label="The list" accept=".csv,text/csv,text/plain" error={error} />
        <Button main>Read the list</Button>
      </Form>
    </>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }): JSX.Element {
  return (
    <>
      <p>Nothing was brought in. Put these lines right in the file and send it again.</p>
      <Table
        caption={problems.length > mostShown ? `The first ${mostShown} of ${whole(problems.length)}` : "What to put right"}
        columns={[{ heading: "Line", numeric: true }, { heading: "What is wrong" }]}
        rows={problems.slice(0, mostShown).map(({ line, message }) => [line, message])}
      />
    </>
  );
}

export function PreviewPage({ viewer, sorted, text }: { viewer: Viewer; sorted: Sorted; text: string }): JSX.Element {
  const base = `/o/${viewer.organisation.id}/members`;
  const { fresh, known, flags } = sorted;
  return (
    <>
      <Breadcrumb items={[{ href: `${base}/import`, words: "Choose another file" }]} />
      <h1>Check the list</h1>
      <p>
        {people(fresh.length)} would be new.{" "}
        {known === 0 ? "" : `${people(known)} of the list ${known === 1 ? "is" : "are"} in the register already and stay as they are.`}
      </p>
      {flags.length === 0 ? null : (
        <Notice title="Look at these: they may be one person with two addresses" tone="wait">
          <Table
            caption="Addresses that look alike"
            quietCaption
            columns={[{ heading: "Line", numeric: true }, { heading: "What was found" }]}
            rows={flags.slice(0, mostShown).map(({ line, message }) => [line, message])}
          />
        </Notice>
      )}
      {fresh.length === 0 ? null : (
        <>
          <Table
            caption={fresh.length > sampleRows ? `The first ${sampleRows}, as they were read` : "As they were read"}
            columns={[{ heading: "Name" }, { heading: "E-mail" }, { heading: "Local group" }, { heading: "Joined" }]}
            rows={fresh.slice(0, sampleRows).map((person) => [person.name, person.email, person.group ?? "", person.joined])}
          />
          <p>Each of them gets a mail that says so. The record says how many joined, not who.</p>
          <Form action={`${base}/import/confirm`} csrf={viewer.csrf} multipart>
            <Hidden name="text" value={text} />
            <Button main>Bring in {people(fresh.length)}</Button>
          </Form>
        </>
      )}
    </>
  );
}

export function ImportedPage({ viewer, sorted }: { viewer: Viewer; sorted: Sorted }): JSX.Element {
  return (
    <>
      <h1>The list is in the register</h1>
      <p>{people(sorted.fresh.length)} joined. They are being written to.</p>
      <p>
        <a href={`/o/${viewer.organisation.id}/members`}>To the register</a>
      </p>
    </>
  );
}

interface InviteProps {
  readonly viewer: Viewer;
  readonly errors: readonly FormError[];
  readonly typed: { readonly [field: string]: string };
}

export function InvitePage({ viewer, errors, typed }: InviteProps): JSX.Element {
  const base = `/o/${viewer.organisation.id}/members`;
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <>
      <Breadcrumb items={[{ href: base, words: "Members" }]} />
      <ErrorSummary errors={errors} />
      <h1>Invite somebody</h1>
      <p>They get a mail with a link. They become a member when they follow it, type the address it came to, and press the button there.</p>
      <Form action={`${base}/invite`} csrf={viewer.csrf}>
        <TextField {...field("name")} label="Their name" />
        <TextField {...field("email")} type="email" label="Their e-mail address" />
        <TextField {...field("group")} label="Local group" hint="May be left empty." />
        <Button main>Send the invitation</Button>
      </Form>
    </>
  );
}

export function InvitedPage({ viewer, name, url }: { viewer: Viewer; name: string; url: string | null }): JSX.Element {
  const { organisation } = viewer;
  return (
    <>
      <h1>The invitation is on its way</h1>
      {url === null ? (
        <p>{name} was named for a seat at the founding. The link goes by mail alone, so that nobody else can take that seat up.</p>
      ) : (
        <>
          <p>{name} becomes a member by accepting it. You can also pass on the link yourself; it is shown only now:</p>
          <p>
            <code>{url}</code>
          </p>
        </>
      )}
      {organisation.mode === "rehearsal" ? (
        <p>
          In a rehearsal no mail leaves this server: <a href={`/inbox?organisation=${organisation.id}`}>read it in the inbox</a>.
        </p>
      ) : null}
      <p>
        <a href={`/o/${organisation.id}/members/invite`}>Invite somebody else</a>
      </p>
    </>
  );
}

function people(count: number): string {
  return count === 1 ? "1 person" : `${whole(count)} people`;
}

function summary(problems: number): string {
  return problems === 1 ? "One line can't be taken" : `${whole(problems)} things can't be taken`;
}
