import { randomBytes } from "node:crypto";
import {
  acceptBallot,
  credentialElement,
  credentialSecret,
  groupNamed,
  Malformed,
  readElection,
  writeCredentials,
  type Election,
  type Element,
  type Group,
} from "@folkmoot/ballot";
import { doStep } from "./step.js";
import type { BoxDone, BoxWork, Weighed } from "./work.js";

/** Does a piece of work, in a thread or here. */
export async function doBoxWork(work: BoxWork): Promise<BoxDone> {
  switch (work.kind) {
    case "check":
      return checked(electionOf(work.election), work);
    case "credentials": {
      const group = groupOf(work.group);
      const keys = work.secrets.map((secret) => publicKey(group, work.uuid, secret));
      return { kind: "credentials", credentials: group.writeAll(keys) };
    }
    case "list":
      return { kind: "listed", list: listed(groupOf(work.group), work.credentials) };
    case "step":
      return doStep(work.archive, work.step, random);
  }
}

function listed(group: Group, credentials: readonly Weighed[]): string | null {
  const keys = credentials.flatMap(({ credential, weight }) => {
    const key = credentialElement(group, credential);
    return key === null ? [] : [{ key, weight: BigInt(weight) }];
  });
  if (keys.length < credentials.length) return null;
  try {
    return writeCredentials(group, keys);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

const anybody = { has: () => true };
const nothing = { has: () => false };

function checked(election: Election, { ballot, own }: Extract<BoxWork, { kind: "check" }>): BoxDone {
  const begun = performance.now();
  const answer = acceptBallot(election, { credentials: anybody, trackers: nothing }, ballot);
  if (!answer.accepted) return { kind: "refused", code: answer.code, why: answer.why };
  // An opening that is shown around holds a whole ballot: whoever sees it could cast it.
  if (own !== null && answer.ballot.credential !== election.group.write(publicKey(election.group, election.uuid, own)))
    return { kind: "refused", code: "ballot-credential", why: "its credential is somebody else's" };
  return { kind: "checked", took: performance.now() - begun };
}

function publicKey(group: Group, uuid: string, secret: string): Element {
  return group.secretPower(group.generator, credentialSecret(group, uuid, secret));
}

/** Reading an election prepares its key, which pays over many ballots. */
const MOST_KEPT = 16;
const kept = new Map<string, Election>();

function electionOf(text: string): Election {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const election = readElection(text);
  kept.set(text, election);
  return election;
}

function groupOf(name: string): Group {
  const group = groupNamed(name);
  if (group === null) throw new Error(`there is no group ${name}`);
  return group;
}
