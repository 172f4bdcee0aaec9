import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Button, ErrorSummary, errorOf, Form, Hidden, SummaryList, Tag, TextField, When, type FormError } from "../../ui/index.js";
import { instant } from "../../platform/act.js";
import { minutesToUse, type OpenSession } from "./store.js";

interface Ask {
  readonly viewer: Viewer;
  readonly to: string | undefined;
  readonly email?: string | undefined;
  readonly errors: readonly FormError[];
}

export function SignInPage({ viewer, to, email, errors }: Ask): JSX.Element {
  const { organisation } = viewer;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Sign in to {organisation.name}</h1>
      <p>There is no password. We send you a mail with a link and a code, good for {minutesToUse} minutes.</p>
      <Form action={`/o/${organisation.id}/sign-in`} csrf={viewer.csrf}>
        {to === undefined ? null : <Hidden name="to" value={to} />}
        <TextField
          name="email"
          type="email"
          label="Your e-mail address"
          hint="The one that stands in the register of members."
          autocomplete="email"
          value={email}
          error={errorOf(errors, "email")}
        />
        <Button main>Send me the mail</Button>
      </Form>
      {organisation.mode === "rehearsal" ? (
        <p>
          This is a rehearsal: <a href={`/inbox?organisation=${organisation.id}`}>sign in as one of its people with one click</a>, or read their mail
          there.
        </p>
      ) : null}
    </>
  );
}

export function SentPage({ viewer, to, errors }: Omit<Ask, "email">): JSX.Element {
  const { organisation } = viewer;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Look into your mail</h1>
      <p>
        If the address belongs to a member, a mail is on its way. Open its link in this browser, or type its code here. If nothing comes, look into
        the folder for unwanted mail, or ask the secretary which address stands in the register.
      </p>
      <Form action={`/o/${organisation.id}/sign-in/code`} csrf={viewer.csrf}>
        {to === undefined ? null : <Hidden name="to" value={to} />}
        <TextField
          name="code"
          label="Code from the mail"
          hint="8 digits; spaces don't matter."
          width="code"
          numeric
          autocomplete="one-time-code"
          maxLength={20}
          error={errorOf(errors, "code")}
        />
        <Button main>Sign in with this code</Button>
      </Form>
      <p>
        <a href={`/o/${organisation.id}/sign-in`}>Ask for a new mail</a>
        {organisation.mode === "rehearsal" ? (
          <>
            {" "}
            · <a href={`/inbox?organisation=${organisation.id}`}>The mail of this rehearsal</a>
          </>
        ) : null}
      </p>
    </>
  );
}

export function LinkPage({ viewer, token, to }: { viewer: Viewer; token: string; to: string | undefined }): JSX.Element {
  return (
    <>
      <h1>Sign in to {viewer.organisation.name}</h1>
      <p>You asked for this in this browser. You stay signed in here until you sign out or have not come back for 90 days.</p>
      <Form action={`/o/${viewer.organisation.id}/sign-in/link`} csrf={viewer.csrf}>
        <Hidden name="token" value={token} />
        {to === undefined ? null : <Hidden name="to" value={to} />}
        <Button main>Sign in</Button>
      </Form>
    </>
  );
}

export function OtherDevicePage({ viewer }: { viewer: Viewer }): JSX.Element {
  return (
    <>
      <h1>Type the code where you asked</h1>
      <p>
        This link works only in the browser in which you asked for it. The page there waits for the code of 8 digits that is in the same mail: type it
        there.
      </p>
      <p>
        If you want to sign in here instead, <a href={`/o/${viewer.organisation.id}/sign-in`}>ask for a mail from here</a>.
      </p>
      <p>If you did not ask at all, do nothing, and give the code to nobody.</p>
    </>
  );
}

export function StalePage({ viewer }: { viewer: Viewer }): JSX.Element {
  return (
    <>
      <h1>This link is no longer good</h1>
      <p>A link can be used once, within {minutesToUse} minutes.</p>
      <p>
        <a href={`/o/${viewer.organisation.id}/sign-in`}>Ask for a new mail</a>
      </p>
    </>
  );
}

export function AccountPage({ viewer, name, sessions }: { viewer: Viewer; name: string; sessions: readonly OpenSession[] }): JSX.Element {
  const { organisation } = viewer;
  return (
    <>
      <h1>{name}</h1>
      <h2>Where you are signed in</h2>
      <p>If you don't know one of these, end it, and tell the secretary.</p>
      <SummaryList
        items={sessions.map((session) => ({
          term: session.device,
          details: (
            <>
              {session.here ? <Tag state="open">This browser</Tag> : null}
              <p>
                Since <When at={instant(session.createdAt)} zone={organisation.zone} />, last seen{" "}
                <When at={instant(session.seenAt)} zone={organisation.zone} />
              </p>
              <Form action={session.here ? `/o/${organisation.id}/sign-out` : `/o/${organisation.id}/account/end`} csrf={viewer.csrf} inline>
                {session.here ? null : <Hidden name="session" value={session.id} />}
                <Button look="secondary">{session.here ? "Sign out here" : `End ${session.device}`}</Button>
              </Form>
            </>
          ),
        }))}
      />
      <h2>Your membership</h2>
      <p>
        <a href={`/o/${organisation.id}/members`}>What the register says about you</a>
      </p>
    </>
  );
}
