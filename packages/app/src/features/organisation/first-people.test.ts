import { expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import { firstPeople } from "./first-people.js";
import { placesOf } from "./places.js";
import { modelText, sourceOf } from "./texts.js";

const founder = "ada@plots.example";

async function places(text: "model" | "day-zero" = "model") {
  const known = modelText(text);
  if (known === null) throw new Error(`no text ${text}`);
  return placesOf(compile(await sourceOf(known)));
}

const named = async (fields: Record<string, string>) => firstPeople(await places(), { email: founder, fields });
const people = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `Person ${at + from}, p${at + from}@plots.example`).join("\n");

test("the places of the model: the 7 people named at its adoption, the Panel, the Tellers, the officers, each with what the text gives it to do", async () => {
  const all = await places();
  expect(all.map(({ id, seats }) => [id, seats])).toEqual([
    ["committee", 7],
    ["panel", 3],
    ["tellers", 3],
    ["chair", 1],
    ["secretary", 1],
    ["treasurer", 1],
  ]);
  expect(all.find(({ id }) => id === "tellers")?.powers).toEqual([
    { words: expect.stringMatching(/^holds the key of the ballot boxes: .*Petitions/) as string, clause: "9.6" },
  ]);
  const secretary = all.find(({ id }) => id === "secretary");
  expect(secretary?.powers).toContainEqual({ words: "has to publish the minutes of every decision", clause: "7.2" });
  expect(secretary?.powers.map(({ words }) => words).join("\n")).toContain("gives notice: ");
  expect(secretary?.powers.map(({ words }) => words).join("\n")).toContain("keeps the register");
  expect((await places("day-zero")).map(({ id, seats }) => [id, seats])).toEqual([
    ["committee", 12],
    ["convenor", 1],
    ["secretary", 1],
    ["returning-officer", 1],
  ]);
});

test("nobody named: the founder keeps the register, and sits in the body from which the text chooses that office; nothing else", async () => {
  expect(await named({})).toEqual({ ok: true, value: { named: [], founder: ["secretary", "committee"] } });
});

test("the founder takes nothing where others are named for what is needed", async () => {
  expect(await named({ "people-secretary": "Ben Oakes <Ben@plots.example>" })).toEqual({
    ok: true,
    value: { named: [{ name: "Ben Oakes", email: "ben@plots.example", places: ["secretary", "committee"] }], founder: [] },
  });
});

test("one person in two places is one person", async () => {
  const answer = await named({
    "people-committee": "Ben Oakes, ben@plots.example\n\nCy Vale; cy@plots.example",
    "people-chair": "Ben Oakes, ben@plots.example",
  });
  expect(answer).toMatchObject({
    ok: true,
    value: {
      named: [
        { name: "Ben Oakes", places: ["committee", "chair"] },
        { name: "Cy Vale", places: ["committee"] },
      ],
    },
  });
});

test.each([
  ["Ben", "Line 1: “Ben” has no e-mail address."],
  ["\nben@plots.example", "Line 2: “ben@plots.example” has no name."],
  ["Ben Oakes, ben@plots", "Line 1: “ben@plots” is no e-mail address."],
  ["Ben Oakes, ben@plots.example, chair", "goes on after the address"],
  ["Ben, ben@plots.example\nBenny, ben@plots.example", "Line 2: ben@plots.example stands on line 1 already."],
  ["Ada Quill, ada@plots.example", "this is your own address"],
  ["Ada\u202e, x@plots.example", "can't be seen"],
])("a line that can't be taken is named with its number: %j", async (lines, message) => {
  const answer = await named({ "people-committee": lines });
  expect(answer.ok).toBe(false);
  if (!answer.ok) expect(answer.reason.map((error) => `${error.field} ${error.message}`).join("\n")).toContain(message);
});

test("no more people than there are seats, those included who sit there by their office", async () => {
  expect((await named({ "people-committee": people(6) })).ok).toBe(true);
  const answer = await named({ "people-committee": people(7) });
  expect(answer).toMatchObject({
    ok: false,
    reason: [{ field: "people-committee", message: expect.stringContaining("room for 7 people, and 8 are named") as unknown }],
  });
  expect((await named({ "people-chair": people(2) })).ok).toBe(false);
  expect((await named({ "people-chair": people(1), "take-chair": "yes" })).ok).toBe(false);
});

test("the same address under two names, or an officer on a body for people without an office, is said", async () => {
  expect(await named({ "people-committee": "Ben, ben@plots.example", "people-chair": "Bert, ben@plots.example" })).toMatchObject({
    ok: false,
    reason: [{ field: "people-chair", message: "Line 1: ben@plots.example is called “Ben” at The Committee." }],
  });
  expect(await named({ "people-panel": "Ben, ben@plots.example", "people-chair": "Ben, ben@plots.example" })).toMatchObject({
    ok: false,
    reason: [{ field: "people-panel" }],
  });
});
