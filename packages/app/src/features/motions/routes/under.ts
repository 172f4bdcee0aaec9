import type { Context } from "hono";
import type { ComponentChildren } from "preact";
import type { Web } from "../../../platform/web.js";
import type { MotionView } from "../reading/view.js";

/**
 * What another feature shows at the end of the page of a motion, or of something put to it, to those who may see it: what is said about it. Wired in server.tsx, so
 * that motions need not know it.
 */
export type UnderMotion = (c: Context<Web>, view: MotionView, option?: UnderOption) => Promise<ComponentChildren>;

export interface UnderOption {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export const nothingUnder: UnderMotion = async () => null;
