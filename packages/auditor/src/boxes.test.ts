import { beforeAll, expect, test } from "vitest";
import type { Event, EventOf } from "@folkmoot/procedure";
import { audit, type Verdict } from "./index.js";
import { exportOf, KEY } from "../testing/sample.js";
import { secretRecord, type SecretSample } from "../testing/secret.js";

// Two ballot boxes, from their keys to their results. Whoever keeps the record has its key and signs whatever they have changed; they have no part of a ballot box's key.

let sample: SecretSample;
beforeAll(async () => {
  sample = await secretRecord();
});

const places = (t: Event["t"]): number[] => sample.events.flatMap((event, n) => (event.t === t ? [n] : []));
const at = (t: Event["t"], which = 0): number => places(t)[which] ?? expect.fail(`there is no ${t} ${which}`);

/** The record with some entries changed, and signed again. */
async function auditWith(changes: readonly (readonly [index: number, change: object])[]): Promise<Verdict> {
  const events = sample.events.map((event, n): Event =>
    Object.assign({}, event, ...changes.filter(([index]) => index === n).map(([, change]) => change)),
  );
  return audit(exportOf({ ...sample, events }));
}

const auditArchives = (archives: ReadonlyMap<string, Uint8Array>): Promise<Verdict> => audit(exportOf({ ...sample, archives }));
const archives = (): (readonly [string, Uint8Array])[] => [...sample.archives];

test("a secret vote is audited from live text to its effect, with the archive of its box", async () => {
  expect(await audit(exportOf(sample))).toMatchObject({ valid: true, motions: 2, votes: 13, boxes: { verified: 2, absent: 0 } });
});

test("a record without an archive is valid, and says how many boxes are not at hand", async () => {
  expect(await auditArchives(new Map(archives().slice(1)))).toMatchObject({ valid: true, votes: 6, boxes: { verified: 1, absent: 1 } });
  expect(await auditArchives(new Map())).toMatchObject({ valid: true, votes: 0, boxes: { verified: 0, absent: 2 } });
});

test("a byte of an archive that was changed is found, with the entry of its box and the event in it", async () => {
  const [[election, bytes] = expect.fail(), other = expect.fail()] = archives();
  for (const place of [5, Math.floor(bytes.length / 2), bytes.length - 40]) {
    const changed = bytes.map((byte, n) => (n === place ? byte ^ 1 : byte));
    expect(await auditArchives(new Map([[election, changed], other]))).toMatchObject({ valid: false, code: "box", index: at("box-ready") });
  }
});

test("an archive that is another's, nobody's, or cut off is found", async () => {
  const [[election, bytes] = expect.fail(), [second, others] = expect.fail()] = archives();
  const says = async (swapped: ReadonlyMap<string, Uint8Array>): Promise<unknown> => {
    const verdict = await auditArchives(swapped);
    return verdict.valid ? "valid" : [verdict.code, verdict.index, verdict.why.slice(verdict.why.indexOf("entry"))];
  };
  expect(
    await says(
      new Map([
        [election, others],
        [second, bytes],
      ]),
    ),
  ).toEqual(["box", at("box-ready"), `entry ${at("box-ready")} begins with another election.`]);
  expect(await says(new Map([...archives(), ["A".repeat(43), bytes]]))).toEqual(["box", null, `entry names: ${"A".repeat(43)}.`]);
  const text = Buffer.from(bytes).toString("latin1");
  const cut = bytes.slice(0, text.indexOf("\n", text.lastIndexOf('"type":"PartialDecryption"')) + 1 || bytes.length - 1);
  expect(
    await auditArchives(
      new Map([
        [election, cut],
        [second, others],
      ]),
    ),
  ).toMatchObject({ valid: false, code: "box" });
});

test("a result that is not what came out of the box is found, however well it fits the rules", async () => {
  const [opened, closed] = [at("box-opened"), at("closed")];
  const count = { for: 6, against: 0, abstain: 1 };
  const why = (what: string): object => ({ valid: false, code: "box", index: opened, why: expect.stringContaining(what) as string });
  expect(
    await auditWith([
      [opened, { count }],
      [closed, { count }],
    ]),
  ).toMatchObject(why("has another result"));
  expect(await auditWith([[opened, { archive: "A".repeat(43) }]])).toMatchObject(why("is not the one that was recorded"));
  expect(await auditWith([[opened, { parts: [2, 3] }]])).toMatchObject(why("was opened by others"));
  expect(await auditWith([[opened, { spoilt: 0, shuffles: 1 }]])).toMatchObject(why("was mixed another number of times"));
});

test("more people who voted than have a ballot that counts, and a result that was never entered, are found", async () => {
  const [ready, ended, marks] = [at("box-ready"), at("box-ended"), at("box-marks")];
  const { ballots, voters } = sample.events[ended] as EventOf<"box-ended">;
  expect([ballots, voters]).toEqual([8, 7]);
  const why = (what: string): object => ({ valid: false, code: "box", why: expect.stringContaining(what) as string });
  expect(await auditWith([[ended, { voters: 8 }]])).toMatchObject({ index: ready, ...why("another number of people than voted") });
  expect(await audit(exportOf({ ...sample, events: sample.events.slice(0, marks) }))).toMatchObject(why("holds a result that was not entered"));
});

test("a ballot by a spare credential that took nobody's place, or by one whose place was taken, is found", async () => {
  const replaced = at("credential-replaced");
  const { spares = [] } = sample.events[at("box-ready")] as EventOf<"box-ready">;
  const event = sample.events[replaced] as EventOf<"credential-replaced">;
  const why = { code: "box", index: at("box-ready"), why: expect.stringContaining("by a credential that doesn't count") as string };
  expect(await audit(exportOf({ ...sample, events: sample.events.toSpliced(replaced, 1) }))).toMatchObject(why);
  const other = spares.find((spare) => spare !== event.by);
  expect(await auditWith([[replaced, { by: other }]])).toMatchObject(why);
  const [, elsewhere] = places("credential-replaced").map((index) => sample.events[index] as EventOf<"credential-replaced">);
  expect(await auditWith([[replaced, { replaced: elsewhere?.replaced }]])).toMatchObject({
    why: expect.stringContaining("lacks a credential") as string,
  });
  expect(await auditWith([[replaced, { by: event.replaced }]])).toMatchObject({ valid: false, code: "rule", index: replaced });
  expect(await auditWith([[at("roll-sampled"), { reached: 12 }]])).toMatchObject({ valid: false, code: "rule", index: at("roll-sampled") });
});

test("a paper of a box that was told otherwise, or is hidden as spoilt, is found", async () => {
  const [marks, opened] = [at("box-marks"), at("box-opened", 1)];
  const { marks: told } = sample.events[marks] as EventOf<"box-marks">;
  const otherwise = told.map(([mark, papers]) => [mark === "1>0" ? "1>0>2" : mark, papers]);
  expect(await auditWith([[marks, { marks: otherwise }]])).toMatchObject({
    code: "box",
    index: opened,
    why: expect.stringContaining("another result") as string,
  });
  expect(await auditWith([[opened, { spoilt: 0 }]])).toMatchObject({ code: "box", index: opened, why: expect.stringContaining("spoilt") as string });
});

test("a ballot that was exchanged or lies in another order, and a box that is another motion's, are found", async () => {
  const [ballots, ready] = [at("ballots"), at("box-ready", 1)];
  const entered = sample.events[ballots] as EventOf<"ballots">;
  const exchanged = [...entered.ballots.slice(1), "A".repeat(43)].toSorted();
  expect(await auditWith([[ballots, { ballots: exchanged }]])).toMatchObject({
    code: "box",
    index: at("box-ready"),
    why: expect.stringContaining("a ballot that was not entered") as string,
  });
  const [first = 0, second = 0] = places("ballots");
  const swapped = [
    [first, { ballots: (sample.events[second] as EventOf<"ballots">).ballots }],
    [second, { ballots: entered.ballots }],
  ] as const;
  expect(await auditWith(swapped)).toMatchObject({ code: "box", why: expect.stringContaining("holds its ballots in another order") as string });
  const [[election] = expect.fail()] = archives();
  expect(await auditWith([[ready, { election }]])).toMatchObject({
    code: "box",
    index: ready,
    why: expect.stringContaining("another motion") as string,
  });
});

test("the lines of an archive stand together, after the rolls", async () => {
  const lines = exportOf(sample, { key: KEY });
  const ofArchives = lines.flatMap((line, n) => (line.startsWith('{"archive"') ? [n] : []));
  expect(ofArchives.length).toBeGreaterThan(4);
  const [first = 0] = ofArchives;
  const moved = lines.toSpliced(first, 1).toSpliced(ofArchives.at(-1) ?? 0, 0, lines[first] ?? "");
  expect(await audit(moved)).toMatchObject({ valid: false, code: "structure" });
  const early = lines.toSpliced(first, 1).toSpliced(1, 0, lines[first] ?? "");
  expect(await audit(early)).toMatchObject({ valid: false, code: "structure" });
});
