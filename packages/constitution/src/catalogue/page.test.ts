import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findingsPage } from "./page.js";

const path = new URL("../../../../docs/reference/findings.md", import.meta.url);

it("the reference of findings is that of the catalogue (UPDATE_DOCS=1 draws it again)", () => {
  const before = readFileSync(path, "utf8");
  const drawn = before.replace(
    /(<!-- findings -->\n)[^]*?(<!-- end -->)/u,
    (_, start: string, end: string) => `${start}\n${findingsPage()}\n\n${end}`,
  );
  if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(path, drawn);
  else expect(before).toBe(drawn);
});
