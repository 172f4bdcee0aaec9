import { expect, test } from "vitest";
import { trackerStart, trackerWords } from "./words.js";

/** SHA-256 in base64 without padding, of bytes that begin with these. */
const tracker = (...bytes: readonly number[]): string =>
  Buffer.from([...bytes, ...Array.from({ length: 32 - bytes.length }, () => 0)])
    .toString("base64")
    .slice(0, 43);

test("the words are those of the proposal for proquints", () => {
  expect(trackerWords(tracker(127, 0, 0, 1, 63, 84, 220, 193))).toBe("lusab babad gutih tugad");
  expect(trackerWords(tracker(63, 118, 7, 35, 140, 98, 193, 141))).toBe("gutuk bisog mudof sakat");
});

test("the words say how the tracker begins, however they are spaced; other words say nothing", () => {
  const code = tracker(127, 0, 0, 1, 63, 84, 220, 193);
  for (const typed of ["lusab babad gutih tugad", " Lusab-babad  GUTIH\ntugad ", "lusabbabadgutihtugad"])
    expect(trackerStart(typed)).toBe(code.slice(0, 10));
  for (const typed of ["", "lusab babad gutih", "lusab babad gutih tugae", "lusab babad gutih tugad lusab", "%%%%%", code])
    expect(trackerStart(typed)).toBeNull();
});

test("a bit more or less anywhere in front is another word", () => {
  const words = trackerWords(tracker(1, 2, 3, 4, 5, 6, 7, 8));
  for (let bit = 0; bit < 64; bit++) {
    const bytes = [1, 2, 3, 4, 5, 6, 7, 8].map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    expect(trackerWords(tracker(...bytes))).not.toBe(words);
  }
});
