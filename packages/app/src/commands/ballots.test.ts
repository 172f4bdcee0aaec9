import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginCeremony, ed25519, newSeed, sealKeyFile, writeTrusteeSecret } from "@folkmoot/ballot";
import { run } from "../cli.js";
import { random } from "./ballots/archive.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "folkmoot-ballots-"));
  await written("passphrase", "oak ladder violet harbour\n");
});
afterAll(() => rm(folder, { recursive: true }));

/** Words that begin with @ are files of the test's folder. */
async function folkmoot(line: string): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const args = line.split(" ").map((word) => (word.startsWith("@") ? join(folder, word.slice(1)) : word));
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** What a command that goes well prints. */
async function printed(line: string): Promise<string> {
  const { code, out, err } = await folkmoot(line);
  expect([line, code, code === 0 ? "" : out + err]).toEqual([line, 0, ""]);
  return out;
}

function read(name: string): Promise<string> {
  return readFile(join(folder, name), "utf8");
}

async function written(name: string, ...lines: string[]): Promise<void> {
  await writeFile(join(folder, name), lines.join("\n"));
}

test("an election from the key ceremony to the result, on the command line alone", async () => {
  const passphrase = "--passphrase-file @passphrase";
  await written("voters.csv", "Ada", "Bo", "Cy");
  const [uuid = ""] = (await printed(`registrar make @voters.csv --key-file @registrar.key --credentials @credentials.json ${passphrase}`)).split(
    "\n",
  );
  const seat = "--seat 1 --of 1 --threshold 1";
  expect(await folkmoot(`trustee certificate --key-file @2.key ${seat} ${passphrase}`)).toMatchObject({ code: 2 });
  expect(await printed(`trustee certificate --key-file @2.key --election ${uuid} ${seat} ${passphrase}`)).toMatch(/^\{"message".*\n\{"message"/);
  expect((await stat(join(folder, "2.key"))).mode & 0o777).toBe(0o600);
  // Another one, whose passphrase costs nothing.
  const seed = newSeed(random);
  const cheap = { passphrase: "oak ladder violet harbour", random, cost: { n: 2, r: 1, p: 1 } };
  await written("1.key", await sealKeyFile({ title: "1", secret: writeTrusteeSecret({ kind: "seed", seed }) }, cheap));
  await written("certificates", beginCeremony(ed25519, seed, { election: uuid, size: 1, threshold: 1, index: 1, random }));
  await written("polynomials", await printed(`trustee polynomial @1.key @certificates ${passphrase}`));
  await written("inputs", await printed("trustee distribute @certificates @polynomials"));
  await written("outputs", await printed(`trustee shares @1.key @certificates @inputs ${passphrase}`));
  await written("trustees.json", await printed("trustee finish @certificates @polynomials @outputs --sealed @sealed --ceremony @ceremony"));
  const rehearsal = `trustee rehearse @1.key @trustees.json --election ${uuid} --sealed @sealed --ceremony @ceremony ${passphrase}`;
  expect(await printed(rehearsal)).toBe("your key works: you are key holder 1");
  expect(await folkmoot(rehearsal.replace(uuid, "Fo1kmootKeys98"))).toMatchObject({ code: 1, out: expect.stringContaining("another election") });
  const letters = (await printed(`registrar letters @registrar.key ${passphrase}`))
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  expect(letters).toEqual(["Ada", "Bo", "Cy"].map((voter) => [voter, uuid, expect.stringMatching(/^\w{3}(?:-\w{3}){4}$/)]));

  const ticks = { kind: "ticks", question: "Who?\u001b[2J", answers: ["Ada", "Bo"], blank: true, min: 1, max: 1 };
  const ranks = { kind: "numbers", question: "In which order?", answers: ["X", "Y", "Z"] };
  await written("draft.json", JSON.stringify({ uuid, name: "Board", questions: [ticks, ranks] }));
  await printed("ballot set-up @board.bel --draft @draft.json --trustees @trustees.json --credentials @credentials.json");
  expect(await folkmoot("ballot set-up @board.bel --draft @draft.json --trustees @trustees.json --credentials @credentials.json")).toMatchObject({
    code: 2,
  });

  const votes = [
    [
      [0, 1, 0],
      [1, 2, 3],
    ],
    [
      [1, 0, 0],
      [0, 1, 0],
    ],
  ];
  for (const [at, choices] of votes.entries()) {
    await written("credential", letters[at]?.[2]?.replaceAll("-", " ") ?? "");
    await written("choices", JSON.stringify(choices));
    await written(`ballot${at}`, await printed("ballot create @board.bel --credential @credential --choices @choices"));
  }
  expect(await printed("ballot cast @board.bel @ballot0 @ballot1")).toMatch(/accepted/);
  expect(await folkmoot("ballot cast @board.bel @ballot0")).toMatchObject({ code: 1, out: expect.stringContaining("ballot-replayed") });
  await written("choices", "[[1,1,0],[1,2,3]]");
  expect(await folkmoot("ballot create @board.bel --credential @credential --choices @choices")).toMatchObject({
    code: 1,
    out: "a blank paper with ticks",
  });
  expect(await folkmoot("ballot count @board.bel")).toMatchObject({ code: 1 });

  await printed("ballot count @board.bel --close");
  expect(await folkmoot(`trustee decrypt @1.key @board.bel --sealed @sealed ${passphrase}`)).toMatchObject({
    code: 1,
    out: expect.stringContaining("nobody has mixed"),
  });
  await written("shuffle", await printed("trustee shuffle @board.bel"));
  await printed("ballot shuffle @board.bel @shuffle --trustee 1");
  await written("decryption", await printed(`trustee decrypt @1.key @board.bel --sealed @sealed --proof @proof ${passphrase}`));
  const [owner, box = ""] = (await read("1.key.opened")).split(" ");
  expect(owner).toBe(uuid);
  await written("1.key.opened", `${uuid} ${box.trim().toLowerCase()}`);
  expect(await folkmoot(`trustee decrypt @1.key @board.bel --sealed @sealed ${passphrase}`)).toMatchObject({
    code: 1,
    out: expect.stringContaining("other ballots of this election were opened before"),
  });
  expect(await printed("ballot decrypt @board.bel @decryption")).toMatch(/opened by key holder 1$/);
  await printed("ballot count @board.bel");

  const { cast } = JSON.parse(await printed("ballot verify --json @board.bel")) as { cast: { tracker: string }[] };
  const verdict = await printed(`ballot verify @board.bel --proof @proof --tracker ${cast[0]?.tracker ?? ""}`);
  expect(verdict).toContain("valid, from the first event to the result");
  expect(verdict).toContain("your ballot   is event 1, and counts");
  expect(verdict).toContain("proved        key holder 1 opened all of it with their key\nproved        a flagged paper is its voter's own doing");
  expect(verdict).toContain("question      Who? [2J\n         1  (blank)\n         1  Ada\n         0  Bo");
  expect((JSON.parse(await printed("ballot papers @board.bel")) as number[][]).map(String).toSorted()).toEqual(["0,1,0", "1,2,3"]);

  const bytes = await readFile(join(folder, "board.bel"));
  await writeFile(join(folder, "cut.bel"), bytes.subarray(0, -512));
  expect(await folkmoot("ballot verify @cut.bel")).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^not valid at event \d+ \(not-an-archive\)/),
  });
});

test("a command that is several says what there is", async () => {
  for (const name of ["ballot", "trustee", "registrar"]) {
    expect(await folkmoot(`${name} --help`)).toMatchObject({ code: 0, out: expect.stringContaining(`folkmoot ${name} — `) });
    expect(await folkmoot(`${name} nonsense`)).toMatchObject({ code: 2, err: expect.stringContaining('there is no "nonsense" here') });
  }
});
