import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { sql } from "kysely";
import { pino } from "pino";
import { Temporal } from "temporal-polyfill";
import { openVote, standing } from "../packages/procedure/src/index.js";
import { constitutionInForce, deposit, motionView, settle, sign } from "../packages/app/src/features/motions/index.js";
import { found } from "../packages/app/src/features/organisation/index.js";
import { openModelSource } from "../packages/app/src/features/organisation/texts.js";
import { sequence } from "../packages/app/src/features/record/index.js";
import { clock } from "../packages/app/src/platform/act.js";
import { formToken, newToken, tokenHash } from "../packages/app/src/platform/http/cookie.js";
import { installJobs } from "../packages/app/src/platform/jobs/jobs.js";
import { loadLogKey } from "../packages/app/src/platform/log-key.js";
import { connect } from "../packages/app/src/platform/postgres/index.js";
import type { Services } from "../packages/app/src/platform/services.js";
import { withPostgres } from "./postgres.js";

/** The association that is measured: the model constitution with open ballots, in a database of its own with fsync on. */
export const ASSOCIATION = "bench";

export interface Place {
  readonly services: Services;
  readonly url: string;
  readonly dataDir: string;
}

/** A database with migrations and jobs installed and a folder for its log key; gone afterwards. */
export function inPlace<Outcome>(work: (place: Place) => Promise<Outcome>): Promise<Outcome> {
  return withPostgres(async (url) => {
    const { pool, db, close } = connect({ url });
    const cache = resolve(process.cwd(), ".cache");
    mkdirSync(cache, { recursive: true });
    const dataDir = mkdtempSync(join(cache, "bench-keys-"));
    try {
      await installJobs(pool);
      const config = { publicUrl: "http://localhost", host: "127.0.0.1", port: 0, dataDir, smtpUrl: null, mailFrom: "bench@example.org" };
      return await work({ services: { pool, db, log: pino({ level: "silent" }), logKey: await loadLogKey(dataDir), config }, url, dataDir });
    } finally {
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
}

/** Founds the association with that many members, a committee among them; answers with their ids. `source`: a constitution of the bench's own. */
export async function foundAssociation(services: Services, members: number, source?: string): Promise<readonly string[]> {
  const founded = await found(services, {
    id: ASSOCIATION,
    name: "The Association",
    accent: "moss",
    mode: "rehearsal",
    source: source ?? (await openModelSource()),
    people: Array.from({ length: members }, (_, at) => ({
      name: `Member ${at + 1}`,
      email: `member.${at + 1}@bench.example`,
      group: null,
      joined: "2016-11-01",
      sample: null,
    })),
    seats: { committee: Array.from({ length: 12 }, (_, at) => at), chair: [0], secretary: [1], treasurer: [2] },
    at: null,
  });
  if (!founded.ok) throw new Error(founded.reason.kind);
  return founded.value;
}

/** Puts a small change of the constitution forward; answers with its number. */
export async function propose(services: Services, member: string): Promise<number> {
  const { facts } = await services.db.selectFrom("organisation").select("facts").where("id", "=", ASSOCIATION).executeTakeFirstOrThrow();
  const { source } = await constitutionInForce(services.db, { id: ASSOCIATION, facts });
  const outcome = await deposit(services, ASSOCIATION, {
    member,
    key: randomBytes(18).toString("base64url"),
    proposal: {
      title: "Shorter notice of committee meetings",
      to: { procedure: "amendment" },
      content: { kind: "change", source: source.replace("[5 days' notice]", "[3 days' notice]") },
      decideAt: null,
    },
  });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.number;
}

/** As many of the members as a change needs sign it: the lower of 2% of them and 200. */
export async function support(services: Services, number: number, members: readonly string[]): Promise<void> {
  for (const member of members.slice(0, 200)) await sign(services, ASSOCIATION, { member, number });
}

/** Moves the rehearsal's clock from one deadline of a motion to the next, until its vote is open. `meanwhile` happens after each. */
export async function untilTheVote(services: Services, number: number, meanwhile?: () => Promise<unknown>): Promise<void> {
  for (let moves = 0; moves < 20; moves++) {
    await settle(services, ASSOCIATION);
    await meanwhile?.();
    const now = await clock(services.db, ASSOCIATION);
    const { situation } = await motionView(services, await looking(services, { member: null, now }), number);
    if (openVote(situation, now) !== null) return;
    const { next } = standing(situation, now);
    if (next === null) break;
    const to = Temporal.Instant.from(next.at).add({ seconds: 1 }).toString();
    await sql`update organisation set clock_offset = ${to}::timestamptz - clock_timestamp() where id = ${ASSOCIATION}`.execute(services.db);
  }
  throw new Error("the vote never opens");
}

/** What a member's browser holds: the cookie of a session, and the token that its forms carry. */
export interface SignedIn {
  readonly member: string;
  readonly cookie: string;
  readonly csrf: string;
}

/** A session for each of these members, as signing in leaves one. */
export async function signInAll(services: Services, members: readonly string[]): Promise<SignedIn[]> {
  const tokens = members.map(() => newToken());
  const hashes = tokens.map((token) => tokenHash(token).toString("hex"));
  await sql`
    insert into session (token_hash, organisation, member, device, expires_at)
    select decode(hash, 'hex'), ${ASSOCIATION}, member, 'bench', clock_timestamp() + interval '90 days'
    from unnest(${hashes}::text[], ${members}::uuid[]) as signed (hash, member)`.execute(services.db);
  return members.map((member, at) => {
    const token = tokens[at] ?? "";
    return { member, cookie: `folkmoot-session-${ASSOCIATION}=${token}`, csrf: formToken(token) };
  });
}

/** Everything that has happened becomes signed entries. */
export function signRecord(services: Services): Promise<unknown> {
  return sequence(services, ASSOCIATION);
}

type Looking = Parameters<typeof motionView>[1];

/** Somebody who looks at the association's pages; null: a visitor. */
export async function looking(
  services: Services,
  { member, now }: { readonly member: string | null; readonly now: Looking["now"] },
): Promise<Looking> {
  const { facts } = await services.db.selectFrom("organisation").select("facts").where("id", "=", ASSOCIATION).executeTakeFirstOrThrow();
  return {
    organisation: { id: ASSOCIATION, name: "The Association", mode: "rehearsal", accent: "moss", facts, zone: "Europe/London", recordSize: null },
    member: member === null ? null : { id: member, name: "Member", capacities: [{ kind: "member" }] },
    now,
    csrf: "",
    path: "/",
    language: "en",
  };
}
