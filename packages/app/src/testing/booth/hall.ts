import { randomBytes } from "node:crypto";
import {
  combine,
  credentialSecret,
  decryptPart,
  ed25519,
  newCredential,
  newTrusteeKey,
  openSetup,
  readPart,
  resultOf,
  tallyBox,
  writeCredentials,
  writeElection,
  writeTrustees,
  type Question,
  type Randomness,
} from "@folkmoot/ballot";
import type { BoxState } from "../../features/boxes/contract.js";

const random: Randomness = (length) => new Uint8Array(randomBytes(length));
const UUID = "Fo1kmootBooth9";
const FOR_OR_AGAINST: Question = { kind: "ticks", question: "text", answers: ["for", "against"], blank: true, min: 1, max: 1 };

/** A ballot box for one voter, whose key the test holds. */
export interface Hall {
  readonly state: BoxState;
  /** The state of a voter who has got the credential from somebody else. */
  readonly credential: string;
  /** What is in a ballot: counts of blank, for and against, or the numbers of each line. */
  readonly open: (ballot: string) => unknown;
  readonly setup: ReturnType<typeof openSetup>;
}

export function hall(paper: NonNullable<BoxState["paper"]>): Hall {
  const group = ed25519;
  const { secret, key } = newTrusteeKey(group, { random });
  const trustees = writeTrustees(group, [{ kind: "single", key }]);
  const credential = newCredential(random);
  const publicKey = group.secretPower(group.generator, credentialSecret(group, UUID, credential));
  const credentials = writeCredentials(group, [{ key: publicKey, weight: 1n }]);
  const numbers: Question = { kind: "numbers", question: "schulze", answers: paper.lines.map(({ answer }) => answer), extra: undefined };
  const questions = [paper.kind === null ? FOR_OR_AGAINST : numbers];
  const election = writeElection({ uuid: UUID, group, key: key.public_key, name: "7", description: "ballot", questions });
  const setup = openSetup({ election, trustees, credentials }, null);
  return {
    setup,
    credential,
    state: {
      motion: 7,
      stage: "ballot",
      phase: "open",
      attempt: 1,
      group: "Ed25519",
      uuid: UUID,
      key: { held: "trustees", needed: 2, shuffles: 1 },
      registrar: "platform",
      revote: false,
      election,
      paper,
      closes: "2017-02-13T00:00:00Z",
      archive: null,
      trustees: [],
      body: "Tellers",
      rehearsal: false,
      you: { trustee: null, mayBeginAnew: false, mayLeaveOut: [], mayVote: true, hasVoted: false, credential },
      task: null,
      roll: null,
      keyOf: UUID,
      spares: 0,
      wishes: null,
    },
    open: (ballot) => {
      const { encrypted, weight } = tallyBox(setup, [ballot]);
      const part = readPart(setup.election, decryptPart(setup.election, encrypted, { secret, random }));
      const opened = combine(group, encrypted, { trustees: setup.trustees, parts: new Map([[1, part]]) });
      const [result] = resultOf(setup.election, opened, weight) ?? [];
      return result?.kind === "ticks" ? result.counts.map(Number) : result?.ballots[0];
    },
  };
}
