import { randomBytes } from "node:crypto";
import {
  beginCeremony,
  complain,
  createBallot,
  credentialSecret,
  deal,
  decryptPart,
  decryptWholePart,
  ed25519,
  groupNamed,
  fingerprint,
  makeShuffle,
  newSeed,
  openMemberKey,
  readElection,
  readTrustees,
  checkTrustees,
  rehearsal,
  signedText,
  takeDealt,
  verifyArchive,
  type Group,
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
    const { task, attempt, uuid, group } = await stateFor(this.#visitor, this.#path);
    if (task === null) return null;
    const answer = await this.send(attempt, task.task, await this.#bodyFor(task, { uuid, group: inGroup(group) }));
    if (answer.outcome !== "taken") throw new Error(`${task.task}: ${answer.words}`);
    return task.task;
  }

  async send(attempt: number, task: Task, body: string): Promise<TrusteeAnswer> {
    return this.#post("/box/trustee", { attempt: `${attempt}`, task, body });
  }

  async beginAnew(attempt: number, without: { readonly without?: "absent" } = {}): Promise<TrusteeAnswer> {
    return this.#post("/box/trustee/anew", { attempt: `${attempt}`, ...without });
  }

  /** Deals what somebody makes of the task. */
  async deals(make: (task: OfTask<"polynomial">) => string): Promise<TrusteeAnswer> {
    const { task, attempt } = await stateFor(this.#visitor, this.#path);
    if (task?.task !== "polynomial") throw new Error("nothing is to be dealt now");
    return this.send(attempt, "polynomial", make(task));
  }

  /** Complains of the share of a member, whatever it is. */
  async complains(sender: number): Promise<TrusteeAnswer> {
    const { task, attempt } = await stateFor(this.#visitor, this.#path);
    if (task?.task !== "shares") throw new Error("no share is to be taken now");
    const sealed = (JSON.parse(task.input) as { secrets: string[] }).secrets[sender - 1] ?? "";
    return this.send(attempt, "shares", complain(ed25519, task, { seed: this.seed ?? "", random, sender, sealed }));
  }

  async #post(to: string, fields: Record<string, string>): Promise<TrusteeAnswer> {
    const answer = await this.#visitor.post(this.#path + to, fields, { on: `${this.#path}/box/trustee`, headers: JSON_PLEASE });
    return trusteeAnswer.parse(JSON.parse(answer.html));
  }

  async #bodyFor(task: TrusteeTask, { uuid, group }: { uuid: string; group: Group }): Promise<string> {
    const seed = this.seed;
    if (task.task === "shuffle") {
      const { setup, tally } = await validArchive(this.#visitor, this.#path);
      return makeShuffle(setup.election, tally, random);
    }
    if (seed === null) throw new Error("this trustee has lost the key");
    switch (task.task) {
      case "certificate":
        return beginCeremony(group, seed, { ...task, random });
      case "polynomial":
        return deal(group, task, { seed, random });
      case "shares": {
        const shared = takeDealt(group, task, { seed, random, input: task.input });
        return shared.kind === "taken" ? shared.output : shared.complaint;
      }
      case "rehearse": {
        const key = checkTrustees(group, readTrustees(group, task.trustees));
        const { election, tally } = rehearsal(group, key, uuid);
        return decryptPart(election, tally, { secret: secretIn(group, seed, task.sealedKey), random });
      }
      case "decrypt": {
        const { setup, tally } = await validArchive(this.#visitor, this.#path);
        return decryptWholePart(setup.election, tally, { owner: task.owner, secret: secretIn(group, seed, task.sealedKey), random });
      }
    }
  }
}

type OfTask<T extends Task> = Extract<TrusteeTask, { task: T }>;

/** What somebody deals who sends the first member the share of the last. */
export function wrongly(seed: string): (task: OfTask<"polynomial">) => string {
  return (task) => {
    const [line = "", signed = ""] = deal(ed25519, task, { seed, random }).split("\n");
    const polynomial = JSON.parse(line) as { secrets: string[] };
    const wrong = JSON.stringify({ ...polynomial, secrets: polynomial.secrets.with(0, polynomial.secrets.at(-1) ?? "") });
    const { message } = JSON.parse(signed) as { message: string };
    const said = { ...(JSON.parse(message) as object), polynomial: fingerprint(wrong) };
    return `${wrong}\n${signedText(ed25519, seed, { message: JSON.stringify(said), random })}`;
  };
}

function secretIn(group: Group, seed: string, sealedKey: string): bigint {
  const secret = openMemberKey(group, seed, sealedKey);
  if (secret === null) throw new Error("this key was not sealed for this trustee");
  return secret;
}

function inGroup(name: string): Group {
  const group = groupNamed(name);
  if (group === null) throw new Error(`there is no group ${name}`);
  return group;
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
  return createBallot(election, { secret: credentialSecret(inGroup(state.group), state.uuid, credential), choices: [choices], random });
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
