import { paperResult } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import { papersOf, type MotionView } from "../../motions/index.js";
import { paperOf } from "./lines.js";
import type { PaperResultProps } from "./result-page.js";

/** What came of a closed vote on a paper with several options, counted again from its papers; null of any other vote. */
export async function paperResultOf(
  services: Services,
  organisation: string,
  { view, stage }: { view: MotionView; stage: string },
): Promise<Omit<PaperResultProps, "viewer"> | null> {
  const closed = view.motion.facts.closed[stage];
  const on = await paperOf(services, organisation, { view, stage });
  if (closed === undefined || on === null) return null;
  const { papers } = await papersOf(services.db, organisation, { motion: view.motion.id, stage });
  const result = paperResult(view.situation, stage, papers);
  return result === null ? null : { on, result, entitled: closed.entitled, closedAt: closed.at };
}
