import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { useComponentWords, useLanguage } from "../language/language.js";
import { dateAndTime } from "../when/words.js";

/** What every page says about the organisation before anything else: that it is a rehearsal, or that its members have not confirmed it yet. */
export function Banner({ viewer }: { viewer: Viewer }): JSX.Element {
  const { banner: words } = useComponentWords().ui;
  const { organisation } = viewer;
  return (
    <aside class="banner" aria-label={organisation.mode === "rehearsal" ? words.rehearsal : words.notYetConfirmed}>
      <div class="site__inner banner__inner">{organisation.mode === "rehearsal" ? <Rehearsal viewer={viewer} /> : <Unconfirmed />}</div>
    </aside>
  );
}

function Rehearsal({ viewer }: { viewer: Viewer }): JSX.Element {
  const { banner: words } = useComponentWords().ui;
  const language = useLanguage();
  const { organisation, member, now } = viewer;
  return (
    <>
      <span class="banner__word">{words.rehearsal}</span>
      <span>{words.clockSays(<time dateTime={now.toString()}>{dateAndTime(now, organisation.zone, language)}</time>)}</span>
      <a href={`/o/${organisation.id}/rehearsal`}>{words.moveTheClock}</a>
      <a href={`/inbox?organisation=${organisation.id}`}>{member === null ? words.beSomebody : words.beSomebodyElse}</a>
    </>
  );
}

/** Until the founding procedure has run, a real organisation's rules are only what its founder chose. */
function Unconfirmed(): JSX.Element {
  const { banner: words } = useComponentWords().ui;
  return (
    <>
      <span class="banner__word">{words.notYetConfirmedByMembers}</span>
      <span>{words.notAdopted}</span>
    </>
  );
}
