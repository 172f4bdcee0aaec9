import type { Clash } from "@folkmoot/constitution";
import type { Commitment, MotionId, Time } from "../event.js";
import type { MotionFacts, Situation } from "../facts.js";
import { type OnMotion, position } from "../position.js";
import type { MotionState } from "../state.js";

/** What a record knows beside one motion: the versions of the text with the decisions that set them, and the other motions. */
export interface Beside {
  readonly versions: readonly SetVersion[];
  readonly motions: readonly MotionFacts[];
  readonly rulesOf: (version: number) => Situation["rules"] | undefined;
  /** The words behind a commitment; null: they are not at hand. */
  readonly textOf: (commitment: Commitment) => string | null;
}

export interface SetVersion {
  readonly version: number;
  readonly text: Commitment;
  /** Null of the first. */
  readonly motion: MotionId | null;
}

/** Those whose words a change may touch when its turn has come. */
export interface Rivals {
  /** The versions that came into force after the one it was drafted on, in their order, with the decision that set each. */
  readonly set: readonly { readonly text: Commitment; readonly by: MotionFacts }[];
  /** Where the text sends both back: other changes that are carried and wait. */
  readonly waiting: readonly MotionFacts[];
  /** Those that have gone back already because of this one. */
  readonly gone: readonly MotionFacts[];
}

/** Who they are, as of the instant at which it would take effect. */
export function rivals({ organisation, motion }: OnMotion, clash: Clash, { beside, at }: { readonly beside: Beside; readonly at: Time }): Rivals {
  const { versions, motions, rulesOf } = beside;
  const byId = new Map(motions.map((other) => [other.id, other]));
  const later = versions.filter(({ version }) => version > motion.version).toSorted((a, b) => a.version - b.version);
  const set = later.flatMap(({ text, motion: id }) => {
    const by = id === null ? undefined : byId.get(id);
    return by === undefined ? [] : [{ text, by }];
  });
  if (clash !== "neither") return { set, waiting: [], gone: [] };
  const others = motions.filter((other) => other.id !== motion.id && other.rules !== null && other.inForceAt === null).toSorted(byAge);
  const isWaiting = (other: MotionFacts): boolean => {
    const rules = rulesOf(other.version);
    return rules !== undefined && CARRIED.has(position({ rules, organisation, motion: other }, at).state);
  };
  return {
    set,
    waiting: others.filter((other) => other.ended === null && isWaiting(other)),
    gone: others.filter(({ patched }) => patched?.clashes.some((one) => one.with === motion.id && !one.prevails)),
  };
}

/** A challenge may still undo it; until then it is carried. */
const CARRIED: ReadonlySet<MotionState> = new Set<MotionState>(["declared", "challenged", "awaiting commencement"]);

function byAge(a: MotionFacts, b: MotionFacts): number {
  if (a.depositedAt !== b.depositedAt) return a.depositedAt < b.depositedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
