import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { DEFAULTS, isQuiet, type Kind, type Preferences } from "../preferences/preferences.js";
import { digestFor, lastSlot, MOST_OF_A_KIND, voteKey, type Reader } from "./digest-for.js";
import type { Item, OpenVote } from "./item.js";

const at = (text: string) => Temporal.Instant.from(text);
const ZONE = "Europe/London";

function reader(chosen: Partial<Preferences> = {}, more: Partial<Reader> = {}): Reader {
  return { preferences: { ...DEFAULTS, ...chosen }, zone: ZONE, until: at("2017-01-10T18:00:00Z"), digestedOn: null, reminded: new Set(), ...more };
}

function item(key: string, when: string, kind: Kind = "proposal"): Item {
  const about = { motion: { number: 4, title: "Bread" }, option: null, clause: null };
  return {
    key,
    kind,
    what: kind === "mention" ? "replied" : "put forward",
    at: at(when),
    who: null,
    about,
    path: "/o/club/motions/4",
    said: "",
    post: null,
  };
}

const vote = (closes: string): OpenVote => ({ motion: "m", stage: "vote", number: 4, title: "Bread", closes: at(closes) });
const morning = item("1", "2017-01-11T09:00:00Z");

test("a digest comes at the hour that was chosen, by the clock of the organisation, and with what happened since the last", () => {
  expect(digestFor([morning], [], reader(), at("2017-01-11T17:59:59Z"))).toBeNull();
  expect(digestFor([morning], [], reader(), at("2017-01-11T18:00:00Z"))).toMatchObject({
    kind: "digest",
    day: "2017-01-11",
    groups: [{ kind: "proposal", more: 0 }],
  });
  // In summer the clock on the wall is an hour ahead.
  const summer = reader({}, { until: at("2017-07-10T17:00:00Z") });
  const july = item("1", "2017-07-11T09:00:00Z");
  expect(digestFor([july], [], summer, at("2017-07-11T16:59:00Z"))).toBeNull();
  expect(digestFor([july], [], summer, at("2017-07-11T17:00:00Z"))).not.toBeNull();
});

test("an empty digest is not sent, nor one with only what its reader doesn't want or was told before", () => {
  const evening = at("2017-01-11T18:00:00Z");
  expect(digestFor([], [vote("2017-01-20T12:00:00Z")], reader(), evening)).toBeNull();
  expect(digestFor([morning], [], reader({ wanted: ["mine"] }), evening)).toBeNull();
  expect(digestFor([item("1", "2017-01-10T18:00:00Z")], [], reader(), evening)).toBeNull();
});

test("on a day that has had its digest there is no other, whatever happens", () => {
  expect(digestFor([morning], [], reader({}, { digestedOn: "2017-01-11" }), at("2017-01-11T21:00:00Z"))).toBeNull();
});

test("a job that runs late sends what is due once it runs, and the days that it missed come together", () => {
  const old = reader({}, { until: at("2017-01-08T17:58:00Z"), digestedOn: "2017-01-08" });
  const missed = [item("1", "2017-01-09T09:00:00Z"), item("2", "2017-01-10T09:00:00Z")];
  expect(digestFor(missed, [], old, at("2017-01-11T08:00:00Z"))?.groups[0]?.items).toHaveLength(2);
});

test("a weekly digest comes on its day", () => {
  const weekly = reader({ digest: "weekly", weekday: 5 }, { until: at("2017-01-06T18:00:00Z") });
  expect(digestFor([morning], [], weekly, at("2017-01-12T23:00:00Z"))).toBeNull();
  expect(digestFor([morning], [], weekly, at("2017-01-13T17:59:00Z"))).toBeNull();
  expect(digestFor([morning], [], weekly, at("2017-01-13T18:00:00Z"))).not.toBeNull();
  expect(lastSlot({ ...DEFAULTS, digest: "weekly", weekday: 5 }, ZONE, at("2017-01-13T17:00:00Z"))?.toString()).toBe("2017-01-06T18:00:00Z");
});

test("in quiet hours nothing comes, over midnight too; afterwards it does", () => {
  const late = reader({ hour: 23, quiet: { from: 23, until: 7 } });
  expect(digestFor([morning], [], late, at("2017-01-11T23:30:00Z"))).toBeNull();
  expect(digestFor([morning], [], late, at("2017-01-12T06:59:00Z"))).toBeNull();
  expect(digestFor([morning], [], late, at("2017-01-12T07:00:00Z"))).not.toBeNull();
  expect([22, 23, 0, 6, 7, 12].map((hour) => isQuiet({ quiet: { from: 22, until: 7 } }, hour))).toEqual([true, true, true, true, false, false]);
  expect([12, 13, 14].map((hour) => isQuiet({ quiet: { from: 13, until: 14 } }, hour))).toEqual([false, true, false]);
});

test("a vote that closes within a day brings one reminder, also to whoever has had a digest or wants none", () => {
  const now = at("2017-01-11T12:00:00Z");
  const [near, far] = [vote("2017-01-12T12:00:00Z"), vote("2017-01-12T12:00:01Z")];
  for (const someone of [reader(), reader({ digest: "none" }), reader({}, { digestedOn: "2017-01-11" })]) {
    expect(digestFor([], [near], someone, now)).toMatchObject({ kind: "reminder", votes: [near] });
    expect(digestFor([], [far], someone, now)).toBeNull();
    expect(digestFor([], [vote("2017-01-11T12:00:00Z")], someone, now)).toBeNull();
    expect(digestFor([], [near], { ...someone, reminded: new Set([voteKey(near)]) }, now)).toBeNull();
  }
  expect(digestFor([], [near], reader({ reminder: false }), now)).toBeNull();
});

test("a digest that is due takes the votes with it, so that no reminder comes beside it", () => {
  const near = vote("2017-01-12T12:00:00Z");
  expect(digestFor([morning], [near], reader(), at("2017-01-11T18:00:00Z"))).toMatchObject({ kind: "digest", votes: [near] });
});

test("what comes in mails of its own is not told twice", () => {
  const said = item("1", "2017-01-11T09:00:00Z", "mention");
  expect(digestFor([said], [], reader({ atOnce: true }), at("2017-01-11T18:00:00Z"))).toBeNull();
  expect(digestFor([said], [], reader({ atOnce: false }), at("2017-01-11T18:00:00Z"))?.groups[0]?.items).toEqual([said]);
});

test("of much of one kind the newest are shown, and how many more there are", () => {
  const many = Array.from({ length: 20 }, (_, n) => item(String(n).padStart(2, "0"), `2017-01-11T09:00:${String(n).padStart(2, "0")}Z`));
  const group = digestFor(many, [], reader(), at("2017-01-11T18:00:00Z"))?.groups[0];
  expect(group?.items.map(({ key }) => key)).toEqual(many.slice(-MOST_OF_A_KIND).map(({ key }) => key));
  expect(group?.more).toBe(20 - MOST_OF_A_KIND);
});

test("in whatever order things are read, the digest is the same", () => {
  const kinds: Kind[] = ["mine", "thread", "proposal", "result"];
  const items = Array.from({ length: 24 }, (_, n) => item(String(n), `2017-01-11T09:00:${String(n % 7).padStart(2, "0")}Z`, kinds[n % 4]));
  const now = at("2017-01-11T18:00:00Z");
  const written = JSON.stringify(digestFor(items, [], reader(), now));
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (mixed) => JSON.stringify(digestFor(mixed, [], reader(), now)) === written),
  );
});

test("asked every ten minutes for a month, whoever was told at once gets at most one digest a day, and never in quiet hours", () => {
  const chosen = fc.record({
    hour: fc.integer({ min: 0, max: 23 }),
    digest: fc.constantFrom("daily" as const, "weekly" as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    quiet: fc.record({ from: fc.integer({ min: 0, max: 11 }), until: fc.integer({ min: 12, max: 23 }) }),
  });
  fc.assert(
    fc.property(chosen, (preferences) => {
      const start = at("2017-03-15T00:00:00Z");
      const days: string[] = [];
      let someone = reader(preferences, { until: start });
      for (let step = 0; step < 30 * 24 * 6; step += 1) {
        const now = start.add({ minutes: step * 10 });
        const digest = digestFor([{ ...morning, at: now.subtract({ minutes: 5 }) }], [], someone, now);
        if (digest === null) continue;
        expect(isQuiet(someone.preferences, now.toZonedDateTimeISO(ZONE).hour)).toBe(false);
        days.push(digest.day);
        someone = { ...someone, until: now, digestedOn: digest.day };
      }
      expect(new Set(days).size).toBe(days.length);
      expect(days.length).toBeGreaterThan(preferences.digest === "daily" ? 27 : 3);
    }),
    { numRuns: 8 },
  );
});
