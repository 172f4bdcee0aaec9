import { createOpenableBallot, credentialSecret, fingerprint, readCredential, readElection, type Opening } from "@folkmoot/ballot";
import { random } from "../parts/random.js";

/** A ballot as it will be handed in, with its tracker and what would open it. */
export interface Sealed {
  readonly text: string;
  readonly tracker: string;
  readonly opening: Opening;
}

/** Encrypts and signs a vote; null when the credential is none. */
export function seal(election: string, { credential, choices }: { credential: string; choices: readonly (readonly number[])[] }): Sealed | null {
  const read = readElection(election);
  const right = readCredential(credential);
  if (right === null) return null;
  const secret = credentialSecret(read.group, read.uuid, right);
  const { text, opening } = createOpenableBallot(read, { secret, choices, random });
  return { text, tracker: fingerprint(text), opening };
}
