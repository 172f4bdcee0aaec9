import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { compile } from "@folkmoot/constitution";
import { applyToMotion, type Event, type MotionFacts, type OnMotion } from "@folkmoot/procedure";
import { shippedText } from "../constitution/index.js";
import { programmes } from "./programmes.js";

const HASH = "a".repeat(64);
const id = (n: number): string => String(n).padStart(22, "m");
const option = (n: number): string => String(n).padStart(22, "o");
const at = (time: string): Temporal.Instant => Temporal.Instant.from(time);
const rules = rulesOf("model");

function rulesOf(text: string) {
  const { rules: compiled } = compile((shippedText(text)?.source ?? "").replaceAll("in secret", "openly"));
  if (compiled === null) throw new Error("the model text compiles");
  return compiled;
}

/** A call that came into force on a day, of a procedure of the model text. */
function inForce(n: number, { procedure, on, adopted = true }: { procedure: string; on: string; adopted?: boolean }): OnMotion {
  const time = `${on}T00:00:00.000Z`;
  const motion = id(n);
  const events: Event[] = [
    {
      t: "deposited",
      motion,
      procedure,
      version: 1,
      by: HASH,
      as: { kind: "office", office: "secretary" },
      matters: [{ kind: "named", matter: "priorities" }],
      touches: [],
      text: HASH,
      title: null,
      rules: null,
      members: 40,
      support: 1,
      at: "2027-01-01T00:00:00.000Z",
    },
    {
      t: "closed",
      motion,
      stage: "ballot",
      count: { for: 9, against: 1, abstain: 0 },
      entitled: 40,
      carried: adopted,
      adopted: adopted ? [option(n)] : [],
      at: time,
    },
    { t: "in-force", motion, at: time },
  ];
  const facts = events.reduce<MotionFacts | null>(applyToMotion, null);
  if (facts === null) throw new Error("a motion has facts");
  return { rules, organisation: { mode: "real", version: 1, members: 40, seated: {}, meetings: [] }, motion: facts };
}

const names = (found: readonly { readonly motion: string }[]): string[] => found.map(({ motion }) => motion);

describe("the programmes of an organisation", () => {
  it("has what a call adopted from the day on which it is in force until the time of the text is over", () => {
    const one = [inForce(1, { procedure: "priorities", on: "2027-03-01" })];
    expect(names(programmes(one, at("2027-02-28T23:59:59Z")).current)).toEqual([]);
    expect(programmes(one, at("2027-03-01T00:00:00Z")).current).toMatchObject([
      {
        motion: id(1),
        adopted: [option(1)],
        since: "2027-03-01T00:00:00.000Z",
        stands: { until: "2028-03-01T00:00:00.000Z", rule: { clause: "13.2" } },
      },
    ]);
    expect(names(programmes(one, at("2028-02-29T23:59:59Z")).current)).toEqual([id(1)]);
    const after = programmes(one, at("2028-03-01T00:00:00Z"));
    expect(names(after.current)).toEqual([]);
    expect(after.past).toMatchObject([{ motion: id(1), ended: { how: "expired", at: "2028-03-01T00:00:00.000Z" } }]);
  });

  it("has the later one in the place of the earlier one of the same procedure, and each procedure by itself", () => {
    const all = [
      inForce(1, { procedure: "priorities", on: "2027-03-01" }),
      inForce(2, { procedure: "priorities", on: "2027-09-01" }),
      inForce(3, { procedure: "gathering", on: "2027-04-01" }),
    ];
    const { current, past } = programmes(all, at("2027-10-01T00:00:00Z"));
    expect(names(current)).toEqual([id(2), id(3)]);
    expect(current).toMatchObject([{ replaced: id(1) }, { replaced: null, stands: null }]);
    expect(past).toMatchObject([{ motion: id(1), ended: { how: "replaced", by: id(2) } }]);
  });

  it("has one that stands without a time until something else is decided in the same way", () => {
    const all = [inForce(1, { procedure: "gathering", on: "2027-03-01" })];
    expect(names(programmes(all, at("2099-01-01T00:00:00Z")).current)).toEqual([id(1)]);
  });

  it("took nobody's place where the one before had expired", () => {
    const all = [inForce(1, { procedure: "priorities", on: "2027-03-01" }), inForce(2, { procedure: "priorities", on: "2028-06-01" })];
    const { current, past } = programmes(all, at("2028-07-01T00:00:00Z"));
    expect(current).toMatchObject([{ motion: id(2), replaced: null }]);
    expect(past).toMatchObject([{ motion: id(1), ended: { how: "expired" } }]);
  });

  it("has nothing of a call that adopted nothing, nor of a motion that is no call", () => {
    const all = [inForce(1, { procedure: "priorities", on: "2027-03-01", adopted: false }), inForce(2, { procedure: "amendment", on: "2027-03-01" })];
    expect(programmes(all, at("2027-04-01T00:00:00Z"))).toEqual({ current: [], past: [], elected: [] });
  });

  it("has no people in it: whoever was elected is named by themselves, as long as it stands", () => {
    const all = [inForce(1, { procedure: "leaders", on: "2027-03-01" }), inForce(2, { procedure: "priorities", on: "2027-03-01" })];
    const { current, past, elected } = programmes(all, at("2027-04-01T00:00:00Z"));
    expect([current.map(({ motion }) => motion), past, elected.map(({ motion }) => motion)]).toEqual([[id(2)], [], [id(1)]]);
    expect(programmes(all, at("2028-04-01T00:00:00Z"))).toMatchObject({ past: [{ motion: id(2) }], elected: [] });
  });

  it("has at most one current of each procedure, whenever one looks and in whichever order decisions come; what has expired is never current", () => {
    const day = fc.date({ min: new Date("2027-01-02T00:00:00Z"), max: new Date("2031-01-01T00:00:00Z"), noInvalidDate: true });
    const decision = fc.record({
      procedure: fc.constantFrom("priorities", "themes", "gathering"),
      on: day.map((date) => date.toISOString().slice(0, 10)),
    });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), day, (given, looked) => {
        const all = given.map((each, n) => inForce(n + 1, each));
        const now = Temporal.Instant.fromEpochMilliseconds(looked.getTime());
        const found = programmes(all, now);
        expect(programmes(all.toReversed(), now)).toEqual(found);
        const begun = all.filter(({ motion }) => (motion.inForceAt ?? "") <= now.toString({ smallestUnit: "millisecond" }));
        expect(names([...found.current, ...found.past]).toSorted()).toEqual(begun.map(({ motion }) => motion.id).toSorted());
        const procedures = found.current.map(({ procedure }) => procedure);
        expect(new Set(procedures).size).toBe(procedures.length);
        for (const { stands, ended } of found.current) {
          expect(ended).toBeNull();
          if (stands !== null) expect(Temporal.Instant.compare(Temporal.Instant.from(stands.until), now)).toBe(1);
        }
        for (const { since, ended } of found.past) expect(ended === null || ended.at >= since).toBe(true);
        // Whatever is the latest of its procedure and has not expired is current.
        for (const procedure of new Set(begun.map(({ motion }) => motion.procedure))) {
          const last = begun
            .filter(({ motion }) => motion.procedure === procedure)
            .toSorted((a, b) => ((a.motion.inForceAt ?? "") < (b.motion.inForceAt ?? "") ? -1 : 1))
            .at(-1);
          const line = [...found.current, ...found.past].filter((one) => one.procedure === procedure && one.since === last?.motion.inForceAt);
          expect(line.some(({ ended }) => ended === null || ended.how === "expired")).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
