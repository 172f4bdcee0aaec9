import { readFileSync } from "node:fs";
import { audit } from "../packages/auditor/src/index.js";
import { exportOf, sampleRecord } from "../packages/auditor/testing/sample.js";
import { sha256 } from "../packages/app/src/platform/sha256.js";
import { bench, perSecond } from "./harness.js";

/**
 * Decisions in the record; each is five entries: a deposit, a roll, a batch of twelve votes, a result, its coming into force. A harder mix than that of a large
 * organisation, most of whose entries are refusals and batches: here each entry moves a motion, and every text and roll is opened and checked as well.
 */
const DECISIONS = 6_000;

const lines = exportOf(sampleRecord(DECISIONS, readFileSync("packages/constitution/texts/day-zero.md", "utf8")));
const entries = lines.filter((line) => line.startsWith('{"entry"'));

await bench({
  name: `audit of ${entries.length} entries: signature, tree, texts, rolls, every act decided again`,
  unit: "entries/s",
  better: "more",
  limit: 50_000,

  rounds: 3,
  ours: () =>
    perSecond(entries.length, async () => {
      const verdict = await audit(lines, { hasher: sha256 });
      if (!verdict.valid) throw new Error(verdict.why);
    }),
  floor: {
    name: "parsing and hashing the same entries",
    measure: () => perSecond(entries.length, async () => entries.forEach((line) => sha256(Buffer.from(JSON.parse(line).entry, "base64")))),
  },
});
