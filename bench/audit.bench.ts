import { readFileSync } from "node:fs";
import { audit } from "../packages/auditor/src/index.js";
import { exportOf, mixedRecord, type Mix } from "../packages/auditor/testing/sample.js";
import { sha256 } from "../packages/app/src/platform/sha256.js";
import { bench, perSecond } from "./harness.js";

/**
 * A large organisation over some years, 30,200 entries: 6,000 refusals, 4,000 changes of the register, 4,000 decisions of a committee of twelve in writing (a deposit,
 * a roll, a batch of votes, a result and its commencement each) and 20 petitions that all 5,000 members vote on: ten signatures in one batch, notice, two rolls of
 * 5,000, and 4,000 votes in batches of 1,600 each. A batch counts as one entry, though each vote in it is checked. Texts and rolls are opened and checked as well.
 */
const MIX: Mix = { members: 5_000, rounds: 20, decisions: 200, refusals: 300, registers: 200 };

const lines = exportOf(mixedRecord(MIX, readFileSync("packages/constitution/texts/day-zero.md", "utf8")));
const entries = lines.filter((line) => line.startsWith('{"entry"'));

await bench({
  name: `audit of ${entries.length} entries: signature, tree, texts, rolls, every act decided again`,
  unit: "entries/s",
  better: "more",
  limit: 50_000,

  rounds: 5,
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
