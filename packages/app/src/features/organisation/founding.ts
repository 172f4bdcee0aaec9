import { mayBeInForce, compile } from "@folkmoot/constitution";
import { err, ok, type Result } from "@folkmoot/exact";
import type { FieldError } from "../../platform/http/form.js";
import { queueMail } from "../../platform/mail/outbox.js";
import type { Services } from "../../platform/services.js";
import { inviteNamed, nameForSeats } from "../members/index.js";
import type { Sitting } from "../motions/index.js";
import { filledText, type Details } from "./draft.js";
import { firstPeople } from "./first-people.js";
import { found } from "./found.js";
import { placesOf } from "./places.js";
import { sourceOf, type ModelText } from "./texts.js";

/**
 * Founds what somebody asked for on the page. The founder is its first member and holds only what they took or what nobody else was named for and somebody must
 * hold. In a rehearsal those who were named are written to at once; a real organisation's founder proves their own address by signing in before this server
 * writes to anybody in their name. Answers with the founder's id.
 */
export async function foundByHand(
  services: Services,
  text: ModelText,
  { details, fields }: { details: Details; fields: { readonly [field: string]: unknown } },
): Promise<Result<string, readonly FieldError[]>> {
  const source = filledText(await sourceOf(text), text, { name: details.name, fields });
  if (!source.ok) return source;
  const compiled = compile(source.value);
  if (!mayBeInForce(compiled)) {
    return err(
      compiled.findings
        .filter(({ severity }) => severity === "error")
        .map(({ words, message }) => ({ field: fieldOf(fields, words), message: `“${words}”: ${message}` })),
    );
  }
  const first = firstPeople(placesOf(compiled), { email: details.email, fields });
  if (!first.ok) return first;
  const today = new Date().toISOString().slice(0, 10);
  const { id, name, accent, mode, founder, email } = details;
  const people = [{ name: founder, email, group: null, joined: today, sample: mode === "rehearsal" ? "Founder" : null }];
  const seats = Object.fromEntries(first.value.founder.map((place) => [place, [0]]));
  const founded = await found(services, { id, name, accent, mode, source: source.value, people, seats, at: null }, async ({ act, members }) => {
    const member = members[0] ?? "";
    const writing = { ...act, publicUrl: services.config.publicUrl };
    await nameForSeats(act, first.value.named, member);
    if (mode === "rehearsal") await inviteNamed(writing);
    await writeToFounder(writing, { member, email, name: founder, named: first.value.named.length });
  });
  if (founded.ok) return ok(founded.value[0] ?? "");
  switch (founded.reason.kind) {
    case "taken":
      return err([{ field: "id", message: "There is an organisation with this address already. Choose another one." }]);
    case "no mail":
      return err([{ field: "mode", message: "This server sends no mail (SMTP_URL is not set), so only a rehearsal can be founded here." }]);
    case "unsound text":
      return err(founded.reason.findings.map(({ message }) => ({ field: "", message })));
  }
}

async function writeToFounder(act: Sitting, founder: { member: string; email: string; name: string; named: number }): Promise<void> {
  const { id, name, mode } = act.organisation;
  const waiting =
    founder.named === 0
      ? "Nobody else is named for its seats and offices yet."
      : mode === "real"
        ? "Those whom you named have not been written to yet: sign in and send the invitations."
        : "Those whom you named have been invited. Their seats are empty until they accept.";
  await queueMail(act, {
    purpose: "welcome",
    to: { member: founder.member, email: founder.email },
    subject: `${name} has been founded`,
    sentence: `${founder.name}, you have founded ${name}.`,
    text: `You are its first member. ${waiting} The page below says what comes next.`,
    link: { words: "What happens next", url: `${act.publicUrl}/o/${id}/founded` },
    otherwise: "If you do nothing, it stays as it is. If it wasn't you who founded it, tell the operator of this server.",
  });
}

/** The field in which words with a finding were typed; the founding as a whole if they were typed in none. */
function fieldOf(fields: { readonly [field: string]: unknown }, words: string): string {
  return Object.entries(fields).find(([, typed]) => typeof typed === "string" && typed.trim() === words)?.[0] ?? "";
}
