import { randomBytes } from "node:crypto";
import {
  createBallot,
  credentialSecret,
  decryptPart,
  decryptWholePart,
  ed25519,
  makeCertificate,
  makePolynomial,
  makeShuffle,
  newSeed,
  openMemberKey,
  readElection,
  readTrustees,
  checkTrustees,
  rehearsal,
  takeShares,
  verifyArchive,
  type Randomness,
  type ValidArchive,
} from "@folkmoot/ballot";
import {
  boxState,
  trusteeAnswer,
  ballotAnswer,
  type BallotAnswer,
  type BoxState,
  type Task,
  type TrusteeAnswer,
  type TrusteeTask,
} from "../features/boxes/contract.js";
import { workOff } from "./worked-off.js";
import type { TestApp } from "./app.js";
import type { Visitor } from "./browser-like.js";

const random: Randomness = (length) => new Uint8Array(randomBytes(length));
const JSON_PLEASE = { accept: "application/json" };
const sealedWith = "AES-GCM";

/** The address of a motion, without an end: "/o/riverside/motions/1". */
export type MotionPath = string;

export async function stateFor(visitor: Visitor, path: MotionPath): Promise<BoxState> {
  const answer = await visitor.get(`${path}/box/state.json`, JSON_PLEASE);
  if (answer.status !== 200) throw new Error(`state.json answers ${answer.status}`);
  return boxState.parse(JSON.parse(answer.html));
}

/** The archive as anybody downloads it: text and zeros, all of it below 128. */
export async function archiveOf(visitor: Visitor, path: MotionPath): Promise<Uint8Array> {
  const answer = await visitor.get(`${path}/box.bel`);
  return new Uint8Array(Buffer.from(answer.html, "utf8"));
}

/** The same, which has to hold. */
export async function validArchive(visitor: Visitor, path: MotionPath): Promise<ValidArchive> {
  const verdict = await verifyArchive(await archiveOf(visitor, path));
  if (!verdict.valid) throw new Error(`${verdict.code} in event ${verdict.event}: ${verdict.why}`);
  return verdict;
}

/** One of those who hold the key, without a browser: does on Node what the page's script does. The seed is all that they keep. */
export class KeyHolder {
  seed: string | null = newSeed(random);
  readonly #visitor: Visitor;
  readonly #path: MotionPath;

  constructor(visitor: Visitor, path: MotionPath) {
    this.#visitor = visitor;
    this.#path = path;
  }

  /** Does what is due of them now, and answers with what it was; null: nothing is. */
  async act(): Promise<Task | null> {
    const { task, attempt, uuid } = await stateFor(this.#visitor, this.#path);
    if (task === null) return null;
    const answer = await this.send(attempt, task.task, await this.#bodyFor(task, uuid));
    if (answer.outcome !== "taken") throw new Error(`${task.task}: ${answer.words}`);
    return task.task;
  }

  async send(attempt: number, task: Task, body: string): Promise<TrusteeAnswer> {
    return this.#post("/box/trustee", { attempt: `${attempt}`, task, body });
  }

  async beginAnew(attempt: number, without: { readonly without?: "absent" } = {}): Promise<TrusteeAnswer> {
    return this.#post("/box/trustee/anew", { attempt: `${attempt}`, ...without });
  }

  async #post(to: string, fields: Record<string, string>): Promise<TrusteeAnswer> {
    const answer = await this.#visitor.post(this.#path + to, fields, { on: `${this.#path}/box/trustee`, headers: JSON_PLEASE });
    return trusteeAnswer.parse(JSON.parse(answer.html));
  }

  async #bodyFor(task: TrusteeTask, uuid: string): Promise<string> {
    const seed = this.seed;
    if (task.task === "shuffle") {
      const { setup, tally } = await validArchive(this.#visitor, this.#path);
      return makeShuffle(setup.election, tally, random);
    }
    if (seed === null) throw new Error("this trustee has lost the key");
    switch (task.task) {
      case "certificate":
        return makeCertificate(ed25519, seed, { ...task, random });
      case "polynomial":
        return makePolynomial(ed25519, task, { seed, random, sealedWith });
      case "shares":
        return takeShares(ed25519, task, { seed, random, sealedWith, input: task.input });
      case "rehearse": {
        const key = checkTrustees(ed25519, readTrustees(ed25519, task.trustees));
        const { election, tally } = rehearsal(ed25519, key, uuid);
        return decryptPart(election, tally, { secret: secretIn(seed, task.sealedKey), random });
      }
      case "decrypt": {
        const { setup, tally } = await validArchive(this.#visitor, this.#path);
        return decryptWholePart(setup.election, tally, { owner: task.owner, secret: secretIn(seed, task.sealedKey), random });
      }
    }
  }
}

function secretIn(seed: string, sealedKey: string): bigint {
  const secret = openMemberKey(ed25519, seed, sealedKey);
  if (secret === null) throw new Error("this key was not sealed for this trustee");
  return secret;
}

/** Lets each of them do whatever is due, and the platform what follows, until nothing is due of any. */
export async function allAct({ services }: TestApp, holders: readonly KeyHolder[]): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    await workOff(services);
    let acted = false;
    for (const holder of holders) acted = (await holder.act()) !== null || acted;
    if (!acted) return;
  }
  throw new Error("those who hold the key never come to an end");
}

/** A ballot for whoever looks, encrypted as the booth does it: ticks with the blank first, or a number for each line. */
export function sealBallot(state: BoxState, choices: readonly number[], credential = state.you.credential): string {
  if (state.election === null || credential === null) throw new Error("nobody can vote yet");
  const election = readElection(state.election);
  return createBallot(election, { secret: credentialSecret(ed25519, state.uuid, credential), choices: [choices], random });
}

export async function castBy(visitor: Visitor, path: MotionPath, ballot: string): Promise<BallotAnswer> {
  const answer = await visitor.post(`${path}/box/ballot`, { ballot }, { on: `${path}/box`, headers: JSON_PLEASE });
  return ballotAnswer.parse(JSON.parse(answer.html));
}

/** Votes for whoever looks. Answers with the tracking code. */
export async function voteBy(visitor: Visitor, path: MotionPath, choices: readonly number[]): Promise<string> {
  const answer = await castBy(visitor, path, sealBallot(await stateFor(visitor, path), choices));
  if (answer.outcome !== "accepted") throw new Error(`${answer.code}: ${answer.words}`);
  return answer.tracker;
}
