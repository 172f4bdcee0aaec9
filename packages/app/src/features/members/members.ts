import type { Temporal } from "temporal-polyfill";
import { err, ok, type Result } from "@folkmoot/exact";
import type { Act } from "../../platform/act.js";
import { newToken, tokenHash } from "../../platform/http/cookie.js";
import { logEvent } from "../../platform/log.js";
import { queueMail, queueMailToMany } from "../../platform/mail/outbox.js";
import type { Services } from "../../platform/services.js";
import { startSession } from "../../platform/session/session.js";
import { settleIn, sit } from "../motions/index.js";
import { enterMembers } from "./enter.js";
import { organisationEvents } from "./happened.js";
import { sortList, type ListedPerson, type Sorted } from "./list.js";
import { acceptInvitation, daysToAccept, endMembership, insertInvitation, registeredAddresses } from "./store.js";

/** Takes a whole list into the register, or nothing of it. Who is there already is left as they are. Each newcomer is written to. */
export async function importList(services: Services, organisation: string, people: readonly ListedPerson[]): Promise<Sorted> {
  const sorted = await registerAct(services, organisation, async (act) => {
    const list = sortList(people, await registeredAddresses(act.tx, organisation));
    if (list.fresh.length === 0) return list;
    const ids = await enterMembers(act, list.fresh);
    await organisationEvents(act, [{ t: "register", joined: ids.length, left: 0 }]);
    await welcome(services, act, ids);
    return list;
  });
  logEvent(services.log, "members imported", { organisation, joined: sorted.fresh.length });
  return sorted;
}

/** What time has brought so far comes first: whoever joins or leaves now does not change who counted when a deadline was over. */
function registerAct<Outcome>(services: Services, organisation: string, work: (act: Act) => Promise<Outcome>): Promise<Outcome> {
  return sit(services, organisation, async (begun) => work(await settleIn(begun)));
}

async function welcome(services: Services, act: Act, members: readonly string[]): Promise<void> {
  const { id, name } = act.organisation;
  await queueMailToMany(
    act,
    {
      purpose: "welcome",
      subject: `You are in the register of ${name}`,
      sentence: `You are in the register of members of ${name}.`,
      text: "Its decisions are taken here. You will be written to when a question waits for you.",
      link: { words: "See what is open", url: `${services.config.publicUrl}/o/${id}` },
      otherwise: "If you do nothing, nothing changes. If you don't want to be a member, sign in and leave, or tell the secretary.",
    },
    members,
  );
}

interface Invited {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly group: string | null;
}

/** Writes an invitation; answers with its link. Nobody is a member by having one. */
export async function invite(services: Services, { organisation, name, email, group }: Invited): Promise<Result<string, "already a member">> {
  const token = newToken();
  const url = `${services.config.publicUrl}/o/${organisation}/join/${token}`;
  return registerAct(services, organisation, async (act) => {
    if ((await registeredAddresses(act.tx, organisation)).includes(email)) return err("already a member");
    await insertInvitation(act.tx, organisation, { tokenHash: tokenHash(token), email, name, group });
    await queueMail(act, {
      purpose: "invitation",
      to: { member: null, email },
      subject: `Invitation to ${act.organisation.name}`,
      sentence: `${name}, you are invited to become a member of ${act.organisation.name}.`,
      text: `The link is good for ${daysToAccept} days. You will be asked for the address that this mail came to.`,
      link: { words: "Read what it means and join", url },
      otherwise: "If you do nothing, you don't become a member and hear no more of it.",
    });
    return ok(url);
  });
}

interface Joining {
  readonly organisation: string;
  readonly token: string;
  readonly email: string;
  readonly device: string;
}

/**
 * Somebody takes an invitation up: a member from now, signed in. The address has to be typed, so that neither a mail scanner that presses
 * buttons nor somebody to whom the mail was passed on joins by accident.
 */
export async function join(services: Services, { organisation, token, email, device }: Joining): Promise<Result<string, "not this one">> {
  return registerAct(services, organisation, async (act) => {
    if ((await registeredAddresses(act.tx, organisation)).includes(email)) return err("not this one");
    const invitation = await acceptInvitation(act.tx, organisation, { tokenHash: tokenHash(token), email });
    if (invitation === null) return err("not this one");
    const joined = act.now.toZonedDateTimeISO("UTC").toPlainDate().toString();
    const sample = act.organisation.mode === "rehearsal" ? "Joined by invitation" : null;
    const [member] = await enterMembers(act, [{ ...invitation, joined, sample }]);
    if (member === undefined) throw new Error("nobody was entered");
    await organisationEvents(act, [{ t: "register", joined: 1, left: 0 }]);
    const session = await startSession(act.tx, organisation, member, device);
    logEvent(services.log, "signed in", { organisation, by: "joined" });
    return ok(session);
  });
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
