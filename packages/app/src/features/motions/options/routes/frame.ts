import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { numberIn } from "../../../../platform/http/ids.js";
import type { Viewer, Web } from "../../../../platform/web.js";
import type { FormError } from "../../../../ui/index.js";
import { motionView, type MotionView } from "../../reading/view.js";
import { optionLines, type OptionLine } from "../lines.js";

/** What was typed and what to put right, when a form is shown again. */
export interface Refill {
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

export const EMPTY: Refill = { typed: {}, errors: [] };

/** The motion of the address, as the viewer finds it. */
export async function motionIn(c: Context<Web>): Promise<{ viewer: Viewer; view: MotionView }> {
  const viewer = c.get("viewer");
  return { viewer, view: await motionView(c.get("services"), viewer, numberIn(c, "number")) };
}

/** The motion and everything that was put to it. */
export async function linesIn(c: Context<Web>): Promise<{ viewer: Viewer; view: MotionView; lines: readonly OptionLine[] }> {
  const found = await motionIn(c);
  return { ...found, lines: await optionLines(c.get("services"), found.viewer, found.view) };
}

/** The option of the address too. One that is not there is a page that isn't there. */
export async function optionIn(c: Context<Web>): Promise<{ viewer: Viewer; view: MotionView; lines: readonly OptionLine[]; line: OptionLine }> {
  const found = await linesIn(c);
  const number = numberIn(c, "option");
  const line = found.lines.find(({ row }) => row.number === number);
  if (line === undefined) throw new HTTPException(404);
  return { ...found, line };
}

/** The answer to a form that has something to put right. */
export function statusOf({ errors }: Refill): 200 | 422 {
  return errors.length === 0 ? 200 : 422;
}
