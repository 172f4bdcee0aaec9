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
  type Group,
} from "@folkmoot/ballot";
import { doStep } from "./step.js";
import type { BoxDone, BoxWork } from "./work.js";

/** Does a piece of work, in a thread or here. */
export async function doBoxWork(work: BoxWork): Promise<BoxDone> {
  switch (work.kind) {
    case "check":
      return checked(electionOf(work.election), work.ballot);
    case "credentials": {
      const group = groupOf(work.group);
      const keys = work.secrets.map((secret) => group.secretPower(group.generator, credentialSecret(group, work.uuid, secret)));
      return { kind: "credentials", credentials: group.writeAll(keys) };
    }
    case "list":
      return { kind: "listed", list: listed(groupOf(work.group), work.credentials) };
    case "step":
      return doStep(work.archive, work.step, random);
  }
}

function listed(group: Group, credentials: readonly string[]): string | null {
  const keys = credentials.map((text) => credentialElement(group, text));
  if (!keys.every((key) => key !== null)) return null;
  try {
    return writeCredentials(
      group,
      keys.map((key) => ({ key, weight: 1n })),
    );
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

const anybody = { has: () => true };
const nothing = { has: () => false };

function checked(election: Election, text: string): BoxDone {
  const answer = acceptBallot(election, { credentials: anybody, trackers: nothing }, text);
  if (!answer.accepted) return { kind: "refused", code: answer.code, why: answer.why };
  const { tracker, credential } = answer.ballot;
  return { kind: "checked", tracker, credential };
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
