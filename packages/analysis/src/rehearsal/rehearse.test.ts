import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile, type Rules, type Stage } from "@folkmoot/constitution";
import { paperResult, type MotionFacts } from "@folkmoot/procedure";
import { adoptsTheSame, paperUnder } from "./paper.js";
import { rehearse } from "./rehearse.js";

const model = readFileSync(new URL("../../../constitution/texts/model.md", import.meta.url), "utf8");
const rulesOf = (...changes: readonly (readonly [string, string])[]): Rules => {
  const source = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, model);
  return compile(source).rules;
};
const today = rulesOf();
const method = "members put them in the order of their choice, counted by single transferable vote under the Scottish rules";

test("a text that changes nothing changes no decision", () => {
  expect(rehearse(today, amendment({ for: 70, against: 30 }))).toEqual({ was: "carried", would: "carried", because: [], later: 0 });
  expect(rehearse(today, amendment({ for: 60, against: 40 }))).toMatchObject({ was: "lost", would: "lost", because: [] });
});

test("under a larger majority what was carried is lost, by the clause that asks for more", () => {
  const stricter = rulesOf([
    "[at least two thirds of the votes cast are in favour](rule:carried)",
    "[at least four fifths of the votes cast are in favour](rule:carried)",
  ]);
  const found = rehearse(stricter, amendment({ for: 70, against: 30 }));
  expect(found).toMatchObject({ was: "carried", would: "lost" });
  expect(found?.because).toMatchObject([{ code: "majority", clause: "11.7", evidence: { value: 70, needed: 80 } }]);
});

test("under a smaller one what was lost is carried, and the clause that had stopped it is told", () => {
  const milder = rulesOf([
    "[at least two thirds of the votes cast are in favour](rule:carried)",
    "[more than half of the votes cast are in favour](rule:carried)",
  ]);
  const found = rehearse(milder, amendment({ for: 60, against: 40 }));
  expect(found).toMatchObject({ was: "lost", would: "carried" });
  expect(found?.because).toMatchObject([{ code: "majority", words: "at least two thirds of the votes cast are in favour" }]);
});

test("what nobody may decide any more is lost, whatever the votes", () => {
  const nobody = rulesOf([
    "Only this procedure may [change this constitution](rule:decides).",
    "Only this procedure may [exclude a member](rule:decides).",
  ]);
  expect(rehearse(nobody, amendment({ for: 100, against: 0 }))).toMatchObject({ would: "lost", because: [{ code: "competence" }] });
});

test("whether it had found more signatures nobody knows", () => {
  const more = rulesOf([
    "[the lower of 2% of the members and 200 members](rule:starts) may propose a change",
    "[any 150 members](rule:starts) may propose a change",
  ]);
  expect(rehearse(more, amendment({ for: 100, against: 0 }))).toMatchObject({
    was: "carried",
    would: "unknown",
    because: [{ code: "support", status: "pending" }],
  });
});

test("a longer discussion makes a decision late and no other one", () => {
  const longer = rulesOf(["The text is open to discussion for [21 days](rule:lasts)", "The text is open to discussion for [35 days](rule:lasts)"]);
  expect(rehearse(longer, amendment({ for: 70, against: 30 }))).toEqual({ was: "carried", would: "carried", because: [], later: 14 });
});

test("who would vote instead is asked of nobody", () => {
  const meeting = decided(
    { procedure: "committee-meeting", matters: [{ kind: "any" }], as: { kind: "seat", body: "committee" } },
    { for: 7, against: 2 },
  );
  const members = rulesOf([
    "[The Committee](rule:roll) decides [at a meeting](rule:how) by [more than half",
    "[All who were members on the day notice was given](rule:roll) decide [at a meeting](rule:how) by [more than half",
  ]);
  expect(rehearse(today, meeting)?.would).not.toBe("unknown");
  expect(rehearse(members, meeting)).toMatchObject({
    because: expect.arrayContaining([expect.objectContaining({ code: "majority", status: "pending" })]),
  });
});

test("what never came to a vote, and papers with several options, are not rehearsed", () => {
  expect(rehearse(today, { ...amendment({ for: 1, against: 0 }), facts: { ...amendment({ for: 1, against: 0 }).facts, closed: {} } })).toBeNull();
  const paper = amendment({ for: 70, against: 30 });
  const ballot = paper.facts.closed["ballot"];
  if (ballot === undefined) throw new Error("the vote was held");
  expect(rehearse(today, { ...paper, facts: { ...paper.facts, closed: { ballot: { ...ballot, adopted: [] } } } })).toBeNull();
});

test("of chambers each has to carry it, and votes that weigh otherwise are asked of nobody", () => {
  const past = amendment({ for: 70, against: 30 });
  const vote = past.rules.procedures.find(({ id }) => id === "amendment")?.stages.find((stage) => stage.kind === "vote");
  if (vote?.kind !== "vote") throw new Error("it has a vote");
  const weight = [{ value: { who: vote.roll.value, votes: 3 }, clause: "1.1", words: "three votes" }];
  const weighed = asVoted((stage) => (stage === vote ? [{ ...vote, weight }] : [stage]));
  expect(rehearse(weighed, past)).toMatchObject({ would: "unknown", because: [{ code: "majority", status: "pending" }] });
  const second = { ...vote, id: "second", together: { value: true as const, clause: "1.1", words: "at the same time" } };
  const rules = asVoted((stage) => (stage === vote ? [stage, second] : [stage]));
  const closed = past.facts.closed[vote.id];
  if (closed === undefined) throw new Error("it was held");
  const facts = { ...past.facts, closed: { [vote.id]: { ...closed, carried: false, count: { for: 10, against: 90, abstain: 0 } }, second: closed } };
  expect(rehearse(rules, { facts, rules })).toMatchObject({ was: "lost", would: "lost" });
});

test("an election is counted again from its papers by another method; where the papers would be filled in otherwise, or others vote, nobody knows", () => {
  const people = ["A", "B", "C"].map((name) => name.repeat(22));
  const stage = today.procedures.find(({ id }) => id === "leaders")?.stages.find(({ kind }) => kind === "vote")?.id ?? "";
  const { facts } = decided(
    { procedure: "leaders", matters: [{ kind: "named", matter: "leaders" }], as: { kind: "office", office: "secretary" } },
    { for: 9, against: 0 },
  );
  const closed = {
    [stage]: { at: "2026-06-01T12:00:00.000Z", count: { for: 9, against: 0, abstain: 0 }, entitled: 400, carried: true, adopted: people },
  };
  const past = { facts: { ...facts, papers: { [stage]: people }, closed, options: people.map(candidate) }, rules: today };
  const organisation = { mode: "real", version: 2, members: 400, seated: {}, meetings: [] } as const;
  const papers = ["0>1>2", "1>0", "2>1"].map((mark) => ({ mark, papers: 3 }));

  const meek = rulesOf([method, method.replace("the Scottish rules", "Meek's rules")]);
  const under = paperUnder(meek, past, organisation);
  if (under === null || under === "unknown") throw new Error("the papers are the same");
  expect(under.rule).toMatchObject({ value: "stv-meek", words: expect.stringContaining("Meek") });
  expect(paperResult(under.situation, under.stage, papers)?.adopted.length).toBeGreaterThan(0);
  expect(adoptsTheSame(["A", "B"], ["B", "A"])).toBe(true);
  expect(adoptsTheSame(["A", "B"], ["A"])).toBe(false);
  expect(paperUnder(rulesOf([method, "members approve of as many as they like"]), past, organisation)).toBe("unknown");
  expect(paperUnder(today, amendment({ for: 1, against: 0 }), organisation)).toBeNull();
});

function asVoted(change: (stage: Stage) => Stage[]): Rules {
  return { ...today, procedures: today.procedures.map((one) => (one.id === "amendment" ? { ...one, stages: one.stages.flatMap(change) } : one)) };
}

function candidate(id: string): MotionFacts["options"][number] {
  const nothing = {
    on: null,
    with: [],
    matters: [],
    touches: [],
    rules: null,
    cost: null,
    withdrawnAt: null,
    mergedInto: null,
    of: [],
    acceptedAt: null,
    order: null,
  };
  const put = { putAt: "2026-03-02T12:00:00.000Z", support: { needed: 1, reachedAt: "2026-03-02T12:00:00.000Z" } };
  return { id, kind: "proposal", by: id, as: { kind: "member" }, text: "t", title: "t", ...put, ...nothing };
}

/** A change of clause 14.3 that 20 of 1,000 members put, with these votes of 400. */
function amendment(votes: { for: number; against: number }) {
  return decided({ procedure: "amendment", matters: [{ kind: "change-constitution" }], as: { kind: "member" } }, votes);
}

function decided(question: Pick<MotionFacts, "procedure" | "matters" | "as">, votes: { for: number; against: number }) {
  const vote = today.procedures.find(({ id }) => id === question.procedure)?.stages.find(({ kind }) => kind === "vote")?.id ?? "";
  const entitled = question.as.kind === "seat" ? 12 : 400;
  const isCarried = question.as.kind === "seat" ? votes.for > votes.against : 3 * votes.for >= 2 * (votes.for + votes.against);
  const facts: MotionFacts = {
    id: "m",
    version: 1,
    by: "h",
    with: [],
    touches: [],
    text: "t",
    rules: null,
    members: 1_000,
    depositedAt: "2026-03-01T12:00:00.000Z",
    support: { needed: question.as.kind === "seat" ? 1 : 20, reachedAt: "2026-03-02T12:00:00.000Z" },
    notices: {},
    rolls: {},
    closed: { [vote]: { at: "2026-06-01T12:00:00.000Z", count: { ...votes, abstain: 0 }, entitled, carried: isCarried } },
    challenges: [],
    ruling: null,
    options: [],
    contradictions: [],
    papers: {},
    order: null,
    ended: null,
    inForceAt: null,
    ...question,
  };
  return { facts, rules: today };
}
