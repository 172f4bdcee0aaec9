import { expect, test } from "vitest";
import type { Event, EventOf } from "@folkmoot/procedure";
import { audit } from "./index.js";
import { changesRecord, type Change } from "../testing/changes.js";
import { exportOf } from "../testing/sample.js";
import { motionId, type Scribe } from "../testing/scribe.js";

// Two changes of one text that are carried, each drafted while the other was not in force. Whoever keeps the record has the key, and signs what they have changed.

const friday: Change = { label: "Saturdays", from: "on Fridays", to: "on Saturdays", votes: 10, hours: 1 };
const library: Change = { label: "Mondays", from: "on Sundays", to: "on Mondays", votes: 8, hours: 24 };
const sunday: Change = { label: "Sundays", from: "on Fridays", to: "on Sundays", votes: 8, hours: 24 };
const [first, second] = [motionId(friday.label), motionId(sunday.label)];

const LATER = "the later carried prevails";
const VOTES = "the one with more votes prevails";
const EARLIER = "the one already in force prevails";
const NEITHER = "both go back";

test("two that touch different words both take effect, the second put on the text that the first has made", async () => {
  for (const clash of [LATER, VOTES, EARLIER, NEITHER]) {
    const record = changesRecord(clash, [friday, library]);
    expect(textInForce(record)).toContain("on Saturdays");
    expect(textInForce(record)).toContain("on Mondays");
    expect(patchedOf(record, motionId(library.label))).toMatchObject({ version: 2, clashes: [] });
    expect(await audit(exportOf(record))).toMatchObject({ valid: true, constitution: { version: 3 } });
  }
});

test("of two that touch the same words the text says which prevails", async () => {
  const cases = [
    { clash: LATER, second: sunday, says: "on Sundays", prevails: true },
    { clash: EARLIER, second: sunday, says: "on Saturdays", prevails: false },
    { clash: VOTES, second: sunday, says: "on Saturdays", prevails: false },
    { clash: VOTES, second: { ...sunday, votes: 11 }, says: "on Sundays", prevails: true },
    { clash: VOTES, second: { ...sunday, votes: 10 }, says: "on Saturdays", prevails: false },
    { clash: LATER, second: { ...sunday, hours: 0 }, says: "on Saturdays", prevails: false },
  ];
  for (const { clash, second: other, says, prevails } of cases) {
    const record = changesRecord(clash, [friday, other]);
    expect([clash, textInForce(record)?.includes(`chess ${says}`)]).toEqual([clash, true]);
    expect(patchedOf(record, second)).toMatchObject({ clashes: [{ with: first, prevails }] });
    expect(record.events.some((event) => event.t === "lapsed" && event.motion === second)).toBe(!prevails);
    expect(await audit(exportOf(record))).toMatchObject({ valid: true, constitution: { version: prevails ? 3 : 2 } });
  }
});

test("where both go back neither takes effect, the first because the second waits", async () => {
  const record = changesRecord(NEITHER, [friday, sunday]);
  expect(patchedOf(record, first)).toMatchObject({ clashes: [{ with: second, prevails: false }], set: null });
  expect(patchedOf(record, second)).toMatchObject({ clashes: [{ with: first, prevails: false }], set: null });
  expect(record.events.flatMap((event) => (event.t === "lapsed" ? [event.motion] : []))).toEqual([first, second]);
  expect(await audit(exportOf(record))).toMatchObject({ valid: true, constitution: { version: 1 } });
});

test("one that is not carried stands in nobody's way", async () => {
  const record = changesRecord(NEITHER, [friday, { ...sunday, votes: 6 }]);
  expect(textInForce(record)).toContain("chess on Saturdays");
  expect(await audit(exportOf(record))).toMatchObject({ valid: true, constitution: { version: 2 } });
});

test("where the text is silent the second lapses whatever it touches, as ever", async () => {
  const record = changesRecord(null, [friday, library]);
  expect(record.events.filter(({ t }) => t === "patched" || t === "lapsed")).toMatchObject([{ t: "lapsed", stage: "commencement" }]);
  expect(await audit(exportOf(record))).toMatchObject({ valid: true, constitution: { version: 2 } });
});

test("three after one another are each put on what came before", async () => {
  const moves: Change = { label: "Draughts", from: "plays chess", to: "plays draughts", votes: 12, hours: 24 };
  const record = changesRecord(LATER, [friday, library, moves]);
  expect(textInForce(record)).toContain("The Club plays draughts on Saturdays.");
  expect(patchedOf(record, motionId(moves.label))).toMatchObject({ version: 3, clashes: [] });
  expect(await audit(exportOf(record))).toMatchObject({ valid: true, constitution: { version: 4 } });
});

test("a result of it that nobody worked out, a clash left out or made up, and one that prevails where it doesn't, are found", async () => {
  const record = changesRecord(LATER, [friday, sunday]);
  const at = record.events.findIndex((event) => event.t === "patched");
  const event = patchedOf(record, second);
  const other = changesRecord(EARLIER, [friday, sunday]);
  const lost = patchedOf(other, second);
  const told = (from: Scribe, change: Partial<EventOf<"patched">>): readonly Event[] =>
    from.events.map((one): Event => (one.t === "patched" && one.motion === second ? { ...one, ...change } : one));
  const signed = async (from: Scribe, events: readonly Event[]) => audit(exportOf({ events, texts: from.texts, rolls: from.rolls }));
  const rule = { valid: false, code: "rule", index: at };
  expect(await signed(record, told(record, { clashes: [] }))).toMatchObject(rule);
  expect(await signed(record, told(record, { version: 1 }))).toMatchObject(rule);
  expect(await signed(record, told(record, { clashes: [{ with: second, prevails: true }] }))).toMatchObject(rule);
  expect(await signed(record, told(record, { set: null }))).toMatchObject(rule);
  expect(await signed(other, told(other, { clashes: [{ with: first, prevails: true }], set: event?.set ?? null }))).toMatchObject({ valid: false });
  expect(await signed(other, told(other, { clashes: [] }))).toMatchObject({ valid: false, code: "rule" });
  expect(lost?.set).toBeNull();
  expect(await signed(record, record.events.toSpliced(at, 1))).toMatchObject({ valid: false });
});

function patchedOf({ events }: Scribe, motion: string): EventOf<"patched"> | undefined {
  return events.find((event) => event.t === "patched" && event.motion === motion) as EventOf<"patched"> | undefined;
}

function textInForce({ events, texts }: Scribe): string | undefined {
  const last = events.findLast((event) => event.t === "constitution");
  return last?.t === "constitution" ? texts.get(last.text)?.body : undefined;
}
