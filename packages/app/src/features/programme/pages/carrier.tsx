import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Notice, dateOnly, useLanguage, useWords } from "../../../ui/index.js";
import { ACCOUNT_WITHIN_DAYS } from "../limits.js";
import { waited, type InForce, type Item } from "../reading/item.js";
import type { Carrier } from "../store.js";

/** Who carries an item out, and who said so when. A member's name is for members until they have accepted, by which they put it here. */
export function CarrierWords({ viewer, text, carrier }: { viewer: Viewer; text: InForce; carrier: Carrier | null }): JSX.Element {
  const { programme: words } = useWords();
  const language = useLanguage();
  if (carrier === null) {
    return (
      <>
        {words.nobody}
        {text.rest === null ? null : <span class="soft small programme__aside">{words.nobodyMore(text.rest.body.name)}</span>}
      </>
    );
  }
  const date = dateOnly(carrier.setAt.toISOString(), viewer.organisation.zone, language);
  return (
    <>
      {nameOf(carrier)}
      <span class="soft small programme__aside">
        {viewer.member === null ? words.setFor(carrier.setFor, date) : words.setBy(carrier.setBy, carrier.setFor, date)}
      </span>
    </>
  );

  function nameOf({ place, member, acceptedAt }: Carrier): string {
    if (place !== null) return text.nameOf(place);
    const name = member?.name ?? "";
    if (acceptedAt !== null) return name;
    return viewer.member === null ? words.askedSomebody : words.askedMember(name);
  }
}

/** How many ask for an account and how long the first has waited: for everybody, and nothing hides it. */
export function Asked({ viewer, item }: { viewer: Viewer; item: Item }): JSX.Element | null {
  const { programme: words } = useWords();
  const { open, oldest } = item.state.asked;
  if (open === 0 || oldest === null) return null;
  const { days, overdue } = waited(oldest, viewer.now);
  return (
    <Notice title={words.asked(open)} tone={overdue ? "bad" : "wait"}>
      <p>
        {words.waits(days)} {overdue ? words.overdue(ACCOUNT_WITHIN_DAYS) : ""}
      </p>
    </Notice>
  );
}
