import { expect, test } from "vitest";
import type { Question, Writing } from "./survey.js";
import { wordingOf, writingHash } from "./wording.js";

const scale: Question = { kind: "scale", words: "How well?", steps: 5, low: "badly", high: "well" };
const writing: Writing = { title: "T", intro: "", nameOf: "", audience: { kind: "members", of: "" }, days: 14, questions: [scale] };

test("the same words have the same hash, in whatever order a database gives them back, and other words have another", () => {
  const turned: Question = { low: "badly", high: "well", kind: "scale", steps: 5, words: "How well?" };
  expect(writingHash({ ...writing, questions: [turned] })).toBe(writingHash(writing));
  const others: Partial<Writing>[] = [
    { title: "T." },
    { intro: "x" },
    { nameOf: "committee" },
    { audience: { kind: "body", of: "committee" } },
    { days: 15 },
    { questions: [scale, scale] },
    { questions: [{ ...scale, high: "very well" }] },
    { questions: [{ kind: "text", words: "How well?" }] },
  ];
  expect(new Set(others.map((other) => writingHash({ ...writing, ...other }))).size).toBe(others.length);
});

test("the frozen wording says who asks whom, until when, every word of every question, and that it decides nothing", () => {
  const questions: Question[] = [
    scale,
    { kind: "choice", words: "Which?", options: ["A", "B"] },
    { kind: "statements", words: "And?", statements: ["S"] },
  ];
  expect(wordingOf({ ...writing, questions, id: "i", askedBy: ["Ada", "Ben"], askedOf: "all members", closes: "2017-02-01T20:00:00.000Z" })).toBe(
    [
      "# T",
      "",
      "A survey. It decides nothing.",
      "Survey: i",
      "Asked by: Ada; Ben",
      "Asked of: all members",
      "Closes: 2017-02-01T20:00:00.000Z",
      "",
      "## 1. How well?",
      "",
      "From 1 (badly) to 5 (well).",
      "",
      "## 2. Which?",
      "",
      "Choose one.",
      "- A",
      "- B",
      "",
      "## 3. And?",
      "",
      "Agree, disagree or pass; add statements of your own.",
      "- S",
      "",
    ].join("\n"),
  );
});
