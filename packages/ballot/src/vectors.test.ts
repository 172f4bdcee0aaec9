import { describe, expect, test } from "vitest";
import { archiveIn, folders, json, toolVectorsPresent } from "../testing/vectors.js";
import type { QuestionResult } from "./count/result.js";
import { writeWeight } from "./encoding/shape.js";
import { verifyArchive } from "./verify/verify.js";

interface Expected {
  readonly expected_of_a_correct_verifier?: string;
}

describe("archives of others", { timeout: 120_000 }, () => {
  test.each([...folders("tool/"), ...folders("js/"), "pki/"])("%s is valid", async (folder) => {
    expect(await verifyArchive(archiveIn(folder))).toMatchObject({ valid: true, stage: "finished", flags: [] });
  });

  test.each([...folders("ed25519/tool/"), ...folders("ed25519/js/"), ...folders("ed25519/pki/")].filter((folder) => !folder.includes("nh31")))(
    "%s is valid and has the result that was expected",
    async (folder) => {
      const verdict = await verifyArchive(archiveIn(folder));
      expect(verdict).toMatchObject({ valid: true, stage: "finished", flags: [] });
      if (!verdict.valid || folder.includes("pki")) return;
      const { js } = json(`${folder}expected.json`) as { js: { ballots: number; counted: number; weight: string; events: number; result: unknown } };
      expect(verdict).toMatchObject({ ballots: js.ballots, counted: js.counted, weight: BigInt(js.weight), events: js.events });
      expect(verdict.results?.map(plain)).toEqual(js.result);
    },
  );

  test.skipIf(!toolVectorsPresent)(
    "31 ranked options don't fit into an element of Ed25519, and the election is refused although 3.0 and 3.3.0 accept it",
    async () => {
      expect(await verifyArchive(archiveIn("ed25519/tool/nh31-3.0/"))).toMatchObject({ valid: false, code: "election", event: 0 });
    },
  );

  const refusals = json("refusals.json") as { readonly [folder: string]: string };
  test.each([...folders("tamper/"), ...folders("ed25519/tamper/")])("%s comes out as a correct verifier has to say", async (folder) => {
    const verdict = await verifyArchive(archiveIn(folder));
    const { expected_of_a_correct_verifier: expected = "" } = json(`${folder}expected.json`) as Expected;
    const said = verdict.valid ? (verdict.flags.length > 0 ? "accept with flag" : "accept") : "reject";
    expect(
      said,
      JSON.stringify(verdict, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value)),
    ).toBe(expected.replace(/ \(.*/, ""));
    expect(verdict.valid ? undefined : `${verdict.code} at ${verdict.event ?? "the file"}`).toBe(refusals[folder]);
  });
});

function plain(result: QuestionResult): unknown {
  return result.kind === "ticks" ? result.counts.map(writeWeight) : result.ballots;
}
