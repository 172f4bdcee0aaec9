import type { Temporal } from "temporal-polyfill";
import type { EventOf } from "@folkmoot/procedure";
import { act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { keepText, rulesOfVersion } from "../../motions/index.js";
import { recordEvents } from "../../record/index.js";
import { signers } from "../authors.js";
import { lacks } from "../drafting/lacks.js";
import { MOST_OPEN, MOST_SENT, SENT_WITHIN_DAYS } from "../limits.js";
import { attentionAsked, surveyFor } from "../store.js";
import type { Survey } from "../survey.js";
import { wordingOf, writingHash } from "../wording.js";
import { keepAsked } from "./audience.js";
import { freeze, keepSeeds, sits } from "./store.js";

export type SendOutcome = "sent" | "changed meanwhile" | "lacking" | "nobody asked" | "not seated" | "too many" | "no such survey";

/**
 * Sends a survey to those whom it asks, exactly as it was looked at: from here on nobody changes a word, and the record holds its fingerprint, how many are asked
 * and when it closes. Sent again it has been sent.
 */
export function send(
  services: Services,
  organisation: string,
  sending: { readonly survey: string; readonly member: string; readonly hash: string },
): Promise<SendOutcome> {
  return act(services.db, organisation, async (begun): Promise<SendOutcome> => {
    const survey = await surveyFor(begun.tx, organisation, sending);
    if (survey === null || survey.owner.id !== sending.member) return "no such survey";
    if (survey.sent !== null) return "sent";
    const hash = writingHash(survey);
    if (hash !== sending.hash) return "changed meanwhile";
    if (lacks(survey).length > 0) return "lacking";
    if (survey.nameOf !== "" && !(await sits(begun.tx, organisation, { member: sending.member, place: survey.nameOf }))) return "not seated";
    const at = new Date(begun.now.epochMilliseconds);
    const since = new Date(begun.now.subtract({ hours: 24 * SENT_WITHIN_DAYS }).epochMilliseconds);
    const before = await attentionAsked(begun.tx, organisation, { owner: sending.member, now: at, since });
    if (before.open >= MOST_OPEN || before.lately >= MOST_SENT) return "too many";
    const asked = await keepAsked(begun.tx, organisation, { survey: survey.id, audience: survey.audience });
    if (asked === 0) return "nobody asked";
    const rules = await rulesOfVersion(begun.tx, organisation, begun.organisation.facts.version);
    const closes = closingOf(begun.now, survey, rules.organisation.zone.value);
    const askedBy = [survey.owner.name, ...(await signers(begun.tx, organisation, { survey: survey.id, hash }))];
    const names = new Map([...rules.bodies, ...rules.offices].map(({ id, name }) => [id, name]));
    const text = await keepText(begun.tx, organisation, wordingOf({ ...inNames(survey, names), askedBy, askedOf: askedOf(survey, names), closes }));
    await freeze(begun.tx, organisation, { survey: survey.id, at, closes: new Date(closes), commitment: text, asked });
    await keepSeeds(begun.tx, organisation, survey);
    const event: EventOf<"surveyed"> = { t: "surveyed", survey: survey.id, text, audience: asked, closes, at: time(begun.now) };
    await recordEvents(begun, [event]);
    return "sent";
  });
}

/** The end of the last day, on the organisation's wall: so many days from today. */
export function closingOf(now: Temporal.Instant, { days }: Pick<Survey, "days">, zone: string): string {
  const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days });
  return time(day.toZonedDateTime({ timeZone: zone, plainTime: "20:00" }).toInstant());
}

type Names = ReadonlyMap<string, string>;

function inNames(survey: Survey, names: Names): Survey {
  return { ...survey, nameOf: names.get(survey.nameOf) ?? survey.nameOf };
}

function askedOf({ audience: { kind, of } }: Survey, names: Names): string {
  if (kind === "members") return "all members";
  return kind === "group" ? `the local group ${of}` : (names.get(of) ?? of);
}

function time(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "millisecond" });
}
