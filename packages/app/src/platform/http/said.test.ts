import { expect, test } from "vitest";
import type { z } from "zod";
import { emailAddress } from "../mail/address.js";
import { messageOf } from "./said.js";
import { line } from "./text.js";

const messages = (schema: z.ZodType, typed: string, language: "en" | "de") =>
  (schema.safeParse(typed).error?.issues ?? []).map((issue) => messageOf(issue, language));
const name = line({ missing: "Wie heißt du?", most: 5 });

test("what is wrong with a field is said in the language of whoever typed it", () => {
  expect(messages(name, "Rhona Calder", "en")).toEqual(["At most 5 characters."]);
  expect(messages(name, "Rhona Calder", "de")).toEqual(["Höchstens 5 Zeichen."]);
  expect(messages(name, "Rh\u043Ena", "de")).toEqual([
    "Ein Wort mischt Buchstaben aus zwei Alphabeten, die gleich aussehen. Tippe es neu in einem davon.",
  ]);
  expect(messages(emailAddress, "nobody", "de")).toEqual(["Gib eine E-Mail-Adresse an, zum Beispiel name@example.org."]);
});

test("what a form brings stays as it is: its owner chose the language", () => {
  expect(messages(name, " ", "de")).toEqual(["Wie heißt du?"]);
});
