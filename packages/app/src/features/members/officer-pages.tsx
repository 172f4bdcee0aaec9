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
  type FormError,
  useWords,
} from "../../ui/index.js";
import type { Problem } from "./csv.js";
import type { Sorted } from "./list.js";

const mostShown = 200;
const sampleRows = 10;

export function ImportPage({ viewer, problems, missing }: { viewer: Viewer; problems: readonly Problem[]; missing: boolean }): JSX.Element {
  const { members, keeping } = useWords();
  const words = keeping.import;
  const base = `/o/${viewer.organisation.id}/members`;
  const error = missing ? words.empty : null;
  return (
    <>
      <Breadcrumb items={[{ href: base, words: members.title }]} />
      <ErrorSummary
        errors={[
          ...(error === null ? [] : [{ field: "list", message: error }]),
          ...(problems.length === 0 ? [] : [{ field: "list", message: words.problems(problems.length) }]),
        ]}
      />
      <h1>{keeping.bringIn}</h1>
      {problems.length === 0 ? null : <Problems problems={problems} />}
      <p>
        {words.form((column) => (
          <code>{column}</code>
        ))}
      </p>
      <Form action={`${base}/import`} csrf={viewer.csrf} multipart>
        <FileField name="list" label={words.list} accept=".csv,text/csv,text/plain" error={error} />
        <Button main>{words.read}</Button>
      </Form>
    </>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }): JSX.Element {
  const { import: words } = useWords().keeping;
  return (
    <>
      <p>{words.nothing}</p>
      <Table
        caption={problems.length > mostShown ? words.first(mostShown, problems.length) : words.whatToPutRight}
        columns={[{ heading: words.line, numeric: true }, { heading: words.wrong }]}
        rows={problems.slice(0, mostShown).map(({ line, message }) => [line, message])}
      />
    </>
  );
}

export function PreviewPage({ viewer, sorted, text }: { viewer: Viewer; sorted: Sorted; text: string }): JSX.Element {
  const { keeping } = useWords();
  const words = keeping.preview;
  const base = `/o/${viewer.organisation.id}/members`;
  const { fresh, known, flags } = sorted;
  return (
    <>
      <Breadcrumb items={[{ href: `${base}/import`, words: words.another }]} />
      <h1>{words.title}</h1>
      <p>
        {words.fresh(fresh.length)} {known === 0 ? "" : words.known(known)}
      </p>
      {flags.length === 0 ? null : (
        <Notice title={words.twins} tone="wait">
          <Table
            caption={words.alike}
            quietCaption
            columns={[{ heading: keeping.import.line, numeric: true }, { heading: words.found }]}
            rows={flags.slice(0, mostShown).map(({ line, message }) => [line, message])}
          />
        </Notice>
      )}
      {fresh.length === 0 ? null : (
        <>
          <Table
            caption={fresh.length > sampleRows ? words.firstRead(sampleRows) : words.asRead}
            columns={[{ heading: keeping.name }, { heading: keeping.email }, { heading: keeping.group }, { heading: keeping.joined }]}
            rows={fresh.slice(0, sampleRows).map((person) => [person.name, person.email, person.group ?? "", person.joined])}
          />
          <p>{words.mail}</p>
          <Form action={`${base}/import/confirm`} csrf={viewer.csrf} multipart>
            <Hidden name="text" value={text} />
            <Button main>{words.bringIn(fresh.length)}</Button>
          </Form>
        </>
      )}
    </>
  );
}

export function ImportedPage({ viewer, sorted }: { viewer: Viewer; sorted: Sorted }): JSX.Element {
  const { imported: words } = useWords().keeping;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.body(sorted.fresh.length)}</p>
      <p>
        <a href={`/o/${viewer.organisation.id}/members`}>{words.toRegister}</a>
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
  const { members, keeping } = useWords();
  const words = keeping.inviting;
  const base = `/o/${viewer.organisation.id}/members`;
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <>
      <Breadcrumb items={[{ href: base, words: members.title }]} />
      <ErrorSummary errors={errors} />
      <h1>{keeping.invite}</h1>
      <p>{words.body}</p>
      <Form action={`${base}/invite`} csrf={viewer.csrf}>
        <TextField {...field("name")} label={words.name} />
        <TextField {...field("email")} type="email" label={words.email} />
        <TextField {...field("group")} label={words.group} hint={words.groupHint} />
        <Button main>{words.send}</Button>
      </Form>
    </>
  );
}

export function InvitedPage({ viewer, name, url }: { viewer: Viewer; name: string; url: string | null }): JSX.Element {
  const { members, keeping } = useWords();
  const words = keeping.inviting;
  const { organisation } = viewer;
  return (
    <>
      <h1>{words.sent}</h1>
      {url === null ? (
        <p>{words.byMailAlone(name)}</p>
      ) : (
        <>
          <p>{words.link(name)}</p>
          <p>
            <code>{url}</code>
          </p>
        </>
      )}
      {organisation.mode === "rehearsal" ? <p>{members.rehearsalMail(`/inbox?organisation=${organisation.id}`)}</p> : null}
      <p>
        <a href={`/o/${organisation.id}/members/invite`}>{words.another}</a>
      </p>
    </>
  );
}
