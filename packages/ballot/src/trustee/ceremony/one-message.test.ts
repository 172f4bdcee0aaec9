import { expect, test } from "vitest";
import { seeded } from "../../../testing/random.js";
import { ed25519 } from "../../group/ed25519.js";
import { makeCertificate } from "./certificate.js";
import { distribute, makePolynomial, takeShares } from "./ceremony.js";
import { newSeed } from "./channel.js";
import { checkOutput, checkOwnCertificate, checkPolynomial } from "./one-message.js";

const random = seeded("messages");
const member = { random, sealedWith: "AES-GCM" as const };
const [size, threshold] = [2, 2];
const seeds = [newSeed(random), newSeed(random)];
const certificates = seeds.map((seed, at) => makeCertificate(ed25519, seed, { size, threshold, index: at + 1, random }));
const ceremony = { threshold, certificates };
const polynomials = seeds.map((seed) => makePolynomial(ed25519, ceremony, { seed, ...member }));
const inputs = distribute(ed25519, ceremony, polynomials);
const outputs = seeds.map((seed, at) => takeShares(ed25519, ceremony, { seed, ...member, input: inputs[at] ?? "" }));

test("what an honest member sends passes", () => {
  for (const [at, certificate] of certificates.entries()) {
    const index = at + 1;
    checkOwnCertificate(ed25519, certificate, { size, threshold, index });
    checkPolynomial(ed25519, ceremony, { index, polynomial: polynomials[at] ?? "" });
    checkOutput(ed25519, ceremony, { index, polynomials, output: outputs[at] ?? "" });
  }
});

test("whoever hands the messages over can't leave out that all were shown the same certificates", () => {
  const without = (text: string, what: string): string => JSON.stringify({ ...(JSON.parse(text) as object), [what]: undefined });
  const take = (input: string) => () => takeShares(ed25519, ceremony, { seed: seeds[0] ?? "", ...member, input });
  const [input = ""] = inputs;
  expect(take(without(input, "signatures"))).toThrow("signed the certificates");
  const { signatures } = JSON.parse(input) as { signatures: unknown[] };
  expect(take(JSON.stringify({ ...(JSON.parse(input) as object), signatures: signatures.slice(1) }))).toThrow("signed the certificates");
  expect(() => checkPolynomial(ed25519, ceremony, { index: 1, polynomial: without(polynomials[0] ?? "", "signature") })).toThrow("not signed");
});

test("what another member made, or something else altogether, is refused (H-59)", () => {
  const [first = "", second = ""] = certificates;
  expect(() => checkOwnCertificate(ed25519, first, { size, threshold, index: 2 })).toThrow("another seat");
  expect(() => checkOwnCertificate(ed25519, second, { size: 3, threshold, index: 2 })).toThrow("another seat");
  expect(() => checkPolynomial(ed25519, ceremony, { index: 2, polynomial: polynomials[0] ?? "" })).toThrow("signed");
  expect(() => checkOutput(ed25519, ceremony, { index: 2, polynomials, output: outputs[0] ?? "" })).toThrow("coefficients");
  for (const nothing of ["", "{}", "[]"]) {
    expect(() => checkOwnCertificate(ed25519, nothing, { size, threshold, index: 1 })).toThrow(/./);
    expect(() => checkPolynomial(ed25519, ceremony, { index: 1, polynomial: nothing })).toThrow(/./);
    expect(() => checkOutput(ed25519, ceremony, { index: 1, polynomials, output: nothing })).toThrow(/./);
  }
});
