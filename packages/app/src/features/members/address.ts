import type { Temporal } from "temporal-polyfill";
import { err, ok, type Result } from "@folkmoot/exact";
import { newToken, tokenHash } from "../../platform/http/cookie.js";
import { queueMail } from "../../platform/mail/outbox.js";
import type { Services } from "../../platform/services.js";
import { dateAndTime } from "../../ui/index.js";
import type { Sitting } from "../motions/index.js";
import { endWishes, insertWish, openWish, rename, setAddress, stopWish, type ChangedBy } from "./address-store.js";
import { registerAct } from "./members.js";
import { memberWithAddress, ownEntry, rulesInForce, type Entry } from "./store.js";

/** A change that an officer asks for holds after this at the earliest, so that the old address has time to stop it (H-11). */
const hoursToStop = 48;
const hoursToConfirm: { readonly [By in ChangedBy]: number } = { member: 48, officer: 14 * 24 };

interface Asked {
  readonly member: string;
  readonly email: string;
  readonly by: ChangedBy;
}

/**
 * Somebody's address is to be another one. Nothing changes yet: the new address gets a link that confirms it, the old one learns of it and can stop it.
 * To an address that belongs to another member nothing is sent, and whoever asked is not told so.
 */
export function askForAddress(services: Services, organisation: string, asked: Asked): Promise<Result<null, "nobody" | "same address">> {
  return registerAct(services, organisation, async (act) => {
    const entry = await ownEntry(act.tx, organisation, asked.member);
    if (entry === null) return err("nobody");
    if (entry.email === asked.email) return err("same address");
    const [token, stop] = [newToken(), newToken()];
    const holdsFrom = act.now.add({ hours: asked.by === "officer" ? hoursToStop : 0 });
    await endWishes(act, asked.member);
    await insertWish(act, {
      ...asked,
      tokenHash: tokenHash(token),
      stopHash: tokenHash(stop),
      askedAt: date(act.now),
      holdsFrom: date(holdsFrom),
      expiresAt: date(act.now.add({ hours: hoursToConfirm[asked.by] })),
    });
    const zone = (await rulesInForce(act.tx, organisation)).organisation.zone.value;
    const from = asked.by === "officer" ? dateAndTime(holdsFrom, zone) : null;
    if ((await memberWithAddress(act.tx, organisation, asked.email)) === null) await writeToNew(act, entry, { ...asked, token, from });
    await writeToOld(act, entry, { ...asked, stop, from });
    return ok(null);
  });
}

interface Confirming {
  readonly token: string;
  /** As it was typed on the page that the link leads to. */
  readonly email: string;
  /** Who is signed in; a change that a member asked for is confirmed by nobody else. */
  readonly viewer: string | null;
}

/** The new address holds from now. Both addresses are written to. */
export function confirmAddress(
  services: Services,
  organisation: string,
  confirming: Confirming,
): Promise<Result<null, "not this one" | "too early">> {
  return registerAct(services, organisation, async (act) => {
    const wish = await openWish(act.tx, organisation, { tokenHash: tokenHash(confirming.token), at: date(act.now) });
    if (wish === null || wish.email !== confirming.email || (wish.by === "member" && wish.member !== confirming.viewer)) return err("not this one");
    if (wish.holdsFrom.getTime() > act.now.epochMilliseconds) return err("too early");
    const entry = await ownEntry(act.tx, organisation, wish.member);
    if (entry === null || (await memberWithAddress(act.tx, organisation, wish.email)) !== null) return err("not this one");
    await setAddress(act, wish);
    await endWishes(act, wish.member);
    for (const email of [entry.email, wish.email]) await writeChanged(act, entry, email);
    return ok(null);
  });
}

/** The old address says no. */
export function stopAddress(services: Services, organisation: string, stop: string): Promise<boolean> {
  return registerAct(services, organisation, (act) => stopWish(act, tokenHash(stop)));
}

/** Members call themselves what they are called. Their address learns of it. */
export function renameMember(services: Services, organisation: string, { member, name }: { member: string; name: string }): Promise<void> {
  return registerAct(services, organisation, async (act) => {
    const entry = await ownEntry(act.tx, organisation, member);
    if (entry === null || entry.name === name) return;
    await rename(act, { member, name });
    await queueMail(act, {
      purpose: "account",
      to: { member, email: entry.email },
      subject: `Your name in ${act.organisation.name}`,
      sentence: `Your name in the register of ${act.organisation.name} is now ${name}; it was ${entry.name}.`,
      text: "",
      link: { words: "See your entry", url: membersUrl(act) },
      otherwise: "If it was you, there is nothing to do. If not, sign in, end all your other sessions and put it right.",
    });
  });
}

async function writeToNew(act: Sitting, entry: Entry, { email, token, by, from }: Asked & { token: string; from: string | null }): Promise<void> {
  await queueMail(act, {
    purpose: "account",
    to: { member: entry.id, email },
    subject: `Confirm your new address for ${act.organisation.name}`,
    sentence: `${entry.name}, this is to be your address in the register of ${act.organisation.name}.`,
    text:
      by === "member"
        ? `You asked for it yourself. The link is good for ${hoursToConfirm.member} hours and works where you are signed in.`
        : `An officer who keeps the register asked for it. It can be confirmed from ${from ?? ""}, so that the address until now has time to object.`,
    link: { words: "Confirm this address", url: `${membersUrl(act)}/address/${token}` },
    otherwise: "If you do nothing, nothing changes.",
  });
}

async function writeToOld(act: Sitting, entry: Entry, { by, stop, from }: Asked & { stop: string; from: string | null }): Promise<void> {
  await queueMail(act, {
    purpose: "account",
    to: { member: entry.id, email: entry.email },
    subject: `Your address in ${act.organisation.name} is to be changed`,
    sentence:
      by === "member"
        ? `${entry.name}, somebody who is signed in as you asked for another address in ${act.organisation.name}.`
        : `${entry.name}, an officer who keeps the register of ${act.organisation.name} asked for another address for you.`,
    text:
      from === null
        ? "It changes when it is confirmed from the new address."
        : `It can't change before ${from}, and only when it is confirmed from the new address. From then on you sign in with that one.`,
    link: { words: "Stop it", url: `${membersUrl(act)}/address/stop/${stop}` },
    otherwise: "If you do nothing and it is confirmed, mail no longer comes to this address.",
  });
}

async function writeChanged(act: Sitting, entry: Entry, email: string): Promise<void> {
  await queueMail(act, {
    purpose: "account",
    to: { member: entry.id, email },
    subject: `Your address in ${act.organisation.name} was changed`,
    sentence: `${entry.name}, your address in the register of ${act.organisation.name} was changed and confirmed from the new one.`,
    text: "Mail goes to the new address from now on, and you sign in with it. This is the last mail to the old one.",
    link: { words: "See your entry", url: membersUrl(act) },
    otherwise: "If you wanted this, there is nothing to do. If not, tell the officers of the organisation at once.",
  });
}

function membersUrl(act: Sitting): string {
  return `${act.publicUrl}/o/${act.organisation.id}/members`;
}

function date(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
