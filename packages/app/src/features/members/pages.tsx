import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Rules } from "@folkmoot/constitution";
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
  whole,
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
  const { organisation } = viewer;
  const base = `/o/${organisation.id}/members`;
  return (
    <>
      <h1>Members</h1>
      <p>{members(organisation.facts.members)} in the register. Its names are seen by the officer who keeps it, and by nobody else.</p>
      <p>{changedInWords(changed, organisation.zone)}</p>
      <h2>Who decides</h2>
      <SummaryList items={decidingBodies(rules, seated).map(({ id, name }) => ({ term: name, details: names(seated.get(id)) }))} />
      {own === null ? null : <OwnEntry entry={own} base={base} />}
      {register === null ? null : <RegisterPart register={register} base={base} entriesAPage={entriesAPage} />}
    </>
  );
}

function OwnEntry({ entry, base }: { entry: Entry; base: string }): JSX.Element {
  return (
    <>
      <h2>Your entry</h2>
      <SummaryList
        items={[
          { term: "Name", details: entry.name, action: { href: `${base}/name`, words: "Change your name" } },
          { term: "E-mail", details: entry.email, action: { href: `${base}/address`, words: "Change your address" } },
          { term: "Local group", details: entry.group ?? "None" },
          { term: "Joined", details: day(entry.joined) },
        ]}
      />
      <p>If something else is wrong, tell the officer who keeps the register.</p>
      <p>
        <a href={`${base}/leave`}>Leave the organisation</a>
      </p>
    </>
  );
}

function RegisterPart({ register, base, entriesAPage }: { register: Register; base: string; entriesAPage: number }): JSX.Element {
  const { entries, count, q, page, waiting } = register;
  const at = (to: number): string => `${base}?${new URLSearchParams({ q, page: String(to) }).toString()}`;
  const first = (page - 1) * entriesAPage;
  return (
    <>
      <h2>The register</h2>
      <p>You see it because keeping it is your duty. Every time it changes, the number of those who joined and left goes into the public record.</p>
      {waiting === 0 ? null : (
        <p>
          {waiting === 1 ? "1 person who was" : `${whole(waiting)} people who were`} named at the founding {waiting === 1 ? "has" : "have"} still to
          accept. <a href={base.replace(/members$/, "founded")}>See who</a>
        </p>
      )}
      <ButtonRow>
        <ButtonLink href={`${base}/invite`}>Invite somebody</ButtonLink>
        <ButtonLink href={`${base}/import`} look="secondary">
          Bring in a list
        </ButtonLink>
        <ButtonLink href={`${base}/export.csv`} look="secondary">
          Download the register
        </ButtonLink>
      </ButtonRow>
      <QueryForm action={base}>
        <TextField name="q" label="Find a name" value={q} />
        <Button look="secondary">Find</Button>
      </QueryForm>
      <Table
        caption="Entries of the register"
        quietCaption
        columns={[{ heading: "Name" }, { heading: "E-mail" }, { heading: "Local group" }, { heading: "Joined" }, { heading: "To put right" }]}
        rows={entries.map((entry) => [
          entry.name,
          entry.email,
          entry.group ?? "",
          day(entry.joined),
          <a key={entry.id} href={`${base}/entries/${entry.id}/address`} aria-label={`Address of ${entry.name}`}>
            Address
          </a>,
        ])}
      />
      <Pagination
        previous={page > 1 ? at(page - 1) : null}
        next={first + entries.length < count ? at(page + 1) : null}
        place={entries.length === 0 ? "No entries" : `${whole(first + 1)} to ${whole(first + entries.length)} of ${whole(count)} entries`}
      />
    </>
  );
}

export function LeavePage({ viewer }: { viewer: Viewer }): JSX.Element {
  const { organisation } = viewer;
  return (
    <>
      <h1>Leave {organisation.name}</h1>
      <p>
        You are out of the register at once, and out of every body and office. You can't vote, sign or move anything from then on. What you have voted
        and signed before still counts.
      </p>
      <Form action={`/o/${organisation.id}/members/leave`} csrf={viewer.csrf}>
        <Button>Leave {organisation.name}</Button>
      </Form>
      <p>
        <a href={`/o/${organisation.id}/members`}>Stay</a>
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
  const { organisation } = viewer;
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ field: "email", message: error }]} />
      <h1>Join {organisation.name}</h1>
      <p>
        {name}, you are invited to be a member. Members decide, and are bound by what is decided.{" "}
        <a href={`/o/${organisation.id}/constitution`}>Read its constitution</a> first: by joining you accept it.
      </p>
      {places.length === 0 ? null : <p>You were named when it was founded. By joining you take up:</p>}
      {places.map((place) => (
        <section key={place.name} class="flow">
          <h2>{place.name}</h2>
          <Powers powers={place.powers} constitution={`/o/${organisation.id}/constitution`} />
        </section>
      ))}
      <Form action={`/o/${organisation.id}/join/${token}`} csrf={viewer.csrf}>
        <TextField
          name="email"
          type="email"
          label="Your e-mail address"
          hint="The one that the invitation came to."
          autocomplete="email"
          error={error}
        />
        <Button main>Join {organisation.name}</Button>
      </Form>
    </>
  );
}

/** What the text gives a body or an office to do, clause by clause. */
export function Powers({ powers, constitution }: { powers: readonly Power[]; constitution: string }): JSX.Element {
  if (powers.length === 0) return <p>The text gives it nothing to do that runs here.</p>;
  return (
    <ul>
      {powers.map(({ words, clause }) => (
        <li key={`${words}${clause}`}>
          {words}
          {clause === null ? null : (
            <>
              {" "}
              (<a href={`${constitution}#clause-${clause}`}>clause {clause}</a>)
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export function StaleInvitationPage({ viewer }: { viewer: Viewer }): JSX.Element {
  return (
    <>
      <h1>This invitation is no longer good</h1>
      <p>
        It was used, or it is too old. If you are a member already, <a href={`/o/${viewer.organisation.id}/sign-in`}>sign in</a>. If not, ask for a
        new one.
      </p>
    </>
  );
}

/** Bodies of which there is one, and offices. Kinds of bodies, such as local groups, have no people of their own. */
function decidingBodies(rules: Rules, seated: ReadonlyMap<string, readonly string[]>): readonly { readonly id: string; readonly name: string }[] {
  return [...rules.bodies.filter((body) => body.size !== null || body.seats.length > 0 || seated.has(body.id)), ...rules.offices];
}

/** Whoever can change addresses can take votes: everybody sees how often it was done. */
function changedInWords({ count, last }: MembersProps["changed"], zone: string): string {
  if (count === 0 || last === null) return "No officer has changed a member's e-mail address so far.";
  const changed = count === 1 ? "1 e-mail address of a member has" : `${whole(count)} e-mail addresses of members have`;
  return `${changed} been changed by an officer so far, the last on ${dateOnly(Temporal.Instant.fromEpochMilliseconds(last.getTime()), zone)}.`;
}

function members(count: number): string {
  return count === 1 ? "There is 1 member" : `There are ${whole(count)} members`;
}

function names(people: readonly string[] | undefined): string {
  return people === undefined || people.length === 0 ? "Nobody yet" : people.join(", ");
}

/** A day of the register has no time and no zone: it is the same everywhere. */
function day(text: string): string {
  return dateOnly(Temporal.PlainDate.from(text).toZonedDateTime({ timeZone: "UTC" }).toInstant(), "UTC");
}
