import { fingerprint } from "@folkmoot/ballot";
import { weightsOn, type Weights } from "@folkmoot/procedure";
import { z } from "zod";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { lockBox } from "../../archive/index.js";
import { inThread } from "../crypto/threads.js";
import type { Weighed } from "../crypto/work.js";
import { markSpares, replaceCredentials } from "../tend/credentials.js";
import type { Found } from "../where.js";
import { confirmList, insertList, listsOf } from "./lists.js";

export type HandedIn =
  /** Kept, now or when the same list was sent before. */
  | { readonly kind: "taken" }
  /** The roll is not fixed yet, or the box is ready. */
  | { readonly kind: "not due" }
  | { readonly kind: "wrong number"; readonly wanted: number }
  | { readonly kind: "no credentials" }
  /** More spare ones than the text allows, or not of this list. */
  | { readonly kind: "wrong spares"; readonly most: number }
  /** Without the spare ones others have several votes than on the roll. */
  | { readonly kind: "wrong weights" };

/** A tenth above what a motion may begin with, and spare ones. */
const MOST = 111_000;
const listed = z.array(z.string().max(700)).max(MOST);

/**
 * Takes the public credentials from whoever makes them: one for each place on the roll, all of them at once. Until the box is ready another list takes the place of this one; each is seen by
 * everybody, and none counts before it is confirmed.
 */
export async function handInCredentials(
  services: Services,
  { box, holding, situation }: Found,
  sent: { readonly credentials: string; readonly spares: string },
): Promise<HandedIn> {
  const roll = situation.motion?.rolls[box.stage];
  if (roll === undefined) return { kind: "not due" };
  const credentials = read(sent.credentials)?.map(weighed) ?? null;
  const spares = new Set(read(sent.spares) ?? [""]);
  if (credentials === null) return { kind: "no credentials" };
  const most = holding.spares * weightsOn(roll);
  if (spares.size > most || !isWithin(spares, new Set(credentials.map(({ credential }) => credential)))) return { kind: "wrong spares", most };
  if (credentials.length !== roll.size + spares.size) return { kind: "wrong number", wanted: roll.size };
  if (
    !weighsAs(
      roll.weights ?? [],
      credentials.filter(({ credential }) => !spares.has(credential)),
    )
  )
    return { kind: "wrong weights" };
  const done = await inThread({ kind: "list", group: box.group_name, credentials });
  if (done.kind !== "listed" || done.list === null) return { kind: "no credentials" };
  const print = fingerprint(done.list);
  return actBeside(services.db, box.organisation, async ({ tx, now }): Promise<HandedIn> => {
    if ((await lockBox(tx, box))?.election !== null) return { kind: "not due" };
    const last = (await listsOf(tx, box)).at(-1);
    if (last?.fingerprint === print && last.spares === spares.size) return { kind: "taken" };
    await replaceCredentials(tx, box, credentials);
    await markSpares(tx, box, [...spares]);
    const at = new Date(now.epochMilliseconds);
    await insertList(tx, box, { number: (last?.number ?? 0) + 1, credentials: credentials.length, spares: spares.size, fingerprint: print, at });
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

/** "KEY" or "KEY,VOTES", as the format has it. What is no number of votes is none that anybody has. */
function weighed(line: string): Weighed {
  const [credential = "", weight = "1"] = line.split(",");
  return { credential, weight: /^[1-9][0-9]{0,3}$/.test(weight) && line.split(",").length <= 2 ? Number(weight) : 0 };
}

/** Whether as many of these give as many votes as people on the roll have. */
function weighsAs(weights: Weights, credentials: readonly Weighed[]): boolean {
  const sizes = new Map(weights.map(({ votes, size }) => [votes, size]));
  for (const { weight } of credentials) if (weight !== 1) sizes.set(weight, (sizes.get(weight) ?? 0) - 1);
  return [...sizes.values()].every((left) => left === 0);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((each) => all.has(each));
}

function read(text: string): string[] | null {
  try {
    return listed.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
