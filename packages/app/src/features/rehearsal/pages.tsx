import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Button, ButtonLink, ButtonRow, Form, Notice, Table, When } from "../../ui/index.js";
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
  const { id, zone } = viewer.organisation;
  return (
    <>
      <h1>The clock of this rehearsal</h1>
      <p class="lead">
        It is <When at={viewer.now} zone={zone} /> here.
      </p>
      <p>
        It goes on by itself, and any member can move it forward, never back. What was due until then happens, as if the days had passed, and each
        move is an entry in the record.
      </p>
      {viewer.member === null ? (
        <Notice title="Sign in to move the clock">
          <p>
            <a href={`/o/${id}/sign-in`}>Sign in</a>, or choose somebody in the <a href={`/inbox?organisation=${id}`}>inbox of this rehearsal</a>.
          </p>
        </Notice>
      ) : (
        <Form action={`/o/${id}/rehearsal`} csrf={viewer.csrf}>
          {next === null ? (
            <p>Nothing waits for a date. Put a motion forward, or sign, or send a notice: then something does.</p>
          ) : (
            <p>
              What comes next: <strong>{next.words}</strong>, on <When at={next.at} zone={zone} now={viewer.now} />.
            </p>
          )}
          <ButtonRow>
            {next === null ? null : (
              <Button name="move" value="next">
                To the next deadline
              </Button>
            )}
            <Button name="move" value="day" look="secondary">
              + 1 day
            </Button>
            <Button name="move" value="hour" look="secondary">
              + 1 hour
            </Button>
          </ButtonRow>
          <ButtonRow>
            <ButtonLink href={`/o/${id}/home`} look="quiet">
              What waits for you now
            </ButtonLink>
            <ButtonLink href={`/o/${id}/motions`} look="quiet">
              Where the motions stand
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
      <h2>People whom you can be</h2>
      <p>
        Nobody here is real. <a href={`/inbox?organisation=${id}`}>Sign in as one of them, or read their mail</a>.
      </p>
      <Table
        caption="Sample people"
        quietCaption
        columns={[{ heading: "Name" }, { heading: "Who they are" }]}
        rows={people.map((person) => [person.name, person.sample])}
      />
      {isUnfounded ? (
        <p>
          <a href={`/o/${id}/evening`}>The evening, step by step</a>
        </p>
      ) : null}
    </>
  );
}
