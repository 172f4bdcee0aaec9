import { expect, test } from "vitest";
import { certificate } from "./certificate.js";
import type { Command } from "./command.js";
import { decide } from "./decide.js";
import { due, nextDue } from "./due.js";
import type { Count, Event } from "./event.js";
import type { OrganisationFacts, Situation } from "./facts.js";
import { reachSupport } from "./hot-path.js";
import { standing } from "./standing.js";
import { at, depositOf, deposited, done, handle, HASH, told } from "../testing/facts.js";
import { shipped, votingOpenly } from "../testing/texts.js";
import { sayOutcome } from "./words/outcome.js";

// A change of the model constitution from its first signature to the day it takes effect, as an organisation has it that votes openly. Days are clear days.

const { rules } = shipped("model", votingOpenly);
const organisation: OrganisationFacts = {
  mode: "real",
  version: 1,
  members: 20_000,
  seated: { committee: 12, panel: 3, secretary: 1 },
  meetings: [],
};
const member = (n: number) => ({ handle: handle(n), as: { kind: "member" } }) as const;
const secretary = { handle: handle(2), as: { kind: "office", office: "secretary" } } as const;
const panel = { handle: handle(3), as: { kind: "seat", body: "panel" } } as const;
const change = (touches: readonly string[] = ["petition"]) =>
  depositOf({ actor: member(1), to: { procedure: "amendment" }, matters: [{ kind: "change-constitution" }], touches, rules: HASH });
const motion = change().motion;

const roll = (stage: string) => ({ size: stage === "support" ? 20_000 : 19_990, handles: HASH });
const notice = (meeting: string | null = null): Command => ({ kind: "give-notice", motion, actor: secretary, recipients: 20_000, meeting });

const start = (touches?: readonly string[]) => deposited({ rules, organisation }, change(touches), "2027-02-01T10:00:00.000Z");
const supported = (touches?: readonly string[]) => {
  const gathering = told(start(touches), due(start(touches), at("2027-02-01T10:00:00.000Z"), { roll }).events);
  return told(gathering, reachSupport(gathering, 200, at("2027-02-10T12:00:00.000Z")));
};
const noticed = (touches?: readonly string[]) => told(supported(touches), done(decide(supported(touches), notice(), at("2027-03-04T09:00:00.000Z"))));
const voted = (count: Count, touches?: readonly string[]) => {
  const before = noticed(touches);
  return told(before, due(before, at("2027-03-28T23:00:00.000Z"), { roll, count: () => ({ count, entitled: 19_990 }) }).events);
};
const state = (situation: Situation, time: string) => standing(situation, at(time)).state;

test("the text as it ships votes in secret, so it says that it can't be opened yet and names the clause", () => {
  const secret = shipped("model").rules;
  expect(decide({ rules: secret, organisation, motion: null }, change(), at("2027-02-01T10:00:00.000Z"))).toMatchObject({
    kind: "refused",
    refusal: { reasons: [{ code: "not-yet-carried", clause: "9.1", words: "in secret", evidence: { what: "a secret ballot" } }] },
  });
});

test("200 signatures within three months, then 21 days of discussion", () => {
  expect(standing(start(), at("2027-02-02T00:00:00.000Z"))).toMatchObject({
    state: "support",
    next: { what: "lapsed", at: "2027-05-01T09:00:00.000Z" },
  });
  expect(standing(supported(), at("2027-02-10T12:00:00.000Z"))).toMatchObject({
    state: "discussion",
    next: { what: "awaiting notice", at: "2027-03-03T12:00:00.000Z" },
  });
});

test("notice has its turn when the discussion is over; only the Secretary sends it", () => {
  const early = decide(supported(), notice(), at("2027-03-03T11:59:59.999Z"));
  expect(early).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "right-stage", evidence: { state: "discussion" } }] } });
  const another = decide(supported(), { ...notice(), actor: member(7) }, at("2027-03-04T09:00:00.000Z"));
  expect(another).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "standing", clause: "9.2" }] } });
  expect(done(decide(supported(), notice(), at("2027-03-04T09:00:00.000Z")))).toMatchObject([
    { t: "notice", stage: "notice", by: secretary, meeting: null },
  ]);
});

test("a notice that the Secretary does not send within 7 clear days the system sends, at the deadline", () => {
  expect(nextDue(supported())).toBe("2027-03-11T00:00:00.000Z");
  const late = due(supported(), at("2027-03-11T08:00:00.000Z"), { recipients: () => 20_000 });
  expect(late.events).toEqual([
    { t: "notice", motion, stage: "notice", by: null, recipients: 20_000, meeting: null, at: "2027-03-11T00:00:00.000Z" },
  ]);
  expect(decide(supported(), notice(), at("2027-03-11T00:00:00.000Z"))).toMatchObject({
    kind: "refused",
    refusal: { reasons: [{ code: "right-stage" }] },
  });
});

test("given 48 hours after it was sent, 14 clear days, then the ballot; the roll is that of the end of the day on which notice was given", () => {
  const needs = due(noticed(), at("2027-03-07T00:00:00.000Z")).needs;
  expect(needs).toMatchObject([{ kind: "roll", stage: "ballot", at: "2027-03-07T00:00:00.000Z" }]);
  expect(standing(noticed(), at("2027-03-10T00:00:00.000Z"))).toMatchObject({
    state: "notice",
    next: { what: "vote", at: "2027-03-21T00:00:00.000Z" },
  });
  // The ballot ends an hour before the clocks go forward; challenges end by summer time.
  expect(standing(noticed(), at("2027-03-21T00:00:00.000Z"))).toMatchObject({
    state: "vote",
    next: { what: "counting", at: "2027-03-28T00:00:00.000Z" },
  });
});

test("two thirds of the votes and a tenth of the roll carry it; 14 days for challenges; then it takes effect and the new text with it", () => {
  const decided = voted({ for: 2_000, against: 1_000, abstain: 50 });
  expect(state(decided, "2027-03-28T23:00:00.000Z")).toBe("declared");
  const { events } = due(decided, at("2027-06-01T00:00:00.000Z"));
  expect(events).toEqual([
    { t: "in-force", motion, at: "2027-04-11T23:00:00.000Z" },
    { t: "constitution", version: 2, text: HASH, rules: HASH, language: "folkmoot/1", motion, at: "2027-04-11T23:00:00.000Z" },
  ]);
  const inForce = told(decided, events);
  expect(state(inForce, "2027-04-11T23:00:00.000Z")).toBe("in force");
  const lines = certificate(inForce);
  expect(lines.filter(({ status }) => status !== "met")).toEqual([]);
  expect(lines.map(({ code }) => code)).toEqual([
    "competence",
    "one-subject",
    "standing",
    "support",
    "discussion",
    "notice",
    "roll",
    "window",
    "majority",
    "majority",
    "challenge",
    "commencement",
  ]);
  expect(sayOutcome({ count: { for: 2_000, against: 1_000, abstain: 50 }, carried: true }, lines)).toBe(
    "Carried: 2,000 for, 1,000 against, 50 abstaining; needed at least two thirds of the 3,000 votes cast and at least 10% of the 19,990 entitled to vote.",
  );
});

test("a vote less than two thirds, or than a tenth of the roll, and it is not carried", () => {
  expect(state(voted({ for: 1_999, against: 1_000, abstain: 0 }), "2027-04-01T00:00:00.000Z")).toBe("not carried");
  expect(state(voted({ for: 1_998, against: 0, abstain: 0 }), "2027-04-01T00:00:00.000Z")).toBe("not carried");
  expect(state(voted({ for: 1_999, against: 0, abstain: 0 }), "2027-04-01T00:00:00.000Z")).toBe("declared");
});

test("where it changes the article on changes itself, three quarters and a quarter of the roll are needed", () => {
  const votes = { for: 4_000, against: 1_900, abstain: 0 };
  expect(state(voted(votes), "2027-04-01T00:00:00.000Z")).toBe("declared");
  expect(state(voted(votes, ["amendment"]), "2027-04-01T00:00:00.000Z")).toBe("not carried");
  expect(certificate(voted(votes, ["amendment"])).filter(({ code }) => code === "majority")).toMatchObject([
    { status: "unmet", clause: "11.4.1" },
    { status: "unmet", clause: "11.4.1" },
  ]);
});

const challenged = () => {
  const decided = voted({ for: 2_000, against: 1_000, abstain: 0 });
  return told(decided, done(decide(decided, { kind: "challenge", motion, actor: member(9), grounds: HASH }, at("2027-04-02T12:00:00.000Z"))));
};

test("a challenge in time holds it up; at the end of the time it is too late for one", () => {
  expect(due(challenged(), at("2027-04-20T00:00:00.000Z")).events).toEqual([]);
  expect(state(challenged(), "2027-04-20T00:00:00.000Z")).toBe("challenged");
  const decided = voted({ for: 2_000, against: 1_000, abstain: 0 });
  const late = decide(decided, { kind: "challenge", motion, actor: member(9), grounds: HASH }, at("2027-04-11T23:00:00.000Z"));
  expect(late).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "right-stage" }] } });
  expect(decide(decided, { kind: "challenge", motion, actor: member(9), grounds: HASH }, at("2027-04-11T22:59:59.999Z")).kind).toBe("done");
});

test("if the Panel says nothing for 21 days the decision challenged does not take effect", () => {
  expect(due(challenged(), at("2027-05-01T00:00:00.000Z")).events).toEqual([
    { t: "ruled", motion, ruling: "annulled", by: [], reasons: null, at: "2027-04-23T23:00:00.000Z" },
  ]);
  expect(state(challenged(), "2027-04-23T23:00:00.000Z")).toBe("annulled");
});

const ruling = (voices: readonly (readonly [string, "stands" | "annulled"])[], actor: Command["actor"] = panel): Command => ({
  kind: "rule",
  motion,
  actor,
  ruling: "stands",
  voices,
  reasons: HASH,
});

test("the Panel rules with more than half of its filled seats, and nobody else does", () => {
  const one = decide(challenged(), ruling([[handle(3), "stands"]]), at("2027-04-05T00:00:00.000Z"));
  expect(one).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "majority", evidence: { value: 1, base: 3, needed: 2 } }] } });
  const twice = decide(
    challenged(),
    ruling([
      [handle(3), "stands"],
      [handle(3), "stands"],
    ]),
    at("2027-04-05T00:00:00.000Z"),
  );
  expect(twice.kind).toBe("refused");
  const outsider = decide(
    challenged(),
    ruling(
      [
        [handle(3), "stands"],
        [handle(4), "stands"],
      ],
      member(9),
    ),
    at("2027-04-05T00:00:00.000Z"),
  );
  expect(outsider).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "standing", clause: "9.5" }] } });
  const two = told(
    challenged(),
    done(
      decide(
        challenged(),
        ruling([
          [handle(4), "stands"],
          [handle(3), "stands"],
        ]),
        at("2027-04-05T00:00:00.000Z"),
      ),
    ),
  );
  expect(state(two, "2027-04-05T00:00:00.000Z")).toBe("declared");
  expect(due(two, at("2027-05-01T00:00:00.000Z")).events[0]).toMatchObject({ t: "in-force", at: "2027-04-11T23:00:00.000Z" });
});

test("a ruling on one challenge does not shut the door: another, brought in time, is open again", () => {
  const ruled = told(
    challenged(),
    done(
      decide(
        challenged(),
        ruling([
          [handle(4), "stands"],
          [handle(3), "stands"],
        ]),
        at("2027-04-05T00:00:00.000Z"),
      ),
    ),
  );
  const again = told(ruled, done(decide(ruled, { kind: "challenge", motion, actor: member(10), grounds: HASH }, at("2027-04-05T00:00:00.000Z"))));
  expect(standing(again, at("2027-04-06T00:00:00.000Z"))).toMatchObject({
    state: "challenged",
    next: { what: "annulled", at: "2027-04-26T23:00:00.000Z" },
  });
});

test("its mover may withdraw it until notice is sent, and nobody else may", () => {
  const take = (situation: Situation, n: number, time: string) => decide(situation, { kind: "withdraw", motion, actor: member(n) }, at(time));
  expect(take(supported(), 2, "2027-02-20T00:00:00.000Z")).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "standing" }] } });
  expect(take(noticed(), 1, "2027-03-05T00:00:00.000Z")).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "right-stage" }] } });
  const withdrawn = told(supported(), done(take(supported(), 1, "2027-02-20T00:00:00.000Z")));
  expect(state(withdrawn, "2027-02-20T00:00:00.000Z")).toBe("withdrawn");
  expect(nextDue(withdrawn)).toBeNull();
});

test("a change that was drafted on an earlier text lapses instead of undoing the change that came first", () => {
  const decided = voted({ for: 2_000, against: 1_000, abstain: 0 });
  const overtaken = { ...decided, organisation: { ...organisation, version: 2 } };
  expect(due(overtaken, at("2027-06-01T00:00:00.000Z")).events).toEqual([
    { t: "lapsed", motion, stage: "commencement", at: "2027-04-11T23:00:00.000Z" },
  ]);
  expect(certificate(overtaken).at(-1)).toMatchObject({ code: "commencement", status: "unmet", clause: null, evidence: { drafted: 1, present: 2 } });
});

test("however late time is asked, the events are the same", () => {
  const supplied = { roll, recipients: () => 20_000, count: () => ({ count: { for: 2_000, against: 1_000, abstain: 0 }, entitled: 19_990 }) };
  const atOnce = due(supported(), at("2028-01-01T00:00:00.000Z"), supplied).events;
  const step = { ...supported() };
  let [now, piecewise]: [Situation, Event[]] = [step, []];
  for (let next = nextDue(now); next !== null; next = nextDue(now)) {
    const { events } = due(now, at(next), supplied);
    expect(due(now, at(next), supplied).events).toEqual(events);
    now = told(now, events);
    piecewise = [...piecewise, ...events];
  }
  expect(piecewise).toEqual(atOnce);
});
