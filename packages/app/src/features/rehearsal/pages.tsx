import type { JSX } from "preact";
import type { Temporal } from "temporal-polyfill";
import type { Viewer } from "../../platform/web.js";
import { Button, ButtonRow, Form, Notice, Table, When } from "../../ui/index.js";
import type { SamplePerson } from "./clock.js";

export interface RehearsalPageProps {
  readonly viewer: Viewer;
  readonly next: Temporal.Instant | null;
  readonly people: readonly SamplePerson[];
}

/** The clock of a rehearsal and the people in it. */
export function RehearsalPage({ viewer, next, people }: RehearsalPageProps): JSX.Element {
  const { id, zone } = viewer.organisation;
  return (
    <>
      <h1>The clock of this rehearsal</h1>
      <p class="lead">
        It is <When at={viewer.now} zone={zone} /> here.
      </p>
      <p>
        Any member can move the clock forward, never back. What was due until then happens, as if the days had passed, and each move is an entry in
        the record.
      </p>
      {viewer.member === null ? (
        <Notice title="Sign in to move the clock">
          <p>
            <a href={`/o/${id}/sign-in`}>Sign in</a>, or choose somebody in the <a href={`/inbox?organisation=${id}`}>inbox of this rehearsal</a>.
          </p>
        </Notice>
      ) : (
        <Form action={`/o/${id}/rehearsal`} csrf={viewer.csrf}>
          <ButtonRow>
            <Button name="move" value="hour" look="secondary">
              + 1 hour
            </Button>
            <Button name="move" value="day" look="secondary">
              + 1 day
            </Button>
            {next === null ? null : (
              <Button name="move" value="next">
                To the next deadline
              </Button>
            )}
          </ButtonRow>
          {next === null ? (
            <p class="soft">Nothing waits for a date.</p>
          ) : (
            <p class="soft">
              The next deadline is <When at={next} zone={zone} now={viewer.now} />.
            </p>
          )}
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
      <p>
        <a href={`/o/${id}/evening`}>The evening, step by step</a>
      </p>
    </>
  );
}
