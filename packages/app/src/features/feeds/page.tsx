import type { JSX } from "preact";
import { instant } from "../../platform/act.js";
import type { Viewer } from "../../platform/web.js";
import { Button, ButtonRow, Form, Notice, useWords, When } from "../../ui/index.js";

export interface CalendarsPageProps {
  readonly viewer: Viewer;
  /** The address of the public calendar. */
  readonly open: string;
  /** Since when the member has had an address of their own; null: they have none. */
  readonly since: Date | null;
  /** An address that was made just now. */
  readonly made: string | null;
  readonly ended: boolean;
}

/** The public calendar, and a member's own with an address that only they know. */
export function CalendarsPage({ viewer, open, since, made, ended }: CalendarsPageProps): JSX.Element {
  const { calendar: words } = useWords().feeds;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {ended && made === null ? <Notice title={words.ended} tone="good" /> : null}
      {made === null ? null : (
        <Notice title={words.made} tone="good">
          <p class="address">{made}</p>
          <p>{words.madeMore}</p>
        </Notice>
      )}
      <h2>{words.open}</h2>
      <p>{words.openMore}</p>
      <p class="address">
        <a href={open}>{open}</a>
      </p>
      {viewer.member === null ? null : <Own viewer={viewer} since={since} />}
    </>
  );
}

function Own({ viewer, since }: Pick<CalendarsPageProps, "viewer" | "since">): JSX.Element {
  const { calendar: words } = useWords().feeds;
  const base = `/o/${viewer.organisation.id}/calendars`;
  return (
    <>
      <h2>{words.own}</h2>
      <p>{words.ownMore}</p>
      {since === null ? (
        <p>{words.none}</p>
      ) : (
        <p>
          {words.since} <When at={instant(since)} zone={viewer.organisation.zone} />.
        </p>
      )}
      <ButtonRow>
        <Form action={`${base}/make`} csrf={viewer.csrf} inline>
          <Button>{since === null ? words.make : words.renew}</Button>
        </Form>
        {since === null ? null : (
          <Form action={`${base}/end`} csrf={viewer.csrf} inline>
            <Button look="secondary">{words.end}</Button>
          </Form>
        )}
      </ButtonRow>
    </>
  );
}
