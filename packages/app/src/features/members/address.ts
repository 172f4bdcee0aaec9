import type { Temporal } from "temporal-polyfill";
import { err, ok, type Result } from "@folkmoot/exact";
import { wordsOf } from "../../languages/index.js";
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
    const from = asked.by === "officer" ? dateAndTime(holdsFrom, zone, entry.language) : null;
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
    const words = wordsOf(entry.language).members.mails;
    const { name: organisationName } = act.organisation;
    await queueMail(act, {
      purpose: "account",
      language: entry.language,
      to: { member, email: entry.email },
      subject: words.name.subject(organisationName),
      sentence: words.name.sentence(organisationName, name, entry.name),
      text: "",
      link: { words: words.seeEntry, url: membersUrl(act) },
      otherwise: words.name.otherwise,
    });
  });
}

async function writeToNew(act: Sitting, entry: Entry, { email, token, by, from }: Asked & { token: string; from: string | null }): Promise<void> {
  const { mails, address } = wordsOf(entry.language).members;
  const words = mails.newAddress;
  await queueMail(act, {
    purpose: "account",
    language: entry.language,
    to: { member: entry.id, email },
    subject: words.subject(act.organisation.name),
    sentence: address.confirm.body(entry.name, act.organisation.name),
    text: by === "member" ? words.own(hoursToConfirm.member) : words.byOfficer(from ?? ""),
    link: { words: words.link, url: `${membersUrl(act)}/address/${token}` },
    otherwise: words.otherwise,
  });
}

async function writeToOld(act: Sitting, entry: Entry, { by, stop, from }: Asked & { stop: string; from: string | null }): Promise<void> {
  const { oldAddress: words } = wordsOf(entry.language).members.mails;
  await queueMail(act, {
    purpose: "account",
    language: entry.language,
    to: { member: entry.id, email: entry.email },
    subject: words.subject(act.organisation.name),
    sentence: by === "member" ? words.own(entry.name, act.organisation.name) : words.byOfficer(entry.name, act.organisation.name),
    text: from === null ? words.whenConfirmed : words.notBefore(from),
    link: { words: words.link, url: `${membersUrl(act)}/address/stop/${stop}` },
    otherwise: words.otherwise,
  });
}

async function writeChanged(act: Sitting, entry: Entry, email: string): Promise<void> {
  const { mails } = wordsOf(entry.language).members;
  const words = { ...mails.changed, seeEntry: mails.seeEntry };
  await queueMail(act, {
    purpose: "account",
    language: entry.language,
    to: { member: entry.id, email },
    subject: words.subject(act.organisation.name),
    sentence: words.sentence(entry.name, act.organisation.name),
    text: words.text,
    link: { words: words.seeEntry, url: membersUrl(act) },
    otherwise: words.otherwise,
  });
}

function membersUrl(act: Sitting): string {
  return `${act.publicUrl}/o/${act.organisation.id}/members`;
}

function date(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
