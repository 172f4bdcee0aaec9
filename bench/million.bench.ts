import { sql } from "kysely";
import { rollWho } from "../packages/procedure/src/index.js";
import { clock } from "../packages/app/src/platform/act.js";
import { doable } from "../packages/app/src/features/motions/reading/doable.js";
import { motionView } from "../packages/app/src/features/motions/index.js";
import { countMeant } from "../packages/app/src/features/motions/people/people.js";
import type { Db } from "../packages/app/src/platform/database.js";
import { signatures } from "../packages/app/src/features/motions/acts/sign.js";
import { ASSOCIATION, foundAssociation, inPlace, looking, propose } from "./association.js";
import { bench, median, milliseconds } from "./harness.js";

const MEMBERS = 1_000_000;
/** One member in ten has left again; one in twenty has signed. */
const LEFT_ONE_IN = 10;
const SIGNED_ONE_IN = 20;
const CALLS = 11;

/** The questions that are asked again and again in a large organisation. The floor of each is an answer of the database that needs no look at a table. */
await inPlace(async ({ services }) => {
  const { db, pool } = services;
  const [first = ""] = await foundAssociation(services, 100);
  const number = await propose(services, first);
  await seed(db);
  const client = await pool.connect();
  await client.query("set statement_timeout = 0");
  await client.query("vacuum analyze member, roll_place, signature");
  client.release(true);

  const now = await clock(db, ASSOCIATION);
  const viewer = await looking(services, { member: first, now });
  const view = await motionView(services, viewer, number);
  const { rules } = view.situation;
  const who = rollWho(view.situation, "support").value;
  const everybody = { organisation: ASSOCIATION, rules, motion: view.motion.id, who, instant: now };
  const monthAgo = { ...everybody, instant: now.subtract({ hours: 30 * 24 }) };
  await mustAgree(db, monthAgo);
  const asked: { readonly what: string; readonly ask: () => Promise<unknown> }[] = [
    { what: "how many are members now", ask: () => countMeant(db, everybody) },
    { what: "how many were members a month ago, since when 43,200 came and 100,000 left", ask: () => countMeant(db, monthAgo) },
    { what: "what one member may do: on the roll, signed, voted", ask: () => doable(services, viewer, view) },
    { what: "how many have signed", ask: () => signatures(services, ASSOCIATION, view.motion.id) },
  ];
  for (const { what, ask } of asked) {
    await bench({
      name: `of ${MEMBERS.toLocaleString("en-GB")} members: ${what}`,
      unit: "ms",
      better: "less",
      limit: 50,
      ours: () => medianOf(ask),
      floor: { name: "select 1", measure: () => medianOf(() => sql`select 1`.execute(db)) },
    });
  }
});

/** All members, and most of them on the roll of those who may sign. Takes longer than any statement of the application may. */
function seed(db: Db): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`
      insert into member (organisation, name, email, joined_on, secret, entered_at, left_at)
      select ${ASSOCIATION}, 'Member ' || n, 'one.' || n || '@bench.example', '2016-11-01', sha256(n::text::bytea), now() - n * interval '1 minute',
        case when n % ${sql.lit(LEFT_ONE_IN)} = 0 then now() - interval '1 day' end
      from generate_series(1, ${sql.lit(MEMBERS)}) as n`.execute(tx);
    await sql`
      insert into roll_place (organisation, motion, stage, member, handle)
      select member.organisation, motion.id, 'support', member.id, substr(encode(sha256(member.secret), 'base64'), 1, 22)
      from member join motion using (organisation) where left_at is null on conflict do nothing`.execute(tx);
    await sql`
      update organisation set facts = jsonb_set(facts, '{members}', to_jsonb((select count(*) from member where left_at is null)))`.execute(tx);
    await sql`
      insert into signature (organisation, motion, member, handle)
      select organisation, motion, member, handle from roll_place
      where hashtext(member::text) % ${sql.lit(SIGNED_ONE_IN)} = 0 on conflict do nothing`.execute(tx);
  });
}

/** A figure for a wrong answer would be worth nothing: all rows are counted once, one by one. */
async function mustAgree(db: Db, meant: Parameters<typeof countMeant>[1]): Promise<void> {
  const at = new Date(meant.instant.epochMilliseconds);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from member where entered_at <= ${at} and (left_at is null or left_at > ${at})`.execute(db);
  const counted = await countMeant(db, meant);
  if (counted !== rows[0]?.count) throw new Error(`${counted} members were counted, and there were ${rows[0]?.count}`);
}

async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let call = 0; call < CALLS; call++) took.push(await milliseconds(ask));
  return median(took);
}
