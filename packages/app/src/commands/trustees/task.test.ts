import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ed25519, newSeed, sealKeyFile, writeTrusteeSecret } from "@folkmoot/ballot";
import { run } from "../../cli.js";
import { act, type Hand } from "../../islands/trustee/act.js";
import { wrongly } from "../../testing/ballot-box.js";
import { Ceremonial, random, UUID } from "../../testing/booth/ceremony.js";
import type { TrusteeTask } from "../../features/boxes/contract.js";

let folder = "";
const seeds = [1, 2, 3].map(() => newSeed(random));
const ceremony = new Ceremonial(3, 2);
const cheap = { passphrase: "oak ladder violet harbour", random, cost: { n: 2, r: 1, p: 1 } };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "folkmoot-task-"));
  await writeFile(join(folder, "passphrase"), cheap.passphrase);
  await writeFile(
    join(folder, "1.key"),
    await sealKeyFile({ title: "1", secret: writeTrusteeSecret({ kind: "seed", seed: seeds[0] ?? "" }) }, cheap),
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** Words that begin with @ are files of the test's folder. */
async function folkmoot(line: string) {
  const [out, err]: [string[], string[]] = [[], []];
  const args = line.split(" ").map((word) => (word.startsWith("@") ? join(folder, word.slice(1)) : word));
  return { code: await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) }), out: out.join("\n"), err: err.join("\n") };
}

/** What the command prints for a task of the first, and what the page does for one of the others. */
async function first(task: TrusteeTask | null, more = "") {
  await writeFile(join(folder, "task.json"), JSON.stringify(task));
  return folkmoot(`trustee task @1.key @task.json --passphrase-file @passphrase${more}`);
}
const hand = (number: number): Hand => ({ group: ed25519, uuid: UUID, seed: seeds[number - 1] ?? "", random });
function other(number: number, of = ceremony): string {
  const task = of.due(number);
  if (task === null || task.task === "shuffle" || task.task === "decrypt") throw new Error(`nothing is due of ${number}`);
  const acted = act(task, hand(number));
  if (!acted.ok) throw new Error(acted.why);
  return acted.body;
}

test("the command makes a key with others' pages, and keeps which key it tried out: a ballot box with another one, or with another number of ballots, is opened no more (H-07)", async () => {
  for (const number of [1, 2, 3]) ceremony.take("certificate", number, other(number));
  ceremony.take("polynomial", 1, (await first(ceremony.due(1))).out);
  for (const number of [2, 3]) ceremony.take("polynomial", number, other(number));
  ceremony.take("shares", 1, (await first(ceremony.due(1))).out);
  for (const number of [2, 3]) ceremony.take("shares", number, other(number));
  const { trustees: _, ceremony: file, sealedKeys } = ceremony.finished();
  const test = ceremony.due(1);
  expect(await first(test?.task === "rehearse" ? { ...test, ceremony: "" } : null, ` --election ${UUID}`)).toMatchObject({ code: 1 });
  const opened = await first(test, ` --election ${UUID}`);
  expect(opened).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\{"decryption_factors"/),
    err: expect.stringContaining("compare with the other"),
  });
  expect(await readFile(join(folder, "1.key.tried"), "utf8")).toMatch(new RegExp(`^${UUID} [0-9a-f]{64}\n$`, "u"));

  await writeFile(join(folder, "box.bel"), ceremony.box([[0, 1, 0]]).bytes);
  await writeFile(join(folder, "box.ceremony"), file);
  const decrypt = { task: "decrypt", archive: "", owner: 1, sealedKey: sealedKeys[0] ?? "", ballots: 1, voters: 1 } as const;
  expect(await first({ ...decrypt, ballots: 2 }, " --archive @box.bel")).toMatchObject({
    code: 1,
    out: expect.stringContaining("ended with 2 ballots"),
  });
  expect(await first(decrypt, " --archive @box.bel")).toMatchObject({ code: 0 });
  expect((await folkmoot("ballot verify @box.bel --ceremony @box.ceremony")).out).toContain("committed to their part before any part was known");
  await writeFile(join(folder, "1.key.tried"), `${UUID} ${"0".repeat(64)}\n`);
  expect(await first(decrypt, " --archive @box.bel")).toMatchObject({
    code: 1,
    out: expect.stringContaining("another key than the one with which the test paper"),
  });
  await writeFile(join(folder, "other.ceremony"), file.replace('"dealings":[{"message":"', '"dealings":[{"message":" '));
  expect(await folkmoot("ballot verify @box.bel --ceremony @other.ceremony")).toMatchObject({ code: 1 });
});

test("a wrong share gives a complaint to be handed in, and anybody judges it from its evidence", async () => {
  const fresh = new Ceremonial(3, 2);
  for (const number of [1, 2, 3]) fresh.take("certificate", number, other(number, fresh));
  const dealt = fresh.due(2);
  if (dealt?.task !== "polynomial") throw new Error("the second deals");
  for (const number of [1, 3]) fresh.take("polynomial", number, other(number, fresh));
  fresh.take("polynomial", 2, wrongly(seeds[1] ?? "")(dealt));
  const complaint = await first(fresh.due(1));
  expect(complaint).toMatchObject({
    code: 0,
    out: expect.stringContaining("ceremony complaint 1"),
    err: expect.stringContaining("member 2 dealt to you"),
  });
  await writeFile(join(folder, "box.evidence"), fresh.evidence(1, complaint.out, 2));
  expect(await folkmoot("trustee judge @box.evidence")).toMatchObject({
    code: 0,
    out: expect.stringContaining("member 2 dealt to member 1 is not what"),
  });
  await writeFile(join(folder, "none.evidence"), "{}");
  expect(await folkmoot("trustee judge @none.evidence")).toMatchObject({ code: 1 });
});
