import * as fc from "fast-check";
import { expect, test } from "vitest";
import { base64url } from "./base64.js";
import { readLine, writeLine, type ExportLine } from "./export.js";

const bytes = (least: number, most: number) => fc.uint8Array({ minLength: least, maxLength: most }).map((each) => new Uint8Array(each));

const line: fc.Arbitrary<ExportLine> = fc.oneof(
  fc.record({ kind: fc.constant("header" as const), organisation: fc.string(), origin: fc.string(), vkey: fc.string(), size: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant("entry" as const), bytes: bytes(0, 60) }),
  fc.record({ kind: fc.constant("leaves" as const), hashes: fc.array(bytes(32, 32), { maxLength: 4 }) }),
  fc.record({ kind: fc.constant("text" as const), commitment: fc.string(), salt: bytes(32, 32), body: fc.string({ unit: "grapheme" }) }),
  fc.record({
    kind: fc.constant("absent-text" as const),
    commitment: fc.string(),
    because: fc.constantFrom("withheld" as const, "before-notice" as const),
  }),
  fc.record({ kind: fc.constant("roll" as const), hash: fc.oneof(fc.string(), bytes(32, 32).map(base64url)), bytes: bytes(0, 64) }),
  fc.record({ kind: fc.constant("archive" as const), election: fc.oneof(fc.string(), bytes(32, 32).map(base64url)), bytes: bytes(0, 64) }),
  fc.record({ kind: fc.constant("ceremony" as const), election: fc.string(), file: fc.string() }),
  fc.record({ kind: fc.constant("checkpoint" as const), note: fc.string() }),
);

test("every kind of line comes back as it was written", () => {
  fc.assert(
    fc.property(line, (each) => {
      expect(readLine(writeLine(each))).toEqual(each);
    }),
  );
});

test.each([
  "",
  "null",
  "[]",
  "{}",
  '{"entry":"AA"}',
  '{"entry":"AB=="}',
  '{"entry": "AAAA"}',
  '{"entry":"AAAA","more":1}',
  '{"text":"a","absent":"lost"}',
  '{"text":"a","salt":"AA","body":"b","more":1}',
  '{"leaves":["AAAA"]}',
  '{"checkpoint":"a","checkpoint":"b"}',
  `{"roll":"${"A".repeat(43)}","handles":"AB=="}`,
  `{"roll":"${"A".repeat(43)}","handles":"AAAA","more":1}`,
  `{"archive":"${"A".repeat(43)}","bytes":"AB=="}`,
  `{"archive":"${"A".repeat(43)}","bytes":"AAAA","more":1}`,
  '{"format":"folkmoot-export@2","organisation":"a","origin":"b","vkey":"c","size":1}',
])("%s is not a line of an export", (text) => {
  expect(readLine(text)).toBeNull();
});
