import { ed25519, newTrusteeKey, writeElection } from "../packages/ballot/src/index.js";
import { bench } from "./harness.js";
import { inChromium } from "./in-chromium.js";

/** What a voter waits for between “Encrypt my vote” and the tracking code: a ballot with 3 answers. */
const PROGRAM = `
  import { createOpenableBallot, credentialSecret, readElection } from "@folkmoot/ballot";
  const random = (length) => crypto.getRandomValues(new Uint8Array(length));
  window.make = (text, again) => {
    const start = performance.now();
    const election = readElection(text);
    const secret = credentialSecret(election.group, election.uuid, "8Kd-2Fx-P9m-3Ga-ZqT");
    const ballot = () => createOpenableBallot(election, { secret, choices: [[0, 1, 0]], random });
    ballot();
    const cold = performance.now() - start;
    const begun = performance.now();
    for (let made = 0; made < again; made++) ballot();
    return { cold, warm: (performance.now() - begun) / again };
  };`;
const AGAIN = 50;

interface Times {
  readonly cold: number;
  readonly warm: number;
}

await inChromium(PROGRAM, async (open) => {
  const election = electionText();
  const made = async (): Promise<Times> => {
    const page = await open();
    const times = await page.evaluate(([text, again]) => (window as unknown as { make: (text: string, again: number) => Times }).make(text, again), [
      election,
      AGAIN,
    ] as const);
    await page.close();
    return times;
  };
  await bench({
    name: "a ballot with 3 answers made in Chromium, the first of a page",
    unit: "ms",
    better: "less",
    limit: 120,
    ours: async () => (await made()).cold,
  });
  await bench({ name: "the same, once more", unit: "ms", better: "less", limit: 15, ours: async () => (await made()).warm });
});

function electionText(): string {
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const { key } = newTrusteeKey(ed25519, { random });
  const question = { kind: "ticks", question: "text", answers: ["for", "against"], blank: true, min: 1, max: 1 } as const;
  return writeElection({ uuid: "Fo1kmootBooth9", group: ed25519, key: key.public_key, name: "7", description: "ballot", questions: [question] });
}
