import type { Ruled, Test, Weight } from "@folkmoot/constitution";
import { describe, expect, it } from "vitest";
import { at, deposited, depositOf, done, handle, HASH, organisation, told } from "../testing/facts.js";
import { challengeStage, majorityOf, noticeStage, procedure, ruled, rulesOf, starter, voteStage, who } from "../testing/rules.js";
import { apply, UNFOUNDED } from "./apply.js";
import { tooFewAlike } from "./box/alike.js";
import { certificate } from "./certificate.js";
import { decide } from "./decide.js";
import { due } from "./due.js";
import type { Event } from "./event.js";
import type { OrganisationFacts } from "./facts.js";
import { closeEarly } from "./hot-path.js";
import { notYetCarried } from "./not-yet-carried.js";
import { check, enter, openLedger, type OnRoll } from "./replay.js";
import { result } from "./result.js";
import { votesBy, votesOnRoll, weightsDiffer } from "./weighing.js";
import { say } from "./words/say.js";

const MEMBER = { handle: handle(1), as: { kind: "member" } } as const;
const members = who("class", "member", { quantifier: "any" });
const weight = (votes: number, id = "committee", kind: "body" | "office" = "body"): Ruled<Weight> =>
  ruled({ who: who(kind, id), votes }, "1.4", `${id}: ${votes} votes`);
const vote = (more: Parameters<typeof voteStage>[0] = {}) =>
  voteStage({ roll: ruled(members), carried: [majorityOf("cast")], weight: [weight(3), weight(5, "panel")], ...more });
const rules = rulesOf([procedure("text", { starts: [starter(members)], stages: [noticeStage(), vote(), challengeStage()] })]);

describe("a majority of votes of unequal weight", () => {
  const share = (of: "entitled" | "cast", counts: "in favour" | "taking part", share = { n: 1, d: 2 }): Ruled<Test> =>
    ruled({ kind: "share", strict: true, share, of: { kind: of }, counts });

  it("is of votes, and a quorum is of people: every way in which five people with 1, 1, 1, 3 and 5 votes can vote", () => {
    const votes = [1, 1, 1, 3, 5];
    for (let way = 0; way < 3 ** 5; way++) {
      const choices = votes.map((_, n) => Math.floor(way / 3 ** n) % 3);
      const sum = (choice: number) => votes.reduce((all, own, n) => all + (choices[n] === choice ? own : 0), 0);
      const voters = choices.filter((choice) => choice !== 2).length;
      const count = { for: sum(0), against: sum(1), abstain: 0 };
      const given = { count, entitled: 5, members: 100, weighed: { votes: 11, voters } };
      const ofCast = result(rules, vote({ carried: [share("cast", "in favour")] }), given).carried;
      const ofAll = result(rules, vote({ carried: [share("entitled", "in favour")] }), given).carried;
      const quorate = result(rules, vote({ quorum: [share("entitled", "taking part")] }), given).carried;
      expect([ofCast, ofAll, quorate]).toEqual([count.for > count.against, count.for > 5.5, count.for > count.against && voters > 2.5]);
    }
  });

  it("is not run where the text measures votes by people", () => {
    const found = (carried: Ruled<Test>) => notYetCarried(rules, procedure("text", { stages: [noticeStage(), vote({ carried: [carried] })] }));
    expect(found(majorityOf("seats")).map(({ evidence }) => evidence["what"])).toContain(
      "a number of people that votes of unequal weight are measured by",
    );
    expect(found(majorityOf("entitled"))).toEqual([]);
    expect(found(ruled({ kind: "amount", amount: { kind: "count", n: 5, of: null }, counts: "in favour" }))).toHaveLength(1);
  });
});

describe("a roll on which some have several votes", () => {
  const roll = (size: number, ...parts: readonly (readonly [votes: number, size: number])[]) => ({
    size,
    weights: parts.map(([votes, people]) => ({ votes, size: people, handles: HASH })),
  });
  const meant = [weight(3).value, weight(5, "panel").value];

  it("has as many votes as they have together", () => {
    expect([votesOnRoll(roll(10)), votesOnRoll(roll(10, [3, 2], [5, 1])), votesOnRoll({ size: 7 })]).toEqual([10, 18, 7]);
  });

  it("gives votes to nobody to whom the text gives none, and to no more people than there are seats", () => {
    const differs = (parts: Parameters<typeof weightsDiffer>[2]) => weightsDiffer(rules, meant, parts);
    expect([differs(roll(100, [3, 12], [5, 3])), differs(roll(100))]).toEqual([null, null]);
    expect(differs(roll(100, [3, 13]))).toMatch(/where there are 12 at most/u);
    expect(differs(roll(100, [4, 1]))).toMatch(/gives to nobody/u);
    expect(differs(roll(100, [5, 1], [3, 1]))).toMatch(/not sorted/u);
    expect(differs(roll(2, [3, 2], [5, 1]))).toMatch(/more people/u);
    expect(differs({ size: 100 })).toMatch(/doesn't say/u);
    expect(weightsDiffer(rules, null, roll(10))).toMatch(/where nobody has/u);
  });
});

describe("votes for the members of a local group", () => {
  const ofGroup = (votes: number, per: number) => ({ ...weight(votes).value, per });

  it("are as many as it has, or one for so many of them, never none and no more than the text says", () => {
    const votes = (per: number, most: number) => [0, 1, 24, 25, 49, 50, 400].map((size) => votesBy(ofGroup(most, per), size));
    expect(votes(25, 10)).toEqual([1, 1, 1, 1, 1, 2, 10]);
    expect(votes(1, 50)).toEqual([1, 1, 24, 25, 49, 50, 50]);
    expect(votesBy(weight(3).value, 400)).toBe(3);
  });

  it("may be of any number up to that on a roll, and of no more people than there are seats", () => {
    const differs = (...parts: readonly (readonly [votes: number, size: number])[]) => {
      const weights = parts.map(([votes, size]) => ({ votes, size, handles: HASH }));
      return weightsDiffer(rules, [ofGroup(10, 5)], { size: 100, weights, members: 40 });
    };
    expect(differs([2, 1], [7, 4], [8, 2])).toBeNull();
    expect(differs([11, 1])).toMatch(/gives to nobody/u);
    expect(differs([9, 1])).toMatch(/gives to nobody/u); // of 40 members no group has 45
    expect(differs([7, 13])).toMatch(/where there are 12 at most/u);
  });
});

describe("a secret vote of unequal weight", () => {
  const few = (size: number, ...parts: readonly (readonly [votes: number, size: number])[]) => {
    if (begun === null) throw new Error("a motion was deposited");
    const motion = { ...begun, rolls: { vote: { ...roll(size, ...parts), at: "2027-03-01T09:00:00.000Z" } } };
    return tooFewAlike({ rules, organisation, motion }, "vote");
  };
  const roll = (size: number, ...parts: readonly (readonly [votes: number, size: number])[]) => ({
    size,
    weights: parts.map(([votes, people]) => ({ votes, size: people })),
  });
  const { motion: begun } = deposited({ rules, organisation }, depositOf({ actor: MEMBER, to: { procedure: "text" } }), "2027-03-01T09:00:00.000Z");

  it("is not held where fewer than five have as many votes as each other, those with one included", () => {
    expect([few(20, [3, 5]), few(20, [3, 4]), few(20, [3, 5], [5, 1]), few(9, [3, 5]), few(5, [3, 5]), few(3)]).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("a vote of unequal weight from its roll to its result", () => {
  const heavy = "H".repeat(43);
  const knows = {
    roll: () => ({ size: 4, handles: HASH, weights: [{ votes: 3, size: 1, handles: heavy }] }),
    recipients: () => 4,
    count: () => ({ count: { for: 3, against: 2, abstain: 0 }, entitled: 4, voters: 3 }),
  };
  const founded: Event[] = [
    { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: "2027-02-01T10:00:00.000Z" },
    { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: "2027-02-01T10:00:00.000Z" },
    { t: "register", joined: 100, left: 0 },
  ];
  const motion = handle(999);
  const actor = { handle: handle(1), as: { kind: "member" } } as const;
  const before = { rules, organisation: founded.reduce<OrganisationFacts>(apply, UNFOUNDED), motion: null };
  const deposit = done(decide(before, depositOf({ actor, to: { procedure: "text" } }), at("2027-03-01T09:00:00.000Z")));
  const start = told(before, deposit);
  const notice = done(decide(start, { kind: "give-notice", motion, actor, recipients: 4, meeting: null }, at("2027-03-01T10:00:00.000Z")));
  const noticed = told(start, notice);
  const events = due(noticed, at("2027-04-01T00:00:00.000Z"), knows).events;

  it("carries by three votes of one person against two of two, and says so", () => {
    expect(events.find(({ t }) => t === "closed")).toMatchObject({
      count: { for: 3, against: 2, abstain: 0 },
      entitled: 4,
      voters: 3,
      carried: true,
    });
    const roll = certificate(told(noticed, events)).find(({ code }) => code === "roll");
    expect(roll?.evidence).toMatchObject({ size: 4, votes: 6 });
    expect(roll === undefined ? "" : say(roll).long).toMatch(/^4 people were on the roll, with 6 votes together/u);
  });

  it("ends early when every person has answered, not when there are as many votes", () => {
    const open = told(noticed, due(noticed, at("2027-03-18T12:00:00.000Z"), knows).events);
    const given = (voters: number) => ({ count: { for: 4, against: 0, abstain: 0 }, entitled: 4, voters });
    expect(closeEarly(open, given(2), at("2027-03-19T12:00:00.000Z"))).toEqual([]);
    expect(closeEarly(open, given(4), at("2027-03-19T12:00:00.000Z"))).toHaveLength(1);
  });

  describe("counted again by whoever has the lists", () => {
    const voted: Event = { t: "voted", motion, stage: "vote", votes: [1, 2, 3].map((n) => [handle(n), n === 1 ? "for" : "against"] as const) };
    const record = [...founded, ...deposit, ...notice, ...events].flatMap((event): Event[] => (event.t === "closed" ? [voted, event] : [event]));
    const ofHeavy = (n: number) => (roll: string, person: string) => roll !== heavy || person === handle(n);
    const firstWrong = (entries: readonly Event[], onRoll: OnRoll = ofHeavy(1)) => {
      const ledger = openLedger(() => rules, onRoll);
      for (const event of entries) {
        const why = check(ledger, event);
        if (why !== null) return why;
        enter(ledger, event);
      }
      return null;
    };
    const changed = (t: Event["t"], more: object) => record.map((event) => (event.t === t ? Object.assign({}, event, more) : event));

    it("follows from the rules as it was recorded, and in no other way", () => {
      expect(firstWrong(record)).toBeNull();
      expect(firstWrong(changed("closed", { count: { for: 1, against: 2, abstain: 0 }, carried: false }))).toMatch(/not the sum/u);
      expect(firstWrong(changed("closed", { voters: 4 }))).toMatch(/does not follow/u);
      expect(firstWrong(changed("roll", { weights: [] }))).toMatch(/not the sum/u);
      expect(firstWrong(changed("roll", { weights: [{ votes: 2, size: 1, handles: heavy }] }))).toMatch(/gives to nobody/u);
    });

    it("is wrong with another list, and can't be counted without one", () => {
      expect(firstWrong(record, ofHeavy(2))).toMatch(/not the sum/u);
      expect(firstWrong(record, () => null)).toMatch(/no list/u);
    });
  });
});
