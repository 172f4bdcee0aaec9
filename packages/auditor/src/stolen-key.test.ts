import { describe, expect, test } from "vitest";
import type { Event } from "@folkmoot/procedure";
import { readLine } from "@folkmoot/record";
import { audit } from "./index.js";
import { exportOf, sampleRecord, VKEY, type Sample } from "../testing/sample.js";

// An officer with the log key changes the past and signs it anew (H-51). The signature is good; the rules or an older checkpoint are not.

const sample = sampleRecord(2);
const { events } = sample;
const checkpoint = noteOf(exportOf(sample));
const earlier = noteOf(exportOf({ ...sample, ...besideOf(events.slice(0, 14)) }));

function noteOf(lines: readonly string[]): string {
  const line = readLine(lines.at(-1) ?? "");
  if (line?.kind !== "checkpoint") throw new Error("no checkpoint");
  return line.note;
}

/** The record with other events, as it would be given out: with the texts and rolls that these name. */
function besideOf(forged: readonly Event[]): Sample {
  const texts = new Map(sample.texts);
  const rolls = new Map(sample.rolls);
  const named = new Set(forged.flatMap((event) => ("text" in event ? [event.text] : [])));
  const drawn = new Set(forged.flatMap((event) => (event.t === "roll" ? [event.handles] : [])));
  for (const commitment of texts.keys()) if (!named.has(commitment)) texts.delete(commitment);
  for (const hash of rolls.keys()) if (!drawn.has(hash)) rolls.delete(hash);
  return { events: forged, texts, rolls };
}

const signedAnew = (forged: readonly Event[]): string[] => exportOf(besideOf(forged));
const places = events.map((event, index) => ({ index, t: event.t }));

describe("with an older checkpoint of one's own", () => {
  test("the honest record is its continuation", async () => {
    expect(await audit(exportOf(sample), { remembered: earlier, key: VKEY })).toMatchObject({ valid: true });
    expect(await audit(exportOf(sample), { remembered: checkpoint, key: VKEY })).toMatchObject({ valid: true });
  });

  test.each(places)("every change of entry $index ($t) is found", async ({ index }) => {
    for (const forged of [
      events.toSpliced(index, 1),
      events.toSpliced(index, 1, { t: "register", joined: 2, left: 2 }),
      events.toSpliced(index, 0, { t: "register", joined: 2, left: 2 }),
    ]) {
      expect(await audit(signedAnew(forged), { remembered: checkpoint })).toMatchObject({ valid: false, code: "remembered" });
    }
  });

  test("a record that lost its end is found", async () => {
    expect(await audit(signedAnew(events.slice(0, -2)))).toMatchObject({ valid: true });
    expect(await audit(signedAnew(events.slice(0, -2)), { remembered: checkpoint })).toMatchObject({ valid: false, code: "remembered" });
  });
});

describe("without one, by the rules alone", () => {
  const size = events.length;
  // What can't be found this way, and is found by an older checkpoint (above): acts from which nothing in this record follows.
  const LEAVES_NO_TRACE: ReadonlySet<Event["t"]> = new Set(["refused", "seated", "support-reached"] as const);
  const REPEATABLE: ReadonlySet<Event["t"]> = new Set(["refused", "seated"] as const);

  test.each(places.slice(0, -1))("entry $index ($t) can't be left out", async ({ index, t }) => {
    const verdict = await audit(signedAnew(events.toSpliced(index, 1)));
    expect(verdict.valid).toBe(LEAVES_NO_TRACE.has(t));
  });

  test.each(places)("entry $index ($t) can't be entered twice", async ({ index, t }) => {
    const verdict = await audit(signedAnew(events.toSpliced(index, 0, events[index] ?? { t: "register", joined: 0, left: 0 })));
    expect(verdict.valid).toBe(REPEATABLE.has(t));
  });

  function withVotes(change: (votes: [string, "for" | "against" | "abstain"][]) => [string, "for" | "against" | "abstain"][]): string[] {
    return signedAnew(
      events.map((event) => (event.t === "voted" ? { ...event, votes: change(event.votes.map(([handle, choice]) => [handle, choice])) } : event)),
    );
  }

  test("a vote can't be turned, dropped, doubled, or given by somebody who is not on the roll", async () => {
    const stranger = "z".repeat(22);
    for (const forged of [
      withVotes((votes) => votes.map(([handle, choice]) => [handle, choice === "against" ? "for" : choice])),
      withVotes((votes) => votes.slice(1)),
      withVotes((votes) => [...votes.slice(0, 1), ...votes]),
      withVotes((votes) => [...votes.slice(0, -1), [stranger, "for"]]),
    ]) {
      const verdict = await audit(forged);
      expect(verdict).toMatchObject({ valid: false, code: "rule" });
      expect([11, 12]).toContain(verdict.valid ? null : verdict.index);
    }
  });

  test.each<[string, (event: Event) => Event]>([
    ["a lost vote is declared carried", (event) => (event.t === "closed" ? { ...event, carried: !event.carried } : event)],
    ["a count is raised", (event) => (event.t === "closed" ? { ...event, count: { ...event.count, for: event.count.for + 1 } } : event)],
    ["a vote is closed before its time", (event) => (event.t === "closed" ? { ...event, at: "2017-01-10T19:04:30.000Z" } : event)],
    ["support is declared with one signature less", (event) => (event.t === "supported" ? { ...event, handles: event.handles.slice(1) } : event)],
    ["support is needed less", (event) => (event.t === "deposited" && event.support > 1 ? { ...event, support: 9 } : event)],
    ["a matter is dressed as another", (event) => (event.t === "deposited" ? { ...event, matters: [{ kind: "adopt-constitution" }] } : event)],
    ["a refusal gives other reasons", (event) => (event.t === "refused" ? { ...event, reasons: [{ code: "notice", clause: "1.1" }] } : event)],
    ["the members are fewer", (event) => (event.t === "deposited" ? { ...event, members: 399 } : event)],
    ["a mover sits where nobody sits", (event) => (event.t === "deposited" ? { ...event, as: { kind: "seat", body: "national" } } : event)],
    ["support is reached before it was", (event) => (event.t === "support-reached" ? { ...event, at: "2017-01-10T18:00:00.000Z" } : event)],
    ["a decision takes effect later", (event) => (event.t === "in-force" ? { ...event, at: "2018-01-01T00:00:00.000Z" } : event)],
  ])("when %s it is found", async (_, change) => {
    const forged = events.map(change);
    const first = events.findIndex((event, index) => JSON.stringify(event) !== JSON.stringify(forged[index]));
    const verdict = await audit(signedAnew(forged));
    expect(verdict).toMatchObject({ valid: false, code: "rule" });
    // It is named where the rules first miss something: at the forged entry, or at the next that follows from it.
    expect(verdict.valid ? -1 : verdict.index).toBeGreaterThanOrEqual(first);
    expect(verdict.valid ? size : verdict.index).toBeLessThanOrEqual(first + 2);
  });

  test("a constitution whose text says something else than the recorded rules is found", async () => {
    const forged = events.map((event) => (event.t === "constitution" ? { ...event, rules: "A".repeat(43) } : event));
    expect(await audit(signedAnew(forged))).toMatchObject({ valid: false, code: "constitution", index: 1 });
  });

  test("a rehearsal can't be passed off as real when its clock was moved", async () => {
    const moved: Event[] = [...events.slice(0, 4), { t: "clock", seconds: 60, at: "2017-01-10T19:00:00.000Z" }, ...events.slice(4)];
    expect(await audit(signedAnew(moved))).toMatchObject({ valid: true, mode: "rehearsal" });
    const real = moved.map((event) => (event.t === "founded" ? { ...event, mode: "real" as const } : event));
    expect(await audit(signedAnew(real))).toMatchObject({ valid: false, code: "genesis", index: 4 });
  });
});
