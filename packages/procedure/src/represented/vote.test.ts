import type { Representation } from "@folkmoot/constitution";
import { describe, expect, it } from "vitest";
import { at, deposited, depositOf, done, handle, HASH, told } from "../../testing/facts.js";
import { days, majorityOf, noticeStage, procedure, ruled, rulesOf, starter, voteStage, who } from "../../testing/rules.js";
import { apply, UNFOUNDED } from "../apply.js";
import { decide } from "../decide.js";
import { due } from "../due.js";
import type { Appointment, Event, Handle } from "../event.js";
import type { OrganisationFacts } from "../facts.js";
import { closeEarly } from "../hot-path.js";
import { notYetCarried } from "../not-yet-carried.js";
import { check, enter, openLedger, type OnRoll } from "../replay.js";
import { countVoices, reachIn } from "./count.js";
import { lodgedUntil, mayAppoint } from "./may-appoint.js";

const members = who("class", "member", { quantifier: "any" });
const PROXY: Representation = { by: "proxy", holder: { kind: "class", id: "member" }, standing: false, onward: false };
const vote = (more: Parameters<typeof voteStage>[0] = {}) =>
  voteStage({
    roll: ruled(members),
    carried: [majorityOf("cast")],
    represented: ruled(PROXY),
    represents: ruled(2),
    instructed: ruled(true),
    ...more,
  });
const rulesWith = (more: Parameters<typeof voteStage>[0] = {}) =>
  rulesOf([procedure("text", { starts: [starter(members)], stages: [noticeStage(), vote(more)] })]);
const founded: Event[] = [
  { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: "2027-02-01T10:00:00.000Z" },
  { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: "2027-02-01T10:00:00.000Z" },
  { t: "register", joined: 100, left: 0 },
];
const motion = handle(999);
const actor = { handle: handle(1), as: { kind: "member" } } as const;

/** A vote of eight in which 1 votes for, 2 against; the others have these appointments. */
function held(appointments: readonly Appointment[], more: Parameters<typeof voteStage>[0] = {}) {
  const rules = rulesWith(more);
  const before = { rules, organisation: founded.reduce<OrganisationFacts>(apply, UNFOUNDED), motion: null };
  const deposit = done(decide(before, depositOf({ actor, to: { procedure: "text" } }), at("2027-03-01T09:00:00.000Z")));
  const start = told(before, deposit);
  const notice = done(decide(start, { kind: "give-notice", motion, actor, recipients: 8, meeting: null }, at("2027-03-01T10:00:00.000Z")));
  const noticed = told(start, notice);
  const papers = new Map([
    [handle(1), "for" as const],
    [handle(2), "against" as const],
  ]);
  const reach = reachIn(vote(more));
  if (reach === null) throw new Error("this text lets people vote for others");
  const { voters: _, ...counted } = countVoices({ papers, appointments, reach }, () => 1);
  const count = () => ({ ...counted, entitled: 8 });
  const events = due(noticed, at("2027-04-01T00:00:00.000Z"), { roll: () => ({ size: 8, handles: HASH }), recipients: () => 8, count }).events;
  const batches: Event[] = [
    { t: "voted", motion, stage: "vote", votes: [...papers] },
    ...(appointments.length === 0 ? [] : [{ t: "represented" as const, motion, stage: "vote", votes: appointments }]),
  ];
  const record = [...founded, ...deposit, ...notice, ...events].flatMap((event): Event[] => (event.t === "closed" ? [...batches, event] : [event]));
  return { rules, noticed, record, closed: events.find((event) => event.t === "closed") };
}

function firstWrong(record: readonly Event[], rules: ReturnType<typeof rulesWith>, onRoll: OnRoll = () => true): string | null {
  const ledger = openLedger(() => rules, onRoll);
  for (const event of record) {
    const why = check(ledger, event);
    if (why !== null) return why;
    enter(ledger, event);
  }
  return null;
}

const through = (from: number, to: number, as: Appointment[2] = null): Appointment => [handle(from), handle(to), as];

describe("a vote in which members vote for others (H-41)", () => {
  it("counts those who are represented as their proxy has voted, or as they have told them; they have taken part", () => {
    const { closed, record, rules } = held([through(3, 1), through(4, 1), through(5, 2, "abstain")]);
    expect(closed).toMatchObject({ count: { for: 3, against: 1, abstain: 1 }, represented: 3, carried: true });
    expect(firstWrong(record, rules)).toBeNull();
  });

  it("counts no more in one hand than the text allows, in the order in which they were lodged", () => {
    const { closed, record, rules } = held([through(5, 1), through(3, 1), through(4, 1, "against")]);
    expect(closed).toMatchObject({ count: { for: 3, against: 1, abstain: 0 }, represented: 2 });
    expect(firstWrong(record, rules)).toBeNull();
  });

  it("counts a circle, and whoever has appointed somebody who stays away, as not having voted", () => {
    const { closed, record, rules } = held([through(3, 4), through(4, 3), through(5, 6)], {
      represented: ruled({ ...PROXY, by: "delegate", onward: true }),
    });
    expect(closed).toMatchObject({ count: { for: 1, against: 1, abstain: 0 }, represented: 0, carried: false });
    expect(firstWrong(record, rules)).toBeNull();
  });

  it("can't be recorded with another count, nor with votes of others that the text doesn't know", () => {
    const { record, rules } = held([through(3, 1), through(4, 1)]);
    const with_ = (votes: readonly Appointment[]) => record.map((event) => (event.t === "represented" ? { ...event, votes } : event));
    const wrong = (votes: readonly Appointment[], onRoll?: OnRoll) => firstWrong(with_(votes), rules, onRoll);
    expect(wrong([through(3, 1)])).toMatch(/not the sum of the votes/u);
    expect(wrong([through(3, 2), through(4, 1)])).toMatch(/not the sum of the votes/u);
    expect(wrong([through(2, 1), through(4, 1)])).toMatch(/who has voted/u);
    expect(wrong([through(3, 3), through(4, 1)])).toMatch(/themselves/u);
    expect(wrong([through(3, 1), through(3, 2)])).toMatch(/two vote for them/u);
    expect(wrong([through(3, 1), through(4, 1)], (_, person: Handle) => person !== handle(4))).toMatch(/not on the roll/u);
    expect(
      firstWrong(
        record.filter(({ t }) => t !== "represented"),
        rules,
      ),
    ).toMatch(/not the sum of the votes/u);
    expect(
      firstWrong(
        record,
        rulesOf([
          procedure("text", {
            starts: [starter(members)],
            stages: [noticeStage(), voteStage({ roll: ruled(members), carried: [majorityOf("cast")] })],
          }),
        ]),
      ),
    ).toMatch(/everybody votes for themselves/u);
    const others = record.filter(({ t }) => t === "represented");
    const moved = record.filter(({ t }) => t !== "represented").flatMap((event) => (event.t === "voted" ? [...others, event] : [event]));
    expect(firstWrong(moved, rules)).toMatch(/votes after those who are represented/u);
  });

  it("is told how only where the text says so, and one office has one holder", () => {
    const free = held([through(3, 1)], { instructed: undefined as never });
    expect(
      firstWrong(
        free.record.map((event) => (event.t === "represented" ? { ...event, votes: [through(3, 1, "against")] } : event)),
        free.rules,
      ),
    ).toMatch(/lets nobody tell them/u);
    const chair = held([through(3, 1), through(4, 2)], { represented: ruled({ ...PROXY, holder: { kind: "office", id: "chair" } }) });
    expect(firstWrong(chair.record, chair.rules)).toMatch(/one holds the office/u);
  });

  it("closes early when everybody has voted themselves, not when the others are represented", () => {
    const { noticed } = held([], { closesEarly: ruled("everybody has answered") });
    const open = told(noticed, due(noticed, at("2027-03-18T12:00:00.000Z"), { roll: () => ({ size: 8, handles: HASH }) }).events);
    const given = (represented: number) => ({ count: { for: 8, against: 0, abstain: 0 }, entitled: 8, represented });
    expect(closeEarly(open, given(1), at("2027-03-19T12:00:00.000Z"))).toEqual([]);
    expect(closeEarly(open, given(0), at("2027-03-19T12:00:00.000Z"))).toHaveLength(1);
  });
});

describe("appointing somebody", () => {
  const start = (more: Parameters<typeof voteStage>[0] = {}) =>
    deposited(
      { rules: rulesWith(more), organisation: { ...UNFOUNDED, members: 100 } },
      depositOf({ actor, to: { procedure: "text" } }),
      "2027-03-01T09:00:00.000Z",
    );

  it("can be done from the deposit until the vote closes", () => {
    expect(mayAppoint(start(), "vote", at("2027-03-01T09:00:00.000Z"))).toMatchObject({ kind: "open", until: null });
    const { noticed, record } = held([]);
    const closing = record.find((event) => event.t === "closed");
    const open = told(noticed, due(noticed, at("2027-03-18T12:00:00.000Z"), { roll: () => ({ size: 8, handles: HASH }) }).events);
    expect(mayAppoint(open, "vote", at("2027-03-18T12:00:00.000Z"))).toMatchObject({ kind: "open", until: closing?.at });
    expect(mayAppoint(open, "vote", at(closing?.at ?? ""))).toEqual({ kind: "closed" });
  });

  it("is over before the vote opens where the text asks for it so early", () => {
    const lodged = ruled({ kind: "span", span: days(2), side: "before", anchor: "vote opens" } as const);
    const { noticed } = held([], { lodged });
    const opens = lodgedUntil(noticed, "vote", at("2027-03-02T00:00:00.000Z")) ?? "";
    expect(mayAppoint(noticed, "vote", at("2027-03-02T00:00:00.000Z"))).toMatchObject({ kind: "open", until: opens });
    expect(mayAppoint(noticed, "vote", at(opens))).toMatchObject({ kind: "too late", until: opens });
  });

  it("is not for a secret vote, nor where the text is silent", () => {
    expect(
      notYetCarried(rulesWith(), procedure("text", { stages: [noticeStage(), vote({ secrecy: ruled("secret") })] })).map(
        ({ evidence }) => evidence["what"],
      ),
    ).toContain("votes for others in a secret vote");
    expect(mayAppoint(start({ represented: undefined as never }), "vote", at("2027-03-01T09:00:00.000Z"))).toEqual({ kind: "not here" });
  });
});
