import { eventsIn, timestampOf } from "../archive/log.js";
import type { Head } from "../archive/write.js";
import type { Parts } from "../count/combine.js";
import type { Flag, QuestionResult } from "../count/result.js";
import type { EncryptedTally } from "../count/tally.js";
import { checkBallots, here, type CastBallot, type Workers } from "./ballots.js";
import { checkParts, checkResult, checkShuffles, checkTally } from "./count.js";
import { checkOrder, checkShuffled, type Life } from "./grammar.js";
import { Refused, type Refusal } from "./refused.js";
import { checkSetup, type Setup } from "./setup.js";

/** How far an election has come. */
export type Stage = "voting" | "closed" | "tallied" | "shuffling" | "decrypting" | "finished";

export interface ValidArchive {
  readonly valid: true;
  readonly stage: Stage;
  readonly setup: Setup;
  /** The hash of the first event: whoever has the same has the same questions, key and credentials. */
  readonly begins: string;
  /** How many events there are. */
  readonly events: number;
  /** Where the next event comes. Its `parent` is the hash of the last one: whoever has the same has the same archive. */
  readonly head: Head;
  readonly voters: number;
  readonly ballots: number;
  /** How many ballots count, and their weight: the last of each credential. */
  readonly counted: number;
  readonly weight: bigint;
  /** Each ballot by its tracker, in the order in which they lie in the box: ballot i is event i + 1. */
  readonly cast: readonly CastBallot[];
  /** The ballots that count as they stand after the last shuffle: what a trustee shuffles or decrypts next. */
  readonly tally: EncryptedTally;
  /** How often they were shuffled. */
  readonly shuffles: number;
  readonly parts: Parts;
  /** Null until the election is finished. */
  readonly results: readonly QuestionResult[] | null;
  readonly flags: readonly Flag[];
}

export type ArchiveVerdict = ValidArchive | (Refusal & { readonly valid: false });

/**
 * Audits an archive (`.bel`) of crypto version 1, ours or not, from its first byte to its last; the bytes may come from an attacker. An archive that stops
 * before the result is checked as far as it goes. Each line below is one thing that was promised to the voters.
 */
export async function verifyArchive(bytes: Uint8Array, { workers }: { readonly workers?: Workers } = {}): Promise<ArchiveVerdict> {
  try {
    const events = [...eventsIn(bytes)]; // nothing was cut out, exchanged or added unseen
    const life = checkOrder(events); // and everything happened in its time
    const setup = checkSetup(life.setup); // the key is the trustees', and each voter has one credential
    const { election, trustees } = setup;
    checkShuffled(election, life); // no ballot was opened that its voter could be found by
    const box = await checkBallots(setup, life.ballots, workers ?? here(election)); // every ballot is its voter's, filled in as allowed, once
    if (life.tally !== null) checkTally(election, box, life.tally); // all that count were counted
    const shuffled = checkShuffles(setup, box.tally, life.shuffles); // shuffling lost and exchanged nothing
    const parts = checkParts({ election, trustees }, shuffled, life.parts); // the trustees decrypted with their keys
    const outcome = life.result === null ? null : checkResult(setup, { tally: shuffled, parts, weight: box.weight }, life.result); // and this came out
    return {
      valid: true,
      stage: stageOf(life),
      setup,
      begins: life.setup.hash,
      events: events.length,
      head: { timestamp: timestampOf(bytes), parent: events.at(-1)?.hash ?? null, height: events.length },
      voters: setup.credentials.size,
      ballots: life.ballots.length,
      counted: box.counted,
      weight: box.weight,
      cast: box.cast,
      tally: shuffled,
      shuffles: life.shuffles.length,
      parts,
      results: outcome?.results ?? null,
      flags: outcome?.flags ?? [],
    };
  } catch (error) {
    if (error instanceof Refused) return { valid: false, code: error.code, event: error.event, why: error.why };
    throw error;
  }
}

function stageOf({ endBallots, tally, shuffles, parts, result }: Life): Stage {
  if (result !== null) return "finished";
  if (parts.length > 0) return "decrypting";
  if (shuffles.length > 0) return "shuffling";
  if (tally !== null) return "tallied";
  return endBallots === null ? "voting" : "closed";
}
