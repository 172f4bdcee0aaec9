import { describe, expect, test } from "vitest";
import { cases, isLong } from "../../../tests/long.js";
import { conduct, prepare, type Vote, type Wanted } from "../testing/election.js";
import { seeded } from "../testing/random.js";
import { toolBallot, toolRefusal, toolVersion } from "../testing/tool.js";
import { integer } from "./encoding/text.js";
import { acceptBallot, appendSetup, beginArchive, belenios2048, rfc3526, ticksOf, verifyArchive, type Question } from "./index.js";

/** In the larger groups, which version 2.0 knows: each fourth is ranked. */
const ELECTIONS = cases(isLong ? 1000 : 4);

describe.skipIf(toolVersion !== "2.0")("beside belenios-tool 2.0", () => {
  test(`elections made up by chance are valid for both (${ELECTIONS.length})`, { timeout: isLong ? 36_000_000 : 60_000 }, async () => {
    for (const at of ELECTIONS) {
      const seed = `tool ${at}`;
      const { archive, uuid, tampered } = madeUp(seed, at);
      expect([seed, await verifyArchive(archive)]).toMatchObject([seed, { valid: true, stage: "finished", flags: [] }]);
      expect([seed, toolRefusal(uuid, archive)]).toEqual([seed, null]);
      expect([seed, (await verifyArchive(tampered)).valid]).toEqual([seed, false]);
    }
  });

  test("ballots that it makes are accepted, each once", () => {
    const random = seeded("ballots of the tool");
    const questions = [ticks({ answers: 3, blank: true, min: 1, max: 2 })];
    const { setup, texts, credentials } = prepare({ group: belenios2048, questions, voters: 1, holders: { single: 1 }, random });
    const begun = beginArchive(1_750_000_000);
    const archive = Buffer.concat([begun.bytes, appendSetup(begun.head, texts).bytes]);
    const ballot = toolBallot(setup.election.uuid, archive, { credential: credentials[0] ?? "", choices: [[0, 1, 0, 1]] });
    const first = acceptBallot(setup.election, { credentials: setup.credentials, trackers: new Set() }, ballot);
    expect(first).toMatchObject({ accepted: true });
    const tracker = first.accepted ? first.ballot.tracker : "";
    expect(acceptBallot(setup.election, { credentials: setup.credentials, trackers: new Set([tracker]) }, ballot)).toMatchObject({
      code: "ballot-replayed",
    });
  });
});

/** An election of any kind: number of questions and answers, blanks, weights, changes of mind, holders of the key. */
function madeUp(seed: string, at: number) {
  const random = seeded(seed);
  const below = (bound: number) => Number(integer(random(4)) % BigInt(bound));
  const ranked = at % 4 === 3;
  const questions = Array.from({ length: 1 + below(2) }, (_, which): Question => {
    const answers = 1 + below(3);
    if (ranked && which === 0) return { kind: "numbers", question: "Rank", answers: names(answers), extra: undefined };
    const min = below(answers + 1);
    return ticks({ answers, blank: below(2) === 1, min, max: min + below(answers - min + 1) });
  });
  const voters = below(4);
  const size = 1 + below(3);
  const threshold = 1 + below(size);
  // Powers of 2047 bits take long: few ceremonies are held in that group.
  const isCeremony = ranked ? at % 16 === 15 : below(2) === 1;
  const wanted: Wanted = {
    group: ranked ? rfc3526 : belenios2048,
    questions,
    voters: voters + 1,
    ...(ranked || below(2) === 1 ? {} : { weights: Array.from({ length: voters + 1 }, () => BigInt(1 + below(1000))) }),
    holders: isCeremony ? { single: below(2), ceremony: { threshold, size } } : { single: 1 + below(2) },
    random,
  };
  const prepared = prepare(wanted);
  const votes = Array.from({ length: voters + (voters > 0 ? below(2) : 0) }, (): Vote => ({
    voter: below(voters),
    choices: questions.map((question) => marks(question, below)),
  }));
  const owners = prepared.keys.map((_, owner) => owner + 1);
  // Of those who hold the key together only as many as it takes, whoever they are.
  const absent = isCeremony ? size - threshold : 0;
  const first = owners.length - size + below(threshold + 1);
  const decryptors = owners.filter((_, owner) => owner < first || owner >= first + absent);
  const options = { shufflers: ranked ? owners : [], decryptors, random };
  const archive = conduct(prepared, votes, options);
  const tampered = archive.slice();
  const place = 512 + below(archive.length - 512);
  tampered[place] = (tampered[place] ?? 0) ^ (1 << below(8));
  return { archive, tampered, uuid: prepared.setup.election.uuid };
}

function ticks({ answers, ...rest }: { readonly answers: number; readonly blank: boolean; readonly min: number; readonly max: number }): Question {
  return { kind: "ticks", question: "Tick", answers: names(answers), ...rest };
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Option ${at + 1} “ä”`);
}

function marks(question: Question, below: (bound: number) => number): number[] {
  if (question.kind === "numbers") return question.answers.map(() => below(256));
  const marked = Array.from({ length: ticksOf(question) }, () => 0);
  if (question.blank && below(4) === 0) return marked.map((_, at) => (at === 0 ? 1 : 0));
  const amount = question.min + below(question.max - question.min + 1);
  const first = question.blank ? 1 : 0;
  const from = below(question.answers.length);
  for (let i = 0; i < amount; i++) marked[first + ((from + i) % question.answers.length)] = 1;
  return marked;
}
