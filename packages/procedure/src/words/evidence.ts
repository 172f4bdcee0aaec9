import type { Requirement } from "../requirement.js";
import type { MotionState } from "../state.js";

/** How a requirement's evidence is read, whatever the language. */
type Evidence = Requirement["evidence"];

export function whole(value: number | string | undefined): number {
  return typeof value === "number" ? value : 0;
}

export function text(value: number | string | undefined): string {
  return value === undefined ? "" : String(value);
}

/** Whether what was wanted falls into the time of the vote; both are instants as the record writes them, whose order is that of their letters. */
export function isWithin(evidence: Evidence): boolean {
  const wanted = text(evidence["wanted"]);
  return wanted >= text(evidence["opens"]) && wanted < text(evidence["closes"]);
}

/** Whether dates stand, or are the earliest if everybody does their part at once. */
export function isFixed(evidence: Evidence): boolean {
  return whole(evidence["fixed"]) === 1;
}

const STATES: ReadonlySet<string> = new Set<MotionState>([
  ...([
    "support",
    "awaiting notice",
    "notice",
    "discussion",
    "amendments",
    "proposals",
    "mediation",
    "awaiting box",
    "vote",
    "counting",
    "declared",
    "challenged",
  ] as const),
  ...(["awaiting commencement", "in force", "not carried", "lapsed", "withdrawn", "out of order", "annulled"] as const),
]);

export function isState(state: string): state is MotionState {
  return STATES.has(state);
}

/** Whether a procedure stays closed since its text wants a secret ballot and names nobody for the key: the one gap that a change of the text can close. */
export function lacksKey(evidence: Evidence): boolean {
  return evidence["what"] === "a secret ballot whose key nobody holds";
}
