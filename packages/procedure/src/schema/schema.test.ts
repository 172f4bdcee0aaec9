import { expect, test } from "vitest";
import type { Command } from "../command.js";
import type { Event } from "../event.js";
import { depositOf, handle, HASH } from "../../testing/facts.js";
import { commandSchema } from "./command.js";
import { eventSchema } from "./event.js";

const motion = handle(1);
const at = "2017-01-10T19:40:00.000Z";
const seat = { handle: handle(2), as: { kind: "seat", body: "committee" } } as const;

const commands: readonly Command[] = [
  depositOf(),
  depositOf({ to: { procedure: "founding" }, matters: [{ kind: "dissolve", what: "body:national" }], decideAt: at, rules: HASH }),
  { kind: "give-notice", motion, actor: seat, recipients: 12, meeting: at },
  { kind: "close", motion, actor: seat, answered: 7 },
  { kind: "challenge", motion, actor: seat, grounds: HASH },
  { kind: "rule", motion, actor: seat, ruling: "stands", voices: [[handle(3), "annulled"]], reasons: HASH },
  { kind: "withdraw", motion, actor: seat },
  { kind: "announce", motion: null, actor: { handle: handle(2), as: { kind: "nobody" } }, text: HASH },
];

const events: readonly Event[] = [
  { t: "founded", mode: "rehearsal", origin: "localhost:3000/movement", successor: HASH, at },
  { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at },
  { t: "register", joined: 20_000, left: 0 },
  { t: "seated", body: "committee", filled: 12 },
  { t: "meeting-called", meeting: "wednesday", of: "committee", starts: at, at },
  { t: "clock", seconds: 86_400, at },
  { t: "roll", motion, stage: "vote", size: 12, handles: HASH, at },
  {
    t: "deposited",
    motion,
    procedure: "amendment",
    version: 1,
    by: handle(2),
    as: { kind: "member" },
    matters: [{ kind: "change-constitution" }],
    touches: ["purpose"],
    text: HASH,
    title: HASH,
    rules: HASH,
    members: 9,
    support: 2,
    at,
  },
  ...commands.map((command): Event => ({
    t: "refused",
    command,
    reasons: [
      { code: "notice", clause: "4A.3" },
      { code: "support", clause: null },
    ],
    at,
  })),
  { t: "supported", motion, handles: [handle(3)] },
  { t: "support-reached", motion, count: 2, needed: 2, at },
  { t: "notice", motion, stage: "notice", by: null, recipients: 12, meeting: at, at },
  { t: "notice", motion, stage: "notice", by: seat, recipients: 12, meeting: null, at },
  { t: "voted", motion, stage: "vote", votes: [[handle(3), "abstain"]] },
  { t: "dissented", motion, stage: "vote", by: handle(3), text: HASH, at },
  { t: "closed", motion, stage: "vote", count: { for: 1, against: 0, abstain: 1 }, entitled: 12, carried: false, at },
  { t: "challenged", motion, by: handle(2), as: { kind: "office", office: "secretary" }, grounds: HASH, at },
  { t: "ruled", motion, ruling: "annulled", by: [], reasons: null, at },
  { t: "withdrawn", motion, by: handle(2), at },
  { t: "in-force", motion, at },
  { t: "lapsed", motion, stage: "support", at },
  { t: "announced", motion, text: HASH, at },
  { t: "withheld", text: HASH, clause: null, at },
];

test("every event and every command reads back as it was", () => {
  for (const command of commands) expect(commandSchema.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
  for (const event of events) expect(eventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
});

test("no event takes a field that it doesn't have, and none lacks one", () => {
  for (const event of events) {
    expect(eventSchema.safeParse({ ...event, name: "Ann" }).success).toBe(false);
    for (const key of Object.keys(event)) {
      const { [key]: _, ...rest }: { [field: string]: unknown } = { ...event };
      expect(eventSchema.safeParse(rest).success).toBe(false);
    }
  }
});

test("nothing that a person typed fits into an event", () => {
  const typed = ["Ann Example", "ann@example.org", "a\nb", "", "é".repeat(22), " ".repeat(43), "<b>", "‮", "0e1"];
  const spoil = (value: unknown, words: string): unknown[] => {
    if (typeof value === "string") return [words];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      spoil(inner, words).map((spoilt) =>
        Array.isArray(value) ? value.map((kept, n) => (String(n) === key ? spoilt : kept)) : { ...value, [key]: spoilt },
      ),
    );
  };
  for (const event of events) {
    for (const words of typed) {
      for (const spoilt of spoil(event, words)) {
        // "0e1" is a name as good as another where a thing of the constitution is named.
        if (words !== "0e1") expect([spoilt, eventSchema.safeParse(spoilt).success]).toEqual([spoilt, false]);
      }
    }
  }
});

test("numbers are whole, not negative and not without end", () => {
  for (const joined of [-1, 1.5, Number.NaN, Infinity, 1e10, "5", null])
    expect(eventSchema.safeParse({ t: "register", joined, left: 0 }).success).toBe(false);
});

test("an instant is written in one way", () => {
  for (const time of [
    "2017-01-10T19:40:00Z",
    "2017-01-10T19:40:00.000+00:00",
    "2017-01-10T19:40:00.0000Z",
    "2017-01-10",
    "2017-13-10T19:40:00.000Z",
    "2017-01-10T24:00:00.000Z",
    "2017-01-10T23:59:60.000Z",
  ]) {
    expect([time, eventSchema.safeParse({ t: "in-force", motion, at: time }).success]).toEqual([time, false]);
  }
});
