import { expect, test } from "vitest";
import { characters, faults } from "./characters.js";

const EVERY = Array.from({ length: 0x11_0000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);

test("no character takes the short way that has a fault, alone or in a word", { timeout: 60_000 }, () => {
  const missed = EVERY.filter((code) => {
    const word = `a${String.fromCodePoint(code)}b`;
    return characters({ source: word }).length !== faults(word).length;
  });
  expect(missed).toEqual([]);
});

test("a word that mixes alphabets is found in every alphabet that can pass for ours, a word of its own alphabet is none", () => {
  for (const letter of ["а", "ο", "Ꭺ", "օ", "ⲟ", "ａ", "𝐚"])
    expect(characters({ source: `b${letter}d` }).map(({ code }) => code)).toEqual(["lookalike"]);
  for (const word of ["σκάκι", "шахматы", "шах", "日本", "Über", "£5,000 €"]) expect(characters({ source: `play ${word} here` })).toEqual([]);
});

test("the letters and signs of Western Europe take no longer than others, and what nobody sees among them is found", () => {
  expect(characters({ source: "Mitglieder über 14 zahlen 5 £ or 6 € — “naïvely”" })).toEqual([]);
  expect(characters({ source: "Mit\u00adglieder" }).map(({ code }) => code)).toEqual(["hidden-character"]);
  expect(characters({ source: "u\u0308ber" }).map(({ code }) => code)).toEqual(["not-composed"]);
});
