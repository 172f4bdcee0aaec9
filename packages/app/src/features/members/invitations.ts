import type { Rules } from "@folkmoot/constitution";
import { wordsOf, type Language } from "../../languages/index.js";
import type { Act } from "../../platform/act.js";
import { newToken, tokenHash } from "../../platform/http/cookie.js";
import { queueMail } from "../../platform/mail/outbox.js";
import { awaited, markInvited, placesAwaiting } from "./named.js";
import { powersOf } from "./powers.js";
import { daysToAccept, insertInvitation, rulesInForce } from "./store.js";

type Sender = Act & { readonly publicUrl: string };

interface Invited {
  readonly name: string;
  readonly email: string;
  readonly group: string | null;
  readonly language: Language;
}

/** An invitation with its mail, in the transaction of the act; answers with its link. The mail says which seats wait for its reader. */
export async function writeInvitation(act: Sender, { language, ...to }: Invited): Promise<string> {
  const { invitation: words } = wordsOf(language).members.mails;
  const { id, name: organisation } = act.organisation;
  const token = newToken();
  const url = `${act.publicUrl}/o/${id}/join/${token}`;
  await insertInvitation(act.tx, id, { tokenHash: tokenHash(token), ...to });
  const rules = await rulesInForce(act.tx, id);
  const places = await placesAwaiting(act.tx, id, to.email);
  await markInvited(act, to.email);
  await queueMail(act, {
    purpose: "invitation",
    language,
    to: { member: null, email: to.email },
    subject: words.subject(organisation),
    sentence: places.length === 0 ? words.sentence(to.name, organisation) : words.named(to.name, organisation, placeNames(rules, places)),
    text: [...placesInWords(rules, places, language), words.days(daysToAccept)].join("\n\n"),
    link: { words: words.link, url },
    otherwise: places.length === 0 ? words.otherwise : words.seatStaysEmpty,
  });
  return url;
}

/** Writes to everybody who was named for a seat and has not accepted. Who is a member already is written to as well: accepting is theirs. Answers to how many. */
export async function inviteNamed(act: Sender, language: Language): Promise<number> {
  const people = await awaited(act.tx, act.organisation.id);
  for (const { name, email } of people) await writeInvitation(act, { name, email, group: null, language });
  return people.length;
}

/** The names by which the text calls bodies and offices. */
export function placeNames(rules: Rules, places: readonly string[]): readonly string[] {
  const known = new Map([...rules.bodies, ...rules.offices].map(({ id, name }) => [id, name]));
  return places.flatMap((place) => known.get(place) ?? []);
}

function placesInWords(rules: Rules, places: readonly string[], language: Language): readonly string[] {
  const { mails, powers: say } = wordsOf(language).members;
  if (places.length === 0) return [];
  const each = places.flatMap((place) => {
    const [name] = placeNames(rules, [place]);
    const powers = powersOf(rules, place, language).map(({ words, clause }) => `- ${words}${clause === null ? "" : say.clauseInMail(clause)}`);
    return name === undefined ? [] : [[mails.invitation.place(name), ...powers].join("\n")];
  });
  return [mails.invitation.holdsNothing, ...each];
}
