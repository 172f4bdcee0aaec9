import { mayBeInForce, compile } from "@folkmoot/constitution";
import { err, ok, type Result } from "@folkmoot/exact";
import { wordsOf, type Language } from "../../languages/index.js";
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
  { details, fields, language }: { details: Details; fields: { readonly [field: string]: unknown }; language: Language },
): Promise<Result<string, readonly FieldError[]>> {
  const { wrong } = wordsOf(language).founding;
  const source = filledText(await sourceOf(text), text, { name: details.name, fields }, wrong);
  if (!source.ok) return source;
  const compiled = compile(source.value);
  if (!mayBeInForce(compiled)) {
    return err(
      compiled.findings
        .filter(({ severity }) => severity === "error")
        .map(({ words, message }) => ({ field: fieldOf(fields, words), message: wrong.finding(words, message) })),
    );
  }
  const first = firstPeople(placesOf(compiled), { email: details.email, fields }, wrong);
  if (!first.ok) return first;
  const today = new Date().toISOString().slice(0, 10);
  const { id, name, accent, mode, founder, email } = details;
  const people = [{ name: founder, email, group: null, joined: today, sample: mode === "rehearsal" ? "Founder" : null }];
  const seats = Object.fromEntries(first.value.founder.map((place) => [place, [0]]));
  const founded = await found(
    services,
    { id, name, accent, mode, source: source.value, people, seats, at: null, language },
    async ({ act, members }) => {
      const member = members[0] ?? "";
      const writing = { ...act, publicUrl: services.config.publicUrl };
      await nameForSeats(act, first.value.named, member);
      if (mode === "rehearsal") await inviteNamed(writing, language);
      await writeToFounder(writing, { member, email, name: founder, named: first.value.named.length, language });
    },
  );
  if (founded.ok) return ok(founded.value[0] ?? "");
  switch (founded.reason.kind) {
    case "taken":
      return err([{ field: "id", message: wrong.taken }]);
    case "no mail":
      return err([{ field: "mode", message: wrong.noMail }]);
    case "unsound text":
      return err(founded.reason.findings.map(({ message }) => ({ field: "", message })));
  }
}

interface Founder {
  readonly member: string;
  readonly email: string;
  readonly name: string;
  readonly named: number;
  readonly language: Language;
}

async function writeToFounder(act: Sitting, founder: Founder): Promise<void> {
  const { mail: words, founded } = wordsOf(founder.language).organisations;
  const { id, name, mode } = act.organisation;
  const waiting = founder.named === 0 ? words.nobodyNamed : mode === "real" ? words.notWritten : words.invited;
  await queueMail(act, {
    purpose: "welcome",
    language: founder.language,
    to: { member: founder.member, email: founder.email },
    subject: words.subject(name),
    sentence: words.sentence(founder.name, name),
    text: words.text(waiting),
    link: { words: founded.title, url: `${act.publicUrl}/o/${id}/founded` },
    otherwise: words.otherwise,
  });
}

/** The field in which words with a finding were typed; the founding as a whole if they were typed in none. */
function fieldOf(fields: { readonly [field: string]: unknown }, words: string): string {
  return Object.entries(fields).find(([, typed]) => typeof typed === "string" && typed.trim() === words)?.[0] ?? "";
}
