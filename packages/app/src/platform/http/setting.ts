import type { Rules } from "@folkmoot/constitution";
import { isElection } from "@folkmoot/procedure";
import type { Services } from "../services.js";

/** What pages need of the rules in force before any feature is asked. */
export interface Setting {
  readonly zone: string;
  readonly law?: "de" | undefined;
  readonly offices: ReadonlySet<string>;
  /** What bodies, offices, meetings, calendars, procedures and stages are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** The procedures by which people are elected. */
  readonly elections: ReadonlySet<string>;
}

const mostRemembered = 1_000;
/** A version never changes once it is set, so that what is remembered can't go stale. Per pool: tests have several databases in one process. */
const remembered = new WeakMap<object, Map<string, Setting>>();

export async function setting({ db, pool }: Services, organisation: string, version: number): Promise<Setting> {
  const known = remembered.get(pool) ?? new Map<string, Setting>();
  remembered.set(pool, known);
  const key = `${organisation} ${version}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { rules } = await db
    .selectFrom("constitution_version")
    .select("rules")
    .where("organisation", "=", organisation)
    .where("number", "=", version)
    .executeTakeFirstOrThrow();
  const found = {
    zone: rules.organisation.zone.value,
    law: rules.lang,
    offices: new Set(rules.offices.map((office) => office.id)),
    names: namesIn(rules),
    elections: new Set(rules.procedures.filter(isElection).map(({ id: procedure }) => procedure)),
  };
  if (known.size >= mostRemembered) known.clear();
  known.set(key, found);
  return found;
}

function namesIn({ bodies, offices, procedures, meetings, calendars = [] }: Rules): ReadonlyMap<string, string> {
  const things = [...procedures.flatMap(({ stages }) => stages), ...procedures, ...calendars, ...meetings, ...bodies, ...offices];
  return new Map(things.map(({ id, name }) => [id, name]));
}
