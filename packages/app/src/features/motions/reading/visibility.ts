import type { Viewer } from "../../../platform/web.js";
import type { Motion } from "../store.js";

/**
 * Who sees what (the default; no text can open less): drafts, motions, their discussion and refusals are for members. An outsider learns that there is
 * a motion, where it stands and, once it is decided, what it was called and how it ended.
 */
export function seesMotions(viewer: Pick<Viewer, "member">): boolean {
  return viewer.member !== null;
}

/** The title, or that there is one which only members see. */
export function titleFor(viewer: Pick<Viewer, "member">, motion: Pick<Motion, "title" | "facts">): string | null {
  return seesMotions(viewer) || isDecided(motion) ? motion.title : null;
}

export function isDecided({ facts }: Pick<Motion, "facts">): boolean {
  return Object.keys(facts.closed).length > 0;
}
