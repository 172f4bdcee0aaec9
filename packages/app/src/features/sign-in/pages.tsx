import type { JSX } from "preact";
import type { Words } from "../../languages/index.js";
import type { Viewer } from "../../platform/web.js";
import { Button, ErrorSummary, errorOf, Form, Hidden, SummaryList, Tag, TextField, useWords, When, type FormError } from "../../ui/index.js";
import { instant } from "../../platform/act.js";
import { minutesToUse, type OpenSession } from "./store.js";

interface Ask {
  readonly viewer: Viewer;
  readonly to: string | undefined;
  readonly email?: string | undefined;
  readonly errors: readonly FormError[];
}

export function SignInPage({ viewer, to, email, errors }: Ask): JSX.Element {
  const { signIn: words } = useWords();
  const { organisation } = viewer;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words.to(organisation.name)}</h1>
      <p>{words.noPassword(minutesToUse)}</p>
      <Form action={`/o/${organisation.id}/sign-in`} csrf={viewer.csrf}>
        {to === undefined ? null : <Hidden name="to" value={to} />}
        <TextField
          name="email"
          type="email"
          label={words.address}
          hint={words.addressHint}
          autocomplete="email"
          value={email}
          error={errorOf(errors, "email")}
        />
        <Button main>{words.sendMail}</Button>
      </Form>
      {organisation.mode === "rehearsal" ? <p>{words.rehearsal(`/inbox?organisation=${organisation.id}`)}</p> : null}
    </>
  );
}

export function SentPage({ viewer, to, errors }: Omit<Ask, "email">): JSX.Element {
  const { sent: words } = useWords().signIn;
  const { organisation } = viewer;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p>{words.body}</p>
      <Form action={`/o/${organisation.id}/sign-in/code`} csrf={viewer.csrf}>
        {to === undefined ? null : <Hidden name="to" value={to} />}
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          width="code"
          numeric
          autocomplete="one-time-code"
          maxLength={20}
          error={errorOf(errors, "code")}
        />
        <Button main>{words.withCode}</Button>
      </Form>
      <p>
        <a href={`/o/${organisation.id}/sign-in`}>{words.newMail}</a>
        {organisation.mode === "rehearsal" ? (
          <>
            {" "}
            · <a href={`/inbox?organisation=${organisation.id}`}>{words.rehearsalMail}</a>
          </>
        ) : null}
      </p>
    </>
  );
}

export function LinkPage({ viewer, token, to }: { viewer: Viewer; token: string; to: string | undefined }): JSX.Element {
  const { signIn: words } = useWords();
  return (
    <>
      <h1>{words.to(viewer.organisation.name)}</h1>
      <p>{words.link.body}</p>
      <Form action={`/o/${viewer.organisation.id}/sign-in/link`} csrf={viewer.csrf}>
        <Hidden name="token" value={token} />
        {to === undefined ? null : <Hidden name="to" value={to} />}
        <Button main>{words.title}</Button>
      </Form>
    </>
  );
}

export function OtherDevicePage({ viewer }: { viewer: Viewer }): JSX.Element {
  const { otherDevice: words } = useWords().signIn;
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.body}</p>
      <p>{words.here(`/o/${viewer.organisation.id}/sign-in`)}</p>
      <p>{words.notYou}</p>
    </>
  );
}

export function StalePage({ viewer }: { viewer: Viewer }): JSX.Element {
  const { signIn: words } = useWords();
  return (
    <>
      <h1>{words.stale.title}</h1>
      <p>{words.stale.body(minutesToUse)}</p>
      <p>
        <a href={`/o/${viewer.organisation.id}/sign-in`}>{words.sent.newMail}</a>
      </p>
    </>
  );
}

export function AccountPage({ viewer, name, sessions }: { viewer: Viewer; name: string; sessions: readonly OpenSession[] }): JSX.Element {
  const { account: words } = useWords();
  const { organisation } = viewer;
  return (
    <>
      <h1>{name}</h1>
      <h2>{words.whereSignedIn}</h2>
      <p>{words.unknown}</p>
      <SummaryList
        items={sessions.map((session) => ({
          term: device(session.device, words),
          details: (
            <>
              {session.here ? <Tag state="open">{words.thisBrowser}</Tag> : null}
              <p>
                {words.since(
                  <When at={instant(session.createdAt)} zone={organisation.zone} />,
                  <When at={instant(session.seenAt)} zone={organisation.zone} />,
                )}
              </p>
              <Form action={session.here ? `/o/${organisation.id}/sign-out` : `/o/${organisation.id}/account/end`} csrf={viewer.csrf} inline>
                {session.here ? null : <Hidden name="session" value={session.id} />}
                <Button look="secondary">{session.here ? words.signOutHere : words.end(device(session.device, words))}</Button>
              </Form>
            </>
          ),
        }))}
      />
      <h2>{words.hearing}</h2>
      <p>
        <a href={`/o/${organisation.id}/account/notifications`}>{words.hearingMore}</a>
      </p>
      <p>
        <a href={`/o/${organisation.id}/calendars`}>{words.calendars}</a>
      </p>
      <p>
        <a href={`/o/${organisation.id}/account/tokens`}>{words.tokens}</a>
      </p>
      <h2>{words.membership}</h2>
      <p>
        <a href={`/o/${organisation.id}/members`}>{words.register}</a>
      </p>
    </>
  );
}

function device(stored: string, words: Words["account"]): string {
  const [browser = "", system = null] = stored.split(" on ");
  return words.device(browser, system);
}
