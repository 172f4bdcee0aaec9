import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { EventOf } from "@folkmoot/procedure";
import { commit } from "@folkmoot/record";
import type { Act } from "../../../platform/act.js";
import { recordEvents } from "../../record/index.js";

const SALT_BYTES = 32;

/** What the record is given of words, and what makes it again. */
export interface Sealed {
  readonly commitment: string;
  readonly salt: Buffer;
}

export function seal(words: string): Sealed {
  const salt = randomBytes(SALT_BYTES);
  return { salt, commitment: commit(salt, words) };
}

/** The id of a hiding as the record has it: the same 16 random bytes. */
export function hidingId(uuid: string): string {
  return Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");
}

type Told = EventOf<"hiding-appealed" | "hiding-decided">;

/** Puts into the record what becomes of a hiding, where the record has the hiding: those from before hidings entered it end as they began. */
export async function recordWhatBecame(act: Act, hiding: string, told: Told): Promise<void> {
  const { rows } = await sql`
    select 1 from hiding where organisation = ${act.organisation.id} and id = ${hiding} and commitment is not null`.execute(act.tx);
  if (rows.length > 0) await recordEvents(act, [told]);
}
