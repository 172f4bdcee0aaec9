import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkCommitment, commit } from "./commitment.js";
import { handle } from "./handle.js";
import { rollHandles, rollHash, rollList } from "./roll.js";

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));
const motion = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("base64url"));

test("a person has one handle in one procedure and another in every other", () => {
  fc.assert(
    fc.property(secret, motion, motion, (person, first, second) => {
      fc.pre(first !== second);
      expect(handle(person, first)).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(handle(person, first)).toBe(handle(person, first));
      expect(handle(person, first)).not.toBe(handle(person, second));
    }),
  );
});

test("two acts of one person in two procedures can't be linked: without the secret, the second handle is as likely anybody's", () => {
  // For a fixed pair of procedures the handles of a thousand people share no bit more often than chance:
  // each bit of (first xor second) is set for about half of them (six standard deviations of a fair coin).
  const people = 1000;
  const counts = Array.from({ length: 128 }, () => 0);
  for (let person = 0; person < people; person++) {
    const bytes = new Uint8Array(32).fill(person % 256);
    bytes[0] = Math.floor(person / 256);
    const first = Buffer.from(handle(bytes, "AAAAAAAAAAAAAAAAAAAAAA"), "base64url");
    const second = Buffer.from(handle(bytes, "AAAAAAAAAAAAAAAAAAAAAQ"), "base64url");
    for (let bit = 0; bit < 128; bit++) {
      const at = bit >> 3;
      if ((((first[at] ?? 0) ^ (second[at] ?? 0)) >> (bit & 7)) & 1) counts[bit] = (counts[bit] ?? 0) + 1;
    }
  }
  for (const count of counts) expect(Math.abs(count - people / 2)).toBeLessThan(6 * Math.sqrt(people / 4));
});

test("a commitment opens with its salt and text and with no other", () => {
  fc.assert(
    fc.property(secret, fc.string({ unit: "grapheme" }), secret, fc.string(), (salt, text, otherSalt, otherText) => {
      const commitment = commit(salt, text);
      expect(checkCommitment(commitment, { salt, text })).toBe(true);
      fc.pre(otherText !== text && Buffer.compare(salt, otherSalt) !== 0);
      expect(checkCommitment(commitment, { salt, text: otherText })).toBe(false);
      expect(checkCommitment(commitment, { salt: otherSalt, text })).toBe(false);
    }),
  );
  expect(checkCommitment("", { salt: new Uint8Array(3), text: "" })).toBe(false);
});

test("a roll's hash is the same in whatever order its handles come, and its bytes give them back sorted", () => {
  fc.assert(
    fc.property(fc.uniqueArray(motion, { maxLength: 20 }), (handles) => {
      const { hash, bytes } = rollList(handles);
      expect(rollList([...handles].reverse()).hash).toBe(hash);
      expect(rollHash(bytes)).toBe(hash);
      expect(rollHandles(bytes)).toEqual([...handles].sort((a, b) => (a < b ? -1 : 1)));
    }),
  );
});

test("a roll that names somebody twice, out of order or by halves is none", () => {
  const { bytes } = rollList(["AAAAAAAAAAAAAAAAAAAAAA", "AQAAAAAAAAAAAAAAAAAAAA"]);
  expect(rollHandles(Buffer.concat([bytes.subarray(16), bytes.subarray(0, 16)]))).toBeNull();
  expect(rollHandles(Buffer.concat([bytes.subarray(0, 16), bytes.subarray(0, 16)]))).toBeNull();
  expect(rollHandles(bytes.subarray(0, 20))).toBeNull();
  expect(() => rollList(["AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA"])).toThrow(RangeError);
  expect(() => rollList(["somebody"])).toThrow(RangeError);
});
