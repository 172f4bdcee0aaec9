import { readFileSync } from "node:fs";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { compile } from "../packages/constitution/src/index.js";
import { DraftDesk, draftView, Form, Hidden, TextArea } from "../packages/app/src/ui/index.js";
import { bench, median } from "./harness.js";
import { inChromium } from "./in-chromium.js";

/**
 * The editor of live text as it is served, with the whole model constitution (twelve pages) in its field. For each letter: the event of typing, and what the editor does
 * when the typing pauses: text read and checked, findings put under the words, redline and changed rules drawn, and laid out by the browser.
 */
const PROGRAM = `
  let paused = null;
  const timeout = window.setTimeout.bind(window);
  window.setTimeout = (run, ms) => (ms === 150 ? ((paused = run), 0) : timeout(run, ms));
  await import("./packages/app/src/islands/draft-editor.tsx");
  window.type = (letters, behind) => {
    const field = document.querySelector("textarea");
    const text = field.value;
    const at = text.indexOf(behind) + behind.length;
    return [...letters].map((_, i) => {
      field.value = text.slice(0, at) + letters.slice(0, i + 1) + text.slice(at);
      const start = performance.now();
      field.dispatchEvent(new Event("input", { bubbles: true }));
      paused();
      document.body.getBoundingClientRect();
      return performance.now() - start;
    });
  };`;

const LETTERS = " The Committee reports on this to the annual meeting, and answers what members ask about it.";
const BEHIND = "Nobody may take a share of what it owns.";

interface Editor {
  readonly type: (letters: string, behind: string) => number[];
}

await inChromium(
  PROGRAM,
  async (open) => {
    const page = await open();
    await page.waitForFunction(() => "type" in window);
    await bench({
      name: "a keystroke in the editor, in Chromium, until its findings stand under the words",
      unit: "ms",
      better: "less",
      limit: 16,
      ours: async () =>
        median(await page.evaluate(([letters, behind]) => (window as unknown as Editor).type(letters, behind), [LETTERS, BEHIND] as const)),
    });
  },
  desk(readFileSync("packages/constitution/texts/model.md", "utf8")),
);

function desk(source: string): string {
  const before = compile(source);
  const form = h(Form, {
    action: "/check",
    csrf: "x",
    children: [
      h(Hidden, { name: "by", value: "text" }),
      h(TextArea, { name: "source", label: "The whole text", rows: 20, law: true, value: source }),
    ],
  });
  return renderToString(h(DraftDesk, { before: source, view: draftView(before, before), children: form }));
}
