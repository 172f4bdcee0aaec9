import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../command.js";
import type { Event, OptionId, OptionKind } from "../event.js";
import type { MotionFacts } from "../facts.js";
import { check, enter, openLedger } from "../replay.js";
import { eventSchema } from "../schema/event.js";
import { depositOf, handle, HASH, organisation } from "../../testing/facts.js";
import { member, option, rules, seat, text } from "../../testing/options.js";
import { Server } from "../../testing/server.js";
import { options } from "./standing.js";
import type { OptionState } from "./state.js";

const MEMBERS = 12;
const EVERYBODY = Array.from({ length: MEMBERS }, (_, n) => n);

type Deed = (server: Server) => void;
/** One of the motions, with what was put to it. */
const some = (n: number, server: Server) => server.motions[n % Math.max(1, server.motions.length)];
const nth = (facts: MotionFacts, n: number): OptionId => facts.options[n % Math.max(1, facts.options.length)]?.id ?? option(0);

const procedures = ["call", "open", "weighed"] as const;
const deposit: fc.Arbitrary<Deed> = fc.record({ n: fc.nat(2), who: fc.nat(3), with: fc.boolean() }).map(
  (given) => (server) =>
    server.act(
      depositOf({
        motion: handle(500 + server.record.length),
        actor: member(given.who),
        ...(given.with ? { with: [handle(4)] } : {}),
        to: { procedure: procedures[given.n] ?? "call" },
        text: text(0),
      }),
    ),
);

const number = fc.nat(40);
const act: fc.Arbitrary<Deed> = fc
  .record({
    n: fc.nat(3),
    who: fc.nat(MEMBERS),
    sits: fc.boolean(),
    kind: fc.constantFrom(
      ...(["put-option", "put-option", "put-option", "put-option", "put-option", "put-option"] as const),
      ...(["withdraw-option", "adopt-option", "adopt-option", "accept-amendment", "accept-amendment", "merge", "merge", "withdraw"] as const),
    ),
    what: fc.constantFrom<OptionKind>("proposal", "proposal", "alternative", "amendment"),
    picked: fc.tuple(number, number),
    willing: fc.boolean(),
    fresh: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
  })
  .map(({ n, who, sits, kind, what, picked: [a, b], willing, fresh }): Deed => (server) => {
    const facts = some(n, server);
    if (facts === undefined) return;
    const [one, other] = [nth(facts, a), nth(facts, b)];
    const found = facts.options.find(({ id }) => id === one);
    const withdrawn = facts.options.findLast(({ withdrawnAt }) => withdrawnAt !== null)?.id;
    const by = willing && found !== undefined ? found.by : handle(who);
    const actor = { ...(sits ? seat(who) : member(who)), ...(kind === "put-option" ? {} : { handle: by }) };
    const everybody = EVERYBODY.map(handle);
    const motion = facts.id;
    const id = option(fresh ? 1_000 + server.record.length : a);
    const plain = { rules: null, matters: [], touches: [], errors: 0 };
    const base = facts.options.find((each) => each.id === found?.on)?.text ?? facts.text;
    const commands: { readonly [kind: string]: Command } = {
      "put-option": {
        kind: "put-option",
        motion,
        option: id,
        what,
        on: what === "amendment" && willing && facts.options.length > 0 ? one : null,
        actor,
        ...(willing ? { with: [handle(a % MEMBERS)] } : {}),
        text: text(a),
        title: HASH,
        cost: null,
        ...plain,
      },
      "withdraw-option": { kind: "withdraw-option", motion, option: one, actor, agreed: everybody },
      "adopt-option": { kind: "adopt-option", motion, option: willing ? (withdrawn ?? one) : one, actor: member(who) },
      "accept-amendment": {
        kind: "accept-amendment",
        motion,
        option: one,
        actor: member(who % 4),
        agreed: willing ? everybody : [],
        ...(fresh ? {} : { takes: "part" }),
        from: willing ? base : text(99),
        text: text(b),
        ...plain,
      },
      merge: { kind: "merge", motion, option: id, of: [one, other], actor, agreed: willing ? everybody : [], text: text(b), title: HASH, cost: null },
      withdraw: { kind: "withdraw", motion, actor: member(who % 4), agreed: everybody },
    };
    const command = commands[kind];
    if (command !== undefined) server.act(command);
  });

const many: fc.Arbitrary<Deed> = fc
  .record({ n: fc.nat(3), a: number, who: fc.subarray([...EVERYBODY], { minLength: 1 }), vote: fc.boolean() })
  .map(({ n, a, who, vote }): Deed => (server) => {
    const facts = some(n, server);
    if (facts === undefined) return;
    for (const person of who) {
      if (!vote) server.signOption(facts, nth(facts, a), person);
      else if (Object.keys(facts.papers).length > 0) server.mark(facts, person, a);
      else server.vote(facts, person, a % 3 === 0 ? "against" : "for");
    }
  });

const wait: fc.Arbitrary<Deed> = fc.constantFrom(1, 3_600_000, 86_400_000, 2 * 86_400_000, 5 * 86_400_000).map(
  (milliseconds): Deed =>
    (server) =>
      void (server.now = server.now.add({ milliseconds })),
);

const deed = fc.oneof(
  { weight: 1, arbitrary: deposit },
  { weight: 10, arbitrary: act },
  { weight: 5, arbitrary: many },
  { weight: 1, arbitrary: wait },
  { weight: 1, arbitrary: fc.constant<Deed>((server) => server.toNextDeadline()) },
);

function serverOf(deeds: readonly Deed[]): Server {
  const server = new Server(rules, { start: "2027-03-01T12:00:00.000Z", members: MEMBERS, seated: { committee: 12, panel: 3 } });
  for (const one of deeds) one(server);
  return server;
}

function replayed(record: readonly Event[]): ReadonlyMap<string, MotionFacts> {
  const ledger = openLedger(() => rules);
  for (const [index, entry] of record.entries()) {
    expect(eventSchema.safeParse(entry).success).toBe(true);
    expect([index, entry.t, check(ledger, entry)]).toEqual([index, entry.t, null]);
    enter(ledger, entry);
  }
  return ledger.motions;
}

/** What became of an option, as the record alone tells it. */
function reasonsInRecord(record: readonly Event[], id: OptionId): string[] {
  return record.flatMap((event) => {
    if (event.t === "option-put" && event.option === id) return event.support === 1 ? ["put", "reached"] : ["put"];
    if (event.t === "option-reached" && event.option === id) return ["reached"];
    if (event.t === "option-withdrawn" && event.option === id) return ["withdrawn"];
    if (event.t === "option-adopted" && event.option === id) return ["taken on"];
    if (event.t === "option-accepted" && event.option === id && event.takes === undefined) return ["accepted"];
    if (event.t === "merged" && event.of.includes(id)) return ["merged"];
    return event.t === "merged" && event.option === id ? ["put"] : [];
  });
}

/** Taken back and not taken on again, itself or what it changes. */
function hasGone(record: readonly Event[], facts: MotionFacts, id: OptionId): boolean {
  const told = reasonsInRecord(record, id);
  const on = facts.options.find((option) => option.id === id)?.on ?? null;
  const text = on === null ? null : (facts.options.find((option) => option.id === on) ?? null);
  const into = text?.mergedInto ?? text?.id ?? null;
  return told.lastIndexOf("withdrawn") > told.lastIndexOf("taken on") || (into !== null && hasGone(record, facts, into));
}

function nothingVanishes(record: readonly Event[], facts: MotionFacts): void {
  const paper = Object.values(facts.papers)[0];
  for (const found of facts.options) {
    const told = reasonsInRecord(record, found.id);
    expect(told.filter((one) => one === "put")).toHaveLength(1);
    const isGone = told.includes("accepted") || told.includes("merged") || hasGone(record, facts, found.id);
    if (paper === undefined) continue;
    const isSupported = told.includes("reached") || found.of.some((part) => reasonsInRecord(record, part).includes("reached"));
    const had = found.of.length === 0 ? told.includes("reached") : found.support.reachedAt !== null;
    expect([found.id, paper.includes(found.id)]).toEqual([found.id, had && !isGone]);
    if (found.of.length > 0 && isSupported) expect(had).toBe(true);
  }
}

test("whatever people do with what is put to motions, the record follows from the rules, nothing appears from nowhere and nothing vanishes in silence", () => {
  fc.assert(
    fc.property(deposit, fc.array(deed, { minLength: 10, maxLength: 80, size: "max" }), (first, deeds) => {
      const server = serverOf([first, ...deeds]);
      const motions = replayed(server.record);
      for (const facts of server.motions) {
        expect(motions.get(facts.id)).toEqual(facts);
        nothingVanishes(
          server.record.filter((event) => "motion" in event && event.motion === facts.id),
          facts,
        );
      }
    }),
    { numRuns: process.env["FOLKMOOT_LONG"] === "1" ? 5_000 : 60 },
  );
});

const STATES: readonly OptionState[] = [
  "gathers support",
  "has support",
  "without support",
  "withdrawn",
  "without its text",
  "merged",
  "accepted",
  "on the paper",
  "adopted",
  "not adopted",
];

const ACTS = ["option-adopted", "option-accepted", "merged", "option-withdrawn", "paper", "marked", "closed"] as const;

test("people bring options into every state in these trials, and do everything with them", { timeout: 60_000 }, () => {
  const missing = new Set<OptionState | Event["t"]>([...STATES, ...ACTS]);
  for (let seed = 1; missing.size > 0 && seed <= 200; seed += 1) {
    const server = serverOf([]);
    for (const one of fc.sample(fc.array(deed, { minLength: 60, maxLength: 100, size: "max" }), { numRuns: 1, seed })[0] ?? []) {
      one(server);
      for (const motion of server.motions) for (const { state } of options({ rules, organisation, motion }, server.now)) missing.delete(state);
    }
    for (const { t } of server.record) missing.delete(t);
  }
  expect([...missing]).toEqual([]);
});
