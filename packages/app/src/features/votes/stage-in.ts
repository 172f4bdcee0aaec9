import type { Context } from "hono";
import { z } from "zod";
import type { Web } from "../../platform/web.js";

/** The name of a stage in the text. */
export const stageId = z.string().regex(/^[a-z0-9.-]{1,200}$/);

/** Which of the votes that are open at the same time the address of a page means; undefined where it names none. */
export function stageIn(c: Context<Web>): string | undefined {
  return stageId.safeParse(c.req.query("vote")).data;
}
