import type { Temporal } from "temporal-polyfill";
import { boxOf as boxFacts, boxWaitsFor, openVotes, shufflesNeeded, standing, type Holding, type Situation } from "@folkmoot/procedure";
import type { ArchiveEvent } from "../../platform/tables/boxes.js";
import type { Box } from "../archive/index.js";
import type { Phase, Task } from "./contract.js";
import { areSettled, type HandedInList } from "./registrar/lists.js";
import type { Anew, Trustee } from "./trustee/store.js";

/** Everything that says where a box is. */
export interface Found {
  readonly box: Box;
  readonly holding: Holding;
  readonly situation: Situation;
  readonly now: Temporal.Instant;
  readonly trustees: readonly Trustee[];
  /** The box of another chamber, whose key this one takes; null: it has its own. */
  readonly keyOf: Box | null;
  /** Of each attempt at the key but the first: why it was begun, and without whom. */
  readonly anew: readonly Anew[];
  /** Of the archive, once the vote has ended: how many there are of each kind of event. */
  readonly events: { readonly [kind in ArchiveEvent]?: number };
  readonly credentials: number;
  /** Those that whoever makes the credentials apart from the platform has handed in. */
  readonly lists: readonly HandedInList[];
}

/** Where a box is. Computed from what is recorded and stored, never kept. */
export function phaseOf(found: Found): Phase {
  const { box, situation, now, events } = found;
  const facts = situation.motion === null ? null : boxFacts(situation.motion, box.stage);
  if (facts === null) return phaseBefore(found);
  if (facts.opened !== null) return "opened";
  if (OVER.has(standing(situation, now).state)) return "lapsed";
  if (facts.ended === null) return openVotes(situation, now).some(({ stage }) => stage === box.stage) ? "open" : "waiting";
  if (events.EncryptedTally === undefined) return "counting";
  return shufflesNeeded(onMotion(situation), box.stage) > 0 && events.EndShuffles === undefined ? "shuffling" : "decrypting";
}

function phaseBefore(found: Found): Phase {
  const { box, holding, situation, now, trustees } = found;
  const waits = boxWaitsFor(situation, box.stage, now);
  if (waits === "no box") return "lapsed";
  if (box.trustees === null) return "key";
  if (holding.key.kind === "trustees" && rehearsedIn(trustees) < holding.key.needed) return "rehearsal";
  if (waits === null && holding.registrar.kind === "office" && !areSettled(found)) return "credentials";
  return "waiting";
}

const OVER: ReadonlySet<string> = new Set(["in force", "not carried", "lapsed", "withdrawn", "out of order", "annulled"]);

export function rehearsedIn(trustees: readonly Trustee[]): number {
  return trustees.filter(({ rehearsed }) => rehearsed !== null).length;
}

/** What a trustee has done. */
export function doneBy({ certificate, polynomial, output, rehearsed, shuffled, decrypted }: Trustee): Task[] {
  const done: { readonly [task in Task]: boolean } = {
    certificate: certificate !== null,
    polynomial: polynomial !== null,
    shares: output !== null,
    rehearse: rehearsed !== null,
    shuffle: shuffled,
    decrypt: decrypted,
  };
  return (Object.keys(done) as Task[]).filter((task) => done[task]);
}

/** What is due of a trustee; null: nothing, they wait for others or for a date. */
export function taskOf(found: Found, trustee: Trustee): Task | null {
  const { box, holding, situation, trustees, events, keyOf } = found;
  const all = (task: Task): boolean => trustees.every((each) => doneBy(each).includes(task));
  const done = doneBy(trustee);
  const own = (task: Task): Task | null => (done.includes(task) ? null : task);
  switch (phaseOf(found)) {
    case "key":
      return own("certificate") ?? (all("certificate") ? own("polynomial") : null) ?? (all("polynomial") ? own("shares") : null);
    case "rehearsal":
    case "credentials":
    case "waiting":
      // Once the box is ready nobody rehearses any more, and a key that it shares was tried out where it was made.
      return box.election === null && keyOf === null ? own("rehearse") : null;
    case "shuffling":
      return (events.Shuffle ?? 0) < shufflesNeeded(onMotion(situation), box.stage) ? own("shuffle") : null;
    case "decrypting":
      return holding.key.kind === "trustees" && (events.PartialDecryption ?? 0) < holding.key.needed ? own("decrypt") : null;
    case "open":
    case "counting":
    case "opened":
    case "lapsed":
      return null;
  }
}

export function onMotion(situation: Situation) {
  if (situation.motion === null) throw new Error("a ballot box belongs to a motion");
  return { ...situation, motion: situation.motion };
}
