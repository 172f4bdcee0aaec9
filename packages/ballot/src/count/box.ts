import type { Group } from "../group/group.js";
import type { Setup } from "../verify/setup.js";
import type { ValidArchive } from "../verify/verify.js";
import { readBallot } from "../vote/ballot.js";
import { RunningTally, writeSizedTally, writeTally, type EncryptedTally } from "./tally.js";

/** What the box holds, with the two texts that `appendTally` takes. */
export interface BoxTally {
  readonly encrypted: EncryptedTally;
  readonly ballots: number;
  readonly weight: bigint;
  readonly tally: string;
  readonly sized: string;
}

/**
 * Adds up a closed ballot box: the last ballot of each credential, in the order in which they lie in the archive. Each was accepted by `acceptBallot` when it
 * came, and nothing is proved again here; `verifyArchive` does that.
 */
export function tallyBox({ election, credentials }: Setup, texts: readonly string[]): BoxTally {
  const last = new Map(texts.map((text) => [credentialIn(text), text]));
  const running = new RunningTally(election);
  for (const text of last.values()) {
    const { answers, credential } = readBallot(election, text);
    const weight = credentials.get(credential);
    if (weight === undefined) throw new RangeError("a ballot whose credential is not on the list");
    running.add(answers, weight);
  }
  const { tally: encrypted, ballots, weight } = running.sum();
  return written(election.group, { encrypted, ballots, weight });
}

/** The same of an archive at the stage "closed" that `verifyArchive` has found valid, and added up on the way. */
export function tallyOf({ setup, tally, counted, weight }: Pick<ValidArchive, "setup" | "tally" | "counted" | "weight">): BoxTally {
  return written(setup.election.group, { encrypted: tally, ballots: counted, weight });
}

function written(group: Group, { encrypted, ballots, weight }: Pick<BoxTally, "encrypted" | "ballots" | "weight">): BoxTally {
  const tally = writeTally(group, encrypted);
  return { encrypted, ballots, weight, tally, sized: writeSizedTally({ ballots, weight, text: tally }) };
}

/** The credential that a ballot names, before anything else of it is looked at; null when it names none. */
export function credentialIn(text: string): string | null {
  try {
    const { credential } = JSON.parse(text) as { readonly credential?: unknown };
    return typeof credential === "string" ? credential : null;
  } catch {
    return null;
  }
}
