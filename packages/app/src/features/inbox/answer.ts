import type { Services } from "../../platform/services.js";
import { receiveMail, type Reception } from "../notifications/index.js";
import type { InboxMail } from "./store.js";

/** Answers a rehearsal's mail as its recipient's mail program would: it comes in by the same way as from a mail server, and once for its key. */
export function answerMail(
  services: Services,
  mail: InboxMail & { readonly replyTo: string },
  { key, text }: { key: string; text: string },
): Promise<Reception> {
  const quoted = mail.text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  const body = `${text}\n\nOn an earlier day, somebody wrote:\n${quoted}\n`;
  const head = [
    `From: <${mail.recipient}>`,
    `To: <${mail.replyTo}>`,
    "Subject: Re",
    `Message-ID: <${key}@inbox.invalid>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ];
  const lines =
    Buffer.from(body)
      .toString("base64")
      .match(/.{1,76}/g) ?? [];
  return receiveMail(services, Buffer.from(`${head.join("\r\n")}\r\n\r\n${lines.join("\r\n")}\r\n`));
}
