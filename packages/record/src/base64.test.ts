import * as fc from "fast-check";
import { expect, test } from "vitest";
import { base64, base64url, fromBase64, fromBase64url } from "./base64.js";

test("both alphabets write what Node writes, and read it back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64(base64(bytes))).toEqual(new Uint8Array(bytes));
      expect(fromBase64url(base64url(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});

test("text that decodes is the one spelling of its bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."AQgwZz/+-_=\n é"), maxLength: 12 }), (text) => {
      const padded = fromBase64(text);
      const bare = fromBase64url(text);
      expect(padded === null ? text : base64(padded)).toBe(text);
      expect(bare === null ? text : base64url(bare)).toBe(text);
    }),
    { numRuns: 5000 },
  );
});

test.each(["AA", "AB==", "AAA", "AA=A", "A===", "AAA*", "====", " AAA", "AAAA\n"])("%j is not base64", (text) => {
  expect(fromBase64(text)).toBeNull();
});
