import { readFileSync } from "node:fs";
import { postgresOf, type RunningServer } from "../running-server.js";

/** What is killed: our process, the database's first process, or everything at once as when a machine loses its power. */
export const VICTIMS = ["the server", "the database", "everything"] as const;
export type Victim = (typeof VICTIMS)[number];

/** kill -9, and waits until the server is gone. */
export async function kill(server: RunningServer, victim: Victim): Promise<void> {
  const postgres = postgresOf(server.dataDir).pid;
  if (victim === "the server") return server.kill();
  if (victim === "everything") process.kill(server.pid, "SIGKILL");
  for (const pid of victim === "everything" ? [postgres, ...childrenOf(postgres)] : [postgres]) killed(pid);
  await server.ended;
}

function killed(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was quicker.
  }
}

/** On Linux; elsewhere the children see for themselves that their first process is gone. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
