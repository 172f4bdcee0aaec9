import {
  beginCeremony,
  checkCeremonyFile,
  checkTrustees,
  deal,
  decryptPart,
  decryptWholePart,
  makeShuffle,
  Malformed,
  ownersOf,
  plainCeremony,
  readTrustees,
  rehearsal,
  seatOf,
  takeDealt,
  trusteeSecret,
  type CommittedCeremony,
  type Group,
  type Owner,
  type Randomness,
  type ValidArchive,
} from "@folkmoot/ballot";
import type { TrusteeTask } from "../../features/boxes/contract.js";

/** What a trustee has in hand: the seed of their key file, and chance. */
export interface Hand {
  readonly group: Group;
  /** Of the election. */
  readonly uuid: string;
  readonly seed: string;
  readonly random: Randomness;
}

/** A message to be handed in. "other key": the key file isn't the one with which this key was begun; "wrong": what the others sent, or the box, is not right; "wrong share": a complaint shows it. */
export type Acted =
  | { readonly ok: true; readonly body: string }
  | { readonly ok: false; readonly why: "other key" | "not now" }
  | { readonly ok: false; readonly why: "wrong"; readonly words: string }
  | { readonly ok: false; readonly why: "wrong share"; readonly sender: number; readonly body: string };

type OfTask<T extends TrusteeTask["task"]> = Extract<TrusteeTask, { task: T }>;

/** Does what is due before the vote. */
export function act(task: OfTask<"certificate" | "polynomial" | "shares" | "rehearse">, { group, uuid, seed, random }: Hand): Acted {
  return orWrong(() => {
    switch (task.task) {
      case "certificate":
        return done(beginCeremony(group, seed, { ...task, random }));
      case "polynomial":
        if (seatIn(group, task, seed) === null) return { ok: false, why: "other key" };
        return done(deal(group, task, { seed, random }));
      case "shares": {
        if (seatIn(group, task, seed) === null) return { ok: false, why: "other key" };
        const shared = takeDealt(group, task, { seed, random, input: task.input });
        return shared.kind === "taken" ? done(shared.output) : { ok: false, why: "wrong share", sender: shared.sender, body: shared.complaint };
      }
      case "rehearse": {
        const trustees = readTrustees(group, task.trustees);
        checkCeremonyFile(group, { uuid, trustees }, task.ceremony);
        const secret = secretOf(group, { seed, sealedKey: task.sealedKey, owner: ownersOf(trustees)[task.owner - 1] });
        if (secret === null) return { ok: false, why: "other key" };
        const { election, tally } = rehearsal(group, checkTrustees(group, trustees), uuid);
        return done(decryptPart(election, tally, { secret, random }));
      }
    }
  });
}

/** Opens one's part of the box. The archive has been verified; what it can't say by itself is whether it is the one that others see, and the trustee is asked that. */
export function openPart(task: OfTask<"decrypt">, { setup, stage, tally }: ValidArchive, { seed, random }: Hand): Acted {
  const { election, trustees } = setup;
  const isMixed = stage === "shuffling" || stage === "decrypting" || election.questions.every(({ kind }) => kind === "ticks");
  if (!isMixed || stage === "voting" || stage === "closed" || stage === "finished") return { ok: false, why: "not now" };
  return orWrong(() => {
    const secret = secretOf(election.group, { seed, sealedKey: task.sealedKey, owner: ownersOf(trustees)[task.owner - 1] });
    return secret === null ? { ok: false, why: "other key" } : done(decryptWholePart(election, tally, { owner: task.owner, secret, random }));
  });
}

/** Mixes the papers once more. */
export function mix({ setup, stage, tally }: ValidArchive, random: Randomness): Acted {
  if (stage !== "tallied" && stage !== "shuffling") return { ok: false, why: "not now" };
  return done(makeShuffle(setup.election, tally, random));
}

function secretOf(
  group: Group,
  { seed, sealedKey, owner }: { readonly seed: string; readonly sealedKey: string; readonly owner: Owner | undefined },
): bigint | null {
  const secret = trusteeSecret(group, { kind: "seed", seed }, sealedKey);
  if (secret === null || owner === undefined) return null;
  return group.equal(group.secretPower(group.generator, secret), owner.key) ? secret : null;
}

function seatIn(group: Group, ceremony: CommittedCeremony, seed: string): number | null {
  try {
    return seatOf(group, plainCeremony(ceremony), seed);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function orWrong(act: () => Acted): Acted {
  try {
    return act();
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, why: "wrong", words: error.message };
    throw error;
  }
}

function done(body: string): Acted {
  return { ok: true, body };
}
