import { wordsOf, type Language } from "../../languages/index.js";
import type { Tx } from "../../platform/database.js";
import type { Section } from "../../platform/mail/letter.js";
import { statementsOf } from "./statements.js";

/** What the mover says and the statement against that most members back at this moment, for a notice or a mail about a vote; nothing where nobody has said anything. */
export async function statementsInMail(
  tx: Tx,
  organisation: string,
  { motion, url, language = "en" }: { motion: string; url: string; language?: Language },
): Promise<{ readonly sections?: readonly Section[] }> {
  const { mover, against } = await statementsOf(tx, organisation, motion);
  const { statements: words } = wordsOf(language);
  const lines = [
    { side: words.mover, said: mover },
    { side: words.against, said: against },
  ].flatMap(({ side, said }) => (said === null ? [] : [{ words: `${side} (${said.author.name})`, detail: said.body ?? words.hidden, url }]));
  return lines.length === 0 ? {} : { sections: [{ title: words.title, lines }] };
}
