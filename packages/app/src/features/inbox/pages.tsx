import type { JSX } from "preact";
import { instant } from "../../platform/act.js";
import { Breadcrumb, Button, Form, Hidden, Notice, SummaryList, TextArea, useWords, When } from "../../ui/index.js";
import { newKey } from "../motions/index.js";
import type { Reception } from "../notifications/index.js";
import type { InboxMail, SamplePerson } from "./store.js";

interface People {
  readonly people: readonly SamplePerson[];
  readonly invitations: readonly InboxMail[];
  readonly csrf: string;
}

export function PeoplePage({ people, invitations, csrf }: People): JSX.Element {
  const { inbox: words } = useWords();
  const organisations = [...new Set(people.map((person) => person.organisation))].map((id) => ({
    id,
    members: people.filter((person) => person.organisation === id),
  }));
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {organisations.length === 0 ? <p>{words.none}</p> : null}
      {organisations.map(({ id, members }) => (
        <section key={id} class="flow">
          <h2>
            <a href={`/o/${id}`}>{members[0]?.organisationName}</a>
          </h2>
          <SummaryList
            items={members.map((person) => ({
              term: person.name,
              details: (
                <>
                  <p>{person.sample}</p>
                  <SignInAs person={person} csrf={csrf} />
                </>
              ),
              action:
                person.mails === 0 ? null : { href: `/inbox?organisation=${id}&person=${person.id}`, words: words.mails(person.mails, person.name) },
            }))}
          />
        </section>
      ))}
      {invitations.length === 0 ? null : (
        <section class="flow">
          <h2>{words.invited}</h2>
          <MailList mails={invitations} showRecipient />
        </section>
      )}
    </>
  );
}

export function PersonPage({ person, mails, csrf }: { person: SamplePerson; mails: readonly InboxMail[]; csrf: string }): JSX.Element {
  const { inbox: words } = useWords();
  return (
    <>
      <Breadcrumb items={[{ href: `/inbox?organisation=${person.organisation}`, words: words.peopleOf(person.organisationName) }]} />
      <h1>{words.mailOf(person.name)}</h1>
      <p>{person.sample}</p>
      <SignInAs person={person} csrf={csrf} />
      {mails.length === 0 ? <p>{words.noMail}</p> : <MailList mails={mails} />}
    </>
  );
}

export interface MailPageProps {
  readonly mail: InboxMail;
  readonly publicUrl: string;
  readonly csrf: string;
  /** What became of an answer that was sent just now; null: none was. */
  readonly answered: Reception | null;
}

export function MailPage({ mail, publicUrl, csrf, answered }: MailPageProps): JSX.Element {
  const { inbox: words } = useWords();
  const back = mail.member === null ? `/inbox?organisation=${mail.organisation}` : `/inbox?organisation=${mail.organisation}&person=${mail.member}`;
  return (
    <>
      <Breadcrumb items={[{ href: back, words: words.inbox }]} />
      <h1>{mail.subject}</h1>
      <SummaryList
        items={[
          { term: words.from, details: mail.organisationName },
          { term: words.to, details: mail.recipient },
          { term: words.sent, details: <When at={instant(mail.at)} zone={mail.zone} /> },
        ]}
      />
      <MailText text={mail.text} publicUrl={publicUrl} />
      {mail.replyTo === null ? null : <Answer mail={mail} csrf={csrf} answered={answered} />}
    </>
  );
}

/** The answer that a mail program would send; it comes in by the same way. */
function Answer({ mail, csrf, answered }: Pick<MailPageProps, "mail" | "csrf" | "answered">): JSX.Element {
  const { inbox: words } = useWords();
  return (
    <>
      <h2>{words.answer}</h2>
      {answered === null ? null : answered.kind === "posted" ? (
        <Notice title={words.posted} tone="good">
          <p>
            <a href={`/o/${answered.organisation}/posts/${answered.post}`}>{words.readIt}</a>
          </p>
        </Notice>
      ) : (
        <Notice title={words.refused} tone="bad">
          <p>{words.refusedMore}</p>
        </Notice>
      )}
      <Form action={`/inbox/${mail.id}/answer`} csrf={csrf} idempotencyKey={newKey()}>
        <TextArea name="text" label={words.answerLabel} hint={words.answerHint} rows={5} />
        <Button>{words.sendAnswer}</Button>
      </Form>
    </>
  );
}

/** The plain text of the mail. Only an address of this server becomes a link; everything else stays text. */
function MailText({ text, publicUrl }: { text: string; publicUrl: string }): JSX.Element {
  return (
    <div class="prose">
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>
          {paragraph.split("\n").flatMap((line, index) => {
            const words = line.startsWith(`${publicUrl}/`) ? <a href={line.slice(publicUrl.length)}>{line}</a> : line;
            return index === 0 ? [words] : [<br />, words];
          })}
        </p>
      ))}
    </div>
  );
}

function MailList({ mails, showRecipient = false }: { mails: readonly InboxMail[]; showRecipient?: boolean }): JSX.Element {
  return (
    <SummaryList
      items={mails.map((mail) => ({
        term: <a href={`/inbox/${mail.id}`}>{mail.subject}</a>,
        details: (
          <>
            {showRecipient ? `${mail.recipient}, ` : ""}
            <When at={instant(mail.at)} zone={mail.zone} />
          </>
        ),
      }))}
    />
  );
}

function SignInAs({ person, csrf }: { person: SamplePerson; csrf: string }): JSX.Element {
  const { inbox: words } = useWords();
  return (
    <Form action="/inbox/sign-in" csrf={csrf} inline>
      <Hidden name="organisation" value={person.organisation} />
      <Hidden name="person" value={person.id} />
      <Button look="secondary">{words.signInAs(person.name)}</Button>
    </Form>
  );
}
