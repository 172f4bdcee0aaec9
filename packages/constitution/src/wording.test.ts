import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TOP_GRADE } from "@folkmoot/tally";
import { WAYS } from "./phrase/several.js";
import type { Names } from "./print/names.js";
import type { Amount, Anchor, Who } from "./rules.js";
import { types, type TypeName } from "./schema/types.js";
import { doubtsOf, germanValueOf, inGerman, NAMED, valueOf } from "./testing/values.js";
import { wordingOf } from "./wording.js";

const names: Names = (kind, id) => NAMED.find((thing) => (kind === "" || thing.kind === kind) && thing.id === id)?.forms[0] ?? id;
const count = fc.integer({ min: 1, max: 99_999 });
const pick = fc.constantFrom;
const share = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 9 }), d: pick(2, 3, 4, 5, 6, 8, 10) }),
  fc.record({ n: fc.integer({ min: 1, max: 99 }), d: pick(100) }),
  fc.record({ n: fc.integer({ min: 1, max: 99_999 }), d: pick(1_000, 10_000, 100_000, 1_000_000) }),
);
const bare = fc.oneof(
  fc.record({ n: count, unit: pick("minute", "hour", "week", "month", "year"), days: pick(null, "clear", "calendar") }),
  fc.record({ n: count, unit: pick("day"), days: pick("clear", "calendar", "working") }),
);
const orNext = fc.record({ or: pick("next working day" as const) }, { requiredKeys: [] });
const span = fc.tuple(bare, orNext).map(([one, or]) => ({ ...one, ...or }));
const anchor = pick<Anchor[]>(
  "notice given",
  "notice sent",
  "vote opens",
  "vote closes",
  "result declared",
  "decision",
  "application",
  "request",
  "challenge",
  "last signature",
  "meeting starts",
  "discussion ends",
  "fell due",
  "registration",
  "recorded",
);
const quantifier = pick<Who["quantifier"][]>("any", "all", "the");
const but = pick<string[][]>(
  [],
  ["present"],
  ["at the same time"],
  ["who hold no office"],
  ["who has paid the subscription"],
  ["present", "at the same time"],
);
const named = pick<Pick<Who, "kind" | "id" | "memberOf">[]>(
  { kind: "class", id: "member", memberOf: false },
  { kind: "body", id: "board", memberOf: false },
  { kind: "body", id: "board", memberOf: true },
  { kind: "body", id: "council", memberOf: true },
  { kind: "outside", id: "charity", memberOf: false },
  { kind: "seats", id: "unions", memberOf: false },
  { kind: "office", id: "secretary", memberOf: false },
  { kind: "concerned", id: "member", memberOf: false },
  { kind: "concerned", id: "secretary", memberOf: false },
);
const ASKERS: Who = { kind: "askers", id: "askers", quantifier: "the", memberOf: false, asOf: null, but: [] };
const some = fc
  .tuple(named, quantifier, fc.option(anchor), but)
  .map(([who, each, asOf, parts]): Who => ({ ...who, quantifier: each, asOf, but: parts }));
const who = fc.oneof(some, fc.constant(ASKERS));
const all = some.map((one): Who => ({ ...one, quantifier: "all", but: [] })).filter(({ kind }) => kind !== "concerned");
const described = pick("every member and the secretary", "everybody who may vote").map((id): Who => ({
  kind: "described",
  id,
  quantifier: "all",
  memberOf: false,
  asOf: null,
  but: [],
}));
const SEATS: Who = { kind: "body", id: "", quantifier: "all", memberOf: true, asOf: null, but: ["seats"] };
const counted = fc.record({ kind: pick("count" as const), n: count, of: fc.oneof(some, fc.constant(SEATS)) });
const rounding = pick(null, "up" as const, "down" as const, "nearest" as const);
const root = fc.record({ kind: pick("root" as const), times: fc.oneof(share, fc.record({ n: count, d: pick(1) })), of: who });
const sum: fc.Arbitrary<Amount> = fc.oneof(
  fc.record({ kind: pick("share" as const), share, of: fc.oneof(who, fc.constant(SEATS)), rounding }),
  root,
  counted,
);
const either = fc.record({ kind: pick("lower" as const, "higher" as const), of: fc.tuple(sum, sum) });
const amount = fc.oneof(sum, either);
const base = fc.oneof(
  pick("cast", "answered", "present", "entitled", "seats", "in office").map((kind) => ({ kind })),
  some.map((one) => ({ kind: "who", who: { ...one, but: [] } })),
);
const counts = pick("in favour", "taking part", "present");
const test = fc.oneof(
  fc.record({ kind: pick("share"), strict: fc.boolean(), share, of: base, counts }),
  fc.record({
    kind: pick("share"),
    strict: pick(false),
    share: pick({ n: 1, d: 1 }),
    of: fc.oneof(
      pick({ kind: "entitled" }, { kind: "seats" }),
      all.map((one) => ({ kind: "who", who: one })),
    ),
    counts,
  }),
  fc.record({ kind: pick("amount"), amount: fc.oneof(counted, root, either), counts }),
  fc.constant({ kind: "none" }),
);
const representation = fc
  .record({
    by: pick("proxy", "delegate"),
    holder: pick(null, { kind: "class", id: "member" }, { kind: "office", id: "secretary" }),
    standing: fc.boolean(),
    onward: fc.boolean(),
  })
  .map((value) => (value.by === "proxy" ? { ...value, standing: false, onward: false } : value));
const matter = fc.oneof(
  pick("change-constitution", "adopt-constitution", "create-or-dissolve-body", "change-membership", "residual", "any").map((kind) => ({ kind })),
  fc.record({ kind: pick("dissolve"), what: pick("organisation:club", "body:board") }),
  fc.record({ kind: pick("exclude"), who: pick("member", "secretary") }),
  fc.record({ kind: pick("remove"), who: pick("class:member", "office:secretary", "seats:unions", "body:board") }),
  fc.record({ kind: pick("elect"), who: pick("office:secretary", "seats:unions", "body:board") }),
  fc.record({ kind: pick("meeting", "whatever a meeting may decide"), meeting: pick("general") }),
  fc.record({ kind: pick("named"), matter: pick("priority") }),
);
const money = fc.oneof(
  fc.record({ amount: fc.integer({ min: 0, max: 999_999_999_999 }), currency: pick("GBP", "EUR", "USD", "CHF") }),
  fc.record({ amount: fc.integer({ min: 0, max: 999_999_999 }), currency: pick("JPY", "ISK") }),
);
const date = fc
  .date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
/** Who may have several votes. */
const weighty = some.filter(({ quantifier: each }) => each !== "all").map((one) => ({ ...one, but: [] }));

/** Every value that the grammar of a type can give, up to the words that it keeps. */
const VALUES: Readonly<Record<TypeName, fc.Arbitrary<unknown>>> = {
  amount,
  anchor,
  apportionment: fc.oneof(
    fc.record({
      kind: pick("formula"),
      first: fc.option(fc.record({ seats: count, members: count })),
      every: fc.record({ seats: count, members: count }),
      part: fc.boolean(),
      least: pick(null, 1, 2),
      most: pick(null, 8, 9),
    }),
    fc.record({ kind: pick("shared"), seats: count, method: pick("sainte-lague", "d-hondt") }),
  ),
  atMost: count,
  bonusSeats: fc.record({ seats: count, least: count, of: pick("women", "members under 27") }),
  carried: test,
  contradictions: pick("the one with more support", "neither"),
  deadline: fc.oneof(
    fc.record({ kind: pick("span"), span, side: pick("after", "before"), anchor }),
    fc.record({ kind: pick("at"), anchor }),
    fc.tuple(date, orNext).map(([on, or]) => ({ kind: "date", date: on, ...or })),
  ),
  delivery: fc.record({ channel: pick("e-mail", "letter"), after: span }),
  duration: span,
  every: bare,
  holders: fc.oneof(who, fc.constant({ ...ASKERS, kind: "described", id: "those who held them when these rules began" })),
  how: pick({ kind: "writing" }, { kind: "meeting", meeting: null }, { kind: "meeting", meeting: "general" }, { kind: "ballot", ballot: "members" }),
  key: fc.oneof(fc.constant({ kind: "platform" }), fc.record({ kind: pick("trustees"), body: pick("board"), needed: count })),
  matter,
  money,
  need: fc.oneof(fc.record({ kind: pick("age"), years: count }), pick({ kind: "fact", fact: "paid" }, { kind: "nothing" })),
  otherwise: pick(
    "agreed",
    "refused",
    "sent without them",
    "any member may",
    "next general meeting's agenda",
    "no effect",
    "those who asked may call it",
  ),
  people: who,
  points: count,
  procedure: pick("amendment"),
  quorum: test,
  range: fc.record({ least: fc.option(count), most: fc.option(count) }).filter(({ least, most }) => least !== null || most !== null),
  recipients: fc.oneof(who, described),
  registrar: pick({ kind: "platform" }, { kind: "office", office: "secretary" }),
  reminders: fc
    .tuple(fc.array(count, { minLength: 1, maxLength: 5 }), pick("day", "week", "month"))
    .map(([ns, unit]) => ns.map((n) => ({ n, unit, days: unit === "day" ? "clear" : null }))),
  representation,
  reserved: fc.record({ bound: pick("least", "most"), places: count, group: pick("women", "people from one village", "members under 25") }),
  rights: fc.subarray(["attend", "speak", "propose", "sign", "vote", "stand", "campaign"], { minLength: 1 }),
  sampled: fc.integer({ min: 1, max: 300 }),
  scale: fc.oneof(
    fc.record({ kind: pick("numbers"), top: fc.integer({ min: 1, max: TOP_GRADE }) }),
    fc.subarray(["poor", "fair", "good", "very good", "excellent"], { minLength: 2 }).map((words) => ({ kind: "words", words })),
  ),
  seatNumber: fc.record({ n: count, each: fc.boolean() }),
  seatStep: fc.oneof(
    fc.record({ seats: count, from: count, to: pick(null) }),
    fc.record({ seats: count, from: fc.integer({ min: 0, max: 50 }), to: fc.integer({ min: 50, max: 99_999 }) }),
  ),
  secrecy: pick("secret", "named", "open"),
  several: pick(...Object.keys(WAYS)),
  shuffles: count,
  spares: fc.integer({ min: 0, max: 1_000 }),
  starter: fc.oneof(
    who.map((one) => ({ who: one, amount: null })),
    amount.map((one) => ({ who: peopleOf(one), amount: one })),
  ),
  weight: fc.oneof(
    fc.record({ who: weighty, votes: fc.integer({ min: 2, max: 1_000 }) }),
    fc.record({ who: weighty, votes: fc.integer({ min: 2, max: 100 }), per: fc.integer({ min: 1, max: 5_000 }) }),
  ),
  window: span,
  workingDays: fc.record({ first: fc.integer({ min: 1, max: 7 }), last: fc.integer({ min: 1, max: 7 }), except: pick(null, "holidays") }),
};

function peopleOf(one: Amount): Who | null {
  return "times" in one || "share" in one || one.kind === "count" ? one.of : peopleOf(one.of[0]);
}

describe("the wording of a value is read as the same value", () => {
  it.each(Object.keys(types) as TypeName[])("%s", (type) => {
    fc.assert(
      fc.property(VALUES[type], (value) => {
        const words = wordingOf(type, value, names);
        expect([words, valueOf(type, words)]).toEqual([words, value]);
        expect([words, doubtsOf(type, words).filter((doubt) => doubt !== "tie-carries")]).toEqual([words, TOLERATED[type] ?? []]);
      }),
      { numRuns: process.env["FOLKMOOT_LONG"] === "1" ? 20_000 : 60 },
    );
  });
});

describe("the wording of a value in German is read as the same value", () => {
  it.each(Object.keys(types) as TypeName[])("%s", (type) => {
    fc.assert(
      fc.property(VALUES[type], (value) => {
        const formal = wordingOf(type, value, names);
        const words = inGerman(type, formal);
        expect([formal, words, words === null ? null : germanValueOf(type, words)]).toEqual([formal, words, value]);
      }),
      { numRuns: process.env["FOLKMOOT_LONG"] === "1" ? 20_000 : 60 },
    );
  });
});

/** "At most" is the point of these rules. */
const TOLERATED: Partial<Record<TypeName, readonly string[]>> = { atMost: ["bound-most"] };
