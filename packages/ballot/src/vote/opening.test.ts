import { expect, test } from "vitest";
import { prepare } from "../../testing/election.js";
import { seeded } from "../../testing/random.js";
import { acceptBallot, belenios2048, ed25519, fingerprint, type Question } from "../index.js";
import { createOpenableBallot, readOpening, reopenBallot, writeOpening } from "./opening.js";

const random = seeded("openings");
const vote: Question = { kind: "ticks", question: "", answers: ["for", "against"], blank: true, min: 1, max: 1 };
const ranking: Question = { kind: "numbers", question: "", answers: Array.from({ length: 12 }, (_, at) => `option ${at}`), extra: undefined };
const hall = prepare({ group: ed25519, questions: [vote, ranking], voters: 2, holders: { single: 1 }, random });
const { election, credentials } = hall.setup;
const choices = [
  [0, 1, 0],
  [3, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 12],
];
const made = createOpenableBallot(election, { secret: hall.secrets[0] ?? 0n, choices, random });
const written = writeOpening(made.opening);

test("a ballot that can be opened is accepted like any other", () => {
  expect(acceptBallot(election, { credentials, trackers: new Set() }, made.text)).toMatchObject({ accepted: true });
});

test("another device makes the same ballot again from what opens it, to the last byte", () => {
  expect(reopenBallot(made.opening)).toBe(made.text);
  const { opening, ballot, tracker } = readOpening(written);
  expect([ballot, tracker]).toEqual([made.text, fingerprint(made.text)]);
  expect(opening.choices).toEqual(choices);
  expect(opening.election.hash).toBe(election.hash);
});

test("it fits into an address and a QR code", () => {
  expect(written).toMatch(/^[\w.-]+$/);
  expect(written.length).toBeLessThan(2_000);
});

test("a device that says it has encrypted something else than it did is found out by the tracker", () => {
  const [version, seed, credential, , ...rest] = written.split(".");
  const lie = [version, seed, credential, "0-0-1_3-1-2-0-0-0-0-0-0-0-0-12", ...rest].join(".");
  expect(() => readOpening(lie)).toThrow("not signed with its credential");
});

test("what is damaged, cut or made up opens nothing", () => {
  const pieces = written.split(".");
  const otherwise = (at: number, piece: string) => pieces.map((each, which) => (which === at ? piece : each)).join(".");
  for (const text of [
    "",
    "1......",
    written.slice(0, -9),
    `${written}.`,
    otherwise(0, "2"),
    otherwise(1, "00"),
    otherwise(2, `${"0".repeat(63)}1`),
    otherwise(3, "0-1-1_0"),
    otherwise(3, "-"),
    otherwise(4, "01"),
    otherwise(6, "e30"),
    otherwise(6, `${pieces[6]}=`),
    "x".repeat(200_000),
  ]) {
    expect(() => readOpening(text), text.slice(0, 80)).toThrow(expect.objectContaining({ name: "Malformed" }) as Error);
  }
});

test("what opens a ballot doesn't tell the secret of its credential: its signature has chance of its own", () => {
  const again = createOpenableBallot(election, { secret: hall.secrets[0] ?? 0n, choices, random: (length) => new Uint8Array(length).fill(7) });
  const other = createOpenableBallot(election, {
    secret: hall.secrets[0] ?? 0n,
    choices,
    random: (length) => new Uint8Array(length).fill(length === 32 ? 7 : 8),
  });
  expect(again.opening.seed).toEqual(other.opening.seed);
  expect(again.opening.signature).not.toEqual(other.opening.signature);
});

test("the same in a group of numbers", () => {
  const old = prepare({ group: belenios2048, questions: [vote], voters: 1, holders: { single: 1 }, random });
  const { text, opening } = createOpenableBallot(old.setup.election, { secret: old.secrets[0] ?? 0n, choices: [[1, 0, 0]], random });
  expect(readOpening(writeOpening(opening)).ballot).toBe(text);
});
