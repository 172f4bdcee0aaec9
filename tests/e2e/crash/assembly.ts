import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { openVote, standing } from "@folkmoot/procedure";
import { clock } from "../../../packages/app/src/platform/act.js";
import { newToken, tokenHash } from "../../../packages/app/src/platform/http/cookie.js";
import { installJobs } from "../../../packages/app/src/platform/jobs/jobs.js";
import { loadLogKey } from "../../../packages/app/src/platform/log-key.js";
import { connect, launchPostgres, migrate } from "../../../packages/app/src/platform/postgres/index.js";
import type { Services } from "../../../packages/app/src/platform/services.js";
import { constitutionInForce, deposit, motionByNumber, sign, situationOf } from "../../../packages/app/src/features/motions/index.js";
import { found } from "../../../packages/app/src/features/organisation/index.js";
import { fictionalPeople } from "../../../packages/app/src/features/organisation/fictional.js";
import { moveClock } from "../../../packages/app/src/features/rehearsal/index.js";

export const ASSEMBLY = "assembly";
/** The ballot that is open. Every other motion is a petition that somebody puts forward meanwhile. */
export const BALLOT = 1;

export interface Person {
  readonly id: string;
  /** Of a session of theirs. */
  readonly token: string;
}

const PEOPLE = 600;
const MOST_MOVES = 20;

/** Founds an association of some hundred members in a data folder, opens a ballot, and signs everybody in: what a crash may then interrupt. */
export async function prepareAssembly(dataDir: string, publicUrl: string): Promise<readonly Person[]> {
  const launched = await launchPostgres({ dataDir });
  if (!launched.ok) throw new Error(`PostgreSQL does not start: ${JSON.stringify(launched.reason)}`);
  const migrated = await migrate(launched.value.url);
  if (!migrated.ok) throw new Error(`not migrated: ${JSON.stringify(migrated.reason)}`);
  const connection = connect({ url: launched.value.url });
  try {
    await installJobs(connection.pool);
    const config = { publicUrl, host: "127.0.0.1", port: 0, dataDir, smtpUrl: null, mailFrom: "folkmoot@example.org" };
    const services: Services = { ...connection, log: pino({ level: "silent" }), logKey: await loadLogKey(dataDir), config };
    const members = await foundAssembly(services);
    await openBallot(services, members);
    return await signEverybodyIn(services, members);
  } finally {
    await connection.close();
    await launched.value.stop();
  }
}

async function foundAssembly(services: Services): Promise<readonly string[]> {
  const model = readFileSync(join(import.meta.dirname, "../../../packages/constitution/texts/model.md"), "utf8");
  const founded = await found(services, {
    id: ASSEMBLY,
    name: "The Assembly",
    accent: "ink",
    mode: "rehearsal",
    source: model.replace("may vote, [in secret](rule:secrecy)", "may vote, [openly](rule:secrecy)"),
    people: fictionalPeople(PEOPLE, { seed: 9, from: "2014-03-01", to: "2016-11-01", domain: "assembly.example" }),
    seats: { committee: Array.from({ length: 12 }, (_, at) => at), secretary: [1] },
    at: null,
  });
  if (!founded.ok) throw new Error(`not founded: ${JSON.stringify(founded.reason)}`);
  return founded.value;
}

async function openBallot(services: Services, members: readonly string[]): Promise<void> {
  const [member = ""] = members;
  const source = await inForce(services);
  const proposal = {
    title: "Committee notice",
    to: { procedure: "amendment" },
    content: { kind: "change" as const, source: source.replace("[5 days' notice]", "[3 days' notice]") },
    decideAt: null,
  };
  const outcome = await deposit(services, ASSEMBLY, { member, key: newToken(), proposal });
  if (outcome.kind !== "done") throw new Error(`not put forward: ${JSON.stringify(outcome)}`);
  // 2% of the members propose a change together.
  for (const signer of members.slice(0, PEOPLE / 50)) await sign(services, ASSEMBLY, { member: signer, number: BALLOT });
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    const { next, open } = await whereItStands(services);
    if (open) return;
    if (next === null) break;
    await moveClock(services, ASSEMBLY, () => Temporal.Instant.from(next).add({ seconds: 1 }));
  }
  throw new Error(`the ballot never opens: ${JSON.stringify(await whereItStands(services))}`);
}

async function inForce(services: Services): Promise<string> {
  const organisation = await services.db.selectFrom("organisation").select(["id", "facts"]).where("id", "=", ASSEMBLY).executeTakeFirstOrThrow();
  return (await constitutionInForce(services.db, organisation)).source;
}

async function whereItStands(services: Services): Promise<{ readonly open: boolean; readonly next: string | null }> {
  const organisation = await services.db.selectFrom("organisation").select(["id", "facts"]).where("id", "=", ASSEMBLY).executeTakeFirstOrThrow();
  const motion = await motionByNumber(services.db, ASSEMBLY, BALLOT);
  if (motion === undefined) throw new Error("there is no motion 1");
  const situation = await situationOf(services.db, organisation, motion.facts);
  const now = await clock(services.db, ASSEMBLY);
  return { open: openVote(situation, now) !== null, next: standing(situation, now).next?.at ?? null };
}

async function signEverybodyIn({ db }: Services, members: readonly string[]): Promise<readonly Person[]> {
  const people = members.map((id) => ({ id, token: newToken() }));
  await sql`
    insert into session (token_hash, organisation, member, device, expires_at)
    select token_hash, ${ASSEMBLY}, member, 'a test', clock_timestamp() + interval '90 days'
    from unnest(${people.map(({ token }) => tokenHash(token))}::bytea[], ${people.map(({ id }) => id)}::uuid[]) as s(token_hash, member)`.execute(db);
  return people;
}
