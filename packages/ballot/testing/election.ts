import {
  appendBallots,
  appendEndBallots,
  appendEndShuffles,
  appendPart,
  appendResult,
  appendSetup,
  appendShuffle,
  appendTally,
  applyShuffle,
  base58Text,
  beginArchive,
  checkTrustees,
  combine,
  createBallot,
  credentialSecret,
  decryptPart,
  distribute,
  finishCeremony,
  makeCertificate,
  makePolynomial,
  makeShuffle,
  newCredential,
  newSeed,
  newTrusteeKey,
  openMemberKey,
  openSetup,
  readPart,
  readShuffle,
  resultOf,
  takeShares,
  tallyBox,
  writeCredentials,
  writeElection,
  writeResult,
  writeTrustees,
  type Group,
  type Question,
  type Randomness,
  type Setup,
  type Trustee,
  type Written,
} from "../src/index.js";
import { readTrustees } from "../src/trustee/trustees.js";

/** Who holds the key: so many single trustees, then one ceremony of t of n. */
export interface Holders {
  readonly single: number;
  readonly ceremony?: { readonly threshold: number; readonly size: number };
}

export interface Wanted {
  readonly group: Group;
  readonly questions: readonly Question[];
  readonly name?: string;
  readonly description?: string;
  readonly voters: number;
  readonly weights?: readonly bigint[];
  readonly holders: Holders;
  readonly random: Randomness;
}

export interface Prepared {
  readonly setup: Setup;
  readonly texts: { readonly election: string; readonly trustees: string; readonly credentials: string };
  /** The secret of each voter's credential, and the credential itself. */
  readonly secrets: readonly bigint[];
  readonly credentials: readonly string[];
  /** The secret of each owner, in their order. */
  readonly keys: readonly bigint[];
}

/** An election that is ready for ballots: keys made, credentials given out. */
export function prepare({ group, questions, name = "Test", description = "made by a test", voters, weights, holders, random }: Wanted): Prepared {
  const uuid = base58Text(14, random);
  const credentials = Array.from({ length: voters }, () => newCredential(random));
  const secrets = credentials.map((credential) => credentialSecret(group, uuid, credential));
  const { trustees, keys } = holdersOf(group, holders, random);
  const texts = {
    trustees: writeTrustees(group, trustees),
    credentials: writeCredentials(
      group,
      secrets.map((secret, at) => ({ key: group.secretPower(group.generator, secret), weight: weights?.[at] ?? 1n })),
    ),
    election: writeElection({ uuid, group, key: checkTrustees(group, trustees), name, description, questions }),
  };
  return { setup: openSetup(texts, null), texts, secrets, credentials, keys };
}

/** One vote: who, and what is chosen for each question. */
export interface Vote {
  readonly voter: number;
  readonly choices: readonly (readonly number[])[];
}

/** The whole archive of an election, from its setup to its result. `decryptors` are owners by their number, from 1; all that are there shuffle. */
export function conduct(
  prepared: Prepared,
  votes: readonly Vote[],
  { shufflers, decryptors, random }: { readonly shufflers: readonly number[]; readonly decryptors: readonly number[]; readonly random: Randomness },
): Uint8Array {
  const { setup, texts, secrets, keys } = prepared;
  const { election, trustees } = setup;
  const { group } = election;
  const pieces: Uint8Array[] = [];
  let { head } = keep(beginArchive(1_750_000_000));
  ({ head } = keep(appendSetup(head, texts)));
  const cast = votes.map(({ voter, choices }) => createBallot(election, { secret: secrets[voter] ?? 0n, choices, random }));
  ({ head } = keep(appendBallots(head, cast)));
  ({ head } = keep(appendEndBallots(head)));
  const { encrypted, weight, ...texted } = tallyBox(prepared.setup, cast);
  ({ head } = keep(appendTally(head, texted)));
  let tally = encrypted;
  for (const owner of shufflers) {
    const shuffle = makeShuffle(election, tally, random);
    tally = applyShuffle(election, tally, readShuffle(election, shuffle)) ?? [];
    ({ head } = keep(appendShuffle(head, owner, shuffle)));
  }
  if (shufflers.length > 0) ({ head } = keep(appendEndShuffles(head)));
  const parts = new Map(
    decryptors.map((owner) => {
      const part = decryptPart(election, tally, { secret: keys[owner - 1] ?? 0n, random });
      ({ head } = keep(appendPart(head, owner, part)));
      return [owner, readPart(election, part)];
    }),
  );
  const result = resultOf(election, combine(group, tally, { trustees, parts }), weight);
  if (result === null) throw new Error("an impossible result");
  keep(appendResult(head, writeResult(result)));
  return new Uint8Array(Buffer.concat(pieces));

  function keep(written: Written): Written {
    pieces.push(written.bytes);
    return written;
  }
}

function holdersOf(group: Group, { single, ceremony }: Holders, random: Randomness): { trustees: readonly Trustee[]; keys: readonly bigint[] } {
  const singles = Array.from({ length: single }, () => newTrusteeKey(group, { random }));
  const trustees: Trustee[] = singles.map(({ key }) => ({ kind: "single", key }));
  const keys = singles.map(({ secret }) => secret);
  if (ceremony === undefined) return { trustees, keys };
  const held = holdCeremony(group, ceremony, random);
  const [read] = readTrustees(group, `[["Pedersen",${held.parameters}]]`);
  return { trustees: read === undefined ? trustees : [...trustees, read], keys: [...keys, ...held.secrets] };
}

/** All members of a key ceremony in one place. */
export function holdCeremony(group: Group, { threshold, size }: { readonly threshold: number; readonly size: number }, random: Randomness) {
  const sealedWith = "AES-CCM" as const;
  const seeds = Array.from({ length: size }, () => newSeed(random));
  const certificates = seeds.map((seed, at) => makeCertificate(group, seed, { size, threshold, index: at + 1, random }));
  const hall = { threshold, certificates };
  const polynomials = seeds.map((seed) => makePolynomial(group, hall, { seed, random, sealedWith }));
  const inputs = distribute(group, hall, polynomials);
  const outputs = seeds.map((seed, at) => takeShares(group, hall, { seed, random, sealedWith, input: inputs[at] ?? "" }));
  const { parameters, sealedKeys } = finishCeremony(group, hall, { polynomials, outputs });
  const secrets = seeds.map((seed, at) => openMemberKey(group, seed, sealedKeys[at] ?? "") ?? 0n);
  return { seeds, parameters, sealedKeys, secrets };
}
