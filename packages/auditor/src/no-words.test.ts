import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventSchema, type Event } from "@folkmoot/procedure";
import { sampleRecord } from "../testing/sample.js";

// What the record can hold is typed codes, numbers, times, hashes and handles. Whatever somebody types does not fit through the schema.

const sample = sampleRecord(1);
const TOKEN = /^[A-Za-z0-9_-]{22}$|^[A-Za-z0-9_-]{43}$/; // a handle, a motion, a hash, a commitment
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const CODE = /^[a-z0-9][a-z0-9.:/-]{0,99}$/; // an enum's code, the id of a thing in a constitution, an origin
const LANGUAGE = /^folkmoot\/1$/;
/** A paper with several options: the places of what was chosen, with signs between them. */
const MARK = /^(?:-|[0-9][0-9+>=:]*)$/;
/** A script as a page pins it. */
const SCRIPT = /^sha384-[A-Za-z0-9+/]{64}$/;
const CLAUSE = /^[A-Za-z0-9][A-Za-z0-9.]{0,31}$/;
const KINDS = new Set(["whatever a meeting may decide"]);

/** Each string in a value, with the path that leads to it. */
function stringsIn(value: unknown, path: readonly (string | number)[] = []): { path: readonly (string | number)[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => stringsIn(member, [...path, Array.isArray(value) ? Number(key) : key]));
}

function replaced(value: unknown, [step, ...rest]: readonly (string | number)[], by: string): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((member, index) => (index === step ? replaced(member, rest, by) : member));
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, member]) => [key, key === step ? replaced(member, rest, by) : member]));
}

// One of each kind; the sample has most of them.
const MOTION = "A".repeat(22);
const OPTION = "D".repeat(22);
const PERSON = "B".repeat(22);
const TEXT = "C".repeat(43);
const AT = "2017-01-10T19:00:00.000Z";
const others: readonly Event[] = [
  { t: "meeting-called", meeting: "conference-2017", of: "conference", starts: "2017-02-18T10:00:00.000Z", at: "2017-01-10T19:00:00.000Z" },
  { t: "clock", seconds: 60, at: "2017-01-10T19:00:00.000Z" },
  {
    t: "notice",
    motion: "A".repeat(22),
    stage: "notice",
    by: { handle: "B".repeat(22), as: { kind: "office", office: "secretary" } },
    recipients: 3,
    meeting: null,
    at: "2017-01-10T19:00:00.000Z",
  },
  { t: "challenged", motion: "A".repeat(22), by: "B".repeat(22), as: { kind: "member" }, grounds: "C".repeat(43), at: "2017-01-10T19:00:00.000Z" },
  { t: "ruled", motion: "A".repeat(22), ruling: "stands", by: ["B".repeat(22)], reasons: "C".repeat(43), at: "2017-01-10T19:00:00.000Z" },
  { t: "represented", motion: "A".repeat(22), stage: "vote", votes: [["B".repeat(22), "D".repeat(22), "for"]] },
  { t: "dissented", motion: "A".repeat(22), stage: "vote", by: "B".repeat(22), text: "C".repeat(43), at: "2017-01-10T19:00:00.000Z" },
  { t: "withdrawn", motion: "A".repeat(22), by: "B".repeat(22), at: "2017-01-10T19:00:00.000Z" },
  { t: "lapsed", motion: "A".repeat(22), stage: "support", at: "2017-01-10T19:00:00.000Z" },
  { t: "announced", motion: "A".repeat(22), text: "C".repeat(43), at: "2017-01-10T19:00:00.000Z" },
  { t: "withheld", text: "C".repeat(43), clause: "11.5", at: "2017-01-10T19:00:00.000Z" },
  { t: "shown", draft: MOTION, text: TEXT, to: "committee", at: AT },
  { t: "surveyed", survey: MOTION, text: TEXT, audience: 3, closes: AT, at: AT },
  { t: "survey-closed", survey: MOTION, answers: 2, audience: 3, at: AT },
  {
    t: "hidden",
    hiding: MOTION,
    what: "survey-statement",
    text: TEXT,
    ground: "private",
    reasons: TEXT,
    clause: "11.3",
    as: { kind: "office", office: "secretary" },
    at: AT,
  },
  { t: "hiding-appealed", hiding: MOTION, grounds: TEXT, at: AT },
  { t: "hiding-decided", hiding: MOTION, ruling: "restored", by: "panel", voices: 2, of: 3, at: AT },
  {
    t: "option-put",
    motion: MOTION,
    option: OPTION,
    kind: "proposal",
    on: OPTION,
    by: PERSON,
    with: [PERSON],
    as: { kind: "member" },
    matters: [],
    touches: ["purpose"],
    text: TEXT,
    title: TEXT,
    rules: TEXT,
    cost: 100,
    support: 3,
    at: AT,
  },
  { t: "option-supported", motion: MOTION, option: OPTION, handles: [PERSON] },
  { t: "option-reached", motion: MOTION, option: OPTION, count: 3, needed: 3, at: AT },
  { t: "option-withdrawn", motion: MOTION, option: OPTION, by: [PERSON], at: AT },
  { t: "option-adopted", motion: MOTION, option: OPTION, by: PERSON, as: { kind: "member" }, at: AT },
  {
    t: "option-accepted",
    motion: MOTION,
    option: OPTION,
    by: PERSON,
    as: { kind: "member" },
    text: TEXT,
    rules: TEXT,
    matters: [{ kind: "change-constitution" }],
    touches: ["purpose"],
    at: AT,
  },
  { t: "merged", motion: MOTION, option: OPTION, of: [MOTION, PERSON], by: [PERSON], text: TEXT, title: TEXT, cost: null, at: AT },
  { t: "contradicted", motion: MOTION, options: [OPTION, MOTION], by: PERSON, as: { kind: "member" }, reasons: TEXT, at: AT },
  { t: "ruled-out", motion: MOTION, option: OPTION, by: PERSON, as: { kind: "office", office: "secretary" }, clause: "10.3", reasons: TEXT, at: AT },
  { t: "appealed", motion: MOTION, option: OPTION, by: PERSON, as: { kind: "member" }, grounds: TEXT, at: AT },
  { t: "appeal-decided", motion: MOTION, option: OPTION, ruling: "in-order", by: [PERSON], reasons: TEXT, at: AT },
  { t: "holidays", calendar: "bank", year: 2027, days: ["2027-04-02"], as: { kind: "office", office: "secretary" }, at: AT },
  {
    t: "patched",
    motion: MOTION,
    version: 2,
    clashes: [{ with: OPTION, prevails: true }],
    set: { text: TEXT, rules: TEXT },
    at: AT,
  },
  { t: "paper", motion: MOTION, stage: "ballot", options: [OPTION], at: AT },
  { t: "booth-served", motion: MOTION, stage: "ballot", script: `sha384-${"A".repeat(64)}`, at: AT },
  { t: "credential-replaced", motion: MOTION, stage: "ballot", replaced: TEXT, by: TEXT, at: AT },
  { t: "roll-sampled", motion: MOTION, stage: "ballot", reached: 4, unreached: 1, unknown: 0, at: AT },
  { t: "shut-out", motion: MOTION, stage: "ballot", spells: [[AT, AT, "down"]], at: AT },
  {
    t: "box-ready",
    motion: MOTION,
    stage: "ballot",
    election: TEXT,
    trustees: 3,
    needed: 2,
    rehearsed: 2,
    registrar: "platform",
    credentials: 40,
    at: AT,
  },
  { t: "ballots", motion: MOTION, stage: "ballot", ballots: [TEXT] },
  { t: "box-ended", motion: MOTION, stage: "ballot", ballots: 1, voters: 1, at: AT },
  { t: "box-marks", motion: MOTION, stage: "ballot", marks: [["2>0=1", 1]] },
  {
    t: "box-opened",
    motion: MOTION,
    stage: "ballot",
    archive: TEXT,
    parts: [1, 3],
    shuffles: 1,
    spoilt: 0,
    count: { for: 1, against: 0, abstain: 0 },
    at: AT,
  },
  { t: "marked", motion: MOTION, stage: "ballot", marks: [[PERSON, "2>0=1"]] },
];
const kinds = new Map([...sample.events, ...others].map((event) => [event.t, event]));

describe.each([...kinds.values()])("an entry of the kind $t", (event) => {
  const strings = stringsIn(event);

  test("holds only codes, ids, hashes, handles, clauses and times", () => {
    expect(eventSchema.safeParse(event).success).toBe(true);
    for (const { text } of strings)
      expect([TOKEN, TIME, CODE, LANGUAGE, CLAUSE, MARK, SCRIPT].some((shape) => shape.test(text)) || KINDS.has(text)).toBe(true);
  });

  test("has no place for anything that a person types: a name, a sentence, an address", () => {
    const typed = fc.oneof(
      fc.constantFrom("Ada Marsh", "ada@example.org", "we demand a conference", "+44 20 7946 0000", "Straße", "<b>", "…", ""),
      fc.tuple(fc.lorem({ maxCount: 3 }), fc.lorem({ maxCount: 3 })).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.constantFrom(...strings), typed, ({ path }, text) => {
        expect(eventSchema.safeParse(replaced(event, path, text)).success).toBe(false);
      }),
    );
  });

  test("has no place for a member that the kind does not have", () => {
    expect(eventSchema.safeParse({ ...event, note: "x" }).success).toBe(false);
  });
});

test("every kind of entry is looked at", () => {
  const every: { readonly [Kind in Event["t"]]: true } = {
    founded: true,
    constitution: true,
    register: true,
    seated: true,
    "meeting-called": true,
    clock: true,
    holidays: true,
    roll: true,
    deposited: true,
    refused: true,
    supported: true,
    "support-reached": true,
    notice: true,
    voted: true,
    closed: true,
    represented: true,
    dissented: true,
    challenged: true,
    ruled: true,
    withdrawn: true,
    "in-force": true,
    patched: true,
    lapsed: true,
    announced: true,
    withheld: true,
    shown: true,
    surveyed: true,
    "survey-closed": true,
    hidden: true,
    "hiding-appealed": true,
    "hiding-decided": true,
    "option-put": true,
    "option-supported": true,
    "option-reached": true,
    "option-withdrawn": true,
    "option-adopted": true,
    "option-accepted": true,
    merged: true,
    contradicted: true,
    "ruled-out": true,
    appealed: true,
    "appeal-decided": true,
    paper: true,
    marked: true,
    "box-ready": true,
    "booth-served": true,
    "credential-replaced": true,
    "roll-sampled": true,
    "shut-out": true,
    ballots: true,
    "box-ended": true,
    "box-marks": true,
    "box-opened": true,
  };
  expect(new Set(kinds.keys())).toEqual(new Set(Object.keys(every)));
});

test("no handle of the sample occurs in two motions, and none outside its own", () => {
  const seen = new Map<string, string>();
  for (const event of sample.events) {
    if (!("motion" in event) || event.motion === null) continue;
    for (const { text } of stringsIn(event).filter(({ text }) => /^[A-Za-z0-9_-]{22}$/.test(text) && text !== event.motion)) {
      expect(seen.get(text) ?? event.motion).toBe(event.motion);
      seen.set(text, event.motion);
    }
  }
  expect(seen.size).toBeGreaterThan(20);
});
