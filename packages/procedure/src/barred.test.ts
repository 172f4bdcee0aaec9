import { expect, test } from "vitest";
import { barred } from "./barred.js";
import { procedure, ruled, rulesOf } from "../testing/rules.js";

const writing = procedure("writing", {
  bars: [
    ruled({ kind: "change-constitution" }, "4.1", "change these rules"),
    ruled({ kind: "change-membership" }, "4.1", "change who is a member"),
    ruled({ kind: "create-or-dissolve-body" }, "4.1", "create or dissolve a body"),
    ruled({ kind: "exclude", who: "member" }, "4.2", "exclude a member"),
  ],
});

test("one reason for each clause that bars something, with everything that it bars", () => {
  expect(
    barred(rulesOf([writing]), writing, [
      { kind: "dissolve", what: "body:regional" },
      { kind: "change-membership" },
      { kind: "exclude", who: "member" },
    ]),
  ).toMatchObject([
    {
      code: "barred",
      status: "unmet",
      clause: "4.1",
      words: "create or dissolve a body; change who is a member",
      evidence: { matters: "dissolve:body:regional change-membership" },
    },
    { clause: "4.2", evidence: { matters: "exclude:member" } },
  ]);
});

test("who may not change the constitution may not adopt another one either", () => {
  expect(barred(rulesOf([writing]), writing, [{ kind: "adopt-constitution" }])).toHaveLength(1);
});

test("ordinary business is not barred", () => {
  expect(barred(rulesOf([writing]), writing, [{ kind: "residual" }, { kind: "elect", who: "office:chair" }])).toEqual([]);
});
