import { list, Malformed, object, readJson, string, tuple } from "../encoding/shape.js";
import { fingerprint } from "../encoding/hash.js";
import type { Group, GroupName } from "../group/group.js";
import { groupNamed } from "../group/groups.js";
import { credentialSecret } from "../vote/credential.js";

/** What a registrar keeps in its key file: whose credential is which. Spare ones are whose name `spareName` gives. */
export interface Kept {
  readonly uuid: string;
  readonly group: GroupName;
  readonly voters: readonly KeptCredential[];
}

export interface KeptCredential {
  readonly voter: string;
  readonly weight: bigint;
  readonly credential: string;
}

/** The name under which the nth spare credential is kept, until it takes somebody's place. */
export function spareName(n: number): string {
  return `spare ${n}`;
}

export function isSpare({ voter }: KeptCredential): boolean {
  return /^spare [1-9][0-9]*$/.test(voter);
}

const REPLACED = "replaced: ";

/** Those that somebody votes with: neither spare ones nor those whose place one of them has taken. */
export function givenOut({ voters }: Kept): readonly KeptCredential[] {
  return voters.filter((each) => !isSpare(each) && !each.voter.startsWith(REPLACED));
}

export function writeKept({ uuid, group, voters }: Kept): string {
  return JSON.stringify({ uuid, group, voters: voters.map(({ voter, weight, credential }) => [voter, `${weight}`, credential]) });
}

/** Null when the key file is of another kind. */
export function readKept(text: string): Kept | null {
  try {
    const { uuid, group: name, voters } = readJson(text, object({ uuid: string, group: string, voters: list(tuple(string, string, string)) }));
    const group = groupNamed(name);
    if (group === null || !voters.every(([, weight]) => /^[1-9][0-9]{0,8}$/.test(weight))) return null;
    return { uuid, group: group.name, voters: voters.map(([voter, weight, credential]) => ({ voter, weight: BigInt(weight), credential })) };
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** A voter's new credential, in the place of one that somebody else may have. */
export interface Respared {
  /** To be kept instead: the voter has the spare one, and the old one is nobody's. */
  readonly kept: Kept;
  readonly credential: string;
  /** What a record calls the two: SHA-256 of their public halves, base64url. */
  readonly replaced: string;
  readonly by: string;
}

/** Gives a voter the first spare credential that is left; null when there is no such voter, or no spare one of their weight. */
export function giveSpare(kept: Kept, voter: string): Respared | null {
  const old = kept.voters.find((each) => each.voter === voter);
  const spare = kept.voters.find((each) => isSpare(each) && each.weight === old?.weight);
  const group = groupNamed(kept.group);
  if (old === undefined || spare === undefined || group === null || isSpare(old)) return null;
  const voters = kept.voters.map((each) => {
    if (each === old) return { ...old, credential: spare.credential };
    return each === spare ? { ...spare, voter: `${REPLACED}${voter}`, credential: old.credential } : each;
  });
  const print = ({ credential }: KeptCredential): string => credentialPrint(publicHalf(group, kept.uuid, credential));
  return { kept: { ...kept, voters }, credential: spare.credential, replaced: print(old), by: print(spare) };
}

/** The public half of a credential, as lists and ballots have it. */
export function publicHalf(group: Group, uuid: string, credential: string): string {
  return group.write(group.secretPower(group.generator, credentialSecret(group, uuid, credential)));
}

/** What a record calls a credential: SHA-256 of its public half, base64url. */
export function credentialPrint(half: string): string {
  return fingerprint(half).replaceAll("+", "-").replaceAll("/", "_");
}
