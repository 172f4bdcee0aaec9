import { expect, test } from "vitest";
import { prepare } from "../../testing/election.js";
import { seeded } from "../../testing/random.js";
import { acceptBallot, createBallot, ed25519, fingerprint, MAX_BALLOT_LENGTH, type Board, type Element, type Question } from "../index.js";
import { proveLogarithm } from "../proof/logarithm.js";
import { writeProof } from "../proof/proof.js";

const random = seeded("casting");
const pick: Question = { kind: "ticks", question: "Who?", answers: ["Ada", "Bo", "Cy"], blank: true, min: 1, max: 1 };
const rank: Question = { kind: "numbers", question: "In which order?", answers: ["X", "Y", "Z"], extra: undefined };
const { setup, secrets } = prepare({ group: ed25519, questions: [pick, rank], voters: 2, holders: { single: 1 }, random });
const { election } = setup;
const [ada = 0n, bo = 0n] = secrets;
const choices = [
  [0, 1, 0, 0],
  [1, 2, 3],
];
const ballot = createBallot(election, { secret: ada, choices, random });
const others = createBallot(election, { secret: bo, choices, random });

function answerTo(text: string, board: Partial<Board> = {}): string {
  const answer = acceptBallot(election, { credentials: setup.credentials, trackers: new Set(), ...board }, text);
  return answer.accepted ? answer.ballot.tracker : answer.code;
}

interface Written {
  election_uuid: string;
  credential: string;
  answers: [
    { choices: { alpha: string; beta: string }[]; individual_proofs: object[]; overall_proof: object[]; blank_proof?: object[] },
    { choices: { alpha: string; beta: string }; proof: { response: string } },
  ];
  signature: { hash: string; proof: { challenge: string; response: string } };
}

/** The ballot with something in it changed; what was signed is signed no more. */
function changed(change: (ballot: Written) => void, text = ballot): string {
  const read = JSON.parse(text) as Written;
  change(read);
  return JSON.stringify(read);
}

/** And signed anew: by its owner, or by somebody who takes it for their own. */
function signed(change: (ballot: Written) => void, secret = ada, text = ballot): string {
  return changed((read) => {
    change(read);
    const { signature, ...unsigned } = read;
    signature.hash = fingerprint(JSON.stringify(unsigned));
    Object.assign(signature, { proof: writeProof(proveLogarithm(ed25519, secret, { prefix: `sig|${signature.hash}|`, random })) });
  }, text);
}

test("a ballot is accepted by its tracker, and not a second time", () => {
  expect(answerTo(ballot)).toBe(fingerprint(ballot));
  expect(answerTo(ballot, { trackers: new Set([fingerprint(ballot)]) })).toBe("ballot-replayed");
});

test("somebody else's ballot can't be cast as one's own: copied whole, in part, or encrypted anew", () => {
  const hers = JSON.parse(ballot) as Written;
  expect(answerTo(changed((read) => (read.credential = (JSON.parse(others) as Written).credential)))).toBe("ballot-signature");
  // Her proofs name her credential, and Bo's signature doesn't change that.
  expect(answerTo(signed((read) => (read.answers[0] = hers.answers[0]), bo, others))).toBe("ballot-answer");
  expect(answerTo(signed((read) => (read.answers[1] = hers.answers[1]), bo, others))).toBe("ballot-answer");
  const { generator: g } = ed25519;
  const moved = (text: string, by: Element) => ed25519.write(ed25519.multiply(ed25519.decode(text) ?? by, by));
  const again = ({ answers }: Written) => {
    const [first] = answers[0].choices;
    if (first !== undefined) Object.assign(first, { alpha: moved(first.alpha, g), beta: moved(first.beta, election.key) });
  };
  expect(answerTo(signed(again))).toBe("ballot-answer");
  expect(answerTo(ballot, { credentials: { has: (text) => text !== hers.credential } })).toBe("ballot-credential");
});

test("a ballot for another election is refused, also one with the same questions", () => {
  const another = prepare({ group: ed25519, questions: [pick, rank], voters: 1, holders: { single: 1 }, random });
  const text = createBallot(another.setup.election, { secret: another.secrets[0] ?? 0n, choices, random });
  expect(answerTo(text, { credentials: { has: () => true } })).toBe("ballot-other-election");
});

test.each<[string, string]>([
  ["nothing", ""],
  ["no JSON", "{"],
  ["nested deep", "[".repeat(100_000)],
  ["something else", "[]"],
  ["white space", `${ballot}\n`],
  ["a number as such", ballot.replace(/"response":"(\d+)"/, '"response":$1')],
  ["a leading zero", ballot.replace('"response":"', '"response":"0')],
  [
    "a response that is not reduced",
    signed((read) => (read.answers[1].proof.response = (BigInt(read.answers[1].proof.response) + ed25519.order).toString())),
  ],
  ["an element in capitals", signed((read) => (read.answers[1].choices.alpha = read.answers[1].choices.alpha.toUpperCase()))],
  ["an element that is not reduced", signed((read) => (read.answers[1].choices.alpha = "f".repeat(64)))],
  ["a member that nobody knows", signed((read) => Object.assign(read.answers[0], { pay: "me" }))],
  ["a member called __proto__", ballot.replace('{"election_uuid"', '{"__proto__":{},"election_uuid"')],
  [
    "members in another order",
    signed((read) => read.answers[1] && (read.answers[1] = { proof: read.answers[1].proof, choices: read.answers[1].choices } as never)),
  ],
  ["no proof for the blank", signed((read) => delete read.answers[0].blank_proof)],
  ["a proof too many", signed((read) => read.answers[0].overall_proof.push(read.answers[0].overall_proof[0] ?? {}))],
  ["an answer too few", signed((read) => read.answers.pop())],
])("a ballot with %s is malformed", (_, text) => {
  expect(answerTo(text)).toBe("ballot-malformed");
});

test("a ballot longer than any is refused before it is read", () => {
  expect(answerTo(" ".repeat(MAX_BALLOT_LENGTH + 1))).toBe("ballot-malformed");
});

test("an element of small order, or with one in it, is refused, whoever signed it", () => {
  const orderTwo = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec";
  expect(answerTo(signed((read) => (read.answers[1].choices.beta = orderTwo)))).toBe("ballot-answer");
  const torsion = (text: string) => {
    const [element, two] = [ed25519.decode(text), ed25519.decode(orderTwo)];
    return element === null || two === null ? "" : ed25519.write(ed25519.multiply(element, two));
  };
  expect(answerTo(signed((read) => (read.answers[1].choices.beta = torsion(read.answers[1].choices.beta))))).toBe("ballot-answer");
});
