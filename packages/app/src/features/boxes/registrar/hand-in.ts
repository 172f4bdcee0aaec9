import { fingerprint } from "@folkmoot/ballot";
import { z } from "zod";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { lockBox } from "../../archive/index.js";
import { inThread } from "../crypto/threads.js";
import { replaceCredentials } from "../tend/credentials.js";
import { GROUP } from "../trustee/messages.js";
import type { Found } from "../where.js";
import { confirmList, insertList, listsOf } from "./lists.js";

export type HandedIn =
  /** Kept, now or when the same list was sent before. */
  | { readonly kind: "taken" }
  /** The roll is not fixed yet, or the box is ready. */
  | { readonly kind: "not due" }
  | { readonly kind: "wrong number"; readonly wanted: number }
  | { readonly kind: "no credentials" };

const MOST = 100_000;
const listed = z.array(z.string().max(700)).max(MOST);

/**
 * Takes the public credentials from whoever makes them: one for each place on the roll, all of them at once. Until the box is ready another list takes the place of this one; each is seen by
 * everybody, and none counts before it is confirmed.
 */
export async function handInCredentials(services: Services, { box, situation }: Found, text: string): Promise<HandedIn> {
  const wanted = situation.motion?.rolls[box.stage]?.size;
  if (wanted === undefined) return { kind: "not due" };
  const credentials = read(text);
  if (credentials === null) return { kind: "no credentials" };
  if (credentials.length !== wanted) return { kind: "wrong number", wanted };
  const done = await inThread({ kind: "list", group: GROUP.name, credentials });
  if (done.kind !== "listed" || done.list === null) return { kind: "no credentials" };
  const print = fingerprint(done.list);
  return actBeside(services.db, box.organisation, async ({ tx, now }): Promise<HandedIn> => {
    if ((await lockBox(tx, box))?.election !== null) return { kind: "not due" };
    const last = (await listsOf(tx, box)).at(-1);
    if (last?.fingerprint === print) return { kind: "taken" };
    await replaceCredentials(tx, box, credentials);
    const at = new Date(now.epochMilliseconds);
    await insertList(tx, box, { number: (last?.number ?? 0) + 1, credentials: credentials.length, spares: 0, fingerprint: print, at });
    return { kind: "taken" };
  });
}

/** Whoever handed in a list has compared its fingerprint: with this one the box may be made ready. "stale": it is not the one that lies here. */
export async function confirmCredentials({ db }: Services, { box }: Found, print: string): Promise<"confirmed" | "stale"> {
  return actBeside(db, box.organisation, async ({ tx }) => {
    if ((await lockBox(tx, box)) === null) return "stale";
    const last = (await listsOf(tx, box)).at(-1);
    if (last?.fingerprint !== print) return "stale";
    await confirmList(tx, box, last.number);
    return "confirmed";
  });
}

function read(text: string): string[] | null {
  try {
    return listed.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
