import { expect, test } from "vitest";
import { prepare } from "../../testing/election.js";
import { seeded } from "../../testing/random.js";
import { createBallot, ed25519, type Question } from "../index.js";

const random = seeded("forms");
const vote: Question = { kind: "ticks", question: "", answers: ["for", "against"], blank: true, min: 1, max: 1 };
const ranking: Question = { kind: "numbers", question: "", answers: ["a", "b", "c"], extra: undefined };
const { setup, secrets } = prepare({ group: ed25519, questions: [vote, ranking], voters: 1, holders: { single: 1 }, random });

/** A ballot of these choices, with every number and element in it blotted out. */
function formOf(ticks: readonly number[], numbers: readonly number[]): string {
  const ballot = createBallot(setup.election, { secret: secrets[0] ?? 0n, choices: [ticks, numbers], random });
  return ballot
    .replaceAll(/"[0-9a-f]{64}"/g, "element")
    .replaceAll(/"[0-9]{60,77}"/g, "number")
    .replaceAll(/"hash":"[^"]+"/g, "hash");
}

test("whatever is chosen, ballots have the same form: their size tells nothing but the digits of random numbers", () => {
  const forms = [
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ].flatMap((ticks) =>
    [
      [1, 2, 3],
      [0, 0, 0],
      [255, 255, 255],
    ].map((numbers) => formOf(ticks, numbers)),
  );
  expect(new Set(forms).size).toBe(1);
  expect(forms[0]).not.toMatch(/[0-9]{20}/);
});
