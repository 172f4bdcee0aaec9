import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../languages/index.js";
import { page } from "../../platform/http/page.js";
import type { Web } from "../../platform/web.js";
import { motionView } from "../motions/index.js";
import type { CastOutcome } from "./cast.js";
import { NotCountedPage } from "./pages/vote.js";

const STATUS: { readonly [Kind in Exclude<CastOutcome["kind"], "cast" | "no such motion">]: 403 | 409 } = {
  already: 409,
  closed: 409,
  "not open yet": 409,
  "not on the roll": 403,
  "not a paper of this vote": 409,
};

/** The page after a vote that changed nothing. */
export async function notCounted(c: Context<Web>, outcome: Exclude<CastOutcome, { kind: "cast" }>, number: number): Promise<Response> {
  if (outcome.kind === "no such motion") throw new HTTPException(404);
  const viewer = c.get("viewer");
  const view = await motionView(c.get("services"), viewer, number);
  const { title, text } = wordsOf(viewer.language).votes.notCounted[outcome.kind];
  return page(c, { title, status: STATUS[outcome.kind], body: <NotCountedPage viewer={viewer} view={view} title={title} text={text} /> });
}
