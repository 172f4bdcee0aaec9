import { decodeEntry } from "@folkmoot/record";
import { sql } from "kysely";
import type { Services } from "../../../platform/services.js";
import type { MotionView } from "../reading/view.js";
import { readText } from "../texts.js";

/** What was written of a ruling on order and of the appeal against it, for those who may read it. */
export interface Ruling {
  readonly reasons: string | null;
  readonly appeal: string | null;
}

interface Asked {
  readonly organisation: string;
  readonly view: MotionView;
  /** Null: of the motion itself. */
  readonly option: string | null;
  readonly sees: boolean;
}

/** The ruling on an option; null where there is none. Its words are read from beside the record, where the entry of the ruling binds them. */
export async function rulingOn({ db }: Services, { organisation, view, option, sees }: Asked): Promise<Ruling | null> {
  const { motion } = view;
  const order = option === null ? motion.facts.order : motion.facts.options.find(({ id }) => id === option)?.order;
  if (order === null || order === undefined) return null;
  if (!sees) return { reasons: null, appeal: null };
  // Those that wait for their number too: reasons are there with the ruling, not a second later.
  const { rows } = await sql<{ bytes: Buffer }>`
    (select bytes from entry where organisation = ${organisation} and motion = ${motion.id} order by index)
    union all (select bytes from pending_entry where organisation = ${organisation} order by id)`.execute(db);
  const events = rows.map(({ bytes }) => decodeEntry(bytes)).filter((event) => event["motion"] === motion.id && event["option"] === option);
  const text = (type: string, field: string): Promise<string | null> => {
    const commitment = events.findLast(({ t }) => t === type)?.[field];
    return typeof commitment === "string" ? readText(db, organisation, commitment) : Promise.resolve(null);
  };
  return { reasons: await text("ruled-out", "reasons"), appeal: await text("appealed", "grounds") };
}
