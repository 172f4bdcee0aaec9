import { sql } from "kysely";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { clean, type FileRefusal } from "../../discussion/index.js";
import { LARGEST_PICTURE, PICTURES_OF_A_NOTE } from "../limits.js";
import { once } from "./once.js";
import { dateOf } from "./on-item.js";

export type PictureOutcome = "done" | "not yours" | "too many" | "too large" | "no picture" | FileRefusal;

/** Keeps a picture with an own note: what it is by its content, cleaned, with the words of its author. Sending the same form again adds nothing. */
export async function addPicture(
  services: Services,
  organisation: string,
  sent: { member: string; note: string; key: string; words: string; bytes: Uint8Array },
): Promise<PictureOutcome> {
  if (sent.bytes.length > LARGEST_PICTURE) return "too large";
  const cleaned = clean(sent.bytes);
  if (!cleaned.ok) return cleaned.reason;
  const { type, bytes, size } = cleaned.value;
  if (size === null) return "no picture";
  return actBeside(services.db, organisation, async (act): Promise<PictureOutcome> => {
    const { rows: own } = await sql`
      select 1 from progress_note where organisation = ${organisation} and id = ${sent.note} and author = ${sent.member} for no key update`.execute(
      act.tx,
    );
    if (own.length === 0) return "not yours";
    return once<PictureOutcome>(act, sent, async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from progress_picture where organisation = ${organisation} and note = ${sent.note}`.execute(act.tx);
      if ((rows[0]?.count ?? 0) >= PICTURES_OF_A_NOTE) return "too many";
      await act.tx
        .insertInto("progress_picture")
        .values({ organisation, note: sent.note, type, words: sent.words, ...size, bytes: Buffer.from(bytes), at: dateOf(act) })
        .execute();
      return "done";
    });
  });
}
