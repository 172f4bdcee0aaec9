import { expect, test } from "vitest";
import type { Condition, Exception } from "@folkmoot/constitution";
import { governing, type Question } from "./governing.js";
import { days, majorityOf, noticeStage, procedure, ruled, rulesOf, voteStage, who } from "../testing/rules.js";

const threeQuarters = majorityOf("cast", { n: 3, d: 4 }, false);
const quarter = majorityOf("entitled", { n: 1, d: 4 }, false);
const where = (condition: Condition, replaces: Exception["replaces"], stage: string | null = "vote"): Exception => ({
  id: "w",
  clause: "1.5.1",
  words: "Where …",
  condition,
  stage,
  replaces,
});
const run = (exceptions: readonly Exception[], question: Partial<Question> = {}) =>
  governing(rulesOf([procedure("p", { stages: [noticeStage(), voteStage()], exceptions })]), "p", {
    matters: [{ kind: "residual" }],
    touches: [],
    as: { kind: "member" },
    depositedAt: "2017-01-10T12:00:00.000Z",
    ...question,
  });
const voteOf = (found: ReturnType<typeof run>) => found.stages.find((stage) => stage.kind === "vote");

test("an exception replaces the rule that it names, of the stage that it names, and nothing else", () => {
  const entrenched = where({ kind: "touches", articles: ["amendment"] }, { carried: [threeQuarters, quarter] });
  expect(voteOf(run([entrenched], { touches: ["petition"] }))).toEqual(voteStage());
  expect(voteOf(run([entrenched], { touches: ["petition", "amendment"] }))).toEqual({ ...voteStage(), carried: [threeQuarters, quarter] });
  expect(run([entrenched], { touches: ["amendment"] }).stages[0]).toEqual(noticeStage());
});

test("of two that hold, majorities add up and a single value is that of the later", () => {
  const one = where({ kind: "touches", articles: ["a"] }, { carried: [threeQuarters], lasts: [ruled(days(7))] });
  const two = where({ kind: "touches", articles: ["b"] }, { carried: [quarter], lasts: [ruled(days(14))] });
  expect(voteOf(run([one, two], { touches: ["a", "b"] }))).toMatchObject({ carried: [threeQuarters, quarter], lasts: ruled(days(14)) });
});

test("an exception for a matter holds for a question about it", () => {
  const bodies = where({ kind: "decides", matters: [{ kind: "create-or-dissolve-body" }] }, { carried: [threeQuarters] });
  expect(voteOf(run([bodies], { matters: [{ kind: "dissolve", what: "body:regional" }] }))).toMatchObject({ carried: [threeQuarters] });
  expect(voteOf(run([bodies]))).toEqual(voteStage());
});

test("one for what members start holds for members; what Folkmoot can't know never holds", () => {
  const started = where({ kind: "called-by", who: who("class", "member") }, { closes: [ruled("everybody has answered")] });
  expect(voteOf(run([started]))).toMatchObject({ closesEarly: ruled("everybody has answered") });
  const unknown: Condition[] = [
    { kind: "adjourned" },
    { kind: "dormant", thing: "meeting:general", span: days(1) },
    { kind: "until", event: "first annual meeting" },
    { kind: "ruled", ruling: "urgency" },
  ];
  for (const condition of unknown) expect(voteOf(run([where(condition, { carried: [quarter] })]))).toEqual(voteStage());
});

test("one on the procedure itself replaces its own rules", () => {
  expect(run([where({ kind: "touches", articles: ["a"] }, { subjects: [], starts: [] }, null)], { touches: ["a"] }).starts).toEqual([]);
});

test("a procedure that the rules don't have is a bug", () => {
  expect(() => governing(rulesOf([]), "nothing", { matters: [], touches: [], as: { kind: "nobody" }, depositedAt: "" })).toThrow(
    "no procedure nothing",
  );
});
