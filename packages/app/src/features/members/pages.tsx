import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Rules } from "@folkmoot/constitution";
import type { Language } from "../../languages/index.js";
import type { Viewer } from "../../platform/web.js";
import {
  Button,
  ButtonLink,
  ButtonRow,
  dateOnly,
  ErrorSummary,
  Form,
  Pagination,
  QueryForm,
  SummaryList,
  Table,
  TextField,
  useLanguage,
  useWords,
} from "../../ui/index.js";
import type { Power } from "./powers.js";
import type { Entry } from "./store.js";

interface Register {
  /** How many were named at the founding and have still to accept. */
  readonly waiting: number;
  readonly entries: readonly Entry[];
  readonly count: number;
  readonly q: string;
  readonly page: number;
}

interface MembersProps {
  readonly viewer: Viewer;
  readonly rules: Rules;
  readonly seated: ReadonlyMap<string, readonly string[]>;
  /** Addresses that an officer has changed. */
  readonly changed: { readonly count: number; readonly last: Date | null };
  readonly own: Entry | null;
  /** Only for the officer whose duty the register is. */
  readonly register: Register | null;
  readonly entriesAPage: number;
}

export function MembersPage({ viewer, rules, seated, changed, own, register, entriesAPage }: MembersProps): JSX.Element {
  const { members: words } = useWords();
  const language = useLanguage();
  const { organisation } = viewer;
  const base = `/o/${organisation.id}/members`;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.count(organisation.facts.members)}</p>
      <p>{changed.last === null ? words.noneChanged : words.changed(changed.count, lastChange(changed.last, organisation.zone, language))}</p>
      <h2>{words.whoDecides}</h2>
      <SummaryList
        items={decidingBodies(rules, seated).map(({ id, name }) => ({ term: name, details: seated.get(id)?.join(", ") || words.nobodyYet }))}
      />
      {own === null ? null : <OwnEntry entry={own} base={base} />}
      {register === null ? null : <RegisterPart register={register} base={base} entriesAPage={entriesAPage} />}
    </>
  );
}

function OwnEntry({ entry, base }: { entry: Entry; base: string }): JSX.Element {
  const { own: words } = useWords().members;
  const language = useLanguage();
  return (
    <>
      <h2>{words.title}</h2>
      <SummaryList
        items={[
          { term: words.name, details: entry.name, action: { href: `${base}/name`, words: words.changeName } },
          { term: words.email, details: entry.email, action: { href: `${base}/address`, words: words.changeAddress } },
          { term: words.group, details: entry.group ?? words.noGroup },
          { term: words.joined, details: day(entry.joined, language) },
        ]}
      />
      <p>{words.wrong}</p>
      <p>
        <a href={`${base}/leave`}>{words.leave}</a>
      </p>
    </>
  );
}

function RegisterPart({ register, base, entriesAPage }: { register: Register; base: string; entriesAPage: number }): JSX.Element {
  const { keeping: words } = useWords();
  const language = useLanguage();
  const { entries, count, q, page, waiting } = register;
  const at = (to: number): string => `${base}?${new URLSearchParams({ q, page: String(to) }).toString()}`;
  const first = (page - 1) * entriesAPage;
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      {waiting === 0 ? null : <p>{words.waiting(waiting, base.replace(/members$/, "founded"))}</p>}
      <ButtonRow>
        <ButtonLink href={`${base}/invite`}>{words.invite}</ButtonLink>
        <ButtonLink href={`${base}/import`} look="secondary">
          {words.bringIn}
        </ButtonLink>
        <ButtonLink href={`${base}/export.csv`} look="secondary">
          {words.download}
        </ButtonLink>
      </ButtonRow>
      <QueryForm action={base}>
        <TextField name="q" label={words.findName} value={q} />
        <Button look="secondary">{words.find}</Button>
      </QueryForm>
      <Table
        caption={words.entries}
        quietCaption
        columns={[
          { heading: words.name },
          { heading: words.email },
          { heading: words.group },
          { heading: words.joined },
          { heading: words.toPutRight },
        ]}
        rows={entries.map((entry) => [
          entry.name,
          entry.email,
          entry.group ?? "",
          day(entry.joined, language),
          <a key={entry.id} href={`${base}/entries/${entry.id}/address`} aria-label={words.addressOf(entry.name)}>
            {words.address}
          </a>,
        ])}
      />
      <Pagination
        previous={page > 1 ? at(page - 1) : null}
        next={first + entries.length < count ? at(page + 1) : null}
        place={entries.length === 0 ? words.noEntries : words.place(first + 1, first + entries.length, count)}
      />
    </>
  );
}

export function LeavePage({ viewer }: { viewer: Viewer }): JSX.Element {
  const { leave: words } = useWords().members;
  const { organisation } = viewer;
  return (
    <>
      <h1>{words.heading(organisation.name)}</h1>
      <p>{words.body}</p>
      <Form action={`/o/${organisation.id}/members/leave`} csrf={viewer.csrf}>
        <Button>{words.heading(organisation.name)}</Button>
      </Form>
      <p>
        <a href={`/o/${organisation.id}/members`}>{words.stay}</a>
      </p>
    </>
  );
}

interface JoinProps {
  readonly viewer: Viewer;
  readonly name: string;
  /** What they were named for at the founding and take up by joining. */
  readonly places: readonly { readonly name: string; readonly powers: readonly Power[] }[];
  readonly token: string;
  readonly error: string | null;
}

export function JoinPage({ viewer, name, places, token, error }: JoinProps): JSX.Element {
  const { join: words } = useWords().members;
  const { organisation } = viewer;
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ field: "email", message: error }]} />
      <h1>{words.heading(organisation.name)}</h1>
      <p>{words.body(name, `/o/${organisation.id}/constitution`)}</p>
      {places.length === 0 ? null : <p>{words.takeUp}</p>}
      {places.map((place) => (
        <section key={place.name} class="flow">
          <h2>{place.name}</h2>
          <Powers powers={place.powers} constitution={`/o/${organisation.id}/constitution`} />
        </section>
      ))}
      <Form action={`/o/${organisation.id}/join/${token}`} csrf={viewer.csrf}>
        <TextField name="email" type="email" label={words.address} hint={words.addressHint} autocomplete="email" error={error} />
        <Button main>{words.heading(organisation.name)}</Button>
      </Form>
    </>
  );
}

/** What the text gives a body or an office to do, clause by clause. */
export function Powers({ powers, constitution }: { powers: readonly Power[]; constitution: string }): JSX.Element {
  const { powers: say } = useWords().members;
  if (powers.length === 0) return <p>{say.none}</p>;
  return (
    <ul>
      {powers.map(({ words, clause }) => (
        <li key={`${words}${clause}`}>
          {words}
          {clause === null ? null : (
            <>
              {" "}
              {say.clause(
                (link) => (
                  <a href={`${constitution}#clause-${clause}`}>{link}</a>
                ),
                clause,
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export function StaleInvitationPage({ viewer }: { viewer: Viewer }): JSX.Element {
  const { stale: words } = useWords().members;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.body(`/o/${viewer.organisation.id}/sign-in`)}</p>
    </>
  );
}

/** Bodies of which there is one, and offices. Kinds of bodies, such as local groups, have no people of their own. */
function decidingBodies(rules: Rules, seated: ReadonlyMap<string, readonly string[]>): readonly { readonly id: string; readonly name: string }[] {
  return [...rules.bodies.filter((body) => body.size !== null || body.seats.length > 0 || seated.has(body.id)), ...rules.offices];
}

/** Whoever can change addresses can take votes: everybody sees how often it was done. */
function lastChange(last: Date, zone: string, language: Language): string {
  return dateOnly(Temporal.Instant.fromEpochMilliseconds(last.getTime()), zone, language);
}

/** A day of the register has no time and no zone: it is the same everywhere. */
function day(text: string, language: Language): string {
  return dateOnly(Temporal.PlainDate.from(text).toZonedDateTime({ timeZone: "UTC" }).toInstant(), "UTC", language);
}
