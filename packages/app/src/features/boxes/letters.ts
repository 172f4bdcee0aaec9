import { wordsOf, type Language } from "../../languages/index.js";
import { queueMailToMany } from "../../platform/mail/outbox.js";
import type { Sitting } from "../motions/index.js";
import type { Task } from "./contract.js";

/** What somebody is asked to do for a ballot box. */
export type Asked = Task | "credentials" | "wishes" | "sample";

const PAGE: { readonly [asked in Asked]?: string } = { credentials: "registrar", wishes: "registrar", sample: "drawn" };

/** Asks those who hold the key, or who makes the credentials, for what is due of them: a formal letter, in the transaction of what made it due. */
export async function askForStep(
  act: Sitting,
  { motion, asked, members }: { motion: string; asked: Asked; members: readonly string[] },
): Promise<void> {
  if (members.length === 0) return;
  const { number, title } = await act.tx
    .selectFrom("motion")
    .select(["number", "title"])
    .where("organisation", "=", act.organisation.id)
    .where("id", "=", motion)
    .executeTakeFirstOrThrow();
  const url = `${act.publicUrl}/o/${act.organisation.id}/motions/${number}/box/${PAGE[asked] ?? "trustee"}`;
  const letterIn = (language: Language) => {
    const words = wordsOf(language).boxLetters;
    const { subject, sentence, link } = words.asked[asked];
    return {
      subject: subject(number),
      sentence: sentence(number, title),
      text: words.why[asked],
      link: { words: link, url },
      otherwise: words.otherwise[asked],
    };
  };
  await queueMailToMany(act, { purpose: "ballot box", motion, letterIn }, members);
}
