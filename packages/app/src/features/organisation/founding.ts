import { mayBeInForce, compile, type Rules } from "@folkmoot/constitution";
import { err, ok, type Result } from "@folkmoot/exact";
import { actTogether } from "../../platform/act.js";
import type { FieldError } from "../../platform/http/form.js";
import { queueMail } from "../../platform/mail/outbox.js";
import type { Services } from "../../platform/services.js";
import { filledText, type Details } from "./draft.js";
import { found } from "./found.js";
import { sourceOf, type ModelText } from "./texts.js";

/**
 * Founds what somebody asked for on the page. The founder is its first member and holds its first offices until the members choose others;
 * a real organisation's founder proves the address by signing in. Answers with the founder's id.
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
  const today = new Date().toISOString().slice(0, 10);
  const { id, name, accent, mode, founder, email } = details;
  const people = [{ name: founder, email, group: null, joined: today, sample: mode === "rehearsal" ? "Founder" : null }];
  const founded = await found(services, { id, name, accent, mode, source: source.value, people, seats: firstSeats(compiled.rules), at: null });
  if (founded.ok) {
    const member = founded.value[0] ?? "";
    await writeToFounder(services, { id, member, email, name: founder });
    return ok(member);
  }
  switch (founded.reason.kind) {
    case "taken":
      return err([{ field: "id", message: "There is an organisation with this address already. Choose another one." }]);
    case "no mail":
      return err([{ field: "mode", message: "This server sends no mail (SMTP_URL is not set), so only a rehearsal can be founded here." }]);
    case "unsound text":
      return err(founded.reason.findings.map(({ message }) => ({ field: "", message })));
  }
}

/** Every office, and the bodies from whose members the officers are chosen. */
function firstSeats(rules: Rules): { readonly [body: string]: readonly number[] } {
  const bodies = rules.offices.flatMap(({ eligible }) => (eligible?.value.kind === "body" ? [eligible.value.id] : []));
  return Object.fromEntries([...bodies, ...rules.offices.map((office) => office.id)].map((id) => [id, [0]]));
}

async function writeToFounder(services: Services, founder: { id: string; member: string; email: string; name: string }): Promise<void> {
  await actTogether(services.db, founder.id, (act) =>
    queueMail(act, {
      purpose: "welcome",
      to: { member: founder.member, email: founder.email },
      subject: `${act.organisation.name} has been founded`,
      sentence: `${founder.name}, you have founded ${act.organisation.name}.`,
      text: "You are its first member and hold its first offices until its members choose others. The next thing to do is to bring in the members: by a list or by invitation.",
      link: { words: "Bring in the members", url: `${services.config.publicUrl}/o/${founder.id}/members` },
      otherwise: "If you do nothing, it stays an organisation of one. If it wasn't you who founded it, tell the operator of this server.",
    }),
  );
}

/** The field in which words with a finding were typed; the founding as a whole if they were typed in none. */
function fieldOf(fields: { readonly [field: string]: unknown }, words: string): string {
  return Object.entries(fields).find(([, typed]) => typeof typed === "string" && typed.trim() === words)?.[0] ?? "";
}
