import { expect, test } from "vitest";
import { seeded } from "../../testing/random.js";
import { ed25519, newTrusteeKey } from "../index.js";
import { keyFileTitle, openKeyFile, sealKeyFile } from "./key-file.js";
import { readTrusteeSecret, trusteeSecret, writeTrusteeSecret } from "./secret.js";

test("a key file opens with its passphrase, however its letters were composed, and with no other; a damaged one says that it is damaged", async () => {
  const random = seeded("key file");
  const { secret } = newTrusteeKey(ed25519, { random });
  const title = "Trustee 2 of 3, Riverside";
  const file = await sealKeyFile(
    { title, secret: writeTrusteeSecret({ kind: "secret", secret }) },
    { passphrase: "Mu\u0308ller's boat", random, cost: { n: 16, r: 8, p: 1 } },
  );
  expect(keyFileTitle(file)).toBe(title);

  const opened = await openKeyFile(file.replaceAll("\n", "\r\n"), "M\u00fcller's boat");
  const kept = opened.ok ? readTrusteeSecret(opened.secret) : null;
  expect(kept && trusteeSecret(ed25519, kept, null)).toBe(secret);
  expect(await openKeyFile(file, "Muller's boat")).toEqual({ ok: false, why: "wrong-passphrase" });

  const damaged = [file.slice(0, -40), file.replace("Trustee 2", "Trustee 3"), file.replace('"n": 16', '"n": 32'), `${file}x`];
  for (const text of damaged) expect(await openKeyFile(text, "M\u00fcller's boat")).toEqual({ ok: false, why: "damaged" });
  expect(await openKeyFile("{}", "")).toEqual({ ok: false, why: "not-a-key-file" });
  expect(keyFileTitle("{}")).toBeNull();
});

test("what a key file holds is the secret of a key or the seed of a ceremony, and nothing else is taken for one", () => {
  expect(readTrusteeSecret(writeTrusteeSecret({ kind: "seed", seed: "a seed" }))).toEqual({ kind: "seed", seed: "a seed" });
  for (const text of ["", "{}", '{"secret":"-1"}', '{"secret":"1","seed":"2"}', '{"secret":1}']) expect(readTrusteeSecret(text)).toBeNull();
  expect(trusteeSecret(ed25519, { kind: "seed", seed: "a seed" }, null)).toBeNull();
});
