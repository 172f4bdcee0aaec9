import { Hono } from "hono";
import { z } from "zod";
import { inEach, wordsOf } from "../../../languages/index.js";
import { form } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import { prose } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import { LONGEST_ANNOUNCEMENT, announce, checkAnnouncement } from "../acts/announce.js";
import { AnnouncePage, CheckPage } from "../pages/announce.js";
import { answer, attemptOf, formKey } from "./answer.js";

const announceForm = inEach(({ acts: { announce } }) =>
  z.object({
    key: formKey,
    motion: z.union([z.literal(""), z.string().regex(/^[1-9][0-9]{0,8}$/, announce.number)]),
    text: prose({ missing: announce.missing, most: LONGEST_ANNOUNCEMENT }),
  }),
);
const checkForm = inEach(({ acts: { announce } }) =>
  z.object({ text: z.string().trim().min(1, announce.missing).max(LONGEST_ANNOUNCEMENT, announce.tooLong(LONGEST_ANNOUNCEMENT)) }),
);

/** Announcing a decision, and checking what one was sent. */
export function announceRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/announce", (c) => {
    signedIn(c);
    return page(c, {
      title: wordsOf(c.get("viewer").language).acts.announce.title,
      body: <AnnouncePage viewer={c.get("viewer")} typed={{ motion: c.req.query("motion") ?? "" }} errors={[]} />,
    });
  });

  app.post("/announce", async (c) => {
    signedIn(c);
    const viewer = c.get("viewer");
    const posted = await form(c, announceForm(viewer.language));
    if (!posted.ok)
      return page(c, { title: wordsOf(viewer.language).acts.announce.title, status: 422, body: <AnnouncePage viewer={viewer} {...posted.reason} /> });
    const { key, motion, ...rest } = posted.value;
    const outcome = await announce(c.get("services"), viewer.organisation.id, {
      ...attemptOf(c, key),
      number: motion === "" ? null : Number(motion),
      text: rest.text,
    });
    return answer(c, outcome, "/certificate");
  });

  app.get("/check", (c) =>
    page(c, {
      title: wordsOf(c.get("viewer").language).acts.check.title,
      body: <CheckPage viewer={c.get("viewer")} typed={{}} errors={[]} known={null} />,
    }),
  );

  app.post("/check", async (c) => {
    const viewer = c.get("viewer");
    const posted = await form(c, checkForm(viewer.language));
    if (!posted.ok)
      return page(c, {
        title: wordsOf(viewer.language).acts.check.title,
        status: 422,
        body: <CheckPage viewer={viewer} {...posted.reason} known={null} />,
      });
    const known = await checkAnnouncement(c.get("services").db, viewer.organisation, posted.value.text);
    return page(c, {
      title: wordsOf(viewer.language).acts.check.title,
      body: <CheckPage viewer={viewer} typed={{ text: posted.value.text }} errors={[]} known={known} />,
    });
  });

  return app;
}
