import { expect, test } from "vitest";
import type { Command } from "./command.js";
import { decide } from "./decide.js";
import { due } from "./due.js";
import type { OrganisationFacts } from "./facts.js";
import { standing } from "./standing.js";
import { say } from "./words/say.js";
import { at, depositOf, deposited, done, handle, HASH, organisation, told } from "../testing/facts.js";
import { days, majorityOf, noticeStage, procedure, ruled, rulesOf, voteStage, who } from "../testing/rules.js";

const vote = voteStage({ how: ruled({ kind: "meeting", meeting: null }), lasts: null, closesEarly: null, carried: [majorityOf("cast")] });
const rules = rulesOf([procedure("committee-meeting", { stages: [noticeStage(), vote] })]);
const put = (facts: OrganisationFacts = organisation) => deposited({ rules, organisation: facts }, depositOf(), "2017-01-10T19:40:00.000Z");
const seat = (n: number) => ({ handle: handle(n), as: { kind: "seat", body: "committee" } }) as const;
const call = (meeting: string | null, actor: Command["actor"] = seat(1)): Command => ({
  kind: "give-notice",
  motion: depositOf().motion,
  actor,
  recipients: 12,
  meeting,
});
const answer = (command: Command, time = "2017-01-10T19:40:00.000Z") => decide(put(), command, at(time));

test("a meeting may be called for the first instant after the notice, and not a millisecond before", () => {
  expect(answer(call("2017-01-27T00:00:00.000Z")).kind).toBe("done");
  const short = answer(call("2017-01-26T23:59:59.999Z"));
  expect(short).toMatchObject({
    kind: "refused",
    refusal: { reasons: [{ code: "notice", clause: "1.3", earliest: "2017-01-27T00:00:00.000Z", evidence: { had: 13, needed: 14 } }] },
  });
  if (short.kind === "refused" && short.refusal.reasons[0] !== undefined)
    expect(say(short.refusal.reasons[0]).short).toBe("13 of 14 clear days' notice");
});

test("a notice of a meeting names its start", () => {
  expect(answer(call(null))).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "notice", earliest: "2017-01-27T00:00:00.000Z" }] } });
});

test("where the text names nobody, those who will vote and the mover may call it, and nobody else", () => {
  expect(answer(call("2017-02-01T19:00:00.000Z", seat(5))).kind).toBe("done");
  expect(answer(call("2017-02-01T19:00:00.000Z", { handle: handle(1), as: { kind: "member" } })).kind).toBe("done");
  expect(answer(call("2017-02-01T19:00:00.000Z", { handle: handle(6), as: { kind: "member" } }))).toMatchObject({
    kind: "refused",
    refusal: { reasons: [{ code: "standing" }] },
  });
});

test("the vote is open from the start of the meeting to the end of its day, and its roll is that of the start", () => {
  const called = told(put(), done(answer(call("2017-02-01T19:00:00.000Z"))));
  expect(standing(called, at("2017-01-20T00:00:00.000Z"))).toMatchObject({ state: "notice", next: { what: "vote", at: "2017-02-01T19:00:00.000Z" } });
  expect(standing(called, at("2017-02-01T19:00:00.000Z"))).toMatchObject({
    state: "vote",
    next: { what: "counting", at: "2017-02-02T00:00:00.000Z" },
  });
  expect(due(called, at("2017-02-03T00:00:00.000Z")).needs).toMatchObject([{ kind: "roll", at: "2017-02-01T19:00:00.000Z" }]);
  const { events } = due(called, at("2017-02-03T00:00:00.000Z"), {
    roll: () => ({ size: 11, handles: HASH }),
    count: () => ({ count: { for: 4, against: 3, abstain: 0 }, entitled: 11 }),
  });
  expect(events.at(1)).toMatchObject({ t: "closed", carried: true, at: "2017-02-02T00:00:00.000Z" });
});

test("a notice that nobody sends goes out by itself: for the first lawful meeting that is called, else for the evening of the first lawful day", () => {
  const recipients = () => 12;
  expect(due(put(), at("2017-02-01T00:00:00.000Z"), { recipients }).events[0]).toMatchObject({
    t: "notice",
    by: null,
    at: "2017-01-17T19:40:00.000Z",
    meeting: "2017-02-03T19:00:00.000Z",
  });
  const meeting = (starts: string) => ({ meeting: starts, of: "committee", starts, calledAt: "2017-01-01T00:00:00.000Z" });
  const called = {
    ...organisation,
    meetings: [meeting("2017-01-11T19:00:00.000Z"), meeting("2017-03-01T19:00:00.000Z"), meeting("2017-02-15T19:00:00.000Z")],
  };
  expect(due(put(called), at("2017-02-01T00:00:00.000Z"), { recipients }).events[0]).toMatchObject({ meeting: "2017-02-15T19:00:00.000Z" });
  const calledLater = { meeting: "x", of: "committee", starts: "2017-02-10T19:00:00.000Z", calledAt: "2017-01-17T19:40:00.001Z" };
  expect(
    due(put({ ...called, meetings: [...called.meetings, calledLater] }), at("2017-02-01T00:00:00.000Z"), { recipients }).events[0],
  ).toMatchObject({ meeting: "2017-02-15T19:00:00.000Z" });
});

test("a notice whose own deadline would open the vote too late the system sends at its turn", () => {
  const opens = (n: number) =>
    ruled({ kind: "span", span: days(n), side: "after", anchor: "last signature" } as const, "10.2", "42 days of the last signature needed");
  const by = (n: number) =>
    due(
      { ...put(), rules: rulesOf([procedure("committee-meeting", { stages: [noticeStage(), voteStage({ opens: opens(n) })] })]) },
      at("2017-06-01T00:00:00.000Z"),
      { recipients: () => 12 },
    ).events[0];
  expect(by(42)).toMatchObject({ t: "notice", at: "2017-01-17T19:40:00.000Z" });
  expect(by(17)).toMatchObject({ t: "notice", at: "2017-01-10T19:40:00.000Z" });
});

test("a meeting may not be called for later than the text allows", () => {
  const near = rulesOf([procedure("committee-meeting", { stages: [noticeStage({ latest: ruled(days(28), "1.3", "no more than 28 days") }), vote] })]);
  const situation = { ...put(), rules: near };
  expect(decide(situation, call("2017-02-07T19:00:00.000Z"), at("2017-01-10T19:40:00.000Z")).kind).toBe("done");
  expect(decide(situation, call("2017-02-08T19:00:00.000Z"), at("2017-01-10T19:40:00.000Z"))).toMatchObject({
    kind: "refused",
    refusal: { reasons: [{ code: "notice", words: "no more than 28 days" }] },
  });
});

test("a written vote has no meeting to name", () => {
  const writing = rulesOf([procedure("committee-meeting", { stages: [noticeStage(), voteStage()] })]);
  expect(decide({ ...put(), rules: writing }, call("2017-02-08T19:00:00.000Z"), at("2017-01-10T19:40:00.000Z"))).toMatchObject({
    kind: "refused",
    refusal: { reasons: [{ code: "right-stage" }] },
  });
});

test("a roll of members is that of the end of the day on which notice counts as given, where the text says so", () => {
  const roll = ruled(who("class", "member", { asOf: "notice given" }));
  const members = { ...put(), rules: rulesOf([procedure("committee-meeting", { stages: [noticeStage(), { ...vote, roll }] })]) };
  const called = told(members, done(decide(members, call("2017-02-01T19:00:00.000Z"), at("2017-01-10T19:40:00.000Z"))));
  expect(due(called, at("2017-02-03T00:00:00.000Z")).needs).toMatchObject([{ kind: "roll", at: "2017-01-13T00:00:00.000Z" }]);
});
