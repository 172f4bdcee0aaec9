import { sql } from "kysely";
import type { Result } from "@folkmoot/exact";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { clean, type FileRefusal, type FileType } from "../attachments/clean.js";
import { FILES_OF_A_POST, LARGEST_FILE } from "../limits.js";
import { giveBack, takenBefore } from "./once.js";

export type AttachOutcome = "attached" | "not yours" | "too many files" | "too large" | FileRefusal;

/** Keeps a file with an own post: what it is by its content, cleaned, with the words of its author. Sending the same form again adds nothing. */
export function attach(
  services: Services,
  organisation: string,
  sent: { member: string; post: string; key: string; name: string; words: string; bytes: Uint8Array },
): Promise<AttachOutcome> | AttachOutcome {
  if (sent.bytes.length > LARGEST_FILE) return "too large";
  const cleaned: Result<{ type: FileType; bytes: Uint8Array; size: { width: number; height: number } | null }, FileRefusal> = clean(sent.bytes);
  if (!cleaned.ok) return cleaned.reason;
  return actBeside(services.db, organisation, async (act): Promise<AttachOutcome> => {
    const { rows: own } = await sql`
      select 1 from post where organisation = ${organisation} and id = ${sent.post} and author = ${sent.member} and body is not null and hidden is null
      for no key update`.execute(act.tx);
    if (own.length === 0) return "not yours";
    if ((await takenBefore(act, sent)) !== null) return "attached";
    // Counted after the post was had: of files that come at once each sees those before it.
    const { rows } = await sql<{ files: number }>`
      select count(*)::int as files from attachment where organisation = ${organisation} and post = ${sent.post}`.execute(act.tx);
    if ((rows[0]?.files ?? 0) >= FILES_OF_A_POST) {
      await giveBack(act, sent);
      return "too many files";
    }
    const { type, bytes, size } = cleaned.value;
    await act.tx
      .insertInto("attachment")
      .values({
        organisation,
        post: sent.post,
        type,
        name: fileName(sent.name, type),
        words: sent.words,
        width: size?.width ?? null,
        height: size?.height ?? null,
        bytes: Buffer.from(bytes),
        at: new Date(act.now.epochMilliseconds),
      })
      .execute();
    return "attached";
  });
}

const LONGEST_NAME = 80;
const endings: { readonly [Type in FileType]: string } = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
  "application/pdf": "pdf",
};

/** A name that says what the file is and can be written into a header and onto any disk: letters, digits, dots and hyphens, and the ending of its type. */
export function fileName(sent: string, type: FileType): string {
  const stem = sent
    .normalize("NFC")
    .replace(/\.[A-Za-z0-9]{1,8}$/, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, LONGEST_NAME);
  return `${stem === "" ? "file" : stem}.${endings[type]}`;
}
