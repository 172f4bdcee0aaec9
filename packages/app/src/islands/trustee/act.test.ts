import { beforeAll, expect, test } from "vitest";
import {
  beginCeremony,
  boxFingerprint,
  ed25519,
  newSeed,
  opensRehearsal,
  checkTrustees,
  readTrustees,
  rehearsal,
  rehearsedPart,
  verifyArchive,
  type ValidArchive,
} from "@folkmoot/ballot";
import type { TrusteeTask } from "../../features/boxes/contract.js";
import { Ceremonial, mixedOnce, random, UUID } from "../../testing/booth/ceremony.js";
import { act, mix, openPart, type Acted, type Hand } from "./act.js";

const group = ed25519;
const seeds = [1, 2, 3].map(() => newSeed(random));
const ceremony = new Ceremonial(3, 2);
const hand = (number: number): Hand => ({ group, uuid: UUID, seed: seeds[number - 1] ?? "", random });
type Early = Exclude<TrusteeTask, { task: "shuffle" | "decrypt" }>;

/** What is due of somebody now. */
function due(number: number, of = ceremony): Early {
  const task = of.due(number);
  if (task === null || task.task === "shuffle" || task.task === "decrypt") throw new Error(`nothing is due of ${number}`);
  return task;
}

function body(acted: Acted): string {
  if (!acted.ok) throw new Error(acted.why);
  return acted.body;
}

beforeAll(() => {
  for (const task of ["certificate", "polynomial", "shares"])
    for (const number of [1, 2, 3]) ceremony.take(task, number, body(act(due(number), hand(number))));
});

test("three make a key together, and two of them open the test paper", () => {
  const trustees = readTrustees(group, ceremony.finished().trustees);
  const paper = rehearsal(group, checkTrustees(group, trustees), UUID);
  const parts = [1, 3].map((owner) => [owner, rehearsedPart(paper, trustees, { owner, text: body(act(due(owner), hand(owner))) })] as const);
  expect(parts.every(([, part]) => part !== null)).toBe(true);
  expect(opensRehearsal(paper, trustees, new Map(parts.flatMap(([owner, part]) => (part === null ? [] : [[owner, part] as const]))))).toBe(true);
});

test("the key file of another ballot box or of an earlier attempt is recognised at every step", () => {
  const stranger = { ...hand(1), seed: newSeed(random) };
  const fresh = new Ceremonial(3, 2);
  for (const number of [1, 2, 3]) fresh.take("certificate", number, body(act(due(number, fresh), hand(number))));
  expect(act(due(1, fresh), stranger)).toEqual({ ok: false, why: "other key" });
  for (const number of [1, 2, 3]) fresh.take("polynomial", number, body(act(due(number, fresh), hand(number))));
  expect(act(due(1, fresh), stranger)).toEqual({ ok: false, why: "other key" });
  expect(act(due(1), stranger)).toEqual({ ok: false, why: "other key" });
  expect(act(due(1), hand(2))).toEqual({ ok: false, why: "other key" });
});

test("what the others sent is checked: a share that isn't what its sender published is complained of, and says whose; what can't be is refused", () => {
  const fresh = new Ceremonial(2, 1);
  for (const number of [1, 2]) fresh.take("certificate", number, body(act(due(number, fresh), hand(number))));
  for (const number of [1, 2]) fresh.take("polynomial", number, body(act(due(number, fresh), hand(number))));
  const task = due(1, fresh);
  if (task.task !== "shares") throw new Error(task.task);
  const input = JSON.parse(task.input) as { secrets: string[] };
  const mixed = { ...task, input: JSON.stringify({ ...input, secrets: input.secrets.toReversed() }) };
  expect(act(mixed, hand(1))).toMatchObject({
    ok: false,
    why: "wrong share",
    sender: 1,
    body: expect.stringContaining("ceremony complaint 1") as string,
  });
  expect(act({ ...task, input: "{" }, hand(1))).toMatchObject({ ok: false, why: "wrong" });
  const forged = beginCeremony(group, newSeed(random), { election: UUID, size: 2, threshold: 1, index: 1, random });
  expect(act({ ...task, beginnings: [task.beginnings[1] ?? "", forged] }, hand(2))).toMatchObject({ ok: false });
});

test("the test paper isn't opened with a key that somebody may have chosen", () => {
  const task = due(1);
  if (task.task !== "rehearse") throw new Error(task.task);
  const { dealings, ...file } = JSON.parse(task.ceremony) as { dealings: unknown[] };
  const other = { ...task, ceremony: JSON.stringify({ ...file, dealings: dealings.toReversed() }) };
  expect(act(other, hand(1))).toMatchObject({ ok: false, why: "wrong" });
  expect(act({ ...task, ceremony: "" }, hand(1))).toMatchObject({ ok: false, why: "wrong" });
});

test("a part of the box is opened by its trustee alone, and only once all votes are added up", async () => {
  const archive = await verified(
    ceremony.box([
      [0, 1, 0],
      [0, 0, 1],
    ]).bytes,
  );
  const { sealedKeys } = ceremony.finished();
  const task = { task: "decrypt", archive: "", owner: 2, sealedKey: sealedKeys[1] ?? "", ballots: 2, voters: 2 } as const;
  expect(openPart(task, archive, hand(2))).toMatchObject({ ok: true });
  expect(openPart(task, archive, hand(1))).toEqual({ ok: false, why: "other key" });
  expect(openPart({ ...task, owner: 3 }, archive, hand(2))).toEqual({ ok: false, why: "other key" });
  for (const stage of ["voting", "closed", "finished"] as const)
    expect(openPart(task, { ...archive, stage }, hand(2))).toEqual({ ok: false, why: "not now" });
  expect(mix({ ...archive, stage: "voting" }, random)).toEqual({ ok: false, why: "not now" });
});

test("papers with several lines are opened only after somebody has mixed them", async () => {
  const box = ceremony.box(
    [
      [1, 2, 0],
      [2, 1, 3],
    ],
    3,
  );
  const archive = await verified(box.bytes);
  const task = { task: "decrypt", archive: "", owner: 2, sealedKey: ceremony.finished().sealedKeys[1] ?? "", ballots: 2, voters: 2 } as const;
  expect(openPart(task, archive, hand(2))).toEqual({ ok: false, why: "not now" });
  const mixed = await verified(mixedOnce(box, 3, body(mix(archive, random))));
  expect(openPart(task, mixed, hand(2))).toMatchObject({ ok: true });
  expect(boxFingerprint(mixed)).toBe(boxFingerprint(archive));
});

test("trustees see the same fingerprint of the same ballots, and another one when a ballot is missing", async () => {
  const box = ceremony.box([
    [0, 1, 0],
    [1, 0, 0],
  ]).bytes;
  const archive = await verified(box);
  expect(boxFingerprint(await verified(box))).toBe(boxFingerprint(archive));
  expect(boxFingerprint({ ...archive, cast: archive.cast.slice(1) })).not.toBe(boxFingerprint(archive));
});

async function verified(bytes: Uint8Array): Promise<ValidArchive> {
  const verdict = await verifyArchive(bytes);
  if (!verdict.valid) throw new Error(verdict.why);
  return verdict;
}
