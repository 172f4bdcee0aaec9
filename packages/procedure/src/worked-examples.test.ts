import { type Amount, PRIMITIVES, type Starter } from "@folkmoot/constitution";
import { rankings, scottishStv } from "@folkmoot/tally";
import { describe, expect, it } from "vitest";
import { day, least, must, outcome, worked, type Worked } from "../testing/worked-examples.js";
import { deadlineAt } from "./dates.js";
import { governing } from "./governing.js";
import { awaited } from "./people/awaited.js";
import { unlessSomebodyObjects } from "./people/silence.js";
import { equalVotes, inquorate, pollDemanded, standsWithout } from "./people/meetings.js";
import { retiring } from "./people/seats.js";
import { openLedger } from "./replay.js";
import { situationOf } from "./replay/ledger.js";
import { seatsOf } from "./roll.js";
import { signaturesNeeded } from "./support.js";
import { keepsOpen } from "./window.js";
import { before, MARCH } from "../testing/worked-before.js";

/** What comes of the example of each primitive, by the function that decides it. */
const WORKED: { readonly [n: number]: (text: Worked) => string } = {
  ...before,
  20: (t) => `Of 1,000 Developers ${least((yes) => outcome(t.rules, t.stage("vote"), [yes, 0, 0], 1_000) === "carried")} are needed.`,
  21: (t) => {
    const stage = t.stage("vote");
    const seats = seatsOf(t.rules, stage.roll.value.id) ?? 0;
    return `Of ${seats} seats, 6 filled: all 6 in favour is ${outcome(t.rules, stage, [6, 0, 0], 6)}; with 7 filled, 7 is ${outcome(t.rules, stage, [7, 0, 0], 7)}.`;
  },
  22: (t) => {
    const procedure = must(t.rules.procedures.find(({ exceptions }) => exceptions.some(({ id }) => id === "two")));
    const matters = procedure.exceptions.flatMap(({ id, condition }) => (id === "two" && condition.kind === "decides" ? condition.matters : []));
    const { stages } = governing(t.rules, procedure.id, { matters, touches: [], as: { kind: "member" }, depositedAt: MARCH });
    const vote = must(stages.find((one) => one.kind === "vote"));
    const stage = { ...vote, carried: vote.carried.filter(({ words }) => words.startsWith("more than two thirds")) };
    return `Of 900 votes cast ${least((yes) => outcome(t.rules, stage, [yes, 900 - yes, 0], 900) === "carried")} are needed.`;
  },
  23: (t) => {
    const stage = must(t.procedure("amendment").stages.find((one) => one.kind === "vote"));
    return `Of 5,000 entitled, 700 for and 100 against is ${outcome(t.rules, stage, [700, 100, 0], 5_000)}; 400 for and nobody against is ${outcome(t.rules, stage, [400, 0, 0], 5_000)}.`;
  },
  24: (t) => {
    const stage = { ...t.stage("vote"), quorum: [] };
    return `Of 11 present, 5 for and nobody against with 6 abstaining is ${outcome(t.rules, stage, [5, 0, 6], 11)}; 6 for is ${outcome(t.rules, stage, [6, 0, 5], 11)}.`;
  },
  25: (t) => {
    const { tie } = t.stage("vote");
    const said = (casting: "for" | "against" | null) => (equalVotes(tie.value, { casting, lot: "for" }) === "for" ? "carried" : "lost");
    return `5 to 5 and the Chair for it: ${said("for")}. The Chair against it, or silent: ${said(null)}.`;
  },
  26: (t) => {
    const vote = must(t.procedure("repairs").stages.find((one) => one.kind === "vote"));
    const stands = (objections: readonly string[]) =>
      must(unlessSomebodyObjects(vote, { since: MARCH, objections, members: 40, now: "2027-12-01T00:00:00.000Z", dates: t.dates }));
    const [few, enough] = [
      stands(["2027-03-02T10:00:00.000Z", "2027-03-03T10:00:00.000Z"]),
      stands([2, 3, 4].map((at) => `2027-03-0${at}T10:00:00.000Z`)),
    ];
    return `Put on ${day(MARCH, t)}, two object by ${day(few.until, t)}: ${few.stands} without a vote. Three do: it goes ${enough.stands}.`;
  },
  27: (t) => {
    const starters: Starter[] = [t.valueOf("starter", t.words("poll"))];
    return `${least((asking) => pollDemanded(starters, { asking, present: 40 }))} of 40 who are present are enough to have a poll.`;
  },
  28: (t) => {
    const key = must(t.stage("vote").key).value;
    return `${key.kind === "trustees" ? key.needed : 0} open the box, and one alone does not.`.replace(/^2/u, "Two");
  },
  29: (t) => {
    const stage = t.stage("vote");
    const place = { stage: "vote", kind: "vote" as const, name: "", clause: "", words: "", from: MARCH, to: "2027-03-08T10:00:00.000Z", fixed: true };
    const open = (answered: number) =>
      keepsOpen(stage, place, { answered, entitled: 12, now: "2027-03-04T10:00:00.000Z" }).length > 0 ? "open" : "over";
    return `On the third day of seven, with 11 of 12 answers it is ${open(11)}, with 12 it is ${open(12)}.`;
  },
  30: (t) => {
    const stage = t.stage("ruling");
    const rule = { within: stage.within.value, otherwise: stage.otherwise.value };
    const { until, stands } = awaited(rule, { since: MARCH, answer: null, now: "2027-12-01T00:00:00.000Z", dates: t.dates });
    return `Asked on ${day(MARCH, t)} and no advice before ${day(until, t)}: ${stands}.`;
  },
  31: (t) =>
    `10 of 40 come: the meeting is ${must(inquorate(t.words("inquorate")))}, and ten are a quorum at the next. Called by members: ${must(inquorate("the meeting is closed"))}.`,
  32: (t) =>
    `Declared on ${day(MARCH, t)}, it can be challenged until ${day(deadlineAt(t.stage("challenge").within.value, MARCH, t.dates), t)} begins.`,
  33: (t) => `Declared on ${day(MARCH, t)}, it takes effect on ${day(deadlineAt(t.stage("commencement").when.value, MARCH, t.dates), t)}.`,
  34: (t) => {
    const procedure = must(t.rules.procedures.find(({ exceptions }) => exceptions.some(({ id }) => id === "common")));
    const exception = must(procedure.exceptions.find(({ id }) => id === "common"));
    const touched = exception.condition.kind === "touches" ? exception.condition.articles : [];
    const of = (touches: readonly string[]) => {
      const stages = governing(t.rules, procedure.id, {
        matters: [{ kind: "change-constitution" }],
        touches,
        as: { kind: "member" },
        depositedAt: MARCH,
      }).stages;
      return outcome(t.rules, must(stages.find((one) => one.kind === "vote")), [39, 1, 0], 40);
    };
    return `39 of 40 in favour: a change of another article is ${of([])}, one of these is ${of(touched)}.`;
  },
  35: (t) => {
    const other = { ...t.rules };
    const ledger = openLedger((version) => (version === 1 ? t.rules : other));
    ledger.motions.set("m", { version: 1 } as never);
    return `A motion put under version 1 is decided by version ${situationOf(ledger, "m")?.rules === t.rules ? 1 : 2} after version 2 is in force.`;
  },
  37: () => {
    const paper = (papers: number, order: string) => ({ papers, groups: [...order].map((one) => ["ABC".indexOf(one)]) });
    const ballots = rankings(3, [paper(6, "A"), paper(4, "B"), paper(2, "CB")]);
    const { winners } = scottishStv(ballots, { seats: 2, tieOrder: [0, 1, 2] });
    return `6 put A first, 4 B, 2 C and then B, for two places: ${winners.map((one) => "ABC"[one]).join(" and ")} are elected.`;
  },
  38: (t) => {
    const amount: Amount = t.valueOf("amount", t.words("retire").replace(/,$/u, ""));
    const seats = [..."ABCDEFG"].map((id, at) => ({ id, since: `202${Math.floor(at / 2)}-05-01T00:00:00.000Z` }));
    return `Of seven seats ${retiring(amount, seats, "lot").length} fall free: of A and B since 2020, C and D since 2021 and others since, ${retiring(amount, seats, "lot").toSorted().join(" and ")}.`;
  },
  39: (t) => {
    const start = must(must(t.rules.procedures.find(({ decides }) => decides.some(({ value }) => value.kind === "remove"))).starts[0]);
    return `Of 4,000 members ${signaturesNeeded(start.value.amount, 4_000)} may ask for it, of 20,000 ${signaturesNeeded(start.value.amount, 20_000)}.`;
  },
  40: (t) => {
    const procedure = must(t.rules.procedures.find(({ meanwhile }) => meanwhile.some(({ words }) => words === "keeps every right")));
    const stage = must(procedure.stages.find((one) => one.kind === "challenge"));
    return `Decided on ${day(MARCH, t)}: a member with every right until ${day(deadlineAt(stage.within.value, MARCH, t.dates), t)}, and longer while an appeal is undecided.`;
  },
  36: (t) => {
    const stage = must(t.procedure("orders").stages.find((one) => one.kind === "vote"));
    if (stage.kind !== "vote") throw new Error("the orders are voted on");
    return `30 for and 10 against of 100 members: a change of them is ${outcome(t.rules, stage, [30, 10, 0], 100)}.`;
  },
  41: (t) => {
    const stage = {
      ...must(t.rules.procedures.flatMap(({ stages }) => stages).find((one) => one.kind === "vote" && one.roll.value.kind === "body")),
      quorum: [],
    };
    if (stage.kind !== "vote") throw new Error("the trustees vote");
    const one = { for: 1, against: 0, abstain: 0 };
    const stands = (yes: number, no: number) =>
      standsWithout(t.rules, stage, { count: { for: yes, against: no, abstain: 0 }, entitled: 7, members: 100, conflicted: one })
        ? "stands"
        : "falls";
    return `One in favour should not have voted: 4 to 2 ${stands(4, 2)}, 3 to 2 ${stands(3, 2)}.`;
  },
  42: (t) => {
    const stage = must(t.rules.rulings.find(({ standard }) => standard?.words === "a person is qualified to vote"));
    const { stands, until } = awaited(
      { within: stage.within.value, otherwise: stage.otherwise.value },
      { since: MARCH, answer: null, now: MARCH, dates: t.dates },
    );
    return `Not decided at the meeting on ${day(until, t)}: ${stands === "agreed" ? "the person may vote" : "the person may not vote"}.`;
  },
  43: (t) => {
    const duty = must(t.rules.duties.find(({ act }) => act?.words === "publish the minutes of every decision"));
    const { until, stands } = awaited(
      { within: must(duty.within).value, otherwise: must(duty.otherwise).value },
      { since: MARCH, answer: null, now: "2027-12-01T00:00:00.000Z", dates: t.dates },
    );
    return `Decided on ${day(MARCH, t)} and not published before ${day(until, t)}: ${stands === "others may" ? "any member may publish them" : stands}.`;
  },
  44: (t) => {
    const stage = t.stage("approval");
    const rule = { within: must(stage.within).value, otherwise: "agreed" as const };
    const { stands } = awaited(rule, {
      since: MARCH,
      answer: { said: "refused", at: "2027-03-08T10:00:00.000Z" },
      now: "2027-03-09T10:00:00.000Z",
      dates: t.dates,
    });
    return `The Party says no a week after it was asked: ${stands}, and nothing takes effect.`;
  },
};

describe("the worked example of each kind of rule", () => {
  it.each(PRIMITIVES.map((one, at) => ({ ...one, n: at + 1 })).filter(({ example }) => example !== null))(
    "R$n, $what: comes to what the reference says",
    ({ n, worked: said }) => {
      const made = WORKED[n];
      expect([n, made === undefined ? "" : made(worked(n))]).toEqual([n, said]);
    },
  );
});
