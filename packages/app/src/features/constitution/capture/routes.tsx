import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../../languages/index.js";
import { page } from "../../../platform/http/page.js";
import type { Web } from "../../../platform/web.js";
import { compiledText } from "../compiled-text.js";
import { versionNumber } from "../export/routes.js";
import { versionText } from "../store.js";
import { captured, figuresFrom } from "./kept.js";
import { CapturePage } from "./page.js";

/** What a version allows is as public as its text. Somebody who wants to see it in a larger organisation asks with `?members=`. */
export function captureRoutes(): Hono<Web> {
  const app = new Hono<Web>();
  app.get("/constitution/versions/:number/capture", async (c) => {
    const viewer = c.get("viewer");
    const { id, facts } = viewer.organisation;
    const version = await versionText(c.get("services").db, id, versionNumber(c.req.param("number")));
    if (version === null) throw new HTTPException(404);
    const own = figuresFrom(facts);
    const compiled = compiledText(version);
    const capture = captured(compiled, { ...own, members: membersAsked(c.req.query("members")) ?? own.members });
    return page(c, {
      title: wordsOf(viewer.language).capture.titleOf(version.number),
      body: <CapturePage viewer={viewer} version={version} compiled={compiled} capture={capture} isInForce={version.number === facts.version} />,
    });
  });
  return app;
}

/** A number that somebody typed, with or without marks between the thousands; null where it is none or more than all people. */
function membersAsked(typed = ""): number | null {
  const digits = typed.replace(/[\s.,'’]/gu, "");
  return /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : null;
}
