import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToString } from "preact-render-to-string";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { compile } from "@folkmoot/constitution";
import { contentSecurityPolicy } from "../../platform/http/headers.js";
import { browserTest, type OpenBrowser } from "../../testing/browser.js";
import { bundledIsland, bundledStyles } from "../gallery/bundled.js";
import { viewer } from "../gallery/samples.js";
import { Button, DraftDesk, draftView, Form, Hidden, Layout, TextArea, TextField } from "../index.js";

const model = readFileSync(join(import.meta.dirname, "../../../../constitution/texts/model.md"), "utf8");
const before = compile(model);
const period = before.blanks.find((blank) => blank.thing.startsWith("discussion:") && blank.rule === "lasts") ?? before.blanks[0];

browserTest("words put into a blank show their reading, the redline and the rule that changes, before anything is sent", async ({ open }) => {
  const page = await desk(open, "blanks");
  const field = page.locator("input[type=text]");
  expect(await page.locator(".desk__view").textContent()).toContain("The words are the same.");
  await field.fill("3 days");
  await page.locator("ins").waitFor();
  expect(await page.locator("ins").textContent()).toContain("3");
  expect(await page.locator(".changed-rules").textContent()).toMatch(/21.*3|3 days/);
  expect(await page.locator(".field__reading").textContent()).toMatch(/^Folkmoot reads: /);
});

browserTest("words that can't be read are said to be so under the field, and what was checked can no longer be put forward", async ({ open }) => {
  const page = await desk(open, "blanks");
  expect(await page.locator("[data-as-checked]").isVisible()).toBe(true);
  await page.locator("input[type=text]").fill("a fortnight or so, perhaps");
  await page.locator(".field__reading--wrong").waitFor();
  expect(await page.locator("[data-as-checked]").isVisible()).toBe(false);
  await page.locator("input[type=text]").fill(period?.words ?? "");
  await page.locator("[data-as-checked]").waitFor({ state: "visible" });
});

browserTest("nothing typed into the source runs or becomes an element", async ({ open }) => {
  const page = await desk(open, "text");
  await page.locator("textarea").fill(`${model}\n\n1. <img src=x onerror="window.hurt=1"> [x](javascript:window.hurt=1) two thirds`);
  await page.locator("ins").first().waitFor();
  expect(await page.locator(".desk__view img").count()).toBe(0);
  expect(await page.evaluate(() => "hurt" in window)).toBe(false);
  expect(await page.locator(".underlined__layer *:not(span, div)").count()).toBe(0);
});

browserTest(
  "findings stand under the words as one types, are shown from the list, and proposed words are put in and can be undone",
  async ({ open }) => {
    const page = await desk(open, "text");
    const field = page.locator("textarea");
    const faulty = model.replace("[14 days' notice](rule:period)", "[at most 14 days' notice](rule:period)");
    await field.fill(faulty);
    const mark = page.locator(".underlined__layer:not(.underlined__layer--stale) .underlined__words--error");
    await mark.waitFor({ state: "attached" });
    expect(await mark.allTextContents()).toEqual(["at most 14 days' notice"]);
    expect(await page.locator(".field__reading").textContent()).toBe("1 finding, under the words.");
    const [words, layer] = await Promise.all(
      [field, page.locator(".underlined__layer")].map((one) => one.evaluate((it) => [it.clientWidth, it.scrollHeight])),
    );
    expect(words?.[0]).toBe(layer?.[0]);
    expect(Math.abs((words?.[1] ?? 0) - (layer?.[1] ?? 0))).toBeLessThan(40);
    await page.getByRole("button", { name: "Show" }).click();
    expect(await field.evaluate((it: HTMLTextAreaElement) => it.value.slice(it.selectionStart, it.selectionEnd))).toBe("at most 14 days' notice");
    await page.getByRole("button", { name: "Put in “14 days' notice”" }).click();
    await page.locator(".findings").waitFor({ state: "detached" });
    expect(await field.inputValue()).toBe(model);
    await field.press("ControlOrMeta+z");
    expect(await field.inputValue()).toBe(faulty);
  },
);

async function desk(open: OpenBrowser, by: "blanks" | "text"): Promise<Page> {
  const page = await (await open()).newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const [script, styles] = await Promise.all([bundledIsland("draft-editor"), bundledStyles()]);
  await page.route("http://desk.test/**", (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.request().url().endsWith(".css")
        ? route.fulfill({ contentType: "text/css", body: styles })
        : route.fulfill({ contentType: "text/html; charset=utf-8", headers: { "content-security-policy": contentSecurityPolicy }, body: html(by) }),
  );
  await page.goto("http://desk.test/");
  expect(errors).toEqual([]);
  return page;
}

function html(by: "blanks" | "text"): string {
  const body = (
    <Layout viewer={viewer} title="Draft" scripts={[{ src: "/draft-editor.js" }]}>
      <DraftDesk before={model} view={draftView(before, before)}>
        <Form action="/check" csrf="x">
          <Hidden name="by" value={by} />
          {by === "text" ? <TextArea name="source" label="The whole text" rows={20} law value={model} /> : <Hidden name="source" value={model} />}
          {by === "blanks" ? <TextField name={`blank.${period?.id ?? ""}`} label="Discussion" value={period?.words} /> : null}
          <Button>Check</Button>
        </Form>
      </DraftDesk>
      <div data-as-checked>Put it forward</div>
    </Layout>
  );
  return `<!doctype html>${renderToString(body)}`;
}
