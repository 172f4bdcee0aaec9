import { expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import { shippedText } from "../../constitution/index.js";
import { matterOf, wishesUnder } from "./wishes.js";

const text = (more: string): string => `# Rules of [the Club](organisation:club)

1. **[Members](class:member)** pay a fee.

## 2. [Decisions](procedure:decision)

1. [Any member](rule:starts) may ask the members to decide ${more}.
2. **[Vote.](vote:vote)** [The members](rule:roll) decide [in writing](rule:how) by [more than half of the votes cast](rule:carried).
`;
const under = (more: string) => wishesUnder(compile(text(more)).rules);
const ids = (more: string) => under(more).map(({ id }) => id);

test("the plain wishes are there under every text, also those that it gives to nobody", () => {
  const plain = ["constitution", "ordinary", "priority", "amend", "agenda", "survey", "challenge"];
  expect(ids("[everything that this constitution gives to nobody else](rule:decides)")).toEqual(plain);
  expect(ids("to [change this constitution](rule:decides)")).toEqual(plain);
});

test("what the text names is a wish of its own, in the words of the text", () => {
  const { rules } = compile(shippedText("model")?.source ?? "");
  const said = wishesUnder(rules).flatMap((wish) => wish.said ?? []);
  expect(said).toContain("exclude a member");
  expect(said).toContain("call a general meeting");
});

test("where no clause lets members put priorities, the wish has nothing that anybody decides", () => {
  expect(under("to [change this constitution](rule:decides)").find(({ id }) => id === "priority")).toMatchObject({ matters: [] });
});

test("a motion may be about whatever somebody decides, but a new text of the constitution is written as one", () => {
  const { rules } = compile(text("to [change this constitution](rule:decides)"));
  expect(matterOf(rules, "ordinary")).toEqual([{ kind: "residual" }]);
  expect(matterOf(rules, "constitution")).toBeNull();
  expect(matterOf(rules, "survey")).toBeNull();
  expect(matterOf(rules, "nothing")).toBeNull();
});
