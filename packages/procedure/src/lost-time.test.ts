import { expect, test } from "vitest";
import { batch, begun, changed, firstWrong, inserted } from "../testing/box-record.js";
import { knows, motion, openedWith, parts, secretly } from "../testing/boxes.js";
import { at } from "../testing/facts.js";
import { challengeStage, majorityOf, noticeStage, procedure, ruled, rulesOf, starter, voteStage, who } from "../testing/rules.js";
import { readyBox } from "./box/ready.js";
import { certificate } from "./certificate.js";
import type { Event, Spell, Time } from "./event.js";
import { openVote } from "./hot-path.js";
import { noteShutOut } from "./shut-out.js";
import { say } from "./words/say.js";

// A vote of seven days from 18 March, 9 o'clock, that stays open longer where members could not vote for more than an hour.

const rules = secretly({ extended: ruled({ n: 1, unit: "hour", days: null }, "1.4", "one hour") });
const march = (day: number, time: string): Time => `2027-03-${day}T${time}:00.000Z`;
const down = (day: number, from: string, to: string): Spell => [march(day, from), march(day, to), "down"];

/** The record of such a vote in which `lost` was lost, and told when the vote was over. */
function held(lost: readonly Spell[], { as = rules, looked = march(31, "09:00") } = {}) {
  const keeper = begun(as, "text");
  const ready = readyBox(keeper.situation, parts, at(march(18, "09:00")));
  if (ready.kind !== "ready") throw new Error(JSON.stringify(ready));
  keeper.happen(...ready.events);
  keeper.wait(looked, { ...knows, lost: () => lost });
  return keeper;
}

/** As it is entered: the ballots right before the end. */
const entered = ({ record }: { readonly record: readonly Event[] }): Event[] => inserted(record, batch(100, 40), "box-ended");
const endOf = ({ record }: { readonly record: readonly Event[] }) => record.flatMap((event) => (event.t === "box-ended" ? [event.at] : []));

test("what members lost is added once it is more than the text says, to the minute", () => {
  expect(endOf(held([down(19, "10:00", "11:00")]))).toEqual([march(25, "09:00")]);
  expect(endOf(held([down(19, "10:00", "11:01")]))).toEqual([march(25, "10:01")]);
  expect(endOf(held([down(19, "10:00", "10:40"), down(20, "10:00", "10:40")]))).toEqual([march(25, "10:20")]);
});

test("time that is lost in the time that was added is added too, but never more than the vote's own length", () => {
  expect(endOf(held([down(19, "10:00", "12:00"), down(25, "10:00", "10:30")]))).toEqual([march(25, "11:30")]);
  const away = held([[march(19, "09:00"), "2027-05-01T00:00:00.000Z", "down"]], { looked: "2027-05-01T00:00:00.000Z" });
  expect(endOf(away)).toEqual(["2027-04-01T09:00:00.000Z"]);
  expect(firstWrong(entered(away), rules)).toBeNull();
});

test("a text that says nothing of it ends its vote at its time, and nothing is told", () => {
  const silent = secretly();
  const keeper = held([down(19, "10:00", "20:00")], { as: silent });
  expect(endOf(keeper)).toEqual([march(25, "09:00")]);
  expect(keeper.record.map(({ t }) => t)).not.toContain("shut-out");
  const told: Event = { t: "shut-out", motion, stage: "vote", spells: [down(19, "10:00", "20:00")], at: march(25, "09:00") };
  expect(firstWrong(inserted(entered(keeper), told, "ballots"), silent)).toBe("shut-out: time that members lost in a vote that gives none for it");
});

test("an end that moves is known as soon as it does", () => {
  const { situation } = held([], { looked: march(19, "12:00") });
  const told = noteShutOut(situation, [down(17, "10:00", "12:00"), down(19, "10:00", "11:30")], at(march(19, "12:00")));
  expect(told).toEqual([{ t: "shut-out", motion, stage: "vote", spells: [down(19, "10:00", "11:30")], at: march(19, "12:00") }]);
  const keeper = held([], { looked: march(19, "12:00") });
  keeper.happen(...told);
  expect(openVote(keeper.situation, at(march(19, "12:00")))?.closes).toBe(march(25, "10:30"));
  expect(noteShutOut(keeper.situation, [down(19, "10:00", "11:30")], at(march(20, "12:00")))).toEqual([]);
  keeper.wait(march(31, "09:00"), { ...knows, lost: () => [down(19, "10:00", "11:30")] });
  expect(endOf(keeper)).toEqual([march(25, "10:30")]);
  expect(firstWrong(entered(keeper), rules)).toBeNull();
});

test("the record shows what was lost and that nobody acted while a server was down; another end is found", () => {
  const record = entered(held([down(19, "10:00", "12:00"), [march(20, "10:00"), march(20, "10:05"), "busy"]]));
  expect(firstWrong(record, rules)).toBeNull();
  const with_ = (spells: readonly Spell[]) =>
    firstWrong(
      changed(record, "shut-out", () => ({ spells })),
      rules,
    );
  expect(with_([down(19, "10:00", "12:00"), down(19, "11:00", "13:00")])).toBe("shut-out: time that members lost outside the vote, or twice");
  expect(with_([down(18, "08:00", "12:00")])).toBe("shut-out: time that members lost outside the vote, or twice");
  expect(with_([[march(25, "08:00"), march(25, "10:00"), "mail"]])).toBe("shut-out: time that members lost outside the vote, or twice");
  expect(with_([down(19, "10:00", "14:00")])).toMatch(/^box-ended: /);
  const early = changed(record, "shut-out", () => ({ at: march(22, "09:00") }));
  expect(firstWrong(early, rules)).toBeNull();
  const acted: Event = { t: "meeting-called", meeting: "committee", of: "committee", starts: march(30, "19:00"), at: march(19, "11:00") };
  expect(firstWrong(inserted(record, acted, "shut-out"), rules)).toBe(`shut-out: the server was down, and somebody acted at ${march(19, "11:00")}`);
  expect(
    firstWrong(
      record.filter(({ t }) => t !== "shut-out"),
      rules,
    ),
  ).toMatch(/^box-ended: /);
});

test("the certificate says how much was lost, and until when the vote was open", () => {
  const keeper = held([down(19, "10:00", "12:00")], { looked: march(26, "09:00") });
  keeper.happen(...openedWith(keeper.situation, march(26, "12:00")));
  expect(certificate(keeper.situation).flatMap((line) => (line.code === "lost-time" ? [[line.clause, say(line).long]] : []))).toEqual([
    ["1.4", "Members could not vote for 120 minutes in all. The vote was open until Thursday 25 March 2027, 11:00 (UTC)."],
  ]);
});

test("where several chambers vote at the same time each gets the time back that its words give it", () => {
  const lasts = { carried: [majorityOf("cast")], closesEarly: null, roll: ruled(who("class", "member", { quantifier: "any" })) };
  const more = ruled({ n: 1, unit: "hour", days: null } as const);
  const [one, other] = [voteStage({ ...lasts, extended: more }), voteStage({ ...lasts, id: "other", together: ruled(true), extended: more })];
  const both = rulesOf([
    procedure("text", { starts: [starter(who("class", "member", { quantifier: "any" }))], stages: [noticeStage(), one, other, challengeStage()] }),
  ]);
  const keeper = begun(both, "text");
  const lost = [down(19, "10:00", "12:00"), down(25, "00:30", "01:00")];
  keeper.happen(...noteShutOut(keeper.situation, lost.slice(0, 1), at(march(19, "13:00"))));
  keeper.wait(march(31, "09:00"), { ...knows, lost: () => lost, count: () => ({ count: { for: 0, against: 0, abstain: 0 }, entitled: 100 }) });
  expect(keeper.record.flatMap((event) => (event.t === "shut-out" || event.t === "closed" ? [[event.t, event.stage, event.at]] : []))).toEqual([
    ["shut-out", "vote", march(19, "13:00")],
    ["shut-out", "other", march(19, "13:00")],
    ["shut-out", "vote", march(25, "02:00")],
    ["shut-out", "other", march(25, "02:00")],
    ["closed", "vote", march(25, "02:30")],
    ["closed", "other", march(25, "02:30")],
  ]);
  expect(firstWrong(keeper.record, both)).toBeNull();
});
