import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { capitalised, SummaryList, When } from "../../ui/index.js";
import type { ComingMeeting } from "./coming.js";

/** Meetings that have been called. */
export function MeetingList({ viewer, meetings }: { viewer: Viewer; meetings: readonly ComingMeeting[] }): JSX.Element {
  return (
    <SummaryList
      items={meetings.map(({ name, starts }) => ({
        term: capitalised(name),
        details: <When at={starts} zone={viewer.organisation.zone} now={viewer.now} />,
      }))}
    />
  );
}
