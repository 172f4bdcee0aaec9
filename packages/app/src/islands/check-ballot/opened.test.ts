import { expect, test } from "vitest";
import { createOpenableBallot, credentialSecret, fingerprint, writeOpening } from "@folkmoot/ballot";
import { hall } from "../../testing/booth/hall.js";
import { opened } from "./opened.js";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

function openingOf(paper: Parameters<typeof hall>[0], choices: readonly (readonly number[])[]) {
  const { setup, credential } = hall(paper);
  const { election } = setup;
  const { text, opening } = createOpenableBallot(election, { secret: credentialSecret(election.group, election.uuid, credential), choices, random });
  return { written: writeOpening(opening), tracker: fingerprint(text), election: election.hash };
}

const forOrAgainst = { kind: null, limits: null, lines: [] } as const;

test("for, against and abstain are said in these words", () => {
  for (const [said, ticks] of [
    ["for", [0, 1, 0]],
    ["against", [0, 0, 1]],
    ["abstain", [1, 0, 0]],
  ] as const) {
    const { written, tracker, election } = openingOf({ ...forOrAgainst, lines: [] }, [ticks]);
    expect(opened(written)).toEqual({ tracker, election, said: [said] });
  }
});

test("of a paper with several lines the number of each is told", () => {
  const lines = ["a", "b", "none"].map((answer) => ({ answer, label: answer }));
  const { written } = openingOf({ kind: "ranked", limits: { options: 2, none: true }, lines }, [[2, 1, 0]]);
  expect(opened(written)?.said).toEqual([[2, 1, 0]]);
});

test("the address that the picture holds is taken like the text below it, with what a mail puts around it", () => {
  const { written, tracker } = openingOf({ ...forOrAgainst, lines: [] }, [[0, 1, 0]]);
  expect(opened(`  https://folkmoot.example/check-a-ballot#${written}\n`)?.tracker).toBe(tracker);
});

test("whatever else somebody gives is no opened ballot", () => {
  for (const text of ["", "#", "1.2.3", "https://folkmoot.example/", "<script>", "1.".repeat(50_000)]) expect(opened(text)).toBeNull();
});
