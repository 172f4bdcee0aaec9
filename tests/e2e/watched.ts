import type { BrowserContext } from "playwright-core";

/** What goes wrong in a browser without anybody seeing it: console errors (a broken policy is one), script errors, answers of 500 and more, other servers. */
export function watched(context: BrowserContext, url: string): readonly string[] {
  const troubles: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`${message.type()} at ${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => troubles.push(`script: ${error.error().message}`));
  context.on("requestfailed", (request) => {
    // A download is an interrupted visit to the browser.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()}: ${request.failure()?.errorText}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()}: ${response.url()}`);
    if (!response.url().startsWith(url)) troubles.push(`elsewhere: ${response.url()}`);
  });
  return troubles;
}

export const PHONE = { viewport: { width: 360, height: 740 } } as const;
export const DESK = { viewport: { width: 1280, height: 900 } } as const;
