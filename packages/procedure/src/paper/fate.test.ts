import { expect, test } from "vitest";
import { clubOf } from "../../testing/worked.js";
import { fateUnder, putAs } from "./fate.js";

const STV = "[members put them in the order of their choice, counted by single transferable vote under the Scottish rules](rule:several).";
const TICKS = "[members approve of as many as they like](rule:several).";

const choosing = (clause: string, taken: "Proposals" | "Candidates" | "Nominations") => {
  const found = clubOf(clause, taken).rules?.procedures.find(({ id }) => id === "choosing");
  return found ?? expect.fail("the text has no such procedure");
};

test("people are elected where the text asks for candidates or nominations, however they are counted", () => {
  for (const clause of [STV, TICKS])
    for (const taken of ["Candidates", "Nominations"] as const) {
      expect(fateUnder(choosing(clause, taken))).toBe("elected");
      expect(putAs(choosing(clause, taken), "proposal")).toBe("candidate");
    }
});

test("what is put to a call for proposals is adopted, also where the way of counting fills places", () => {
  for (const clause of [STV, TICKS]) {
    expect(fateUnder(choosing(clause, "Proposals"))).toBe("adopted");
    expect(putAs(choosing(clause, "Proposals"), "proposal")).toBe("proposal");
  }
});
