import { sql } from "kysely";
import { wordsOf } from "../../../languages/index.js";
import type { Db } from "../../../platform/database.js";
import type { Viewer } from "../../../platform/web.js";
import { readText } from "../texts.js";
import type { MotionView } from "./view.js";

/** A dissent as it is printed beside a decision, under the name of who gave it. */
export interface Dissent {
  readonly stage: string;
  readonly name: string;
  readonly text: string;
}

/** The dissents to those votes of a motion that have closed. They are read by whoever reads the motion's text. */
export async function dissentsTo(
  db: Db,
  { organisation: { id: organisation }, language }: Viewer,
  { motion }: MotionView,
): Promise<readonly Dissent[]> {
  const closed = Object.keys(motion.facts.closed);
  const { rows } = await sql<{ stage: string; name: string; commitment: string }>`
    select d.stage, m.name, d.commitment from dissent d
    join member m on m.organisation = d.organisation and m.id = d.member
    join vote v on v.organisation = d.organisation and v.motion = d.motion and v.stage = d.stage and v.member = d.member and v.choice = 'against'
    where d.organisation = ${organisation} and d.motion = ${motion.id} and d.stage = any(${closed}::text[]) order by m.name`.execute(db);
  return Promise.all(
    rows.map(async ({ stage, name, commitment }) => ({
      stage,
      name,
      text: (await readText(db, organisation, commitment)) ?? wordsOf(language).acts.certificate.dissentWithheld,
    })),
  );
}
