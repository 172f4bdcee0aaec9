import { expect } from "vitest";
import { accessibilityFailures, contrastFailures } from "../../../testing/accessibility.js";
import { browserTest } from "../../../testing/browser.js";
import { conversation } from "../../../testing/conversation.js";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { servedApp } from "../../../testing/served.js";
import { startSession } from "../../../platform/session/session.js";

browserTest(
  "news, choices, calendars, announcements and the page behind unsubscribe pass axe on a phone, light and dark",
  { timeout: 120_000 },
  async ({ open }) => {
    const { services, url } = await servedApp();
    const { asker, mail } = await conversation(services);
    const context = await open({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
    await context.addCookies([{ name: `folkmoot-session-${RIVERSIDE}`, value: await startSession(services.db, RIVERSIDE, asker.id, "test"), url }]);
    const page = await context.newPage();
    const stop = new URL(mail.unsubscribe ?? "").pathname;
    for (const path of [
      "news",
      "account/notifications",
      "account/notifications?saved",
      "calendars",
      "announcements",
      stop.slice(`/o/${RIVERSIDE}/`.length),
      "stop/x",
    ]) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(`${url}/o/${RIVERSIDE}/${path}`);
      expect([path, await accessibilityFailures(page)]).toEqual([path, []]);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 360]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect([path, await contrastFailures(page)]).toEqual([path, []]);
    }
  },
);
