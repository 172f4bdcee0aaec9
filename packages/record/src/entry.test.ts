import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BadEntry, decodeEntry, encodeEntry, MAX_ENTRY_BYTES } from "./entry.js";
import { NotCanonical } from "./canonical.js";
import { bytesOf, textOf } from "./text.js";

const bytes = (text: string): Uint8Array => bytesOf(text);

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.string({ unit: "grapheme" }).map((text) => text.normalize("NFC")),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ unit: "grapheme" }).map((text) => text.normalize("NFC")),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
})).value;

describe("an entry", () => {
  test("is canonical JSON with its domain and version in t", () => {
    expect(textOf(encodeEntry({ t: "register", left: 0, joined: 3 } as { t: string }))).toBe('{"joined":3,"left":0,"t":"folkmoot/register@1"}');
  });

  test("comes back as the event that it was made of, and makes the same bytes again", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: "grapheme" }).map((key) => `k${key.normalize("NFC")}`),
          value,
          { maxKeys: 5 },
        ),
        (members) => {
          const event = { ...members, t: "register" };
          const entry = encodeEntry(event);
          const decoded = decodeEntry(entry);
          expect(decoded).toEqual(event);
          expect(encodeEntry(decoded)).toEqual(entry);
        },
      ),
    );
  });

  test("that decodes at all re-encodes to the very same bytes, whatever was sent", () => {
    const entry = encodeEntry({ t: "seated", body: "committee", filled: 12 } as { t: string });
    fc.assert(
      fc.property(fc.nat(entry.length - 1), fc.nat(255), (at, byte) => {
        const forged = entry.slice();
        forged[at] = byte;
        expect(encodedAgain(forged) ?? forged).toEqual(forged);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["white space", '{"a": 1,"t":"folkmoot/x@1"}'],
    ["a line feed at the end", '{"t":"folkmoot/x@1"}\n'],
    ["members out of order", '{"t":"folkmoot/x@1","a":1}'],
    ["a member twice", '{"a":1,"a":1,"t":"folkmoot/x@1"}'],
    ["an escape that was not needed", '{"a":"\\u0041","t":"folkmoot/x@1"}'],
    ["an escaped slash", '{"a":"\\/","t":"folkmoot/x@1"}'],
    ["a capital escape", '{"a":"\\u001F","t":"folkmoot/x@1"}'],
    ["a fraction", '{"a":1.5,"t":"folkmoot/x@1"}'],
    ["a fraction that is whole", '{"a":1.0,"t":"folkmoot/x@1"}'],
    ["an exponent", '{"a":1e0,"t":"folkmoot/x@1"}'],
    ["minus nought", '{"a":-0,"t":"folkmoot/x@1"}'],
    ["a number beyond 2^53 − 1", '{"a":9007199254740992,"t":"folkmoot/x@1"}'],
    ["half a character", '{"a":"\\ud800","t":"folkmoot/x@1"}'],
    ["a string that is not in NFC", '{"a":"e\u0301","t":"folkmoot/x@1"}'],
    ["a byte order mark", '\ufeff{"t":"folkmoot/x@1"}'],
    ["no type", '{"a":1}'],
    ["a type that is a number", '{"t":1}'],
    ["a foreign domain", '{"t":"other/x@1"}'],
    ["a version to come", '{"t":"folkmoot/x@2"}'],
    ["a list", '["t"]'],
    ["nothing", ""],
    ["nesting without end", `{"a":${"[".repeat(50)}${"]".repeat(50)},"t":"folkmoot/x@1"}`],
  ])("with %s is refused", (_, text) => {
    expect(() => decodeEntry(bytes(text))).toThrow(BadEntry);
  });

  test("that is not UTF-8 is refused", () => {
    expect(() => decodeEntry(Uint8Array.of(0x7b, 0xff, 0x7d))).toThrow(BadEntry);
  });

  test("has at most 65,535 bytes", () => {
    const frame = encodeEntry({ t: "x", a: "" } as { t: string }).length;
    const longest = { t: "x", a: "a".repeat(MAX_ENTRY_BYTES - frame) };
    expect(encodeEntry(longest)).toHaveLength(MAX_ENTRY_BYTES);
    expect(() => encodeEntry({ ...longest, a: `${longest.a}a` } as { t: string })).toThrow(BadEntry);
  });

  test.each([[0.5], [Number.NaN], [undefined], [new Date(0)], [1n], [() => 1], [-0]])("can't hold %s", (member) => {
    expect(() => encodeEntry({ t: "x", member } as { t: string })).toThrow(NotCanonical);
  });
});

function encodedAgain(entry: Uint8Array): Uint8Array | null {
  try {
    return encodeEntry(decodeEntry(entry));
  } catch (error) {
    if (error instanceof BadEntry) return null;
    throw error;
  }
}
