import { answeredIn } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import { resultOfClosed, type MotionView } from "../../motions/index.js";
import { paperOf } from "./lines.js";
import type { PaperResultProps } from "./result-page.js";

/** A counted paper, apart from how somebody looks at it. */
export type CountedPaper = Pick<PaperResultProps, "on" | "result" | "answered" | "entitled" | "closedAt">;

/** What came of a closed vote on a paper with several options, counted from its papers and not from what was recorded; null of any other vote. */
export async function paperResultOf(
  services: Services,
  organisation: string,
  { view, stage }: { view: MotionView; stage: string },
): Promise<CountedPaper | null> {
  const closed = view.motion.facts.closed[stage];
  const on = await paperOf(services, organisation, { view, stage });
  if (closed === undefined || on === null) return null;
  const result = await resultOfClosed(services.db, organisation, { view, stage });
  return result === null ? null : { on, result, answered: answeredIn(closed), entitled: closed.entitled, closedAt: closed.at };
}
