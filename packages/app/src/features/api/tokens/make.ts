import { wordsOf, type Language } from "../../../languages/index.js";
import { actBeside } from "../../../platform/act.js";
import { queueMail } from "../../../platform/mail/outbox.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { dateAndTime } from "../../../ui/index.js";
import { makeToken, type NewToken } from "./store.js";

/** Makes a token and writes to its member that there is one, in one transaction. Answers with the token itself, which is nowhere else; null: too many. */
export function makeAndTell(services: Services, { id, zone }: Viewer["organisation"], made: NewToken): Promise<string | null> {
  return actBeside(services.db, id, async (act) => {
    const token = await makeToken(act, made);
    if (token === null) return null;
    const { email, language } = await act.tx
      .selectFrom("member")
      .select(["email", "language"])
      .where("organisation", "=", id)
      .where("id", "=", made.member)
      .executeTakeFirstOrThrow();
    if (token.isNew) {
      const words = wordsOf(language).api.tokens.mail;
      await queueMail(act, {
        purpose: "account",
        language,
        to: { member: made.member, email },
        subject: words.subject(act.organisation.name),
        sentence: words.sentence(act.organisation.name, made.name),
        text: words.text(scopesInWords(made.scopes, language), dateAndTime(token.expiresAt.toISOString(), zone, language)),
        link: { words: words.link, url: `${services.config.publicUrl}/o/${id}/account/tokens` },
        otherwise: words.otherwise,
      });
    }
    return token.secret;
  });
}

/** "Read, Vote". */
export function scopesInWords(scopes: NewToken["scopes"], language: Language): string {
  const { scopes: words } = wordsOf(language).api;
  return scopes.map((scope) => words[scope].label).join(", ");
}
