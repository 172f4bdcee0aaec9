import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { page } from "../../platform/http/page.js";
import type { Web } from "../../platform/web.js";
import { motionView } from "../motions/index.js";
import type { CastOutcome } from "./cast.js";
import { NotCountedPage } from "./pages/vote.js";

const NOT_COUNTED: {
  readonly [Kind in Exclude<CastOutcome["kind"], "cast" | "no such motion">]: {
    readonly title: string;
    readonly text: string;
    readonly status: 403 | 409;
  };
} = {
  already: { title: "You have voted already", text: "Your first vote counts and is final. Nothing was changed.", status: 409 },
  closed: {
    title: "The vote has closed",
    text: "Your vote came after the end and is not counted. The time of this server's database decides, to the millisecond.",
    status: 409,
  },
  "not open yet": { title: "The vote is not open yet", text: "Nothing was counted. The page of the motion says when it opens.", status: 409 },
  "not on the roll": {
    title: "You are not on the roll of this vote",
    text: "Those may vote who belonged on the day that the text names. Nothing was counted.",
    status: 403,
  },
  "not a paper of this vote": {
    title: "This is no paper of this vote",
    text: "What was sent can't be counted here. Open the ballot paper again.",
    status: 409,
  },
};

/** The page after a vote that changed nothing. */
export async function notCounted(c: Context<Web>, outcome: Exclude<CastOutcome, { kind: "cast" }>, number: number): Promise<Response> {
  if (outcome.kind === "no such motion") throw new HTTPException(404);
  const viewer = c.get("viewer");
  const view = await motionView(c.get("services"), viewer, number);
  const { title, text, status } = NOT_COUNTED[outcome.kind];
  return page(c, { title, status, body: <NotCountedPage viewer={viewer} view={view} title={title} text={text} /> });
}
