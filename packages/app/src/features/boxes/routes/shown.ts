import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { boxStages } from "@folkmoot/procedure";
import { numberIn } from "../../../platform/http/ids.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Viewer, Web } from "../../../platform/web.js";
import { motionView, type MotionView } from "../../motions/index.js";
import { boxOfMotion } from "../find.js";
import type { Found } from "../where.js";

/** What every page of a ballot box needs. */
export interface Shown {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly number: number;
  readonly found: Found;
}

/** The box of the motion in the address; null where its vote has none yet. A motion that is not decided in secret never has one. */
export async function boxIn(c: Context<Web>): Promise<Shown | { readonly found: null; readonly viewer: Viewer; readonly number: number }> {
  const [services, viewer, number] = [c.get("services"), c.get("viewer"), numberIn(c, "number")];
  const view = await motionView(services, viewer, number);
  if (boxStages(view.situation).length === 0) throw new HTTPException(404);
  const found = await boxOfMotion(services.db, viewer, view.motion);
  return found === null ? { found, viewer, number } : { found, viewer, number, view };
}

/** The same where there has to be one. */
export async function box(c: Context<Web>): Promise<Shown> {
  const shown = await boxIn(c);
  if (shown.found === null) throw new HTTPException(404);
  return shown;
}

/** Whether it is a script that asks. */
export function isScript(c: Context<Web>): boolean {
  return (c.req.header("accept") ?? "").startsWith("application/json");
}

/** The member who acts. A script is told so where the session is over, and sends nobody away. */
export function acting(c: Context<Web>): ReturnType<typeof signedIn> {
  if (isScript(c) && c.get("viewer").member === null) throw new HTTPException(401);
  return signedIn(c);
}
