import { sql } from "kysely";
import { append, EMPTY, leafHash, rootOf, signCheckpoint, vkey, type Completed } from "@folkmoot/record";
import { act } from "../platform/act.js";
import type { Services } from "../platform/services.js";
import { RIVERSIDE } from "./riverside.js";
import { servedApp } from "./served.js";
import { foundRiverside } from "../features/organisation/index.js";
import { originOf, recordEvents, sequence } from "../features/record/index.js";

/** A record of 301 entries on a real port, more than fill a tile, and what only its operator can do to it. */
export interface ServedRecord {
  readonly services: Services;
  /** Where its checkpoint and tiles are. */
  readonly url: string;
  readonly vkey: string;
  readonly checkpoint: () => Promise<string>;
  /** So many entries more. */
  readonly enter: (count: number) => Promise<void>;
  /** Changes entry 109, and nothing else. */
  readonly change: () => Promise<void>;
  /** Changes entry 109 and everything that follows from it, as only somebody with the database and the key can. */
  readonly rewrite: () => Promise<void>;
}

const SIZE = 301;

export async function servedRecord(): Promise<ServedRecord> {
  const app = await servedApp();
  const { services } = app;
  await foundRiverside(services);
  const { size } = await sequence(services, RIVERSIDE);
  const url = `${app.url}/o/${RIVERSIDE}/log`;
  const key = { name: originOf(app.url, RIVERSIDE), ...services.logKey };
  const enter = async (count: number): Promise<void> => {
    const events = Array.from({ length: count }, (_, joined) => ({ t: "register", joined, left: 0 }) as const);
    await act(services.db, RIVERSIDE, (begun) => recordEvents(begun, events));
    await sequence(services, RIVERSIDE);
  };
  const change = async (): Promise<void> => {
    await sql`update entry set bytes = convert_to(replace(convert_from(bytes, 'utf8'), '"joined":100', '"joined":101'), 'utf8')`.execute(services.db);
  };
  await enter(SIZE - size);
  return {
    services,
    url,
    vkey: vkey(key),
    checkpoint: async () => (await fetch(`${url}/checkpoint`)).text(),
    enter,
    change,
    rewrite: async () => {
      await change();
      const entries = await services.db.selectFrom("entry").select("bytes").where("organisation", "=", RIVERSIDE).orderBy("index").execute();
      const nodes: Completed[] = [];
      const leaves = entries.map(({ bytes }) => leafHash(bytes));
      const tree = append(EMPTY, leaves, (subtree) => void nodes.push(subtree));
      for (const { level, index, hash } of nodes) {
        await sql`update log_node set hash = ${Buffer.from(hash)} where level = ${level} and index = ${index}`.execute(services.db);
      }
      const checkpoint = signCheckpoint({ origin: key.name, size: tree.size, root: rootOf(tree) }, key);
      await sql`update log_head set checkpoint = ${checkpoint} where organisation = ${RIVERSIDE}`.execute(services.db);
    },
  };
}
