import { describe, expect, it } from "vitest";
import { hash, opening, parts, secretVote } from "../testing/boxes.js";
import { at, depositOf, done, handle, HASH, told } from "../testing/facts.js";
import { challengeStage, majorityOf, noticeStage, procedure, ruled, rulesOf, starter, voteStage, who } from "../testing/rules.js";
import { apply, UNFOUNDED } from "./apply.js";
import { openBox } from "./box/open.js";
import { boxWaitsFor, readyBox } from "./box/ready.js";
import { certificate } from "./certificate.js";
import { chambersOf, phasesOfAll } from "./chambers.js";
import { decide } from "./decide.js";
import { due, type Supplied } from "./due.js";
import type { Count, Event } from "./event.js";
import type { OrganisationFacts, Situation } from "./facts.js";
import { mayVote, openVotes } from "./hot-path.js";
import { check, enter, openLedger } from "./replay.js";
import { standing } from "./standing.js";

// The members and the Committee vote on one question at the same time, for seven days from 18 March, when its notice is over.

const members = who("class", "member", { quantifier: "any" });
const TOGETHER = ruled(true as const, "1.5", "At the same time");
const ofMembers = voteStage({ id: "members", roll: ruled(members), carried: [majorityOf("cast")], closesEarly: null });
const ofCommittee = voteStage({ id: "committee", carried: [majorityOf("cast")], closesEarly: null, together: TOGETHER });
const march = (day: number, hour = 0): string => `2027-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;
const motion = handle(999);
const founded: Event[] = [
  { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: "2027-02-01T10:00:00.000Z" },
  { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: "2027-02-01T10:00:00.000Z" },
  { t: "register", joined: 100, left: 0 },
  { t: "seated", body: "committee", filled: 12 },
];

class Story {
  readonly rules;
  readonly record: Event[] = [...founded];
  situation: Situation;

  constructor(...votes: readonly ReturnType<typeof voteStage>[]) {
    this.rules = rulesOf([procedure("text", { starts: [starter(members)], stages: [noticeStage(), ...votes, challengeStage()] })]);
    this.situation = { rules: this.rules, organisation: founded.reduce<OrganisationFacts>(apply, UNFOUNDED), motion: null };
    const actor = { handle: handle(1), as: { kind: "member" } } as const;
    this.tell(done(decide(this.situation, depositOf({ actor, to: { procedure: "text" } }), at("2027-03-01T09:00:00.000Z"))));
    this.tell(done(decide(this.situation, { kind: "give-notice", motion, actor, recipients: 100, meeting: null }, at("2027-03-01T10:00:00.000Z"))));
  }

  tell(events: readonly Event[]): readonly Event[] {
    this.situation = told(this.situation, events);
    this.record.push(...events);
    return events;
  }

  until(time: string, supplied: Supplied = {}): readonly Event[] {
    const rolls: Supplied = {
      roll: (stage) => ({ size: stage === "members" ? 100 : 12, handles: HASH }),
      box: (stage) => (stage === "members" ? { ballots: 40, voters: 40 } : { ballots: 12, voters: 12 }),
    };
    return this.tell(due(this.situation, at(time), { ...rolls, ...supplied }).events);
  }

  state(time: string): string {
    return standing(this.situation, at(time)).state;
  }

  /** What an auditor says of the record with the votes of both chambers in it. */
  firstWrong(record: readonly Event[]): string | null {
    const ledger = openLedger(
      () => this.rules,
      () => true,
    );
    for (const event of record) {
      const why = check(ledger, event);
      if (why !== null) return why;
      enter(ledger, event);
    }
    return null;
  }
}

const CARRIES: Count = { for: 3, against: 2, abstain: 0 };
const COUNTS: readonly Count[] = [
  CARRIES,
  { for: 2, against: 3, abstain: 1 },
  { for: 2, against: 2, abstain: 0 },
  { for: 0, against: 0, abstain: 0 },
];

describe("a question in two chambers", () => {
  it("is open in both at the same time, and is carried where each of them carries it: all ways in which small chambers can vote", () => {
    for (const one of COUNTS)
      for (const other of COUNTS) {
        const story = new Story(ofMembers, ofCommittee);
        story.until(march(20));
        expect(openVotes(story.situation, at(march(20)))).toEqual([
          { stage: "members", opens: march(18), closes: march(25) },
          { stage: "committee", opens: march(18), closes: march(25) },
        ]);
        expect(["members", "committee"].flatMap((stage) => mayVote(story.situation, stage, at(march(20))))).toEqual([]);
        const closed = story.until(march(26), {
          count: (stage) => ({ count: stage === "members" ? one : other, entitled: stage === "members" ? 100 : 12 }),
        });
        expect(closed.map((event) => event.t === "closed" && [event.stage, event.at, event.carried])).toEqual([
          ["members", march(25), one === CARRIES],
          ["committee", march(25), other === CARRIES],
        ]);
        expect(story.state(march(26))).toBe(one === CARRIES && other === CARRIES ? "declared" : "not carried");
      }
  });

  it("has a line in the certificate for the roll and the majority of each", () => {
    const story = new Story(ofMembers, ofCommittee);
    story.until(march(26), { count: () => ({ count: CARRIES, entitled: 12 }) });
    const lines = certificate(story.situation).filter(({ code }) => code === "roll" || code === "majority");
    expect(lines.map(({ code, status }) => `${code} ${status}`)).toEqual(["roll met", "majority met", "roll met", "majority met"]);
  });

  it("is counted again chamber by chamber: votes that are entered in the other one are found", () => {
    const story = new Story(ofMembers, ofCommittee);
    const count = (stage: string) => ({
      count: stage === "members" ? { for: 2, against: 1, abstain: 0 } : { for: 1, against: 0, abstain: 0 },
      entitled: 12,
    });
    const before = story.until(march(20)).length;
    const closed = story.until(march(26), { count: (stage) => ({ ...count(stage), entitled: stage === "members" ? 100 : 12 }) });
    expect(before).toBe(2);
    const votes = { members: [1, 2, 3], committee: [1] };
    const voted = (stage: "members" | "committee", of: "members" | "committee" = stage): Event => ({
      t: "voted",
      motion,
      stage: of,
      votes: votes[stage].map((n) => [handle(n), n === 3 ? "against" : "for"] as const),
    });
    const head = story.record.slice(0, -closed.length);
    const [first, second] = closed as readonly [Event, Event];
    expect(story.firstWrong([...head, voted("members"), first, voted("committee"), second])).toBeNull();
    expect(story.firstWrong([...head, voted("members", "committee"), voted("committee", "members"), first, second])).toMatch(/not the sum/u);
    expect(story.firstWrong([...head, voted("committee"), second, voted("members"), first])).not.toBeNull();
  });

  it("is one question for three chambers too, and what comes after it is another vote", () => {
    const more = [ofMembers, ofCommittee, { ...ofCommittee, id: "panel" }, { ...ofMembers, id: "later" }];
    const stages = { stages: [noticeStage(), ...more] };
    expect(["members", "committee", "panel", "later"].map((id) => chambersOf(stages, id).length)).toEqual([3, 3, 3, 1]);
  });
});

describe("a question in two chambers that vote in secret", () => {
  const secret = (id: string, more: Parameters<typeof secretVote>[0] = {}) => secretVote({ id, ...more });
  const inSecret = () => new Story(secret("members"), secret("committee", { roll: ruled(who("body", "committee")), together: TOGETHER }));
  const ready = (story: Story, stage: string, time: string) => {
    const credentials = stage === "members" ? 100 : 12;
    const answer = readyBox(story.situation, { ...parts, stage, election: hash(credentials), credentials }, at(time));
    if (answer.kind !== "ready") throw new Error(JSON.stringify(answer));
    story.tell(answer.events);
  };
  const open = (story: Story, stage: string, time: string, counts: readonly bigint[]) => {
    const answer = openBox(story.situation, { ...opening, stage, result: { kind: "ticks", counts } }, at(time));
    if (answer.kind !== "opened") throw new Error(answer.because);
    return story.tell(answer.events);
  };

  it("opens in both when the box of the last is ready, and ends in both at once", () => {
    const story = inSecret();
    story.until(march(18));
    ready(story, "members", march(18, 6));
    expect([story.state(march(19)), openVotes(story.situation, at(march(19)))]).toEqual(["awaiting box", []]);
    ready(story, "committee", march(20));
    expect(openVotes(story.situation, at(march(21))).map(({ stage, opens, closes }) => [stage, opens, closes])).toEqual([
      ["members", march(20), march(27)],
      ["committee", march(20), march(27)],
    ]);
    expect(story.until(march(28)).map((event) => event.t === "box-ended" && [event.stage, event.at])).toEqual([
      ["members", march(27)],
      ["committee", march(27)],
    ]);
  });

  it("waits for both boxes to be opened, in whichever order, before it says that one chamber has refused it", () => {
    for (const order of [
      ["members", "committee"],
      ["committee", "members"],
    ] as const) {
      const story = inSecret();
      story.until(march(18));
      for (const stage of order) ready(story, stage, march(18, 6));
      story.until(march(26));
      open(story, order[0], march(26), [0n, 4n, 8n]);
      expect(story.state(march(26))).toBe("counting");
      open(story, order[1], march(27), [0n, 8n, 4n]);
      expect(story.state(march(27))).toBe("not carried");
      expect(story.firstWrong(story.record)).toMatch(/ballots where 0 were entered/u);
    }
  });

  it("is not held where so few sit in a chamber that its result would tell how they voted", () => {
    for (const [seats, answer] of [
      [12, null],
      [5, null],
      [4, "alike"],
    ] as const) {
      const story = inSecret();
      story.until(march(18), { roll: (stage) => ({ size: stage === "members" ? 100 : seats, handles: HASH }) });
      expect([seats, boxWaitsFor(story.situation, "members", at(march(18))), boxWaitsFor(story.situation, "committee", at(march(18)))]).toEqual([
        seats,
        null,
        answer,
      ]);
    }
  });

  it("is declared when both have carried it, and lapses where one box stays shut", () => {
    const story = inSecret();
    story.until(march(18));
    for (const stage of ["members", "committee"]) ready(story, stage, march(18, 6));
    story.until(march(26));
    open(story, "members", march(26), [0n, 8n, 4n]);
    const before = story.situation;
    open(story, "committee", march(27), [0n, 8n, 4n]);
    expect(story.state(march(28))).toBe("declared");
    story.situation = before;
    expect(story.until("2027-04-10T00:00:00.000Z").map(({ t }) => t)).toEqual(["lapsed"]);
  });
});

it("the state of several chambers is that of the least far, and ends where one of them ends", () => {
  const until = (state: "vote" | "counting" | "not carried", time: string | null) => ({ state, until: time });
  expect(phasesOfAll([[until("vote", "1")], [until("vote", "1")]])).toEqual([until("vote", "1")]);
  expect(
    phasesOfAll([
      [until("vote", "1"), until("not carried", null)],
      [until("vote", "1"), until("counting", "3")],
    ]),
  ).toEqual([until("vote", "1"), until("counting", "3"), until("not carried", null)]);
});
