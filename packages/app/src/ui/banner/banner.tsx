import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { dateAndTime } from "../when/words.js";

/** What every page says about the organisation before anything else: that it is a rehearsal, or that its members have not confirmed it yet. */
export function Banner({ viewer }: { viewer: Viewer }): JSX.Element {
  const { organisation } = viewer;
  return (
    <aside class="banner" aria-label={organisation.mode === "rehearsal" ? "Rehearsal" : "Not yet confirmed"}>
      <div class="site__inner banner__inner">{organisation.mode === "rehearsal" ? <Rehearsal viewer={viewer} /> : <Unconfirmed />}</div>
    </aside>
  );
}

function Rehearsal({ viewer }: { viewer: Viewer }): JSX.Element {
  const { organisation, member, now } = viewer;
  return (
    <>
      <span class="banner__word">Rehearsal</span>
      <span>
        Its clock says <time dateTime={now.toString()}>{dateAndTime(now, organisation.zone)}</time>.
      </span>
      <a href={`/o/${organisation.id}/rehearsal`}>Move the clock</a>
      <a href={`/inbox?organisation=${organisation.id}`}>{member === null ? "Be one of its people" : "Be somebody else"}</a>
    </>
  );
}

/** Until the founding procedure has run, a real organisation's rules are only what its founder chose. */
function Unconfirmed(): JSX.Element {
  return (
    <>
      <span class="banner__word">Not yet confirmed by its members</span>
      <span>The members have not adopted these rules in a founding vote. They can be used; they can't claim the members' consent.</span>
    </>
  );
}
