import { readdirSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import type { Services } from "../packages/app/src/platform/services.js";

/** Milliseconds of processors: by the clock a busy machine tells nothing of who used them. */
export interface Used {
  /** This process and its threads: whoever makes the load, or checks. */
  readonly own: number;
  /** The server and its threads. */
  readonly server: number;
  /** The processes of PostgreSQL. */
  readonly database: number;
}

/** How much was used between two looks; of others than this process only where the system has proc(5). */
export async function usage({ db }: Pick<Services, "db">, server: number): Promise<() => Used> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  const postgres = statOf(rows[0]?.pid ?? 0)?.parent ?? 0;
  return () => {
    const { user, system } = process.cpuUsage();
    return { own: (user + system) / 1000, server: statOf(server)?.used ?? 0, database: (statOf(postgres)?.used ?? 0) + ofChildren(postgres) };
  };
}

export function less(after: Used, before: Used): Used {
  return { own: after.own - before.own, server: after.server - before.server, database: after.database - before.database };
}

function ofChildren(parent: number): number {
  return pids()
    .map(statOf)
    .reduce((sum, stat) => sum + (stat?.parent === parent ? stat.used : 0), 0);
}

function pids(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The fields of stat after the name, which may have blanks in it: the parent is the second of them, hundredths of a second the 12th and 13th. */
function statOf(pid: number): { readonly parent: number; readonly used: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), used: 10 * (Number(fields[11]) + Number(fields[12])) };
  } catch {
    return null;
  }
}
