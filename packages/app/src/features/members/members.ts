import type { Temporal } from "temporal-polyfill";
import { err, ok, type Result } from "@folkmoot/exact";
import { wordsOf, type Language } from "../../languages/index.js";
import type { Act } from "../../platform/act.js";
import { tokenHash } from "../../platform/http/cookie.js";
import { logEvent } from "../../platform/log.js";
import { queueMailToMany } from "../../platform/mail/outbox.js";
import type { Services } from "../../platform/services.js";
import { startSession } from "../../platform/session/session.js";
import { countAhead, settleIn, sit, type Sitting } from "../motions/index.js";
import { enterMembers } from "./enter.js";
import { organisationEvents } from "./happened.js";
import { inviteNamed, writeInvitation } from "./invitations.js";
import { sortList, type ListedPerson, type Sorted } from "./list.js";
import { placesAwaiting, takeSeats } from "./named.js";
import { acceptInvitation, endMembership, memberWithAddress, registeredAddresses, rulesInForce, type Invitation } from "./store.js";

interface ImportedList {
  readonly people: readonly ListedPerson[];
  /** Of whoever brings them in: they are written to in it until they choose another. */
  readonly language: Language;
}

/** Takes a whole list into the register, or nothing of it. Who is there already is left as they are. Each newcomer is written to. */
export async function importList(services: Services, organisation: string, { people, language }: ImportedList): Promise<Sorted> {
  const sorted = await registerAct(services, organisation, async (act) => {
    const list = sortList(people, await registeredAddresses(act.tx, organisation));
    if (list.fresh.length === 0) return list;
    const ids = await enterMembers(act, list.fresh, language);
    await organisationEvents(act, [{ t: "register", joined: ids.length, left: 0 }]);
    await welcome(services, act, ids);
    return list;
  });
  logEvent(services.log, "members imported", { organisation, joined: sorted.fresh.length });
  return sorted;
}

/** What time has brought so far comes first: whoever joins or leaves now does not change who counted when a deadline was over. */
export async function registerAct<Outcome>(services: Services, organisation: string, work: (act: Sitting) => Promise<Outcome>): Promise<Outcome> {
  await countAhead(services, organisation);
  return sit(services, organisation, async (begun) => work(await settleIn(begun)));
}

async function welcome(services: Services, act: Act, members: readonly string[]): Promise<void> {
  const { id, name } = act.organisation;
  const letterIn = (language: Language) => {
    const { welcome: words } = wordsOf(language).members.mails;
    const { text, otherwise } = words;
    return {
      subject: words.subject(name),
      sentence: words.sentence(name),
      text,
      link: { words: words.link, url: `${services.config.publicUrl}/o/${id}` },
      otherwise,
    };
  };
  await queueMailToMany(act, { purpose: "welcome", letterIn }, members);
}

interface Invited {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly group: string | null;
  /** Of whoever invites: the mail is written in it. */
  readonly language: Language;
}

/**
 * Writes an invitation; answers with its link, to be passed on by hand. Nobody is a member by having one. The link of somebody who was named for a seat
 * goes by mail alone (null): whoever keeps the register can't take that seat up in their place.
 */
export async function invite(
  services: Services,
  { organisation, name, email, group, language }: Invited,
): Promise<Result<{ readonly url: string | null }, "already a member">> {
  return registerAct(services, organisation, async (act) => {
    if ((await memberWithAddress(act.tx, organisation, email)) !== null) return err("already a member");
    const url = await writeInvitation(act, { name, email, group, language });
    return ok({ url: (await placesAwaiting(act.tx, organisation, email)).length === 0 ? url : null });
  });
}

/** Writes (again) to everybody who was named for a seat at the founding and has not accepted. */
export async function writeToNamed(services: Services, organisation: string, language: Language): Promise<number> {
  return registerAct(services, organisation, (act) => inviteNamed(act, language));
}

interface Joining {
  readonly organisation: string;
  readonly token: string;
  readonly email: string;
  readonly device: string;
  readonly language: Language;
}

/**
 * Somebody takes an invitation up: a member from now, signed in, and in the seats for which they were named. The address has to be typed, so that neither
 * a mail scanner that presses buttons nor somebody to whom the mail was passed on joins by accident. Who is a member already takes up the seats and signs in
 * as always (null).
 */
export async function join(
  services: Services,
  { organisation, token, email, device, language }: Joining,
): Promise<Result<string | null, "not this one">> {
  return registerAct(services, organisation, async (act) => {
    const known = await memberWithAddress(act.tx, organisation, email);
    if (known !== null && (await placesAwaiting(act.tx, organisation, email)).length === 0) return err("not this one");
    const invitation = await acceptInvitation(act.tx, organisation, { tokenHash: tokenHash(token), email });
    if (invitation === null) return err("not this one");
    const member = known ?? (await enterOne(act, invitation, language));
    const seated = await takeSeats(act, await rulesInForce(act.tx, organisation), { member, email });
    await organisationEvents(act, [...(known === null ? [{ t: "register" as const, joined: 1, left: 0 }] : []), ...seated]);
    if (known !== null) return ok(null);
    logEvent(services.log, "signed in", { organisation, by: "joined" });
    return ok(await startSession(act.tx, organisation, member, device));
  });
}

async function enterOne(act: Act, invitation: Invitation, language: Language): Promise<string> {
  const joined = act.now.toZonedDateTimeISO("UTC").toPlainDate().toString();
  const sample = act.organisation.mode === "rehearsal" ? "Joined by invitation" : null;
  const [member] = await enterMembers(act, [{ ...invitation, joined, sample }], language);
  if (member === undefined) throw new Error("nobody was entered");
  return member;
}

/** A member leaves, at once and without anybody's leave: out of the register, every seat and every session. */
export async function leave(services: Services, organisation: string, member: string): Promise<void> {
  await registerAct(services, organisation, async (act) => {
    const vacant = await endMembership(act.tx, organisation, { member, at: new Date(act.now.epochMilliseconds) });
    if (vacant === null) return;
    await organisationEvents(act, [
      { t: "register", joined: 0, left: 1 },
      ...vacant.map(({ body, filled }) => ({ t: "seated" as const, body, filled })),
    ]);
  });
}

/** The day by the organisation's clock and zone, as lists write it. */
export function today(now: Temporal.Instant, zone: string): string {
  return now.toZonedDateTimeISO(zone).toPlainDate().toString();
}
