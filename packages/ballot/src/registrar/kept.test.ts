import { expect, test } from "vitest";
import { seeded } from "../../testing/random.js";
import { ed25519 } from "../group/ed25519.js";
import { newCredential } from "../vote/credential.js";
import { credentialPrint, giveSpare, isSpare, publicHalf, readKept, spareName, writeKept, type Kept } from "./kept.js";

const random = seeded("registrar");
const kept: Kept = {
  uuid: "Fo1kmootKeys99",
  group: "Ed25519",
  voters: ["ada", "ben", spareName(1), spareName(2)].map((voter) => ({ voter, weight: 1n, credential: newCredential(random) })),
};
const [ada, , spare] = kept.voters;

test("a key file is read as it was written, and anything else is none", () => {
  expect(readKept(writeKept(kept))).toEqual(kept);
  for (const text of ["", "{}", '{"seed":"x"}', writeKept(kept).replace("Ed25519", "Ed25518"), writeKept(kept).replace('"1"', '"0"')])
    expect(readKept(text)).toBeNull();
});

test("a voter gets the first spare credential, the old one is nobody's, and the next one gets the next", () => {
  const once = giveSpare(kept, "ada");
  const print = (credential = ""): string => credentialPrint(publicHalf(ed25519, kept.uuid, credential));
  expect(once).toMatchObject({ credential: spare?.credential, replaced: print(ada?.credential), by: print(spare?.credential) });
  expect(once?.kept.voters.map(({ voter }) => voter)).toEqual(["ada", "ben", "replaced: ada", "spare 2"]);
  const twice = once === null ? null : giveSpare(once.kept, "ada");
  expect(twice?.kept.voters.some(isSpare)).toBe(false);
  expect(twice === null ? null : giveSpare(twice.kept, "ben")).toBeNull();
});

test("nobody who is not on the list gets one, nor does a spare one itself", () => {
  expect([giveSpare(kept, "eve"), giveSpare(kept, "spare 1")]).toEqual([null, null]);
});
