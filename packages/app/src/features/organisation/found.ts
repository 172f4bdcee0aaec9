import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { compile, mayBeInForce, type Compiled, type Finding } from "@folkmoot/constitution";
import { err, ok, type Result } from "@folkmoot/exact";
import { commit, SALT_BYTES } from "@folkmoot/record";
import { UNFOUNDED, type Event } from "@folkmoot/procedure";
import type { Language } from "../../languages/index.js";
import { instant, type Act } from "../../platform/act.js";
import type { Tx } from "../../platform/database.js";
import { logEvent } from "../../platform/log.js";
import type { Services } from "../../platform/services.js";
import { enterMembers, type Newcomer } from "../members/index.js";
import { originOf } from "../record/index.js";
import { organisationEvents } from "../members/index.js";

export interface Founding {
  readonly id: string;
  readonly name: string;
  readonly accent: string;
  readonly mode: "rehearsal" | "real";
  /** The text that its founder chose, with its blanks filled. */
  readonly source: string;
  readonly people: readonly Newcomer[];
  /** In which they are written to until they choose another; English where it is left out. */
  readonly language?: Language;
  /** Who sits where at the beginning: body or office → places in `people`. */
  readonly seats: { readonly [body: string]: readonly number[] };
  /** A rehearsal may begin at any time; null: now. */
  readonly at: Temporal.Instant | null;
}

export type NotFounded =
  | { readonly kind: "taken" }
  | { readonly kind: "unsound text"; readonly findings: readonly Finding[] }
  /** A real organisation's notices must reach people outside this server. */
  | { readonly kind: "no mail" };

export interface Founded {
  readonly act: Act;
  /** In the order of `people`. */
  readonly members: readonly string[];
}

/**
 * An organisation begins, as a whole or not at all: its first constitution, its register, its first seats, and the entries that its record starts with.
 * `then` goes on in the same transaction.
 */
export async function found(
  services: Services,
  founding: Founding,
  then: (founded: Founded) => Promise<void> = async () => undefined,
): Promise<Result<readonly string[], NotFounded>> {
  const compiled = compile(founding.source);
  if (!mayBeInForce(compiled)) return err({ kind: "unsound text", findings: compiled.findings.filter((finding) => finding.severity === "error") });
  if (founding.mode === "real" && services.config.smtpUrl === null) return err({ kind: "no mail" });
  const members = await services.db.transaction().execute(async (tx) => {
    const begun = await begin(tx, founding);
    if (begun === null) return null;
    const founded = await firstEvents(begun, { services, founding, compiled });
    await then(founded);
    return founded.members;
  });
  if (members === null) return err({ kind: "taken" });
  logEvent(services.log, "organisation founded", { organisation: founding.id, mode: founding.mode, members: members.length });
  return ok(members);
}

async function begin(tx: Tx, { id, name, mode, accent, at }: Founding): Promise<Act | null> {
  if (mode === "real" && at !== null) throw new Error("only a rehearsal chooses its time");
  const facts = { ...UNFOUNDED, mode };
  const offset = at === null ? sql`interval '0'` : sql`${new Date(at.epochMilliseconds)}::timestamptz - clock_timestamp()`;
  const { rows } = await sql<{ now: Date }>`
    insert into organisation (id, name, mode, accent, facts, clock_offset)
    values (${id}, ${name}, ${mode}, ${accent}, ${JSON.stringify(facts)}, ${offset})
    on conflict do nothing returning clock_timestamp() + clock_offset as now`.execute(tx);
  const row = rows[0];
  return row === undefined ? null : { tx, organisation: { id, name, mode, facts }, now: instant(row.now) };
}

interface Parts {
  readonly services: Services;
  readonly founding: Founding;
  readonly compiled: Compiled;
}

async function firstEvents(act: Act, { services, founding, compiled }: Parts): Promise<Founded> {
  const { mode, id } = act.organisation;
  const at = recordTime(act.now);
  const text = await firstVersion(act, compiled);
  const members = await enterMembers(act, founding.people, founding.language);
  const seated = await seat(act, founding.seats, members);
  const after = await organisationEvents(act, [
    { t: "founded", mode, origin: originOf(services.config.publicUrl, id), successor: services.logKey.successor, at },
    { t: "constitution", version: 1, text, rules: compiled.hash, language: compiled.language, motion: null, at },
    { t: "register", joined: members.length, left: 0 },
    ...seated,
  ]);
  return { act: after, members };
}

async function firstVersion({ tx, organisation, now }: Act, { source, rules, hash }: Compiled): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const commitment = commit(salt, source);
  await tx.insertInto("text_beside").values({ organisation: organisation.id, commitment, salt, body: source, withheld_at: null }).execute();
  await tx
    .insertInto("constitution_version")
    .values({
      organisation: organisation.id,
      number: 1,
      commitment,
      rules: JSON.stringify(rules),
      rules_hash: hash,
      motion: null,
      in_force_at: new Date(now.epochMilliseconds),
    })
    .execute();
  return commitment;
}

async function seat({ tx, organisation, now }: Act, seats: Founding["seats"], members: readonly string[]): Promise<readonly Event[]> {
  const since = new Date(now.epochMilliseconds);
  const events: Event[] = [];
  for (const [body, places] of Object.entries(seats)) {
    const people = places.map((place) => members[place]).filter((member) => member !== undefined);
    if (people.length === 0) continue;
    await tx
      .insertInto("seat")
      .values(people.map((member) => ({ organisation: organisation.id, body, member, since, until: null })))
      .execute();
    events.push({ t: "seated", body, filled: people.length });
  }
  return events;
}

/** An instant as the record writes it: UTC, milliseconds. */
export function recordTime(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: "millisecond" });
}
