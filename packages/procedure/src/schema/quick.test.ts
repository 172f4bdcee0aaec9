import * as fc from "fast-check";
import { expect, test } from "vitest";
import { commands, events } from "../../testing/events.js";
import { commandSchema } from "./command.js";
import { eventSchema } from "./event.js";
import { isDeposit, isFrequentEvent } from "./quick.js";

type Fields = { readonly [field: string]: unknown };

const frequent = events.filter(isFrequentEvent);
const isRefusedOtherwise = (event: unknown): boolean => eventSchema.safeParse(event).data?.t === "refused" && !isFrequentEvent(event);

/** What stands where something else should: nearly right, or not at all. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, -1, -0, 0, 1, 1.5, 1e9, 1e9 + 1, Number.NaN, "", [], {}, [[]], "for", "member", "residual"),
  fc.constantFrom(
    "2016-02-29T00:00:00.000Z",
    "2017-02-29T00:00:00.000Z",
    "2017-04-31T00:00:00.000Z",
    "2017-04-30T24:00:00.000Z",
    "1899-12-31T00:00:00.000Z",
  ),
  fc.constantFrom(
    "A".repeat(21),
    "A".repeat(22),
    "A".repeat(23),
    "A".repeat(43),
    "A".repeat(44),
    `${"A".repeat(22)}\n`,
    "a".repeat(100),
    "a".repeat(101),
  ),
  fc.constantFrom("4A.3", "body:national", "Body", "a\n", "__proto__", ".", "A".repeat(33)),
  fc.constantFrom<unknown>(
    { kind: "seat", body: "committee" },
    { kind: "seat" },
    { kind: "member", body: "a" },
    [{ kind: "any" }],
    [{ kind: "elect", who: "a" }],
  ),
  fc.constantFrom(1, 64, 65, 256, 257, 1600, 1601, 2500, 2501).map((length) => Array.from({ length }, () => "a")),
);

/** An event with up to three of its parts exchanged, taken away or added, at any depth. */
const spoilt = fc
  .tuple(
    fc.constantFrom(...frequent),
    fc.array(fc.tuple(fc.array(fc.nat(20), { maxLength: 4 }), fc.constantFrom("set", "drop", "add"), wrong), { maxLength: 3 }),
  )
  .map(([event, changes]) => changes.reduce<unknown>((value, [path, how, to]) => changed(value, path, { how, to }), event));

function changed(value: unknown, [step, ...path]: readonly number[], change: { how: string; to: unknown }): unknown {
  if (step === undefined || typeof value !== "object" || value === null) return change.to;
  const keys = Object.keys(value);
  const key = keys[step % keys.length] ?? "0";
  const inner = Array.isArray(value) ? value[Number(key)] : (value as Fields)[key];
  const next = path.length === 0 ? change.to : changed(inner, path, change);
  if (Array.isArray(value)) return value.map((kept: unknown, at) => (String(at) === key ? next : kept));
  if (path.length > 0 || change.how === "set") return { ...value, [key]: next };
  if (change.how === "add") return { ...value, more: change.to };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

test("the quick reader takes what the schema takes, and nothing else, of the events that it knows", () => {
  expect(new Set(frequent.map(({ t }) => t)).size).toBe(11);
  fc.assert(
    fc.property(spoilt, (event) => {
      const parsed = eventSchema.safeParse(event);
      if (parsed.success && isRefusedOtherwise(event)) return;
      expect(isFrequentEvent(event)).toBe(parsed.success && frequent.some(({ t }) => t === parsed.data.t));
      if (parsed.success) expect(parsed.data).toEqual(event);
    }),
    { numRuns: 5_000 },
  );
});

test("lists as long as an entry can hold, and longer, are told alike", () => {
  const handles = (length: number): string[] => Array.from({ length }, () => "A".repeat(22));
  for (const length of [0, 1, 1_600, 1_601, 2_500, 2_501]) {
    const signed = { t: "supported", motion: "A".repeat(22), handles: handles(length) };
    const voted = { t: "voted", motion: "A".repeat(22), stage: "vote", votes: handles(length).map((each) => [each, "for"]) };
    for (const event of [signed, voted]) expect(isFrequentEvent(event)).toBe(eventSchema.safeParse(event).success);
  }
});

test("a deposit is told from every other command", () => {
  for (const command of commands) expect(isDeposit(command)).toBe(commandSchema.safeParse(command).success && command.kind === "deposit");
});
