import { isBlank, type Mark, type PaperLimits } from "./mark.js";

/** How the voters stand to one option. The three add up to all papers. */
export interface Support {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** A mark and how many voters made it. */
export interface CountedMark {
  readonly mark: Mark;
  readonly papers: number;
}

/**
 * For each option: who is for it, who is against it, who abstains.
 * Approval, basket, points: for whoever chose it, or gave it a point; against whoever chose others only; a blank paper abstains.
 * Grades: for whoever gives it more than the worst; so more than half are for it exactly when its middle grade is not the worst.
 * Ranked, with "none of these" on the paper: for whoever ranks it above that, against whoever ranks it below, and whoever puts them equal abstains; what isn't
 * ranked stands below everything ranked. Ranked, without it: for whoever ranks it at all.
 */
export function supportOf(marks: readonly CountedMark[], limits: PaperLimits): Support[] {
  const stances = marks.map(({ mark, papers }) => ({ stance: stanceOf(mark, limits), papers }));
  return Array.from({ length: limits.options }, (_, option) => {
    const sum = { for: 0, against: 0, abstain: 0 };
    for (const { stance, papers } of stances) sum[stance(option)] += papers;
    return sum;
  });
}

/** How a paper as such stands: for, if it asks for at least one option; against, if it asks for none but is not blank; a blank one abstains. */
export function stanceOfPaper(mark: Mark, limits: PaperLimits): keyof Support {
  if (isBlank(mark)) return "abstain";
  const stance = stanceOf(mark, limits);
  for (let option = 0; option < limits.options; option++) if (stance(option) === "for") return "for";
  return "against";
}

function stanceOf(mark: Mark, { options, none }: PaperLimits): (option: number) => keyof Support {
  if (isBlank(mark)) return () => "abstain";
  if (mark.kind === "grades") return (option) => ((mark.grades[option] ?? 0) > 0 ? "for" : "against");
  if (mark.kind !== "ranked") {
    const chosen = new Set(mark.kind === "points" ? mark.given.map(([option]) => option) : mark.chosen);
    return (option) => (chosen.has(option) ? "for" : "against");
  }
  const rank = new Map(mark.groups.flatMap((group, at) => group.map((option) => [option, at])));
  if (!none) return (option) => (rank.has(option) ? "for" : "against");
  const ofNone = rank.get(options) ?? Number.POSITIVE_INFINITY;
  return (option) => {
    const own = rank.get(option) ?? Number.POSITIVE_INFINITY;
    return own < ofNone ? "for" : own > ofNone ? "against" : "abstain";
  };
}
