import { type Fraction, leastCount, reaches } from "@folkmoot/exact";

/** The count of a question that is answered yes or no. */
export interface YesNo {
  readonly yes: number;
  readonly no: number;
  /** Papers that say neither, blank ones included. */
  readonly abstain: number;
  /** How many could have voted; null where nobody knows, and then nothing can be measured by it. */
  readonly eligible: number | null;
  /** The parts that are counted each for themselves: cantons, chambers, sections. */
  readonly parts?: readonly Part[] | undefined;
}

export interface Part {
  readonly yes: number;
  readonly no: number;
  /** How much a part counts among the parts: 2 for a canton and 1 for half of one. */
  readonly weight: number;
}

/** Of what a share is taken. */
export type ThresholdBase = "yes and no" | "yes, no and abstentions" | "eligible";

/** One thing that must hold. `strict`: more than the share; else at least the share. */
export type Condition =
  /** Enough yes, of a base. Of the eligible, at least so many: an approval quorum. */
  | { readonly kind: "yes"; readonly share: Fraction; readonly of: ThresholdBase; readonly strict: boolean }
  /** Enough people taking part: a turnout quorum. Where it stands, a vote against can help a motion to pass. */
  | { readonly kind: "turnout"; readonly share: Fraction; readonly abstentionsCount: boolean; readonly strict: boolean }
  /**
   * Enough parts, by weight, that say yes: with more yes than no, a part with as many counting as no; or, where a share `carries` a part, by that share of its
   * yes and no. All parts: at least 1/1.
   */
  | {
      readonly kind: "parts";
      readonly share: Fraction;
      readonly strict: boolean;
      readonly carries?: { readonly share: Fraction; readonly strict: boolean } | undefined;
    };

/** A condition with the numbers that decided it: `value` of `base`, of which `needed` are enough. */
export interface Tested {
  readonly condition: Condition;
  readonly value: number;
  readonly base: number;
  readonly needed: number;
  readonly passed: boolean;
}

/**
 * Decides a question by its thresholds: every condition must hold. Shares are compared by multiplying, never by dividing; of nothing, nothing is reached; equal
 * numbers don't pass a majority.
 */
export function threshold(count: YesNo, conditions: readonly Condition[]): { passed: boolean; tests: readonly Tested[] } {
  const tests = conditions.map((condition): Tested => {
    const { value, base } = measured(count, condition);
    const test = { share: condition.share, of: base, strict: condition.strict };
    return { condition, value, base, needed: leastCount(test), passed: reaches(value, test) };
  });
  return { passed: tests.length > 0 && tests.every(({ passed }) => passed), tests };
}

const MOST = { share: { n: 1, d: 2 }, strict: true };

function measured(count: YesNo, condition: Condition): { value: number; base: number } {
  const { yes, no, abstain } = count;
  switch (condition.kind) {
    case "yes":
      return { value: yes, base: condition.of === "eligible" ? eligible(count) : yes + no + (condition.of === "yes and no" ? 0 : abstain) };
    case "turnout":
      return { value: yes + no + (condition.abstentionsCount ? abstain : 0), base: eligible(count) };
    case "parts": {
      const parts = count.parts ?? [];
      const weightOf = (which: readonly Part[]) => which.reduce((sum, { weight }) => sum + weight, 0);
      const { share, strict } = condition.carries ?? MOST;
      return {
        value: weightOf(parts.filter(({ yes: own, no: against }) => reaches(own, { share, of: own + against, strict }))),
        base: weightOf(parts),
      };
    }
  }
}

function eligible(count: YesNo): number {
  if (count.eligible === null) throw new RangeError("how many could have voted isn't known");
  return count.eligible;
}
