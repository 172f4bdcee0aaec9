import fc from "fast-check";
import type { SeveralMethod } from "@folkmoot/constitution";
import { expect, test } from "vitest";
import type { Actor, Command } from "../command.js";
import type { Event } from "../event.js";
import type { MotionFacts } from "../facts.js";
import { paperResult } from "../paper/paper-result.js";
import { check, enter, openLedger } from "../replay.js";
import { eventSchema } from "../schema/event.js";
import { depositOf, handle, HASH, organisation } from "../../testing/facts.js";
import { member, option, putting, seat } from "../../testing/options.js";
import { atLeast, rulesWith } from "../../testing/papers.js";
import { orderStage, ruled } from "../../testing/rules.js";
import { Server } from "../../testing/server.js";

const MEMBERS = 12;
const METHODS = ["approval", "schulze", "points", "budget-greedy", "budget-equal-shares"] as const;
const rulesOf = (method: SeveralMethod) =>
  rulesWith(
    {
      several: ruled(method),
      most: ruled(method === "approval" ? 1 : 2),
      points: ruled(10),
      budget: ruled({ amount: 60, currency: "GBP" }),
      carried: [atLeast(10)],
    },
    [orderStage()],
  );

type Deed = (server: Server) => void;
const secretary: Actor = { handle: handle(70), as: { kind: "office", office: "secretary" } };
const judge = (n: number): Actor => ({ handle: handle(80 + (n % 3)), as: { kind: "seat", body: "panel" } });
const some = (n: number, server: Server) => server.motions[n % Math.max(1, server.motions.length)];
const nth = ({ options }: MotionFacts, n: number) => options[n % Math.max(1, options.length)];

const deposit: Deed = (server) =>
  server.act(
    depositOf({ motion: handle(500 + server.record.length), actor: member(1), to: { procedure: server.record.length % 3 === 0 ? "texts" : "call" } }),
  );

const number = fc.nat(30);
const KINDS = [
  "put-option",
  "put-option",
  "contradict",
  "contradict",
  "rule-out",
  "rule-out",
  "appeal",
  "appeal",
  "decide-appeal",
  "decide-appeal",
] as const;
const act: fc.Arbitrary<Deed> = fc
  .record({
    n: number,
    a: number,
    b: number,
    kind: fc.constantFrom(...KINDS),
    willing: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
    whole: fc.nat(5),
  })
  .map(({ n, a, b, kind, willing, whole }): Deed => (server) => {
    const facts = some(n, server);
    if (facts === undefined) return;
    const motion = facts.id;
    const found = whole === 0 ? undefined : nth(facts, a);
    const about = found?.id ?? null;
    const by: Actor = willing ? { handle: found?.by ?? facts.by, as: { kind: "member" } } : member(a % MEMBERS);
    const ruling = b % 2 === 0 ? "in-order" : "out-of-order";
    const voices = [0, 1, 2].slice(0, 1 + (b % 3)).map((each) => [judge(each).handle, ruling] as const);
    const commands: { readonly [kind in (typeof KINDS)[number]]: Command } = {
      "put-option": putting(1, {
        motion,
        option: option(1_000 + server.record.length),
        what: facts.procedure === "call" ? "proposal" : "alternative",
        actor: seat(a % MEMBERS),
        cost: willing ? 10 * (b % 7) : null,
      }),
      contradict: { kind: "contradict", motion, options: [nth(facts, a)?.id ?? option(2), nth(facts, b)?.id ?? option(1)], actor: by, reasons: HASH },
      "rule-out": { kind: "rule-out", motion, option: about, actor: willing ? secretary : by, clause: b % 9 === 0 ? "99" : "1.1", reasons: HASH },
      appeal: { kind: "appeal", motion, option: about, actor: by, grounds: HASH },
      "decide-appeal": { kind: "decide-appeal", motion, option: about, actor: willing ? judge(a) : by, ruling, voices, reasons: HASH },
    };
    server.act(commands[kind]);
  });

const handIn: fc.Arbitrary<Deed> = fc
  .record({ n: number, a: number, who: fc.array(fc.nat(MEMBERS), { minLength: 1 }) })
  .map(({ n, a, who }): Deed => (server) => {
    const facts = some(n, server);
    if (facts !== undefined) for (const person of who) server.mark(facts, person, a + (person % 4));
  });

const wait: fc.Arbitrary<Deed> = fc.constantFrom(3_600_000, 86_400_000, 2 * 86_400_000, 5 * 86_400_000, 8 * 86_400_000).map(
  (milliseconds): Deed =>
    (server) =>
      void (server.now = server.now.add({ milliseconds })),
);

const deed = fc.oneof(
  { weight: 1, arbitrary: fc.constant(deposit) },
  { weight: 12, arbitrary: act },
  { weight: 4, arbitrary: handIn },
  { weight: 1, arbitrary: wait },
  { weight: 1, arbitrary: fc.constant<Deed>((server) => server.toNextDeadline()) },
);

function serverOf(method: SeveralMethod, deeds: readonly Deed[]): Server {
  const server = new Server(rulesOf(method), {
    start: "2027-03-01T12:00:00.000Z",
    members: MEMBERS,
    seated: { committee: 12, panel: 3 },
  });
  for (const one of [deposit, ...deeds]) one(server);
  return server;
}

function replayed(method: SeveralMethod, record: readonly Event[]): ReadonlyMap<string, MotionFacts> {
  const rules = rulesOf(method);
  const ledger = openLedger(() => rules);
  for (const [index, entry] of record.entries()) {
    expect(eventSchema.safeParse(entry).success).toBe(true);
    expect([index, entry.t, check(ledger, entry)]).toEqual([index, entry.t, null]);
    enter(ledger, entry);
  }
  return ledger.motions;
}

/** The papers of a motion as the record has them. */
const papersIn = (record: readonly Event[], motion: string) =>
  record.flatMap((event) => (event.t === "marked" && event.motion === motion ? event.marks.map(([, mark]) => ({ mark, papers: 1 })) : []));

test("whatever people rule, appeal against, contradict and vote, the record follows from the rules, and its papers give the recorded result", () => {
  fc.assert(
    fc.property(fc.constantFrom(...METHODS), fc.array(deed, { minLength: 10, maxLength: 80, size: "max" }), (method, deeds) => {
      const server = serverOf(method, deeds);
      const motions = replayed(method, server.record);
      for (const facts of server.motions) {
        expect(motions.get(facts.id)).toEqual(facts);
        const result = paperResult({ rules: rulesOf(method), organisation, motion: facts }, "vote", papersIn(server.record, facts.id));
        expect(result?.adopted).toEqual(facts.closed["vote"]?.adopted);
      }
    }),
    { numRuns: process.env["FOLKMOOT_LONG"] === "1" ? 5_000 : 40 },
  );
});

const HAPPENS = ["paper", "marked", "closed", "contradicted", "ruled-out", "appealed", "appeal-decided", "lapsed", "in-force", "refused"] as const;
const WHYS = ["adopted", "not carried", "no place", "contradicts", "lot", "out of order"];

test("people come to every ruling, and to every reason for which something is not adopted, in these trials", { timeout: 60_000 }, () => {
  const missing = new Set<string>([...HAPPENS, ...WHYS]);
  for (let seed = 1; missing.size > 0 && seed <= 400; seed += 1) {
    const method = METHODS[seed % METHODS.length] ?? "approval";
    const server = serverOf(method, fc.sample(fc.array(deed, { minLength: 60, maxLength: 90, size: "max" }), { numRuns: 1, seed })[0] ?? []);
    for (const { t } of server.record) missing.delete(t);
    for (const facts of server.motions) {
      const result = paperResult({ rules: rulesOf(method), organisation, motion: facts }, "vote", papersIn(server.record, facts.id));
      for (const { why } of result?.options ?? []) missing.delete(why.kind);
    }
  }
  expect([...missing]).toEqual([]);
});
