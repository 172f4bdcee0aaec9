import { sql } from "kysely";
import { openVote } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import type { BoxKey } from "../../archive/index.js";
import { sit } from "../../motions/index.js";
import { askForStep } from "../letters.js";
import { sittingIn } from "../trustee/store.js";
import type { Found } from "../where.js";

/** What somebody asks of whoever makes the credentials: theirs again, or another, since somebody else may have it. */
export const WANTS = ["the same", "another"] as const;
export type Wants = (typeof WANTS)[number];

export interface Wish {
  readonly member: string;
  readonly name: string;
  readonly address: string;
  readonly wants: Wants;
}

/** Keeps that a member on the roll asks for their credential, and tells whoever makes them. Not of those who have voted: they need none, and nobody else learns that they have. */
export async function wish(
  services: Services,
  { box, holding, situation, now }: Found,
  asked: { member: string; wants: Wants },
): Promise<"asked" | "not due"> {
  const { organisation, motion, stage } = box;
  const { registrar } = holding;
  if (registrar.kind !== "office" || openVote(situation, now)?.stage !== stage) return "not due";
  return sit(services, organisation, async (act) => {
    const { rows } = await sql`
      insert into box_wish (organisation, motion, stage, member, wants)
      select ${organisation}, ${motion}, ${stage}, member, ${asked.wants} from roll_place r
      where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and member = ${asked.member}
        and not exists (select from box_voter v where v.organisation = r.organisation and v.motion = r.motion and v.stage = r.stage and v.member = r.member)
      on conflict (organisation, motion, stage, member) do update set wants = excluded.wants, done = false
      returning member`.execute(act.tx);
    if (rows.length === 0) return "not due";
    await askForStep(act, { motion, asked: "wishes", members: await sittingIn(act.tx, organisation, registrar.office) });
    return "asked";
  });
}

/** What is still asked of whoever makes the credentials, with names and addresses: their duty needs them. */
export async function wishesOf(db: Db, { organisation, motion, stage }: BoxKey): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select w.member, m.name, m.email as address, w.wants from box_wish w join member m on m.organisation = w.organisation and m.id = w.member
    where w.organisation = ${organisation} and w.motion = ${motion} and w.stage = ${stage} and not w.done order by m.name, m.id`.execute(db);
  return rows;
}

/** Whether it was still asked for; from here on it isn't. */
export async function endWish(
  db: Db | Tx,
  { organisation, motion, stage }: BoxKey,
  { member, wants }: { member: string; wants: Wants },
): Promise<boolean> {
  const ended = await db
    .updateTable("box_wish")
    .set({ done: true })
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .where("member", "=", member)
    .where("wants", "=", wants)
    .where("done", "=", false)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}
