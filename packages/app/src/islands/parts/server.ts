import type { BoxState } from "../../features/boxes/contract.js";

/** What the server knows of a ballot box and tells this member; null when it can't be asked. */
export async function getState(path: string): Promise<BoxState | null> {
  try {
    const answer = await fetch(`${path}/box/state.json`, { headers: { accept: "application/json" }, redirect: "error" });
    return answer.ok ? ((await answer.json()) as BoxState) : null;
  } catch {
    return null;
  }
}

export interface Answered {
  readonly status: number;
  /** Seconds; 0: the server doesn't say. */
  readonly retryAfter: number;
  readonly answer: unknown;
}

/** Sends a form to an address under the motion. Throws when nothing comes back; what is no JSON comes back as null. */
export function poster({ path, csrf }: { readonly path: string; readonly csrf: string }) {
  return async (to: string, fields: { readonly [name: string]: string }): Promise<Answered> => {
    const answer = await fetch(path + to, {
      method: "POST",
      body: new URLSearchParams({ csrf, ...fields }),
      headers: { accept: "application/json" },
      redirect: "error",
    });
    return { status: answer.status, retryAfter: Number(answer.headers.get("retry-after") ?? 0) || 0, answer: await answer.json().catch(() => null) };
  };
}
