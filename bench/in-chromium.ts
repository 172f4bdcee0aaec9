import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { contentSecurityPolicy } from "../packages/app/src/platform/http/headers.js";
import { chromiumFlags, chromiumPath, noChromium } from "../packages/app/src/testing/chromium.js";

const ADDRESS = "http://booth.test/";

/** Runs a program in Chromium, under the policy of our pages (no WebAssembly); `open` gives it a page of its own, which has compiled nothing yet and shows `body`. Says so where there is none. */
export async function inChromium(program: string, use: (open: () => Promise<Page>) => Promise<void>, body = ""): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === null) {
    process.stderr.write(`skipped: ${noChromium}\n`);
    return;
  }
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["source"],
  });
  const page = { contentType: "text/html", headers: { "content-security-policy": contentSecurityPolicy } };
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  await use(async () => {
    const opened = await browser.newPage();
    await opened.route(`${ADDRESS}**`, (route) =>
      route.request().url().endsWith(".js")
        ? route.fulfill({ contentType: "text/javascript", body: outputFiles[0]?.text ?? "" })
        : route.fulfill({ ...page, body: `<!doctype html><html lang="en-GB">${body}<script type="module" src="/p.js"></script></html>` }),
    );
    await opened.goto(ADDRESS);
    return opened;
  });
  await browser.close();
}
