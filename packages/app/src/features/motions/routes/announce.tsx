import { Hono } from "hono";
import { z } from "zod";
import { form } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { prose } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import { LONGEST_ANNOUNCEMENT, announce, checkAnnouncement } from "../acts/announce.js";
import { AnnouncePage, CheckPage } from "../pages/announce.js";
import { answer, attemptOf, formKey } from "./answer.js";

const text = z.string().trim().min(1, "Paste or write the text.").max(LONGEST_ANNOUNCEMENT, `At most ${LONGEST_ANNOUNCEMENT} characters.`);
const announced = prose({ missing: "Paste or write the text.", most: LONGEST_ANNOUNCEMENT });
const announceForm = z.object({
  key: formKey,
  motion: z.union([z.literal(""), z.string().regex(/^[1-9][0-9]{0,8}$/, "A number, such as 4.")]),
  text: announced,
});
const checkForm = z.object({ text });

/** Announcing a decision, and checking what one was sent. */
export function announceRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/announce", (c) => {
    signedIn(c);
    return page(c, {
      title: "Announce a decision",
      body: <AnnouncePage viewer={c.get("viewer")} typed={{ motion: c.req.query("motion") ?? "" }} errors={[]} />,
    });
  });

  app.post("/announce", async (c) => {
    signedIn(c);
    const viewer = c.get("viewer");
    const posted = await form(c, announceForm);
    if (!posted.ok) return page(c, { title: "Announce a decision", status: 422, body: <AnnouncePage viewer={viewer} {...posted.reason} /> });
    const { key, motion, ...rest } = posted.value;
    const outcome = await announce(c.get("services"), viewer.organisation.id, {
      ...attemptOf(c, key),
      number: motion === "" ? null : Number(motion),
      text: rest.text,
    });
    return answer(c, outcome, "/certificate");
  });

  app.get("/check", (c) =>
    page(c, { title: "Check an announcement", body: <CheckPage viewer={c.get("viewer")} typed={{}} errors={[]} known={null} /> }),
  );

  app.post("/check", async (c) => {
    const viewer = c.get("viewer");
    const posted = await form(c, checkForm);
    if (!posted.ok)
      return page(c, { title: "Check an announcement", status: 422, body: <CheckPage viewer={viewer} {...posted.reason} known={null} /> });
    const known = await checkAnnouncement(c.get("services").db, viewer.organisation, posted.value.text);
    return page(c, {
      title: "Check an announcement",
      body: <CheckPage viewer={viewer} typed={{ text: posted.value.text }} errors={[]} known={known} />,
    });
  });

  return app;
}
