import { expect, test } from "vitest";
import { meant, writtenNames } from "./mentions.js";

const candidates = (text: string): readonly string[][] => writtenNames(text, 10).map((one) => [...one.candidates]);

test("what stands behind an @ may be one name or the beginning of a sentence", () => {
  expect(candidates("Thanks, @Kofi Larch said it.")).toEqual([["kofi larch said it", "kofi larch said", "kofi larch", "kofi"]]);
  expect(candidates("(@Nell) and @Idris.")).toEqual([["nell"], ["idris"]]);
});

test("an address of a mail and a handle elsewhere mention nobody", () => {
  expect(candidates("ada@quill.example, https://example.org/@kofi, @@kofi, @ kofi, @7")).toEqual([]);
});

test("a name is counted once, and no more than ten of them", () => {
  expect(candidates("@Nell! @nell? @Nell.")).toHaveLength(1);
  expect(writtenNames(Array.from({ length: 30 }, (_, at) => `@N${"x".repeat(at)},`).join(" "), 10)).toHaveLength(10);
});

test("the longest candidate that fits one member is meant; what fits several or nobody is unclear", () => {
  const written = writtenNames("@Kofi Larch and @Nell, @Ida.", 10);
  const fitting = new Map([
    ["kofi larch", ["k"]],
    ["kofi", ["k", "k2"]],
    ["nell", ["n1", "n2"]],
  ]);
  expect(meant(written, fitting)).toEqual({ members: ["k"], unclear: ["nell", "ida"] });
});

test("50 kB of @ are read within a moment (H-57)", () => {
  const start = process.cpuUsage();
  writtenNames("@a ".repeat(16_000), 10);
  writtenNames("@".repeat(50_000), 10);
  writtenNames(`@${"a".repeat(50_000)}`, 10);
  writtenNames(`@${"a-".repeat(25_000)}`, 10);
  expect(process.cpuUsage(start).user).toBeLessThan(500_000);
});
