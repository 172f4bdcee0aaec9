import { z } from "zod";
import { wordsOf } from "../../languages/index.js";
import { actTogether } from "../../platform/act.js";
import type { Job } from "../../platform/jobs/jobs.js";
import { queueMail } from "../../platform/mail/outbox.js";
import type { Services } from "../../platform/services.js";
import { forgetOldLogins, minutesToUse, recipientOf } from "./store.js";

const payloadSchema = z.strictObject({
  organisation: z.string(),
  login: z.uuid(),
  link: z.string(),
  code: z.string(),
  to: z.string().nullable(),
});

/** Writes to the member whom a login belongs to; if it belongs to nobody, nothing is written. */
export function sendSignInMail(services: Services): Job {
  return async (payload) => {
    const { organisation, login, link, code, to } = payloadSchema.parse(payload);
    await actTogether(services.db, organisation, async (act) => {
      await forgetOldLogins(act.tx, organisation);
      const recipient = await recipientOf(act.tx, organisation, login);
      if (recipient === null) return;
      const { signIn: words } = wordsOf(recipient.language);
      const { name } = act.organisation;
      const back = to === null ? "" : `&to=${encodeURIComponent(to)}`;
      await queueMail(act, {
        purpose: "sign-in",
        to: recipient,
        subject: words.to(name),
        sentence: words.mail.sentence(recipient.name, name),
        text: words.mail.text(`${code.slice(0, 4)} ${code.slice(4)}`, minutesToUse),
        link: { words: words.title, url: `${services.config.publicUrl}/o/${organisation}/sign-in/link?token=${link}${back}` },
        otherwise: words.mail.otherwise,
      });
    });
  };
}
