import type { Rules } from "@folkmoot/constitution";
import type { Act } from "../../platform/act.js";
import { newToken, tokenHash } from "../../platform/http/cookie.js";
import { queueMail } from "../../platform/mail/outbox.js";
import { awaited, markInvited, placesAwaiting } from "./named.js";
import { powersOf } from "./powers.js";
import { daysToAccept, insertInvitation, rulesInForce } from "./store.js";

type Sender = Act & { readonly publicUrl: string };

/** An invitation with its mail, in the transaction of the act; answers with its link. The mail says which seats wait for its reader. */
export async function writeInvitation(act: Sender, to: { name: string; email: string; group: string | null }): Promise<string> {
  const { id, name: organisation } = act.organisation;
  const token = newToken();
  const url = `${act.publicUrl}/o/${id}/join/${token}`;
  await insertInvitation(act.tx, id, { tokenHash: tokenHash(token), ...to });
  const rules = await rulesInForce(act.tx, id);
  const places = await placesAwaiting(act.tx, id, to.email);
  await markInvited(act, to.email);
  await queueMail(act, {
    purpose: "invitation",
    to: { member: null, email: to.email },
    subject: `Invitation to ${organisation}`,
    sentence:
      places.length === 0
        ? `${to.name}, you are invited to become a member of ${organisation}.`
        : `${to.name}, you are named as one of the first people of ${organisation}: ${placeNames(rules, places).join(", ")}.`,
    text: [
      ...placesInWords(rules, places),
      `The link is good for ${daysToAccept} days. You will be asked for the address that this mail came to.`,
    ].join("\n\n"),
    link: { words: "Read what it means and join", url },
    otherwise:
      places.length === 0
        ? "If you do nothing, you don't become a member and hear no more of it."
        : "If you do nothing, you don't become a member and your seat stays empty.",
  });
  return url;
}

/** Writes to everybody who was named for a seat and has not accepted. Who is a member already is written to as well: accepting is theirs. Answers to how many. */
export async function inviteNamed(act: Sender): Promise<number> {
  const people = await awaited(act.tx, act.organisation.id);
  for (const { name, email } of people) await writeInvitation(act, { name, email, group: null });
  return people.length;
}

/** The names by which the text calls bodies and offices. */
export function placeNames(rules: Rules, places: readonly string[]): readonly string[] {
  const known = new Map([...rules.bodies, ...rules.offices].map(({ id, name }) => [id, name]));
  return places.flatMap((place) => known.get(place) ?? []);
}

function placesInWords(rules: Rules, places: readonly string[]): readonly string[] {
  if (places.length === 0) return [];
  const each = places.flatMap((place) => {
    const [name] = placeNames(rules, [place]);
    const powers = powersOf(rules, place).map(({ words, clause }) => `- ${words}${clause === null ? "" : ` (clause ${clause})`}`);
    return name === undefined ? [] : [[`${name}, as its constitution says:`, ...powers].join("\n")];
  });
  return ["You hold nothing yet. If you accept, you become a member and take up what you are named for. Until then the seat is empty.", ...each];
}
