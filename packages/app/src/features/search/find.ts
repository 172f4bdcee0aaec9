import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { seesMotions } from "../motions/index.js";
import type { Asked, FoundPage, Kind } from "./asked.js";
import { findClauses } from "./clauses.js";
import { findDecisions, findMotions, findOptions } from "./motions.js";
import { findPosts } from "./posts.js";
import { findSurveys } from "./surveys.js";

/** What whoever looks can find. What they may not see isn't looked through at all, so that it changes no result, no number and no time (H-36, H-37). */
export function kindsFor(viewer: Pick<Viewer, "member">): readonly Kind[] {
  return seesMotions(viewer) ? ["motions", "options", "decisions", "clauses", "arguments", "posts", "surveys"] : ["decisions", "clauses"];
}

/** One kind of what was asked for, page by page; null: whoever looks can't find this kind. */
export async function find(
  { db }: Services,
  viewer: Viewer,
  { kind, ...rest }: Pick<Asked, "words" | "most" | "after"> & { readonly kind: Kind },
): Promise<FoundPage | null> {
  if (!kindsFor(viewer).includes(kind)) return null;
  const { id, facts } = viewer.organisation;
  const asked: Asked = { ...rest, organisation: id, language: viewer.language };
  switch (kind) {
    case "motions":
      return findMotions(db, asked);
    case "options":
      return findOptions(db, asked);
    case "decisions":
      return findDecisions(db, asked);
    case "clauses":
      return findClauses(db, { ...asked, version: facts.version });
    case "surveys":
      return findSurveys(db, asked);
    case "arguments":
    case "posts":
      return findPosts(db, { ...asked, kind });
  }
}
