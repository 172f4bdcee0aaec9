import { expect, test } from "vitest";
import { wishedFor } from "./language.js";

test.each([
  ["", "en"],
  ["de", "de"],
  ["de-AT,de;q=0.9,en;q=0.5", "de"],
  ["en-GB,en;q=0.9,de;q=0.8", "en"],
  ["en;q=0.2, de;q=0.7", "de"],
  ["fr, de;q=0.4", "de"],
  ["DE-CH", "de"],
  ["fr-FR,fr", "en"],
  ["de;q=0, en", "en"],
  ["*", "en"],
  ["de;q=2", "en"],
  ["<script>,de;;;", "en"],
])("of %j the language is %s", (header, language) => {
  expect(wishedFor(header)).toBe(language);
});
