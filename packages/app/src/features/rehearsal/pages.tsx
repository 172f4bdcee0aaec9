import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Button, ButtonLink, ButtonRow, Form, Notice, Table, When, useWords } from "../../ui/index.js";
import type { Deadline, SamplePerson } from "./clock.js";

export interface RehearsalPageProps {
  readonly viewer: Viewer;
  readonly next: Deadline | null;
  readonly people: readonly SamplePerson[];
  /** Its members have adopted no constitution: the evening is played under such rules. */
  readonly isUnfounded: boolean;
}

/** The clock of a rehearsal and the people in it. */
export function RehearsalPage({ viewer, next, people, isUnfounded }: RehearsalPageProps): JSX.Element {
  const { rehearsal: words } = useWords();
  const { id, zone } = viewer.organisation;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.itIs(<When at={viewer.now} zone={zone} />)}</p>
      <p>{words.body}</p>
      {viewer.member === null ? (
        <Notice title={words.signInTitle}>
          <p>{words.signIn(`/o/${id}/sign-in`, `/inbox?organisation=${id}`)}</p>
        </Notice>
      ) : (
        <Form action={`/o/${id}/rehearsal`} csrf={viewer.csrf}>
          {next === null ? <p>{words.nothingWaits}</p> : <p>{words.next(next.words, <When at={next.at} zone={zone} now={viewer.now} />)}</p>}
          <ButtonRow>
            {next === null ? null : (
              <Button name="move" value="next">
                {words.toNext}
              </Button>
            )}
            <Button name="move" value="day" look="secondary">
              {words.day}
            </Button>
            <Button name="move" value="hour" look="secondary">
              {words.hour}
            </Button>
          </ButtonRow>
          <ButtonRow>
            <ButtonLink href={`/o/${id}/home`} look="quiet">
              {words.waits}
            </ButtonLink>
            <ButtonLink href={`/o/${id}/motions`} look="quiet">
              {words.motions}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
      <h2>{words.people}</h2>
      <p>{words.nobodyReal(`/inbox?organisation=${id}`)}</p>
      <Table
        caption={words.samplePeople}
        quietCaption
        columns={[{ heading: words.name }, { heading: words.who }]}
        rows={people.map((person) => [person.name, person.sample])}
      />
      {isUnfounded ? (
        <p>
          <a href={`/o/${id}/evening`}>{words.evening}</a>
        </p>
      ) : null}
    </>
  );
}
