import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { openVote, standing } from "@folkmoot/procedure";
import { clock } from "../platform/act.js";
import type { Services } from "../platform/services.js";
import { constitutionInForce, deposit, motionByNumber, settle, situationOf } from "../features/motions/index.js";
import type { Proposal } from "../features/motions/index.js";
import { foundRiverside } from "../features/organisation/index.js";

export const RIVERSIDE = "riverside";

/** A key as a form has it. */
export const newKey = (): string => randomBytes(18).toString("base64url");

/** The members of the Riverside Association, by name. */
export async function riverside(services: Services): Promise<string[]> {
  await foundRiverside(services);
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} order by name`.execute(services.db);
  return rows.map((row) => row.id);
}

/** Sets a rehearsal's clock to an instant; from there it goes on. */
export async function setClock(services: Services, at: string): Promise<void> {
  await sql`update organisation set clock_offset = ${at}::timestamptz - clock_timestamp() where id = ${RIVERSIDE}`.execute(services.db);
}

/** A change that any member may propose: shorter notice of committee meetings. */
export async function smallChange(services: Services): Promise<Proposal> {
  const { facts } = await services.db.selectFrom("organisation").select("facts").where("id", "=", RIVERSIDE).executeTakeFirstOrThrow();
  const { source } = await constitutionInForce(services.db, { id: RIVERSIDE, facts });
  return {
    title: "Committee notice",
    to: { procedure: "amendment" },
    content: { kind: "change", source: source.replace("[5 days' notice]", "[3 days' notice]") },
    decideAt: null,
  };
}

/** Motion 1 of the Riverside Association, with its members' ballot open; `closes` is the first instant that is too late. */
export async function openBallot(
  services: Services,
  change: (services: Services) => Promise<Proposal> = smallChange,
  meanwhile: (members: readonly string[]) => Promise<void> = async () => undefined,
): Promise<{ readonly members: readonly string[]; readonly closes: string }> {
  const members = await riverside(services);
  await deposit(services, RIVERSIDE, { member: members[0] ?? "", key: newKey(), proposal: await change(services) });
  await meanwhile(members);
  for (let moves = 0; moves < 20; moves += 1) {
    await settle(services, RIVERSIDE);
    const motion = await motionByNumber(services.db, RIVERSIDE, 1);
    if (motion === undefined) throw new Error("the change was refused");
    const { facts } = await services.db.selectFrom("organisation").select("facts").where("id", "=", RIVERSIDE).executeTakeFirstOrThrow();
    const situation = await situationOf(services.db, { id: RIVERSIDE, facts }, motion.facts);
    const now = await clock(services.db, RIVERSIDE);
    const vote = openVote(situation, now);
    if (vote !== null) return { members, closes: vote.closes };
    const { next } = standing(situation, now);
    if (next === null) throw new Error("the ballot never opens");
    await setClock(services, Temporal.Instant.from(next.at).add({ seconds: 1 }).toString());
  }
  throw new Error("the ballot never opens");
}
