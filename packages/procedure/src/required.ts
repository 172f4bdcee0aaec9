import type { Ruled } from "@folkmoot/constitution";
import type { Time } from "./event.js";
import type { Requirement, RequirementCode } from "./requirement.js";

type Evidence = Requirement["evidence"];
type Source = Pick<Ruled<unknown>, "clause" | "words">;

export function met(code: RequirementCode, source: Source, evidence: Evidence): Requirement {
  return { code, status: "met", clause: source.clause, words: source.words, evidence, earliest: null };
}

/** Not met; `earliest` says when time alone would meet it. */
export function unmet(code: RequirementCode, source: Source, evidence: Evidence, earliest: Time | null = null): Requirement {
  return { code, status: "unmet", clause: source.clause, words: source.words, evidence, earliest };
}

export function pending(code: RequirementCode, source: Source, evidence: Evidence, earliest: Time | null = null): Requirement {
  return { code, status: "pending", clause: source.clause, words: source.words, evidence, earliest };
}

export function isUnmet(requirement: Requirement): boolean {
  return requirement.status === "unmet";
}
