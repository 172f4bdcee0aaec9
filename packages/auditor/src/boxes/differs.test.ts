import { expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import { verifyArchive, type ValidArchive } from "@folkmoot/ballot";
import { apply, applyToMotion, UNFOUNDED, type MotionFacts, type OnMotion, type OrganisationFacts } from "@folkmoot/procedure";
import { secretRecord } from "../../testing/secret.js";
import { archiveDiffers } from "./differs.js";
import { enteredBoxes } from "./entered.js";

// The archive of the first ballot box of the sample, whose credentials give other numbers of votes than it says.

const sample = await secretRecord();
const ended = sample.events.findIndex(({ t }) => t === "box-ended");
const before = sample.events.slice(0, ended + 1);
const [box = expect.fail()] = enteredBoxes(before);
const { ready } = box;
const motion = before.filter((event) => "motion" in event && event.motion === ready.motion).reduce<MotionFacts | null>(applyToMotion, null);
const source = [...sample.texts.values()].find(({ body }) => body.startsWith("# Rules"))?.body ?? "";
const situation: OnMotion = {
  rules: compile(source).rules,
  organisation: before.reduce<OrganisationFacts>(apply, UNFOUNDED),
  motion: motion ?? expect.fail(),
};
const verdict = await verifyArchive(sample.archives.get(ready.election) ?? expect.fail());
const archive: ValidArchive = verdict.valid ? { ...verdict, results: null } : expect.fail();
const credentials = [...archive.setup.credentials.keys()];

const differs = (votesOf: (at: number) => bigint, weights: NonNullable<MotionFacts["rolls"][string]["weights"]> = []): string | null => {
  const weighed = new Map(credentials.map((credential, at) => [credential, votesOf(at)]));
  const { ballot = expect.fail() } = situation.motion.rolls;
  const rolls = { ballot: weights.length === 0 ? ballot : { ...ballot, weights } };
  return archiveDiffers({ ...archive, setup: { ...archive.setup, credentials: weighed } }, box, {
    ...situation,
    motion: { ...situation.motion, rolls },
  });
};

test("an archive that gives somebody more votes than the roll, or fewer, is not that of its box; nor one whose spare credentials weigh otherwise than those whose place they take", () => {
  expect(differs(() => 1n)).toBeNull();
  const answers = credentials.map((_, at) => differs((n) => (n === at ? 2n : 1n)));
  const [weights, spare] = [
    "gives others more than one vote than its roll",
    "has a spare credential in the place of one with another number of votes",
  ];
  // The one whose place was taken, and the spare one that took it; another spare one gives nobody a vote.
  expect(answers.filter((each) => each === spare)).toHaveLength(2);
  expect(answers.filter((each) => each === weights)).toHaveLength(credentials.length - 3);
  expect(differs(() => 1n, [{ votes: 3, size: 2 }])).toBe(weights);
});
