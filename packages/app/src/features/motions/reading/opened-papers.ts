import { sql } from "kysely";
import type { GivenPapers, Situation } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";
import { eventOf } from "../../record/index.js";

/**
 * What was on the papers of an opened ballot box, as the record has it: nobody's paper is kept anywhere else. Entries that have no number yet are read too, since a result is shown
 * as soon as it is there.
 */
export async function openedPapers(
  db: Db,
  organisation: string,
  { situation, stage }: { readonly situation: Situation; readonly stage: string },
): Promise<GivenPapers> {
  const motion = situation.motion?.id ?? "";
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from entry where organisation = ${organisation} and motion = ${motion} and ${isMarks}
    union all
    select bytes from pending_entry where organisation = ${organisation} and ${isMarks}`.execute(db);
  const marks = rows
    .map(({ bytes }) => eventOf(bytes))
    .flatMap((event) => (event.t === "box-marks" && event.motion === motion && event.stage === stage ? event.marks : []));
  return {
    papers: marks.map(([mark, papers]) => ({ mark, papers })).toSorted((a, b) => (a.mark < b.mark ? -1 : 1)),
    entitled: situation.motion?.closed[stage]?.entitled ?? 0,
  };
}

/** What names the kind of such an entry in its bytes; what else has these bytes is sorted out by its contents. */
const isMarks = sql<boolean>`position('folkmoot/box-marks@1'::bytea in bytes) > 0`;
