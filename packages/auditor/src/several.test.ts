import { expect, test } from "vitest";
import type { Event, EventOf } from "@folkmoot/procedure";
import { audit } from "./index.js";
import { callRecord, exportOf, type Sample } from "../testing/sample.js";

// A vote on several options. Whoever keeps the record has the key, and signs what they have changed.

const sample = callRecord();
const of = <Type extends Event["t"]>(t: Type) => {
  const index = sample.events.findIndex((event) => event.t === t);
  return { index, event: sample.events[index] as EventOf<Type> };
};
const withEvents = (events: readonly Event[]): Sample => ({ events, texts: sample.texts, rolls: sample.rolls });
const changed = (index: number, change: object) =>
  withEvents(sample.events.map((event, n): Event => (n === index ? Object.assign({}, event, change) : event)));

test("the record of a call is valid, and its papers are counted as votes", async () => {
  expect(of("paper").event.options).toHaveLength(3);
  expect(await audit(exportOf(sample))).toMatchObject({ valid: true, motions: 1, votes: 300, unpublished: 0 });
});

test("another mark, a missing option and another winner are found, whoever signed them", async () => {
  const marked = of("marked");
  const other = marked.event.marks.map(([who, mark], n) => [who, n === 0 ? (mark === "-" ? "0" : "-") : mark]);
  const closed = of("closed");
  const paper = of("paper");
  expect(await audit(exportOf(changed(marked.index, { marks: other })))).toMatchObject({ valid: false, code: "rule", index: closed.index });
  expect(await audit(exportOf(changed(paper.index, { options: paper.event.options.slice(1) })))).toMatchObject({ code: "rule", index: paper.index });
  expect(await audit(exportOf(changed(closed.index, { adopted: paper.event.options.slice(0, 1) })))).toMatchObject({
    code: "rule",
    index: closed.index,
  });
  expect(await audit(exportOf(changed(closed.index, { carried: false, adopted: [] })))).toMatchObject({ code: "rule", index: closed.index });
});

test("somebody who is not on the roll hands in a paper, and is found", async () => {
  const { index, event } = of("marked");
  const stranger = [...event.marks.slice(1), ["zzzzzzzzzzzzzzzzzzzzzz", "0"]];
  expect(await audit(exportOf(changed(index, { marks: stranger })))).toMatchObject({ code: "rule", index });
});

test("an option that vanished, and a ruling that was never appealed against, are found", async () => {
  const gone = sample.events.findIndex((event) => event.t === "option-put" && event.option === of("paper").event.options[0]);
  expect(await audit(exportOf(withEvents(sample.events.toSpliced(gone, 1))))).toMatchObject({ valid: false });
  const appealed = of("appealed").index;
  expect(await audit(exportOf(withEvents(sample.events.toSpliced(appealed, 1))))).toMatchObject({ valid: false });
});

test("the texts of options, of rulings and of appeals are there, and are what was committed to", async () => {
  const names = [of("option-put").event.text, of("option-put").event.title, of("contradicted").event.reasons, of("ruled-out").event.reasons];
  for (const commitment of [...names, of("appealed").event.grounds]) {
    const texts = new Map(sample.texts);
    texts.delete(commitment);
    expect(await audit(exportOf({ ...withEvents(sample.events), texts }))).toMatchObject({ valid: false, code: "text" });
    const kept = sample.texts.get(commitment);
    if (kept !== undefined) texts.set(commitment, { ...kept, body: `${kept.body} ` });
    expect(await audit(exportOf({ ...withEvents(sample.events), texts }))).toMatchObject({ valid: false, code: "text" });
  }
});
