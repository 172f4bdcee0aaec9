import { expect, test } from "vitest";
import type { Finding } from "@folkmoot/constitution";
import { marksOf, offsetOf } from "./marks.js";

const text = "first line\nsecond line\n";
const finding = (line: number, column: number, words: string, severity: Finding["severity"] = "warning"): Finding => ({
  code: "unread",
  severity,
  line,
  column,
  words,
  message: "",
  why: "",
  suggestions: [],
  example: null,
});

test("a finding is a stretch of the text where its words stand, and one about something that is missing is none", () => {
  expect(marksOf(text, [finding(1, 1, "first"), finding(1, 7, ""), finding(2, 8, "line", "error")])).toEqual([
    { start: 0, end: 5, severity: "warning" },
    { start: 18, end: 22, severity: "error" },
  ]);
  expect(offsetOf(text, finding(2, 8, "line"))).toBe(18);
});

test("of two findings about the same words the graver one is seen", () => {
  expect(marksOf(text, [finding(1, 1, "first line"), finding(1, 7, "line", "error")])).toEqual([{ start: 0, end: 10, severity: "error" }]);
});
