import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Breadcrumb, Button, ErrorSummary, errorOf, Form, TextField, When, type FormError } from "../../ui/index.js";
import type { AddressWish } from "./address-store.js";

interface Of {
  readonly id: string;
  readonly name: string;
}

export function NamePage({ viewer, name, errors }: { viewer: Viewer; name: string; errors: readonly FormError[] }): JSX.Element {
  const base = `/o/${viewer.organisation.id}/members`;
  return (
    <>
      <Breadcrumb items={[{ href: base, words: "Members" }]} />
      <ErrorSummary errors={errors} />
      <h1>Your name</h1>
      <p>Members see it where you speak, move something or sit in a body. The record holds no name.</p>
      <Form action={`${base}/name`} csrf={viewer.csrf}>
        <TextField name="name" label="Your name" value={name} autocomplete="name" error={errorOf(errors, "name")} />
        <Button main>Change your name</Button>
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
  const base = `/o/${viewer.organisation.id}/members`;
  return (
    <>
      <Breadcrumb items={[{ href: base, words: "Members" }]} />
      <ErrorSummary errors={errors} />
      <h1>{of === null ? "Your address" : `A new address for ${of.name}`}</h1>
      <p>
        {of === null
          ? "The new address gets a link that confirms it, and your address until now is told. Nothing changes before you have followed the link and confirmed it, signed in."
          : "Both addresses are told. The new one confirms it by a link, not before two days are over; the old one can stop it until then. All members see how many addresses officers have changed. Mail about a vote whose roll was fixed before the change doesn't go to the new address."}
      </p>
      <Form action={of === null ? `${base}/address` : `${base}/entries/${of.id}/address`} csrf={viewer.csrf}>
        <TextField
          name="email"
          type="email"
          label="New e-mail address"
          value={typed}
          autocomplete={of === null ? "email" : "off"}
          error={errorOf(errors, "email")}
        />
        <Button main>Send the link</Button>
      </Form>
    </>
  );
}

export function AskedPage({ viewer, of, email }: { viewer: Viewer; of: Of | null; email: string }): JSX.Element {
  const { organisation } = viewer;
  return (
    <>
      <h1>Nothing has changed yet</h1>
      <p>
        If {email} can be {of === null ? "your" : `${of.name}’s`} address, a mail with a link is on its way there. It holds when it is confirmed
        {of === null ? "" : ", and not before two days are over"}. The address until now is told too.
      </p>
      {organisation.mode === "rehearsal" ? (
        <p>
          In a rehearsal no mail leaves this server: <a href={`/inbox?organisation=${organisation.id}`}>read it in the inbox</a>.
        </p>
      ) : null}
      <p>
        <a href={`/o/${organisation.id}/members`}>Back to the members</a>
      </p>
    </>
  );
}

export function ConfirmPage({ viewer, wish, token, error }: { viewer: Viewer; wish: AddressWish; token: string; error: string | null }): JSX.Element {
  const { organisation } = viewer;
  const early = wish.holdsFrom.getTime() > viewer.now.epochMilliseconds;
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ field: "email", message: error }]} />
      <h1>Confirm this address</h1>
      <p>
        {wish.name}, this is to be your address in the register of {organisation.name}.
      </p>
      {early ? (
        <p>
          It can be confirmed from <When at={wish.holdsFrom.toISOString()} zone={organisation.zone} />: the address until now has time to object.
        </p>
      ) : (
        <Form action={`/o/${organisation.id}/members/address/${token}`} csrf={viewer.csrf}>
          <TextField
            name="email"
            type="email"
            label="Your new e-mail address"
            hint="The one that the mail came to."
            autocomplete="email"
            error={error}
          />
          <Button main>Confirm it</Button>
        </Form>
      )}
    </>
  );
}

export function StopPage({ viewer, token }: { viewer: Viewer; token: string }): JSX.Element {
  return (
    <>
      <h1>Stop the change of your address</h1>
      <p>Your address stays what it is, and the link that went to the other address opens nothing any more.</p>
      <Form action={`/o/${viewer.organisation.id}/members/address/stop/${token}`} csrf={viewer.csrf}>
        <Button main>Stop it</Button>
      </Form>
    </>
  );
}

export function DonePage({ viewer, title, text }: { viewer: Viewer; title: string; text: string }): JSX.Element {
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={`/o/${viewer.organisation.id}/members`}>To the members</a>
      </p>
    </>
  );
}

export function NoSuchChangePage({ viewer }: { viewer: Viewer }): JSX.Element {
  return (
    <>
      <h1>This link is no longer good</h1>
      <p>
        It was used, stopped, or is too old, or you are signed in as somebody else. <a href={`/o/${viewer.organisation.id}/members`}>Your entry</a>{" "}
        says which address holds.
      </p>
    </>
  );
}
