import fc from "fast-check";
import type { Matter } from "@folkmoot/constitution";
import { expect, test } from "vitest";
import type { Actor, Command } from "./command.js";
import type { Capacity, Choice } from "./event.js";
import { check, enter, openLedger } from "./replay.js";
import { eventSchema } from "./schema/event.js";
import { timeOf } from "./dates.js";
import type { MotionFacts } from "./facts.js";
import { position } from "./position.js";
import { standing } from "./standing.js";
import type { MotionState } from "./state.js";
import { depositOf, handle, HASH, organisation } from "../testing/facts.js";
import { Server } from "../testing/server.js";
import { shipped, puttingOneText, withoutClash } from "../testing/texts.js";

const texts = { "day-zero": shipped("day-zero").rules, model: shipped("model", (source) => withoutClash(puttingOneText(source))).rules };
const MEMBERS = 30;
const EVERYBODY = Array.from({ length: MEMBERS }, (_, n) => n);

const capacity = fc.constantFrom<Capacity>(
  { kind: "member" },
  { kind: "nobody" },
  { kind: "seat", body: "committee" },
  { kind: "seat", body: "panel" },
  { kind: "office", office: "secretary" },
);
const actor: fc.Arbitrary<Actor> = fc.record({ handle: fc.nat(MEMBERS).map(handle), as: capacity });
const matter = fc.constantFrom<Matter>(
  { kind: "residual" },
  { kind: "change-constitution" },
  { kind: "adopt-constitution" },
  { kind: "change-membership" },
  { kind: "dissolve", what: "body:group" },
);
const procedureName = fc.constantFrom(
  "committee-meeting",
  "committee-writing",
  "amendment",
  "resolution",
  "petition",
  "conference-resolution",
  "founding",
);

/** In which capacity each act is usually allowed. */
const RIGHT: { readonly [kind: string]: Capacity } = {
  "give-notice": { kind: "office", office: "secretary" },
  challenge: { kind: "member" },
  rule: { kind: "seat", body: "panel" },
};

type Deed = (server: Server) => void;
const some = (n: number, server: Server) => server.motions[n % Math.max(1, server.motions.length)];

/** A change of the text, as a member may put it forward. */
const amending: Deed = (server) =>
  server.act(
    depositOf({
      motion: handle(500 + server.record.length),
      actor: { handle: handle(3), as: { kind: "member" } },
      to: { procedure: "amendment" },
      matters: [{ kind: "change-constitution" }],
      rules: HASH,
    }),
  );

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(amending) },
  { weight: 3, arbitrary: fc.constant<Deed>((server) => server.toNextDeadline()) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(1, 3_600_000, 86_400_000, 7 * 86_400_000, 22 * 86_400_000, 100 * 86_400_000).map(
      (milliseconds): Deed =>
        (server) =>
          void (server.now = server.now.add({ milliseconds })),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        actor,
        procedure: fc.option(procedureName),
        matters: fc.uniqueArray(matter, { minLength: 1, maxLength: 2, selector: ({ kind }) => kind }),
        now: fc.boolean(),
      })
      .map(({ actor, procedure, matters, now }): Deed => (server) => {
        const text = matters.some(({ kind }) => kind === "change-constitution" || kind === "adopt-constitution");
        const to = procedure === null ? { body: "committee" } : { procedure };
        server.act(
          depositOf({
            motion: handle(500 + server.record.length),
            actor,
            to,
            matters,
            rules: text ? HASH : null,
            decideAt: now ? "2027-01-10T20:40:00.000Z" : null,
          }),
        );
      }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({
        n: fc.nat(2),
        anyone: actor,
        byRight: fc.nat(3).map((n) => n > 0),
        days: fc.nat(40),
        answered: fc.nat(12),
        kind: fc.constantFrom("give-notice", "close", "challenge", "challenge", "challenge", "rule", "withdraw", "announce"),
      })
      .map(({ n, anyone, byRight, days, answered, kind }): Deed => (server) => {
        const motion = some(n, server)?.id;
        if (motion === undefined) return;
        const actor = byRight ? { ...anyone, as: RIGHT[kind] ?? anyone.as } : anyone;
        const commands: { readonly [kind: string]: Command } = {
          "give-notice": {
            kind: "give-notice",
            motion,
            actor,
            recipients: 12,
            meeting: days === 0 ? null : server.now.add({ hours: days * 24 }).toString({ fractionalSecondDigits: 3 }),
          },
          close: { kind: "close", motion, actor, answered },
          challenge: { kind: "challenge", motion, actor, grounds: HASH },
          rule: {
            kind: "rule",
            motion,
            actor,
            ruling: answered % 2 === 0 ? "stands" : "annulled",
            voices: [
              [handle(1), "stands"],
              [handle(2), answered % 2 === 0 ? "stands" : "annulled"],
            ],
            reasons: HASH,
          },
          withdraw: { kind: "withdraw", motion, actor },
          announce: { kind: "announce", motion, actor, text: HASH },
        };
        const command = commands[kind];
        if (command !== undefined) server.act(command);
      }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({
        n: fc.nat(2),
        who: fc.oneof(fc.constant(EVERYBODY), fc.subarray([...EVERYBODY], { minLength: 1 })),
        choice: fc.constantFrom<Choice>("for", "for", "for", "against", "abstain"),
      })
      .map(({ n, who, choice }): Deed => (server) => {
        const motion = some(n, server);
        if (motion === undefined) return;
        for (const person of who) {
          server.sign(motion, person);
          server.vote(motion, person, choice);
        }
      }),
  },
);

const serverOf = (text: keyof typeof texts) =>
  new Server(texts[text], {
    start: "2027-01-10T12:00:00.000Z",
    members: MEMBERS,
    seated: { committee: 12, ...(text === "model" ? { panel: 3 } : {}), secretary: 1 },
  });

test("whatever people do, and whenever, the record of it follows from the rules, and every motion stands somewhere at every time", () => {
  fc.assert(
    fc.property(fc.constantFrom("day-zero" as const, "model" as const), fc.array(deed, { minLength: 5, maxLength: 40 }), (text, deeds) => {
      const server = serverOf(text);
      for (const one of deeds) one(server);
      const ledger = openLedger(() => texts[text]);
      for (const [index, entry] of server.record.entries()) {
        expect(eventSchema.safeParse(entry).success).toBe(true);
        expect([index, entry.t, check(ledger, entry)]).toEqual([index, entry.t, null]);
        enter(ledger, entry);
      }
      for (const motion of server.motions) {
        expect(ledger.motions.get(motion.id)).toEqual(motion);
        for (const days of [0, 1, 30, 300])
          expect(standing({ rules: texts[text], organisation, motion }, server.now.add({ hours: days * 24 })).state).toMatch(/^[a-z ]+$/);
      }
    }),
    { numRuns: process.env["FOLKMOOT_LONG"] === "1" ? 5_000 : 60 },
  );
});

// "awaiting commencement" is missing: in these texts the time for challenges and the time to commencement end together.
const STATES: readonly MotionState[] = [
  "annulled",
  "awaiting notice",
  "challenged",
  "counting",
  "declared",
  "discussion",
  "in force",
  "lapsed",
  "not carried",
  "notice",
  "support",
  "vote",
  "withdrawn",
];

test("people reach every state of a motion in these trials", { timeout: 60_000 }, () => {
  const missing = new Set<MotionState>(STATES);
  for (let seed = 1; missing.size > 0 && seed <= 200; seed += 1) {
    const server = serverOf("model");
    for (const one of fc.sample(fc.array(deed, { minLength: 40, maxLength: 60, size: "max" }), { numRuns: 1, seed })[0] ?? []) {
      one(server);
      for (const motion of server.motions) missing.delete(stateOf("model", motion, server));
    }
  }
  expect([...missing]).toEqual([]);
});

function stateOf(text: keyof typeof texts, motion: MotionFacts, server: Server): MotionState {
  return position({ rules: texts[text], organisation, motion }, timeOf(server.now)).state;
}
