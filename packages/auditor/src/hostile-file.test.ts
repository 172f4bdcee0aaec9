import { describe, expect, test } from "vitest";
import { exportOf, sampleRecord } from "../testing/sample.js";
import { audit } from "./index.js";

// Whatever a file holds, the answer is a verdict and never an exception.

const lines = exportOf(sampleRecord(1));
const [header = ""] = lines;
const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("a hostile file is a verdict", () => {
  test.each<[string, readonly string[]]>([
    ["half a million leaf hashes on one line", [header, JSON.stringify({ leaves: Array.from({ length: 500_000 }, () => "A".repeat(43)) })]],
    ["a million brackets", ["[".repeat(1_000_000)]],
    ["a million brackets in an object", [`{"text":${"[".repeat(1_000_000)}`]],
    ["an entry of brackets", [header, `{"entry":"${base64("[".repeat(40_000))}"}`, ...lines.slice(2)]],
    ["an entry with a number without end", [header, `{"entry":"${base64('{"t":1e400}')}"}`, ...lines.slice(2)]],
    ["an entry that names a prototype", [header, `{"entry":"${base64('{"__proto__":{"t":"folkmoot/founded@1"}}')}"}`, ...lines.slice(2)]],
    ["a header of a prototype", [`{"__proto__":${header}}`, ...lines.slice(1)]],
    ["a size beyond numbers", [header.replace(/"size":\d+/, '"size":9007199254740993'), ...lines.slice(1)]],
    ["nothing", []],
    ["a line of 33 million characters", [header, "x".repeat(33_000_000)]],
  ])("%s", async (_, hostile) => {
    expect(await audit(hostile)).toMatchObject({ valid: false });
  });
});
