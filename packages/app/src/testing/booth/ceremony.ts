import { randomBytes } from "node:crypto";
import {
  appendBallots,
  appendEndBallots,
  appendEndShuffles,
  appendSetup,
  appendShuffle,
  appendTally,
  beginArchive,
  checkTrustees,
  createBallot,
  credentialSecret,
  distribute,
  ed25519,
  finishCeremony,
  newCredential,
  openSetup,
  plainCeremony,
  polynomialIn,
  readTrustees,
  tallyBox,
  writeCeremonyFile,
  writeCredentials,
  writeElection,
  writeEvidence,
  writeTrustees,
  type CommittedCeremony,
  type Head,
  type Question,
  type Randomness,
} from "@folkmoot/ballot";
import type { TrusteeTask } from "../../features/boxes/contract.js";

const group = ed25519;
export const UUID = "Fo1kmootKeys99";
export const random: Randomness = (length) => new Uint8Array(randomBytes(length));

export interface BoxOfCeremony {
  readonly bytes: Uint8Array;
  readonly head: Head;
}

/** The same after one trustee has mixed the papers, and nobody else will. */
export function mixedOnce({ bytes, head }: BoxOfCeremony, owner: number, shuffle: string): Uint8Array {
  const mixed = appendShuffle(head, owner, shuffle);
  return joined({ bytes }, mixed, appendEndShuffles(mixed.head));
}

function joined(...pieces: readonly { readonly bytes: Uint8Array }[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces.map(({ bytes }) => bytes)));
}

const FOR_OR_AGAINST: Question = { kind: "ticks", question: "text", answers: ["for", "against"], blank: true, min: 1, max: 1 };

/** What the server does in a key ceremony of so many: it hands over, and says what is due of whom. */
export class Ceremonial {
  readonly #size: number;
  readonly #threshold: number;
  readonly #sent = new Map<string, string[]>();

  constructor(size: number, threshold: number) {
    this.#size = size;
    this.#threshold = threshold;
  }

  take(task: string, number: number, body: string): void {
    const sent = this.#sent.get(task) ?? [];
    sent[number - 1] = body;
    this.#sent.set(task, sent);
  }

  has(task: string, number: number): boolean {
    return this.sent(task, number) !== "";
  }

  /** What somebody has handed in; empty: nothing yet. */
  sent(task: string, number: number): string {
    return this.#of(task)[number - 1] ?? "";
  }

  /** Null while the others are waited for, and at the end. */
  due(number: number): TrusteeTask | null {
    const [size, threshold] = [this.#size, this.#threshold];
    if (!this.has("certificate", number)) return { task: "certificate", election: UUID, size, threshold, index: number };
    if (!this.#all("certificate")) return null;
    const ceremony = { election: UUID, threshold, beginnings: this.#of("certificate") };
    if (!this.has("polynomial", number)) return { task: "polynomial", ...ceremony };
    if (!this.#all("polynomial")) return null;
    const input = distribute(group, plainCeremony(ceremony), this.#of("polynomial").map(polynomialIn))[number - 1] ?? "";
    if (!this.has("shares", number)) return { task: "shares", ...ceremony, input };
    if (!this.#all("shares") || this.has("rehearse", number)) return null;
    const { trustees, ceremony: file, sealedKeys } = this.finished();
    return { task: "rehearse", trustees, ceremony: file, owner: number, sealedKey: sealedKeys[number - 1] ?? "" };
  }

  finished(): { readonly trustees: string; readonly ceremony: string; readonly sealedKeys: readonly string[] } {
    const ceremony: CommittedCeremony = { election: UUID, threshold: this.#threshold, beginnings: this.#of("certificate") };
    const dealings = this.#of("polynomial");
    const made = finishCeremony(group, plainCeremony(ceremony), { polynomials: dealings.map(polynomialIn), outputs: this.#of("shares") });
    const trustees = writeTrustees(group, readTrustees(group, `[["Pedersen",${made.parameters}]]`));
    return { trustees, ceremony: writeCeremonyFile(group, ceremony, dealings), sealedKeys: made.sealedKeys };
  }

  /** Everything that it takes to judge a complaint of somebody about what another has dealt. */
  evidence(member: number, complaint: string, sender: number): string {
    const ceremony: CommittedCeremony = { election: UUID, threshold: this.#threshold, beginnings: this.#of("certificate") };
    return writeEvidence(ceremony, { member, complaint, dealing: this.sent("polynomial", sender) });
  }

  /** The archive of a vote under this key that is added up, in which one voter after the other has chosen this: for, against or neither, or a number for each of several lines. */
  box(choices: readonly (readonly number[])[], lines = 0): BoxOfCeremony {
    const { trustees } = this.finished();
    const credentials = choices.map(() => newCredential(random));
    const secrets = credentials.map((each) => credentialSecret(group, UUID, each));
    const texts = {
      trustees,
      credentials: writeCredentials(
        group,
        secrets.map((secret) => ({ key: group.secretPower(group.generator, secret), weight: 1n })),
      ),
      election: writeElection({
        uuid: UUID,
        group,
        key: checkTrustees(group, readTrustees(group, trustees)),
        name: "7",
        description: "ballot",
        questions: [
          lines === 0 ? FOR_OR_AGAINST : { kind: "numbers", question: "schulze", answers: Array.from({ length: lines }, String), extra: undefined },
        ],
      }),
    };
    const setup = openSetup(texts, null);
    const ballots = secrets.map((secret, at) => createBallot(setup.election, { secret, choices: [choices[at] ?? []], random }));
    const begun = beginArchive(1_750_000_000);
    const opened = appendSetup(begun.head, texts);
    const filled = appendBallots(opened.head, ballots);
    const closed = appendEndBallots(filled.head);
    const tallied = appendTally(closed.head, tallyBox(setup, ballots));
    return { bytes: joined(begun, opened, filled, closed, tallied), head: tallied.head };
  }

  #of(task: string): string[] {
    return this.#sent.get(task) ?? [];
  }

  #all(task: string): boolean {
    return Array.from({ length: this.#size }, (_, at) => this.has(task, at + 1)).every(Boolean);
  }
}
