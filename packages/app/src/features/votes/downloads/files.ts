import type { MotionView } from "../../motions/index.js";
import type { CountedPaper } from "../paper/result.js";
import { voteStage } from "../result.js";

/** What can be taken away of a result: the report on the count, and the papers themselves. */
export const FILES = {
  "report.pdf": { type: "application/pdf", of: "report" },
  "report.csv": { type: "text/csv; charset=utf-8", of: "report" },
  "stages.json": { type: "application/json", of: "report" },
  "papers.csv": { type: "text/csv; charset=utf-8", of: "papers" },
  "papers.blt": { type: "text/plain; charset=utf-8", of: "papers" },
  "papers.pb": { type: "text/plain; charset=utf-8", of: "papers" },
} as const satisfies { readonly [name: string]: { readonly type: string; readonly of: "report" | "papers" } };

export type FileName = keyof typeof FILES;

export function isFileName(name: string): name is FileName {
  return Object.hasOwn(FILES, name);
}

/**
 * The files that there are of a result. Of a secret vote there are no papers: a long ranking can be agreed on beforehand, and whoever sees all of them could
 * tell whether it was handed in. An open vote has its marks in the public record anyway.
 */
export function filesThere({ on: { paper }, result: { table } }: Pick<CountedPaper, "on" | "result">, view: MotionView, stage: string): FileName[] {
  const isSecret = voteStage(view.situation, stage)?.secrecy.value === "secret";
  const isThere: Record<FileName, boolean> = {
    "report.pdf": true,
    "report.csv": true,
    "stages.json": table.kind === "stv" || table.kind === "runoff",
    "papers.csv": true,
    "papers.blt": paper.kind === "ranked",
    "papers.pb": paper.budget !== null,
  };
  return Object.keys(FILES).filter((name): name is FileName => isFileName(name) && isThere[name] && !(isSecret && FILES[name].of === "papers"));
}
