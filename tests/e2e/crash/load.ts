import { setTimeout as pause } from "node:timers/promises";
import { ASSEMBLY } from "./assembly.js";
import { send, type Act, type Intentions, type Told } from "./acts.js";

export interface Sent {
  readonly act: Act;
  readonly told: Told;
}

/** What people did until the server was gone, and the last signed state of the record that anybody has seen. */
export interface Evening {
  readonly sent: readonly Sent[];
  readonly checkpoint: string | null;
}

const AT_ONCE = 12;

/** Many people act at once, and somebody watches the record, until the server is gone. */
export async function actUntilGone(url: string, intentions: Intentions, gone: AbortSignal): Promise<Evening> {
  const sent: Sent[] = [];
  const people = Array.from({ length: AT_ONCE }, async () => {
    while (!gone.aborted) {
      const act = intentions.next();
      const told = await send(url, act);
      sent.push({ act, told });
      if (act.kind === "deposit" && told.kind === "acknowledged") intentions.opened(numberAt(told.location));
      if (told.kind === "unanswered") return;
    }
  });
  let checkpoint: string | null = null;
  const witness = (async () => {
    while (!gone.aborted) {
      checkpoint = (await checkpointOf(url)) ?? checkpoint;
      await pause(50);
    }
  })();
  await Promise.all([...people, witness]);
  return { sent, checkpoint };
}

/** The number of a motion in its address. */
export function numberAt(location: string): number {
  return Number(/\/motions\/([0-9]+)$/.exec(location)?.[1]);
}

/** What the server says of its record now; null when it doesn't answer. */
export async function checkpointOf(url: string): Promise<string | null> {
  try {
    const answer = await fetch(`${url}/o/${ASSEMBLY}/record/checkpoint`);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
