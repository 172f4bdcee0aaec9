import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blame } from "./blame.js";

const model = readFileSync(new URL("../texts/model.md", import.meta.url), "utf8");
const shorter = model.replace("[21 days](rule:lasts)", "[14 days](rule:lasts)");

describe("blame", () => {
  it("of one version is that version everywhere", () => {
    expect(new Set(blame([{ number: 1, source: model }]).map((line) => line.version))).toEqual(new Set([1]));
  });

  it("names the version that set the present words, and the ones before", () => {
    const lines = blame([
      { number: 1, source: model },
      { number: 2, source: shorter },
    ]);
    expect(lines.filter((line) => line.version === 2)).toMatchObject([{ clause: "11.3", earlier: [1] }]);
  });

  it("counts words that were changed and changed back as set by the last change", () => {
    const lines = blame([
      { number: 1, source: model },
      { number: 2, source: shorter },
      { number: 3, source: model },
    ]);
    expect(lines.filter((line) => line.version !== 1)).toMatchObject([{ clause: "11.3", version: 3, earlier: [1, 2] }]);
  });

  it("does not blame a version for numbers that moved", () => {
    const longer = model.replace("\n3. **[Discussion.]", "\n3. Proposals are read aloud.\n4. **[Discussion.]");
    const lines = blame([
      { number: 1, source: model },
      { number: 2, source: longer },
    ]);
    expect(lines.filter((line) => line.version === 2).map((line) => line.clause)).toEqual(["11.3"]);
  });

  it("blames a version that put another rule behind the same words", () => {
    const unlinked = model.replace("[21 days](rule:lasts)", "21 days");
    const lines = blame([
      { number: 1, source: model },
      { number: 2, source: unlinked },
    ]);
    expect(lines.filter((line) => line.version === 2).map((line) => line.clause)).toEqual(["11.3"]);
  });

  it("of no version is empty", () => {
    expect(blame([])).toEqual([]);
  });
});
