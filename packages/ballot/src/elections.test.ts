import { expect, test } from "vitest";
import { conduct, prepare, type Vote } from "../testing/election.js";
import { seeded } from "../testing/random.js";
import { belenios2048, ed25519, rfc3526, verifyArchive, type Group, type Question } from "./index.js";

const pick: Question = { kind: "ticks", question: "Who?", answers: ["Ada", "Bo", "Cy"], blank: false, min: 1, max: 1 };
const some: Question = { kind: "ticks", question: "Which?", answers: ["A", "B", "C", "D"], blank: true, min: 1, max: 2 };
const rank: Question = {
  kind: "numbers",
  question: "In which order?",
  answers: ["X", "Y", "Z"],
  extra: { type: "ScoreVoting", method: "Schulze", blank: true },
};

test("an election with ticks, a blank and a change of mind, whose key two of three hold", async () => {
  const random = seeded("ticks");
  const prepared = prepare({
    group: ed25519,
    questions: [pick, some],
    voters: 4,
    holders: { single: 1, ceremony: { threshold: 2, size: 3 } },
    random,
  });
  const votes: Vote[] = [
    {
      voter: 0,
      choices: [
        [1, 0, 0],
        [1, 0, 0, 0, 0],
      ],
    },
    {
      voter: 1,
      choices: [
        [0, 1, 0],
        [0, 1, 1, 0, 0],
      ],
    },
    {
      voter: 0,
      choices: [
        [0, 0, 1],
        [0, 0, 0, 0, 1],
      ],
    },
    {
      voter: 3,
      choices: [
        [0, 0, 1],
        [1, 0, 0, 0, 0],
      ],
    },
  ];
  const archive = conduct(prepared, votes, { shufflers: [], decryptors: [1, 4, 2], random });
  expect(await verifyArchive(archive)).toMatchObject({
    valid: true,
    stage: "finished",
    voters: 4,
    ballots: 4,
    counted: 3,
    results: [
      { kind: "ticks", counts: [0n, 1n, 2n] },
      { kind: "ticks", counts: [1n, 1n, 1n, 0n, 1n] },
    ],
  });
});

test("ranked ballots are shuffled twice and come out in another order", async () => {
  const random = seeded("ranks");
  const prepared = prepare({ group: ed25519, questions: [rank, pick], voters: 5, holders: { single: 2 }, random });
  const rankings = [
    [1, 2, 3],
    [3, 2, 1],
    [0, 0, 0],
    [1, 1, 2],
    [2, 1, 3],
  ];
  const votes = rankings.map((ranking, voter): Vote => ({ voter, choices: [ranking, [1, 0, 0]] }));
  const verdict = await verifyArchive(conduct(prepared, votes, { shufflers: [1, 2], decryptors: [1, 2], random }));
  expect(verdict).toMatchObject({ valid: true, stage: "finished", flags: [] });
  const [ranks, ticks] = verdict.valid ? (verdict.results ?? []) : [];
  expect(ranks?.kind === "numbers" && ranks.ballots.map(String).sort()).toEqual(rankings.map(String).sort());
  expect(ticks).toEqual({ kind: "ticks", counts: [5n, 0n, 0n] });
});

test("nobody votes, and the result is still proved", async () => {
  const random = seeded("nobody");
  const prepared = prepare({ group: ed25519, questions: [rank, pick], voters: 2, holders: { single: 1 }, random });
  const verdict = await verifyArchive(conduct(prepared, [], { shufflers: [1], decryptors: [1], random }));
  expect(verdict).toMatchObject({ valid: true, counted: 0, results: [{ ballots: [] }, { counts: [0n, 0n, 0n] }] });
});

test("votes count by their weight", async () => {
  const random = seeded("weights");
  const prepared = prepare({ group: ed25519, questions: [pick], voters: 3, weights: [3n, 1n, 2_000n], holders: { single: 1 }, random });
  const votes: Vote[] = [0, 1, 2].map((voter) => ({ voter, choices: [[voter === 2 ? 0 : 1, voter === 2 ? 1 : 0, 0]] }));
  const verdict = await verifyArchive(conduct(prepared, votes, { shufflers: [], decryptors: [1], random }));
  expect(verdict).toMatchObject({ valid: true, weight: 2004n, results: [{ counts: [4n, 2000n, 0n] }] });
});

test.each([
  { group: belenios2048, questions: [pick] },
  { group: rfc3526, questions: [rank] },
] satisfies { group: Group; questions: Question[] }[])(
  "$group.name carries an election from its keys to its result",
  async ({ group, questions }) => {
    const random = seeded(group.name);
    const prepared = prepare({ group, questions, voters: 2, holders: { single: 1 }, random });
    const ranked = questions[0] === rank;
    const votes: Vote[] = [{ voter: 1, choices: [ranked ? [2, 255, 1] : [0, 0, 1]] }];
    const verdict = await verifyArchive(conduct(prepared, votes, { shufflers: ranked ? [1] : [], decryptors: [1], random }));
    expect(verdict).toMatchObject({ valid: true, results: [ranked ? { ballots: [[2, 255, 1]] } : { counts: [0n, 0n, 1n] }] });
  },
);
