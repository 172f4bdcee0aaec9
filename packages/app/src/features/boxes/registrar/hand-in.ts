import { z } from "zod";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { lockBox } from "../../archive/index.js";
import { inThread } from "../crypto/threads.js";
import { credentialsOf, keepCredentials } from "../tend/credentials.js";
import { GROUP } from "../trustee/messages.js";
import type { Found } from "../where.js";

export type HandedIn =
  /** Kept, now or when the same list was sent before. */
  | { readonly kind: "taken" }
  /** Another list is kept already. */
  | { readonly kind: "not due" }
  | { readonly kind: "wrong number"; readonly wanted: number }
  | { readonly kind: "no credentials" };

const MOST = 100_000;
const listed = z.array(z.string().max(700)).max(MOST);

/** Takes the public credentials from whoever makes them: one for each place on the roll, all of them at once and once for ever. */
export async function handInCredentials(services: Services, { box, situation }: Found, text: string): Promise<HandedIn> {
  const wanted = situation.motion?.rolls[box.stage]?.size;
  if (wanted === undefined) return { kind: "not due" };
  const credentials = read(text);
  if (credentials === null) return { kind: "no credentials" };
  if (credentials.length !== wanted) return { kind: "wrong number", wanted };
  const done = await inThread({ kind: "list", group: GROUP.name, credentials });
  if (done.kind !== "listed" || done.list === null) return { kind: "no credentials" };
  return actBeside(services.db, box.organisation, async ({ tx }): Promise<HandedIn> => {
    await lockBox(tx, box);
    await keepCredentials(tx, box, credentials);
    const kept = new Set(await credentialsOf(tx, box));
    return { kind: credentials.every((each) => kept.has(each)) ? "taken" : "not due" };
  });
}

function read(text: string): string[] | null {
  try {
    return listed.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
