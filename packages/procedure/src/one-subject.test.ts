import { expect, test } from "vitest";
import type { Matter } from "@folkmoot/constitution";
import { oneSubject, subjectsOf } from "./one-subject.js";
import { procedure, rulesOf } from "../testing/rules.js";

const dissolve = (what: string): Matter => ({ kind: "dissolve", what });

test("adopting a constitution, dissolving the bodies and changing who is a member are three subjects", () => {
  const question: Matter[] = [{ kind: "adopt-constitution" }, dissolve("body:national"), dissolve("body:regional"), { kind: "change-membership" }];
  expect(oneSubject(rulesOf([]), procedure("any"), question)).toMatchObject([
    { code: "one-subject", status: "unmet", clause: "1.2", evidence: { count: 3 } },
  ]);
});

test("a change of the text is one subject, and so is one that dissolves a body or changes who is a member; both at once are two", () => {
  expect(subjectsOf([{ kind: "change-constitution" }])).toEqual(["change-constitution"]);
  expect(subjectsOf([{ kind: "change-constitution" }, dissolve("body:regional"), { kind: "create-or-dissolve-body" }])).toEqual([
    "create-or-dissolve-body",
  ]);
  expect(subjectsOf([{ kind: "change-constitution" }, { kind: "change-membership" }])).toEqual(["change-membership"]);
  expect(subjectsOf([{ kind: "change-constitution" }, dissolve("body:regional"), { kind: "change-membership" }])).toHaveLength(2);
});

test("each person is a subject of their own", () => {
  expect(
    subjectsOf([
      { kind: "remove", who: "office:chair" },
      { kind: "remove", who: "office:secretary" },
    ]),
  ).toHaveLength(2);
});

test("where the text does not ask for one subject nothing is required", () => {
  expect(oneSubject(rulesOf([]), procedure("any", { oneSubject: null }), [{ kind: "adopt-constitution" }, { kind: "change-membership" }])).toEqual(
    [],
  );
});
