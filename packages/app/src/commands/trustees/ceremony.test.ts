import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginCeremony, ed25519, makeCertificate, newSeed, sealKeyFile, writeTrusteeSecret } from "@folkmoot/ballot";
import { run } from "../../cli.js";
import { wrongly } from "../../testing/ballot-box.js";
import { random } from "../ballots/archive.js";

const election = "Fo1kmootKeys99";
const [size, threshold] = [3, 2];
const seeds = [1, 2, 3].map(() => newSeed(random));
const beginnings = seeds.map((seed, at) => beginCeremony(ed25519, seed, { election, size, threshold, index: at + 1, random }));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "folkmoot-ceremony-"));
  const cheap = { passphrase: "oak ladder violet harbour", random, cost: { n: 2, r: 1, p: 1 } };
  await written("passphrase", cheap.passphrase);
  for (const [at, seed] of seeds.entries())
    await written(`${at + 1}.key`, await sealKeyFile({ title: "", secret: writeTrusteeSecret({ kind: "seed", seed }) }, cheap));
  await written("certificates", ...beginnings);
});
afterAll(() => rm(folder, { recursive: true }));

/** Words that begin with @ are files of the test's folder. */
async function folkmoot(line: string) {
  const [out, err]: [string[], string[]] = [[], []];
  const args = line.split(" ").map((word) => (word.startsWith("@") ? join(folder, word.slice(1)) : word));
  return { code: await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) }), out: out.join("\n"), err: err.join("\n") };
}

async function written(name: string, ...lines: readonly string[]): Promise<void> {
  await writeFile(join(folder, name), `${lines.join("\n")}\n`);
}

/** What each of the three hands over of a step. */
async function ofEach(step: string, files: string): Promise<string[]> {
  const made: string[] = [];
  for (const number of [1, 2, 3]) {
    const { code, out, err } = await folkmoot(`trustee ${step} @${number}.key ${files} --passphrase-file @passphrase`);
    expect([code, err]).toEqual([0, ""]);
    made.push(out);
  }
  return made;
}

test("three make a key on the command line alone that none of them could choose, and each tries theirs out", async () => {
  await written("polynomials", ...(await ofEach("polynomial", "@certificates")));
  await written("inputs", (await folkmoot("trustee distribute @certificates @polynomials")).out);
  await written("outputs", ...(await ofEach("shares", "@certificates @inputs")));
  const finish = "trustee finish @certificates @polynomials @outputs --sealed @sealed";
  expect(await folkmoot(finish)).toMatchObject({ code: 2, err: expect.stringContaining("nobody chose the key") });
  const finished = await folkmoot(`${finish} --ceremony @ceremony`);
  expect(finished.code).toBe(0);
  await written("trustees.json", finished.out);
  const rehearse = `@trustees.json --election ${election} --sealed @sealed --ceremony @ceremony --passphrase-file @passphrase`;
  for (const number of [1, 2, 3])
    expect(await folkmoot(`trustee rehearse @${number}.key ${rehearse}`)).toMatchObject({
      code: 0,
      out: `your key works: you are key holder ${number}`,
      err: expect.stringContaining("compare with the others"),
    });
});

test("coefficients that somebody chose after having seen those of others are handed over to nobody", async () => {
  const polynomials = await ofEach("polynomial", "@certificates");
  await written("changed", ...polynomials.with(2, (polynomials[2] ?? "").replace('"coefexps":{"message":"', '"coefexps":{"message":" ')));
  expect(await folkmoot("trustee distribute @certificates @changed")).toMatchObject({ code: 1 });
  await written("too-few", ...polynomials.slice(1));
  expect(await folkmoot("trustee distribute @certificates @too-few")).toMatchObject({ code: 1, out: expect.stringContaining("of each member") });
});

test("who gets a wrong share shows it to everybody, and anybody judges it from what was handed over", async () => {
  const [one = "", , three = ""] = await ofEach("polynomial", "@certificates");
  const wrong = wrongly(seeds[1] ?? "")({ task: "polynomial", election, threshold, beginnings });
  await written("polynomials", one, wrong, three);
  await written("inputs", (await folkmoot("trustee distribute @certificates @polynomials")).out);
  const complaint = await folkmoot("trustee shares @1.key @certificates @inputs --passphrase-file @passphrase");
  expect(complaint).toMatchObject({ code: 1, err: expect.stringContaining("member 2 dealt to you") });
  await written("complaint", complaint.out);
  const judge = "trustee judge @complaint --member 1 --certificates @certificates --polynomials @polynomials";
  expect(await folkmoot(judge)).toMatchObject({ code: 0, out: expect.stringContaining("member 2 dealt to member 1 is not what") });
  expect(await folkmoot(judge.replace("--member 1", "--member 3"))).toMatchObject({ code: 1 });
});

test("with somebody who uses belenios-tool there are no commitments, and nothing says that there were", async () => {
  await written("plain", ...seeds.map((seed, at) => makeCertificate(ed25519, seed, { size, threshold, index: at + 1, random })));
  await written("polynomials", ...(await ofEach("polynomial", "@plain")));
  await written("inputs", (await folkmoot("trustee distribute @plain @polynomials")).out);
  await written("outputs", ...(await ofEach("shares", "@plain @inputs")));
  const finish = "trustee finish @plain @polynomials @outputs --sealed @plain-sealed";
  expect(await folkmoot(`${finish} --ceremony @plain-ceremony`)).toMatchObject({ code: 2, err: expect.stringContaining("commit to nothing") });
  expect(await folkmoot(finish)).toMatchObject({ code: 0, out: expect.stringMatching(/^\[\["Pedersen"/) });
  expect(await folkmoot("trustee polynomial @1.key @certificates --for-3.0 --passphrase-file @passphrase")).toMatchObject({ code: 2 });
});
