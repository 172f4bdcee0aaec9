import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { boxStages } from "@folkmoot/procedure";
import { signedIn } from "../../../platform/http/require.js";
import type { Viewer, Web } from "../../../platform/web.js";
import { boxAddress, motionView, type BoxAddress, type MotionView } from "../../motions/index.js";
import { boxesIn, currentBox } from "../find.js";
import { isRegistrar } from "../registrar/roll.js";
import { phaseOf, taskOf, type Found } from "../where.js";

/** What every page of a ballot box needs. */
export interface Shown {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly number: BoxAddress;
  readonly found: Found;
}

/** "7", and "7~juniors" where a motion has several boxes at once. */
const ADDRESS = /^(?<motion>[1-9][0-9]{0,8})(?:~(?<stage>[a-z0-9.-]{1,200}))?$/;

/** What the address of a page of a ballot box says. */
export function addressIn(c: Context<Web>): { readonly motion: number; readonly stage: string | null } {
  const { motion, stage } = ADDRESS.exec(c.req.param("number") ?? "")?.groups ?? {};
  if (motion === undefined) throw new HTTPException(404);
  return { motion: Number(motion), stage: stage ?? null };
}

/** The box of the motion in the address; null where its vote has none yet. A motion that is not decided in secret never has one. */
export async function boxIn(c: Context<Web>): Promise<Shown | { readonly found: null; readonly viewer: Viewer; readonly number: BoxAddress }> {
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const { motion: number, stage } = addressIn(c);
  const view = await motionView(services, viewer, number);
  if (boxStages(view.situation).length === 0) throw new HTTPException(404);
  const found = boxMeant(await boxesIn(services.db, viewer, view.motion), { viewer, view, stage });
  if (found === null && stage !== null) throw new HTTPException(404);
  return found === null ? { found, viewer, number } : { found, viewer, number: boxAddress(view.situation, number, found.box.stage), view };
}

/** Of several boxes the one that is named, else the one at which something is asked of whoever looks, in which they can vote, or which is not over. */
function boxMeant(all: readonly Found[], { viewer, view, stage }: { viewer: Viewer; view: MotionView; stage: string | null }): Found | null {
  if (stage !== null) return all.find(({ box }) => box.stage === stage) ?? null;
  return all.find((found) => isAsked(viewer, found)) ?? all.find(({ box }) => box.stage === view.vote?.stage) ?? currentBox(all);
}

function isAsked(viewer: Viewer, found: Found): boolean {
  const own = found.trustees.find(({ member }) => member === viewer.member?.id);
  return (own !== undefined && taskOf(found, own) !== null) || (phaseOf(found) === "credentials" && isRegistrar(viewer, found));
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
