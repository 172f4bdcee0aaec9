import { bench } from "./harness.js";
import { inChromium } from "./in-chromium.js";

/**
 * What people wait for in each group, in Chromium: a voter for a ballot with 3 answers, or one that ranks as many lines as a paper in the largest group may well have; one of three who hold
 * the key, any two of whom open it, for each of their steps.
 */
const PROGRAM = `
  import * as b from "@folkmoot/ballot";
  const random = (length) => crypto.getRandomValues(new Uint8Array(length));
  const uuid = "Fo1kmootGroup9";
  const [size, threshold] = [3, 2];
  window.measure = (name, lines, papers) => {
    const group = b.groupNamed(name);
    const times = {};
    const timed = (what, work) => {
      const start = performance.now();
      const made = work();
      times[what] = performance.now() - start;
      return made;
    };
    /** Of all three; the first is timed. */
    const each = (what, work) => seeds.map((seed, at) => (at === 0 ? timed(what, () => work(seed, at)) : work(seed, at)));
    const seeds = [1, 2, 3].map(() => b.newSeed(random));
    const beginnings = each("begin", (seed, at) => b.beginCeremony(group, seed, { election: uuid, size, threshold, index: at + 1, random }));
    const ceremony = { election: uuid, threshold, beginnings };
    const plain = b.plainCeremony(ceremony);
    const dealings = each("deal", (seed) => b.deal(group, ceremony, { seed, random }));
    const inputs = b.distribute(group, plain, dealings.map(b.polynomialIn));
    const outputs = each("take", (seed, at) => b.takeDealt(group, ceremony, { seed, random, input: inputs[at] }).output);
    const { parameters, sealedKeys } = b.finishCeremony(group, plain, { polynomials: dealings.map(b.polynomialIn), outputs });
    const text = '[["Pedersen",' + parameters + ']]';
    timed("test paper", () => {
      const trustees = b.readTrustees(group, text);
      b.checkCeremonyFile(group, { uuid, trustees }, b.writeCeremonyFile(group, ceremony, dealings));
      const { election, tally } = b.rehearsal(group, b.checkTrustees(group, trustees), uuid);
      return b.decryptPart(election, tally, { secret: b.openMemberKey(group, seeds[0], sealedKeys[0]), random });
    });
    const key = b.checkTrustees(group, b.readTrustees(group, text));
    const answers = Array.from({ length: lines }, (_, at) => String(at));
    const question = lines === 0
      ? { kind: "ticks", question: "text", answers: ["for", "against"], blank: true, min: 1, max: 1 }
      : { kind: "numbers", question: "schulze", answers, extra: undefined };
    const election = b.readElection(b.writeElection({ uuid, group, key, name: "7", description: "", questions: [question] }));
    const credential = b.newCredential(random);
    const secret = b.credentialSecret(group, uuid, credential);
    const choices = [lines === 0 ? [0, 1, 0] : answers.map((_, at) => at + 1)];
    const ballot = timed("ballot", () => b.createOpenableBallot(election, { secret, choices, random }));
    const setup = { election, trustees: b.readTrustees(group, text), credentials: new Map([[group.write(group.secretPower(group.generator, secret)), 1n]]) };
    const { encrypted } = b.tallyBox(setup, [ballot.text]);
    const tally = lines === 0 ? encrypted : encrypted.map((column) => Array.from({ length: papers }, () => column[0]));
    if (lines > 0) timed("mix", () => b.makeShuffle(election, tally, random));
    timed("open", () => b.decryptWholePart(election, tally, { owner: 1, secret: b.openMemberKey(group, seeds[0], sealedKeys[0]), random }));
    return times;
  };`;
const STEPS: Readonly<Record<string, string>> = {
  begin: "one of three begins their part of the key",
  deal: "deals out the shares",
  take: "takes in their share",
  "test paper": "opens the test paper",
  ballot: "a ballot is made, the first of a page",
  mix: "mixes 100 papers",
  open: "opens their part of the result",
};
const PAPERS = 100;
const LINES = 34;
const ROUNDS = 3;
/** The group, with the lines that are ranked; none: a vote for or against. */
const BOXES = [
  ["Ed25519", 0],
  ["BELENIOS-2048", 0],
  ["RFC-3526-2048", LINES],
] as const;

type Times = Readonly<Record<string, number>>;

await inChromium(PROGRAM, async (open) => {
  for (const [group, lines] of BOXES) {
    const measured: Times[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const page = await open();
      measured.push(
        await page.evaluate(
          ([name, ranked, papers]) =>
            (window as unknown as { measure: (name: string, lines: number, papers: number) => Times }).measure(name, ranked, papers),
          [group, lines, PAPERS] as const,
        ),
      );
      await page.close();
    }
    for (const [step, name] of Object.entries(STEPS)) {
      const each = measured.values();
      if (measured[0]?.[step] === undefined) continue;
      await bench({ name: `${group}: ${name}`, unit: "ms", better: "less", rounds: ROUNDS, ours: async () => each.next().value?.[step] ?? 0 });
    }
  }
});
