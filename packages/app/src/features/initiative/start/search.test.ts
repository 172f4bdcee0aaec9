import { expect, test } from "vitest";
import { speaksOf, wordsIn } from "./search.js";

test("each word that was typed has to begin a word of the text", () => {
  expect(speaksOf("Put a campaign priority forward", wordsIn("camp"))).toBe(true);
  expect(speaksOf("Put a campaign priority forward", wordsIn("priority camp"))).toBe(true);
  expect(speaksOf("Put a campaign priority forward", wordsIn("aign"))).toBe(false);
  expect(speaksOf("Put a campaign priority forward", wordsIn("campaign rent"))).toBe(false);
});

test("capitals, accents and what stands between words make no difference", () => {
  expect(speaksOf("Über die Mieten!", wordsIn("uber, MIETE"))).toBe(true);
  expect(wordsIn("  ¿? ")).toEqual([]);
});
