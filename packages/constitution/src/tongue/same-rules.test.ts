import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { meaningOf } from "../testing/meaning.js";

describe("a constitution in two languages", () => {
  it.each(["model"])("%s says the same rules in German as in English", (name) => {
    expect(meaningOf(compile(text(`${name}-de`)).rules)).toEqual(meaningOf(compile(text(name)).rules));
  });
});

function text(name: string): string {
  return readFileSync(new URL(`../../texts/${name}.md`, import.meta.url), "utf8");
}
