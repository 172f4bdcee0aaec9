import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Breadcrumb, Button, ErrorSummary, errorOf, Form, TextField, When, type FormError, useWords } from "../../ui/index.js";
import type { AddressWish } from "./address-store.js";

interface Of {
  readonly id: string;
  readonly name: string;
}

export function NamePage({ viewer, name, errors }: { viewer: Viewer; name: string; errors: readonly FormError[] }): JSX.Element {
  const { members } = useWords();
  const words = members.name;
  const base = `/o/${viewer.organisation.id}/members`;
  return (
    <>
      <Breadcrumb items={[{ href: base, words: members.title }]} />
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p>{words.body}</p>
      <Form action={`${base}/name`} csrf={viewer.csrf}>
        <TextField name="name" label={words.title} value={name} autocomplete="name" error={errorOf(errors, "name")} />
        <Button main>{words.change}</Button>
      </Form>
    </>
  );
}

interface AddressProps {
  readonly viewer: Viewer;
  /** Somebody else, for the officer who keeps the register; null: oneself. */
  readonly of: Of | null;
  readonly typed: string;
  readonly errors: readonly FormError[];
}

export function AddressPage({ viewer, of, typed, errors }: AddressProps): JSX.Element {
  const { members } = useWords();
  const words = members.address;
  const base = `/o/${viewer.organisation.id}/members`;
  return (
    <>
      <Breadcrumb items={[{ href: base, words: members.title }]} />
      <ErrorSummary errors={errors} />
      <h1>{of === null ? words.own : words.heading(of.name)}</h1>
      <p>{of === null ? words.ownBody : words.body}</p>
      <Form action={of === null ? `${base}/address` : `${base}/entries/${of.id}/address`} csrf={viewer.csrf}>
        <TextField
          name="email"
          type="email"
          label={words.field}
          value={typed}
          autocomplete={of === null ? "email" : "off"}
          error={errorOf(errors, "email")}
        />
        <Button main>{words.send}</Button>
      </Form>
    </>
  );
}

export function AskedPage({ viewer, of, email }: { viewer: Viewer; of: Of | null; email: string }): JSX.Element {
  const { members } = useWords();
  const words = members.address.asked;
  const { organisation } = viewer;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{of === null ? words.own(email) : words.ofSomebody(email, of.name)}</p>
      {organisation.mode === "rehearsal" ? <p>{members.rehearsalMail(`/inbox?organisation=${organisation.id}`)}</p> : null}
      <p>
        <a href={`/o/${organisation.id}/members`}>{words.back}</a>
      </p>
    </>
  );
}

export function ConfirmPage({ viewer, wish, token, error }: { viewer: Viewer; wish: AddressWish; token: string; error: string | null }): JSX.Element {
  const { confirm: words } = useWords().members.address;
  const { organisation } = viewer;
  const early = wish.holdsFrom.getTime() > viewer.now.epochMilliseconds;
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ field: "email", message: error }]} />
      <h1>{words.title}</h1>
      <p>{words.body(wish.name, organisation.name)}</p>
      {early ? (
        <p>{words.early(<When at={wish.holdsFrom.toISOString()} zone={organisation.zone} />)}</p>
      ) : (
        <Form action={`/o/${organisation.id}/members/address/${token}`} csrf={viewer.csrf}>
          <TextField name="email" type="email" label={words.field} hint={words.hint} autocomplete="email" error={error} />
          <Button main>{words.button}</Button>
        </Form>
      )}
    </>
  );
}

export function StopPage({ viewer, token }: { viewer: Viewer; token: string }): JSX.Element {
  const { stop: words } = useWords().members.address;
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.body}</p>
      <Form action={`/o/${viewer.organisation.id}/members/address/stop/${token}`} csrf={viewer.csrf}>
        <Button main>{words.button}</Button>
      </Form>
    </>
  );
}

export function DonePage({ viewer, title, text }: { viewer: Viewer; title: string; text: string }): JSX.Element {
  const { address: words } = useWords().members;
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={`/o/${viewer.organisation.id}/members`}>{words.toMembers}</a>
      </p>
    </>
  );
}

export function NoSuchChangePage({ viewer }: { viewer: Viewer }): JSX.Element {
  const { noSuch: words } = useWords().members.address;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.body(`/o/${viewer.organisation.id}/members`)}</p>
    </>
  );
}
