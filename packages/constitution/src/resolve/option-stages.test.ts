import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import type { Procedure, Stage, StageKind } from "../rules.js";
import { CALL } from "../testing/call.js";

const said = procedureOf(CALL, "priorities");

describe("a call for proposals", () => {
  it("is sound, and every value that the text says is compiled", () => {
    expect(compile(CALL).findings).toEqual([]);
    expect(said.stages.map(({ kind }) => kind)).toEqual(["proposals", "mediation", "order", "notice", "vote"]);
    expect(said.stands?.value).toEqual({ n: 12, unit: "month", days: null });
    const proposals = stageOf(said, "proposals");
    expect(proposals.starts.map(({ value }) => [value.who.id, value.amount?.kind ?? null])).toEqual([
      ["member", "count"],
      ["secretary", null],
    ]);
    expect(proposals.lasts.value).toEqual(calendarDays(28));
    expect(proposals.merging?.value).toBe("when each of their movers agrees");
    expect(proposals.adopted?.value).toEqual(calendarDays(7));
    const mediation = stageOf(said, "mediation");
    expect([mediation.by?.value.id, mediation.lasts.value]).toEqual(["secretary", calendarDays(10)]);
    const order = stageOf(said, "order");
    expect([order.by.value.id, order.standard?.value, order.to?.value.id]).toEqual(["secretary", "asks for what the Club may not do", "board"]);
    expect([order.within.value, order.decided.value]).toEqual([calendarDays(7), { n: 2, unit: "week", days: null }]);
    const vote = stageOf(said, "vote");
    expect([vote.several?.value, vote.none?.value, vote.most?.value, vote.contradictions?.value]).toEqual(["approval", true, 3, "neither"]);
    expect([vote.points, vote.budget]).toEqual([null, null]);
  });

  it("has points or a budget where the text says so", () => {
    const points = CALL.replace(
      "members approve of as many as they like](rule:several)",
      "members share out points among them](rule:several), [10](rule:points) each",
    );
    expect(stageOf(procedureOf(points, "priorities"), "vote").points?.value).toBe(10);
    const budget = CALL.replace(
      "members approve of as many as they like](rule:several)",
      "members choose within the budget, counted by equal shares](rule:several): [£1,234.50](rule:budget)",
    );
    expect(stageOf(procedureOf(budget, "priorities"), "vote").budget?.value).toEqual({ amount: 123_450, currency: "GBP" });
  });

  it.each<[rule: string, from: string | RegExp, sentence: string]>([
    ["proposals:priorities.proposals lasts", "For [28 days](rule:lasts)", "Proposals may be put for 28 days."],
    ["proposals:priorities.proposals merging", /Several become one [^.]*\./u, "Proposals become one only when each of their movers agrees."],
    ["mediation:priorities.mediation lasts", "For [10 days](rule:lasts)", "A mediation lasts 14 days."],
    [
      "order:priorities.order within",
      "Within [7 days of the ruling](rule:within)",
      "Against a ruling that something is out of order an appeal may be brought for 7 days.",
    ],
    [
      "order:priorities.order decided",
      ", which decides within [2 weeks](rule:decided)",
      "An appeal against such a ruling is decided within 14 days.",
    ],
    [
      "vote:priorities.ballot several",
      ": [members approve of as many as they like](rule:several)",
      "Where several are voted on together, members put them in the order of their choice, counted by Schulze's method, with “none of these”.",
    ],
    [
      "vote:priorities.ballot contradictions",
      /Of two that contradict [^.]*\./u,
      "Of two that contradict each other the one with more support is adopted.",
    ],
  ])("lists what holds where the text is silent: %s", (rule, from, sentence) => {
    const silent = CALL.replace(from, "");
    expect(silent).not.toBe(CALL);
    const listed = (source: string) => compile(source).defaults.map((used) => [`${used.thing} ${used.rule}`, used.sentence]);
    expect(listed(CALL)).not.toContainEqual([rule, sentence]);
    expect(listed(silent)).toContainEqual([rule, sentence]);
  });

  it("always lists that silence keeps what was ruled out", () => {
    expect(compile(CALL).defaults.map(({ sentence }) => sentence)).toContain("What was ruled out stays where the appeal is not decided in time.");
  });

  it("runs by the defaults where the text is silent", () => {
    const silent = procedureOf(
      CALL.replace("For [28 days](rule:lasts) ", "")
        .replace("For [10 days](rule:lasts) ", "")
        .replace(", which decides within [2 weeks](rule:decided)", ""),
      "priorities",
    );
    expect(stageOf(silent, "proposals").lasts).toMatchObject({ value: calendarDays(28), clause: null });
    expect(stageOf(silent, "mediation").lasts).toMatchObject({ value: calendarDays(14), clause: null });
    expect(stageOf(silent, "order").decided).toMatchObject({ value: calendarDays(14), clause: null });
  });
});

describe("a stage for amendments", () => {
  const withAmendments = (words: string) =>
    procedureOf(CALL.replace("4. **[Ballot.]", `4. **[Amendments.](amendments:amendments)** ${words}\n5. **[Ballot.]`), "amendment");

  it("lasts as long as the text says, or 14 days", () => {
    expect(stageOf(withAmendments("For [3 weeks](rule:lasts) [any member](rule:starts) may put one."), "amendments").lasts?.value).toEqual({
      n: 3,
      unit: "week",
      days: null,
    });
    expect(stageOf(withAmendments("[Any member](rule:starts) may put one."), "amendments").lasts).toMatchObject({
      value: calendarDays(14),
      clause: null,
    });
  });

  it("has no length of its own where it ends on a day that the text names", () => {
    const stage = stageOf(withAmendments("[Any member](rule:starts) may put one until [3 days before the vote opens](rule:until)."), "amendments");
    expect([stage.lasts, stage.until?.value.kind]).toEqual([null, "span"]);
  });
});

function calendarDays(n: number) {
  return { n, unit: "day", days: "calendar" };
}

function procedureOf(source: string, id: string): Procedure {
  const found = compile(source).rules.procedures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no procedure ${id}`);
  return found;
}

function stageOf<Kind extends StageKind>(from: Procedure, kind: Kind): Extract<Stage, { kind: Kind }> {
  const found = from.stages.find((one): one is Extract<Stage, { kind: Kind }> => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} in ${from.id}`);
  return found;
}
