import { expect, test } from "vitest";
import type { Matter } from "@folkmoot/constitution";
import { competence } from "./competence.js";
import { procedure, ruled, rulesOf, voteStage, who } from "../testing/rules.js";

const matter = (
  kind: "change-constitution" | "adopt-constitution" | "change-membership" | "create-or-dissolve-body" | "residual" | "any",
): Matter => ({ kind });
const dissolve = (what: string): Matter => ({ kind: "dissolve", what });
const deciding = (id: string, matters: readonly Matter[], clause = "8.1") =>
  procedure(id, { decides: matters.map((value) => ruled(value, clause, "words of the clause")) });
const statuses = (found: ReturnType<typeof competence>) => found.map(({ status }) => status);

test("what no clause gives to a procedure it may not decide", () => {
  const petition = deciding("petition", [{ kind: "named", matter: "priority" }]);
  expect(competence(rulesOf([petition]), petition, [matter("change-membership")])).toMatchObject([
    {
      status: "unmet",
      words: "What these rules give to no procedure can't be decided by any.",
      evidence: { matters: "change-membership", belongs: "" },
    },
  ]);
});

test("everything that the text gives to nobody else is not what it gives to somebody else, with the clause that gives it", () => {
  const committee = deciding("committee", [matter("residual")], "4.1");
  const founding = deciding("founding", [matter("adopt-constitution"), matter("change-membership")]);
  const rules = rulesOf([committee, founding]);
  expect(competence(rules, committee, [matter("residual")])).toMatchObject([{ status: "met", clause: "4.1" }]);
  expect(competence(rules, committee, [matter("adopt-constitution"), matter("change-membership")])).toMatchObject([
    { status: "unmet", clause: "8.1", evidence: { belongs: "founding", matters: "adopt-constitution change-membership" } },
  ]);
});

test("the constitution, what stands in it and the end of the organisation never belong to anybody by silence", () => {
  const committee = deciding("committee", [matter("residual")]);
  const meeting = deciding("meeting", [matter("any")]);
  for (const one of [committee, meeting]) {
    for (const asked of [matter("change-constitution"), matter("adopt-constitution"), dissolve("organisation:association")]) {
      expect(statuses(competence(rulesOf([one]), one, [asked]))).toEqual(["unmet"]);
    }
  }
  expect(statuses(competence(rulesOf([committee]), committee, [dissolve("body:regional")]))).toEqual(["unmet"]);
  expect(statuses(competence(rulesOf([committee]), committee, [matter("create-or-dissolve-body")]))).toEqual(["met"]);
});

test("a change of the text brings the bodies and members that it changes with it, wherever the text may be changed", () => {
  const amendment = deciding("amendment", [matter("change-constitution")]);
  const committee = deciding("committee", [matter("residual")]);
  const rules = rulesOf([committee, amendment]);
  const question = [matter("change-constitution"), dissolve("body:regional"), matter("change-membership")];
  expect(statuses(competence(rules, amendment, question))).toEqual(["met", "met", "met"]);
  expect(statuses(competence(rules, amendment, [dissolve("body:regional")]))).toEqual(["unmet"]);
  expect(statuses(competence(rules, amendment, [matter("change-constitution"), dissolve("organisation:association")]))).toEqual(["met", "unmet"]);
});

test("a body that may create and dissolve bodies may dissolve each of them, and not the organisation", () => {
  const meeting = deciding("meeting", [matter("create-or-dissolve-body")]);
  expect(statuses(competence(rulesOf([meeting]), meeting, [dissolve("body:regional"), dissolve("organisation:association")]))).toEqual([
    "met",
    "unmet",
  ]);
});

test("a petition may put what the meeting may decide, and not what is barred there", () => {
  const resolution = procedure("resolution", {
    decides: [ruled(matter("any"))],
    bars: [ruled({ kind: "exclude", who: "member" })],
    stages: [voteStage({ roll: ruled(who("class", "member")), how: ruled({ kind: "meeting", meeting: "general" }) })],
  });
  const petition = deciding("petition", [{ kind: "whatever a meeting may decide", meeting: "general" }]);
  const rules = rulesOf([resolution, petition]);
  expect(
    statuses(competence(rules, petition, [{ kind: "named", matter: "priority" }, { kind: "exclude", who: "member" }, matter("change-constitution")])),
  ).toEqual(["met", "unmet"]);
});

test("what the text gives to one procedure by name is for no other, not even for one that decides any matter", () => {
  const priorities = deciding("priorities", [{ kind: "named", matter: "priorities" }], "13.2");
  const meeting = deciding("meeting", [matter("any")]);
  const rules = rulesOf([priorities, meeting]);
  expect(statuses(competence(rules, priorities, [{ kind: "named", matter: "priorities" }]))).toEqual(["met"]);
  expect(competence(rules, meeting, [{ kind: "named", matter: "priorities" }])).toMatchObject([
    { status: "unmet", clause: "13.2", evidence: { belongs: "priorities" } },
  ]);
});
