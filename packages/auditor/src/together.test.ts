import { expect, test } from "vitest";
import type { Event } from "@folkmoot/procedure";
import { audit } from "./index.js";
import { exportOf, sharedRecord, type Sample } from "../testing/sample.js";

// People who work on texts together. Whoever keeps the record has the key, and signs what they have changed.

const sample = sharedRecord();
const signed = async (events: readonly Event[]) => audit(exportOf({ events, texts: sample.texts, rolls: sample.rolls } satisfies Sample));
const at = (t: Event["t"]): number => sample.events.findIndex((event) => event.t === t);
const changed = (index: number, change: object): readonly Event[] =>
  sample.events.map((event, n): Event => (n === index ? Object.assign({}, event, change) : event));

test("a record with a composite, and with an amendment that was accepted, is valid", async () => {
  expect(at("merged")).toBeGreaterThan(0);
  expect(at("option-accepted")).toBe(sample.events.length - 1);
  expect(await audit(exportOf(sample))).toMatchObject({ valid: true, motions: 2, votes: 200 });
});

test("no entry about what was put to a motion can be left out, but the last one, on which nothing rests yet", async () => {
  const put: readonly Event["t"][] = ["option-put", "option-supported", "option-reached", "merged", "paper"];
  for (const [index, { t }] of sample.events.entries()) {
    if (!put.includes(t)) continue;
    const { valid } = await signed(sample.events.toSpliced(index, 1));
    expect([index, t, valid]).toEqual([index, t, false]);
  }
});

test("consent that nobody gave, an amendment that decides more than it says, and another result of it are found", async () => {
  const [merged, put, accepted] = [at("merged"), sample.events.findLastIndex(({ t }) => t === "option-put"), at("option-accepted")];
  const event = sample.events[merged];
  const by = event?.t === "merged" ? event.by : [];
  expect(await signed(changed(merged, { by: by.slice(1) }))).toMatchObject({ valid: false, code: "rule", index: merged });
  expect(await signed(changed(put, { touches: [] }))).toMatchObject({ valid: false, code: "constitution", index: put });
  expect(await signed(changed(accepted, { touches: [] }))).toMatchObject({ valid: false, code: "constitution", index: accepted });
  const first = sample.events.findLast((each) => each.t === "deposited");
  expect(await signed(changed(accepted, { rules: first?.rules }))).toMatchObject({ valid: false, code: "constitution", index: accepted });
});
