import { expect, test } from "vitest";
import { exportOf, mixedRecord } from "../testing/sample.js";
import { audit } from "./index.js";

test("a record of petitions, decisions, refusals and a changing register is valid, and each vote of each batch is counted", async () => {
  const sample = mixedRecord({ members: 2_500, rounds: 2, decisions: 3, refusals: 3, registers: 3 });
  expect(sample.events.filter((event) => event.t === "voted" && event.votes.length === 1_600)).toHaveLength(2);
  expect(await audit(exportOf(sample))).toMatchObject({ valid: true, motions: 8, votes: 2 * 2_000 + 6 * 12 });
});
