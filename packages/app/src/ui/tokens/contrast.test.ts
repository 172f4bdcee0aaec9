import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accents } from "./accents.js";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const schemes = ["light", "dark"] as const;
type Scheme = (typeof schemes)[number];

/** Text on what it stands on: WCAG 2.2 AA wants 4.5 to 1 (1.4.3). */
const texts = [
  ["ink", "paper"],
  ["ink", "paper-raised"],
  ["ink", "paper-sunk"],
  ["ink", "accent-wash"],
  ["ink", "wait-wash"],
  ["ink", "good-wash"],
  ["ink", "bad-wash"],
  ["ink-soft", "paper"],
  ["ink-soft", "paper-raised"],
  ["ink-soft", "paper-sunk"],
  ["ink-soft", "accent-wash"],
  ["ink-soft", "bad-wash"],
  ["accent", "paper"],
  ["accent", "paper-raised"],
  ["accent", "paper-sunk"],
  ["accent", "accent-wash"],
  ["accent", "wait-wash"],
  ["accent", "bad-wash"],
  ["on-accent", "accent"],
  ["good", "paper"],
  ["good", "good-wash"],
  ["bad", "paper"],
  ["bad", "bad-wash"],
  ["bad", "paper-raised"],
  ["wait", "paper"],
  ["wait", "wait-wash"],
] as const;

/** What has to be seen to be used: borders of fields, marks, the focus ring. 3 to 1 (1.4.11). */
const shapes = [
  ["line-strong", "paper"],
  ["line-strong", "paper-raised"],
  ["accent", "paper"],
  ["accent", "paper-raised"],
] as const;

test.each(accents.flatMap((accent) => schemes.map((scheme) => ({ accent, scheme }))))(
  "every text can be read in $accent, $scheme",
  ({ accent, scheme }) => {
    const colours = coloursOf(accent, scheme);
    for (const [front, back] of texts) expect(contrast(colours, front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
    for (const [front, back] of shapes) expect(contrast(colours, front, back), `${front} beside ${back}`).toBeGreaterThanOrEqual(3);
  },
);

test("every accent but ink has colours of its own, and there is no other", () => {
  const named = [...css.matchAll(/data-accent="(\w+)"/g)].map((match) => match[1]);
  expect(named.toSorted()).toEqual(accents.filter((accent) => accent !== "ink").toSorted());
});

test("no colour stands outside the tokens", () => {
  expect(css).not.toMatch(/rgb|hsl|oklch/);
});

function coloursOf(accent: string, scheme: Scheme): ReadonlyMap<string, string> {
  const ground = block(":root {");
  const own = accent === "ink" ? "" : block(`:root[data-accent="${accent}"] {`);
  return new Map([...pairs(ground, scheme), ...pairs(own, scheme)]);
}

function block(opening: string): string {
  const start = css.indexOf(opening);
  expect(start).toBeGreaterThanOrEqual(0);
  return css.slice(start, css.indexOf("}", start));
}

function pairs(text: string, scheme: Scheme): [string, string][] {
  return [...text.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = "", light = "", dark = ""]) => [
    name,
    scheme === "light" ? light : dark,
  ]);
}

function contrast(colours: ReadonlyMap<string, string>, front: string, back: string): number {
  const [a, b] = [luminance(colours.get(front)), luminance(colours.get(back))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error("no such colour");
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
