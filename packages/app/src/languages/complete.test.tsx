import { isValidElement } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { languages } from "./index.js";

/** Words that both languages have. */
const sameInBoth: ReadonlySet<string> = new Set([
  "api.documentation.status",
  "discussion.pdf",
  "keeping.name",
  "members.own.name",
  "rehearsal.name",
  "report.facts.organisation",
  "trustee.passphrase",
  "options.put.text",
  "votes.result.name",
]);

/** What a text may be given: tried one after the other until both languages can say it. */
const samples: readonly unknown[] = [7, "Ada", ["Ada", "Ben"], true, (words: string) => words, { count: 7 }];

interface Pair {
  readonly path: string;
  readonly english: string;
  readonly german: string;
}

function pairs(english: unknown, german: unknown, path: readonly string[]): Pair[] {
  if (typeof english === "string") return [{ path: path.join("."), english, german: String(german) }];
  if (typeof english === "function" && typeof german === "function") return said(english as Said, german as Said, path);
  if (typeof english !== "object" || english === null || typeof german !== "object" || german === null) return [];
  return Object.entries(english).flatMap(([key, value]) => pairs(value, (german as Record<string, unknown>)[key], [...path, key]));
}

type Said = (...given: unknown[]) => unknown;

function said(english: Said, german: Said, path: readonly string[]): Pair[] {
  const wanted = Math.max(english.length, german.length);
  for (const given of combinations(wanted)) {
    const [one, other] = [attempt(english, given), attempt(german, given)];
    if (one !== null && other !== null) return [{ path: path.join("."), english: one, german: other }];
  }
  return [];
}

function* combinations(length: number): Generator<unknown[]> {
  for (let at = 0; at < samples.length ** length; at += 1)
    yield Array.from({ length }, (_, place) => samples[Math.floor(at / samples.length ** place) % samples.length]);
}

function attempt(words: Said, given: readonly unknown[]): string | null {
  try {
    const text = words(...given);
    if (isValidElement(text)) return renderToString(text);
    return typeof text === "string" && !/undefined|NaN|\[object/.test(text) ? text : null;
  } catch {
    return null;
  }
}

const all = pairs(languages.en, languages.de, []);

test("nearly every text of the catalogues can be said and compared", () => {
  expect(all.length).toBeGreaterThan(700);
});

test("no English text was left standing in German", () => {
  const left = all.filter(
    ({ path, english, german }) => english === german && /\p{L}{3}/u.test(english.replaceAll(/Ada|Ben/g, "")) && !sameInBoth.has(path),
  );
  expect(left.map(({ path, english }) => `${path}: ${english}`)).toEqual([]);
});

test("German has its own quotation marks, and no exclamation", () => {
  const count = (text: string, mark: string): number => text.split(mark).length - 1;
  const wrong = all.filter(({ german }) => german.includes("”") || count(german, "„") !== count(german, "“") || german.includes("!"));
  expect(wrong.map(({ path, german }) => `${path}: ${german}`)).toEqual([]);
});
