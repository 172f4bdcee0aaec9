import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Web } from "../web.js";

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const numberPattern = /^[1-9][0-9]{0,8}$/;

/** A number in the address, written the one way a number is written: "7", never "07", "7e1" or " 7" (H-32). Anything else is no page of ours. */
export function numberIn(c: Context<Web>, name: string): number {
  const text = c.req.param(name) ?? "";
  if (!numberPattern.test(text)) throw new HTTPException(404);
  return Number(text);
}

/** The same for entries of the record, which count from 0. */
export function indexIn(c: Context<Web>, name: string): number {
  return c.req.param(name) === "0" ? 0 : numberIn(c, name);
}

export function uuidIn(c: Context<Web>, name: string): string {
  const text = c.req.param(name) ?? "";
  if (!uuidPattern.test(text)) throw new HTTPException(404);
  return text;
}
