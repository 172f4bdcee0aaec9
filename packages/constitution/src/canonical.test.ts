import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, hashOf } from "./canonical.js";

describe("canonical JSON", () => {
  it("sorts keys and has no white space", () =>
    expect(canonical({ b: [1, null, true], a: { d: "x", c: "ü\n" } })).toBe('{"a":{"c":"ü\\n","d":"x"},"b":[1,null,true]}'));

  it("is the same whatever the order of the keys, and reads back as the same value", () => {
    const value = fc
      .jsonValue()
      .map(
        (json) => JSON.parse(JSON.stringify(json, (_, part: unknown) => (typeof part === "number" ? Math.trunc(part % 1e9) + 0 : part))) as unknown,
      );
    fc.assert(
      fc.property(value, (json) => {
        expect(JSON.parse(canonical(json))).toEqual(json);
        expect(canonical(JSON.parse(canonical(json)))).toBe(canonical(json));
      }),
    );
  });

  it.each([[1.5], [Number.NaN], [2 ** 60], [undefined], [{ a: undefined }], [() => 1]])("refuses what has no canonical form: %s", (value) =>
    expect(() => canonical(value)).toThrow(),
  );
});

describe("a hash", () => {
  it("is SHA-256 in base64url without padding (FIPS 180-4, the vector for abc)", () => {
    expect(hashOf("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    expect(hashOf("")).toBe("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
  });
});
