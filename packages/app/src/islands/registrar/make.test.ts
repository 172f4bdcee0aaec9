import { expect, test } from "vitest";
import { credentialSecret, ed25519, readCredential, readCredentials, readKept } from "@folkmoot/ballot";
import { random } from "../../testing/booth/ceremony.js";
import { makeCredentials } from "./make.js";

const uuid = "Fo1kmootKeys99";
const voters = Array.from({ length: 60 }, (_, at) => ({
  name: at === 7 ? '=HYPERLINK("x")' : `Voter ${at}`,
  address: `voter${at}@example.org`,
  votes: at < 6 ? 3 : 1,
}));
const told: number[] = [];
const made = await makeCredentials(
  { uuid, group: "Ed25519", voters, spares: 2 },
  {
    random,
    columns: ["name", "address", "credential"],
    onMade: (n) => {
      told.push(n);
      return Promise.resolve();
    },
  },
);
const rows = made.csv.trimEnd().split("\r\n").slice(1);

test("each on the roll gets a credential of their own, whose public half is on the list that is handed in", () => {
  const keys = rows.map((row) => ed25519.write(ed25519.secretPower(ed25519.generator, credentialSecret(ed25519, uuid, row.split(",").at(-1) ?? ""))));
  const spares = JSON.parse(made.spares) as string[];
  expect(new Set([...keys, ...spares])).toEqual(new Set(readCredentials(made.credentials).keys()));
  expect([new Set(keys).size, new Set(spares).size]).toEqual([60, 4]);
});

test("a credential gives as many votes as its owner has, and there are spare ones for each number of them", () => {
  const weights = readCredentials(made.credentials);
  const of = (keys: readonly string[]) => keys.map((key) => Number(weights.get(key))).toSorted((a, b) => a - b);
  expect(of(JSON.parse(made.spares) as string[])).toEqual([1, 1, 3, 3]);
  expect(of([...weights.keys()]).filter((weight) => weight === 3)).toHaveLength(8);
});

test("the list that is handed in names nobody, and its order is that of the keys", () => {
  expect(made.credentials).not.toMatch(/voter|example/i);
  const keys = [...readCredentials(made.credentials).keys()].map((key) => key.match(/../g)?.toReversed().join("") ?? "");
  expect(keys.every((key, at) => at === 0 || key > (keys[at - 1] ?? ""))).toBe(true);
});

test("the table for the mail merge has a credential that can be typed in, and a name runs no formula in it", () => {
  expect(rows.every((row) => readCredential(row.split(",").at(-1) ?? "") !== null)).toBe(true);
  expect(rows[7]).toContain(`"'=HYPERLINK`);
});

test("the key file is one that the command line reads", () => {
  expect(readKept(made.kept)?.voters.map(({ voter }) => voter)).toEqual([
    ...voters.map(({ address }) => address),
    "spare 1",
    "spare 2",
    "spare 3",
    "spare 4",
  ]);
});

test("it says how far it is", () => {
  expect(told).toEqual([25, 50]);
});
