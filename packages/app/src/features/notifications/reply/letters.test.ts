import fc from "fast-check";
import { expect, test } from "vitest";
import { fromLetters, toLetters } from "./letters.js";

test("bytes come back from their letters, and there is one way to write them", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => Buffer.from(bytes).equals(fromLetters(toLetters(bytes)) ?? Buffer.from("no"))));
  // RFC 4648, 10, in lower case and without padding.
  expect(["", "f", "fo", "foo", "foob", "fooba", "foobar"].map((text) => toLetters(Buffer.from(text)))).toEqual([
    "",
    "my",
    "mzxq",
    "mzxw6",
    "mzxw6yq",
    "mzxw6ytb",
    "mzxw6ytboi",
  ]);
  for (const bad of ["m", "mz", "MY", "m1", "my=", "mé", "mzxr"]) expect([bad, fromLetters(bad)]).toEqual([bad, null]);
});
