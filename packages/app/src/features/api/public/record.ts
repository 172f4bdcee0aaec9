import { z } from "zod";
import { base64 } from "@folkmoot/record";
import { ENTRIES_A_PAGE, entryPage, newestCheckpoint, recordPage } from "../../record/index.js";
import { Problem } from "../route/problem.js";
import { shown } from "../route/route.js";
import { next, nothing, numberInPath } from "../shapes.js";

const event = z
  .record(z.string(), z.unknown())
  .meta({ description: "Codes, numbers, hashes and handles; `t` names the kind. See docs/reference/record.md." });

export const checkpoint = shown(
  {
    id: "readCheckpoint",
    path: "/record/checkpoint",
    tag: "record",
    summary: "The newest signed checkpoint of the record, and where the whole record is downloaded",
    params: nothing,
    query: nothing,
    answer: z.object({
      checkpoint: z.string().meta({ description: "A signed note (c2sp.org/tlog-checkpoint)." }),
      vkey: z.string(),
      size: z.int(),
      export: z.string().meta({ description: "For `npx folkmoot audit`." }),
    }),
  },
  async ({ services, viewer }) => {
    const { id } = viewer.organisation;
    const [signed, record] = await Promise.all([newestCheckpoint(services, id), recordPage(services, viewer.organisation, 1)]);
    if (signed === null || record === null) throw new Problem("not-found");
    return { checkpoint: signed, vkey: record.vkey, size: record.size, export: `${services.config.publicUrl}/o/${id}/record/export` };
  },
);

export const entries = shown(
  {
    id: "listEntries",
    path: "/record/entries",
    tag: "record",
    summary: `Entries of the record, the latest first, ${ENTRIES_A_PAGE} at a time`,
    params: nothing,
    query: z.object({ before: numberInPath.optional() }),
    answer: z.object({ size: z.int(), entries: z.array(z.object({ index: z.int(), event })), next }),
  },
  async ({ services, viewer, query }) => {
    const record = await recordPage(services, viewer.organisation, query.before ?? null);
    if (record === null) return { size: 0, entries: [], next: null };
    const first = record.entries.reduce((least, { index }) => Math.min(least, index), record.size);
    const listed = record.entries.toSorted((a, b) => b.index - a.index);
    return { size: record.size, entries: listed.map(({ index, event: one }) => ({ index, event: { ...one } })), next: first > 0 ? first : null };
  },
);

export const entry = shown(
  {
    id: "readEntry",
    path: "/record/entries/{index}",
    tag: "record",
    summary: "One entry with the proof that it stands in the newest checkpoint",
    params: z.object({
      index: z
        .string()
        .regex(/^(?:0|[1-9][0-9]{0,8})$/)
        .transform(Number),
    }),
    query: nothing,
    answer: z.object({
      index: z.int(),
      size: z.int(),
      event,
      text: z.string().meta({ description: "The entry byte for byte." }),
      proof: z.array(z.string()).meta({ description: "Hashes, base64, from the leaf up." }),
      proofFile: z.string().meta({ description: "All of it in one file (c2sp.org/tlog-proof)." }),
    }),
  },
  async ({ services, viewer, params }) => {
    const found = await entryPage(services, viewer.organisation, params.index);
    if (found === null) throw new Problem("not-found");
    const { index, size, event: one, text, proof, proofFile } = found;
    return { index, size, event: { ...one }, text, proof: proof.map(base64), proofFile };
  },
);
