import { expect, test } from "vitest";
import { matterWords } from "./matters.js";

test.each([
  ["change-constitution", "changes to the constitution"],
  ["dissolve:organisation:association", "the end of the organisation"],
  ["dissolve:body:committee", "the end of a body"],
  ["exclude:member", "the exclusion of a member"],
  ["meeting-matters:general", "whatever that meeting may decide"],
  ["spending-over-1000", "spending over 1000"],
])("%s is called “%s”", (code, words) => {
  expect(matterWords(code)).toBe(words);
});
