import { sql } from "kysely";
import { boxOf, sampleRoll, sampleSize } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { happen, motionById, settleIn, sit, situationOf } from "../../motions/index.js";
import { onMotion, type Found } from "../where.js";
import { drawn } from "./draw.js";

export const FOUND = ["reached", "not reached", "unknown"] as const;
export type FoundOut = (typeof FOUND)[number];

/** Somebody on the roll whom those who hold the key ask whether they exist. */
export interface Drawn {
  readonly member: string;
  readonly name: string;
  readonly address: string;
  /** Null: nobody has said yet. */
  readonly found: FoundOut | null;
}

/** Who was drawn from the roll of an opened box, in the order of the draw; none before, and none where the platform holds the key. */
export async function drawnOf(db: Db | Tx, { box, situation }: Pick<Found, "box" | "situation">): Promise<readonly Drawn[]> {
  const on = onMotion(situation);
  const seed = boxOf(on.motion, box.stage)?.opened?.archive;
  const size = sampleSize(on, box.stage);
  if (seed === undefined || size === 0) return [];
  const { organisation, motion, stage } = box;
  const places = await db
    .selectFrom("roll_place")
    .select("handle")
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .execute();
  const handles = drawn(
    places.map(({ handle }) => handle),
    { seed, size },
  );
  const { rows } = await sql<Drawn>`
    select p.member, m.name, m.email as address, d.found
    from unnest(${handles}::text[]) with ordinality as lot (handle, at)
    join roll_place p on p.organisation = ${organisation} and p.motion = ${motion} and p.stage = ${stage} and p.handle = lot.handle
    join member m on m.organisation = p.organisation and m.id = p.member
    left join box_drawn d on d.organisation = p.organisation and d.motion = p.motion and d.stage = p.stage and d.member = p.member
    order by lot.at`.execute(db);
  return rows;
}

/** Keeps what those who hold the key have found out. As soon as something is said of everybody who was drawn, the numbers enter the record, and again when they change. */
export function tellFound(services: Services, { box }: Found, told: ReadonlyMap<string, FoundOut | null>): Promise<void> {
  return sit(services, box.organisation, async (begun) => {
    const act = await settleIn(begun);
    const { organisation, motion: id, stage } = box;
    const motion = await motionById(act.tx, organisation, id);
    if (motion === undefined) return;
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const before = await drawnOf(act.tx, { box, situation });
    for (const { member } of before) {
      const found = told.get(member);
      if (found === undefined) continue;
      if (found === null)
        await sql`delete from box_drawn where organisation = ${organisation} and motion = ${id} and stage = ${stage} and member = ${member}`.execute(
          act.tx,
        );
      else
        await sql`
          insert into box_drawn (organisation, motion, stage, member, found) values (${organisation}, ${id}, ${stage}, ${member}, ${found})
          on conflict (organisation, motion, stage, member) do update set found = excluded.found`.execute(act.tx);
    }
    const all = (await drawnOf(act.tx, { box, situation })).map(({ found }) => found);
    if (all.includes(null)) return;
    const number = (found: FoundOut): number => all.filter((each) => each === found).length;
    const numbers = { reached: number("reached"), unreached: number("not reached"), unknown: number("unknown") };
    const answer = sampleRoll(situation, { stage, ...numbers }, act.now);
    if (answer.kind === "sampled") await happen(act, motion, answer.events);
  });
}
