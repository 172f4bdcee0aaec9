import type { Requirement } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import type { FormalOutcome, SignOutcome } from "../../motions/index.js";
import { Problem } from "../route/problem.js";
import { saidRequirement, saidWay } from "../said.js";

/** The number of the motion on which something was done; a refusal comes with every reason, its clause, and the lawful ways. */
export function doneOn(outcome: FormalOutcome, viewer: Viewer): number {
  switch (outcome.kind) {
    case "done":
      return outcome.number;
    case "refused":
      throw new Problem("refused", {
        reasons: outcome.refusal.reasons.map((reason) => saidRequirement(reason, viewer)),
        lawful: outcome.refusal.lawful.map(saidWay),
        recorded: outcome.recorded,
        at: outcome.at,
      });
    case "too many acts":
      throw new Problem("too-many");
    case "no such motion":
    case "no such addressee":
      throw new Problem("not-found");
  }
}

/** The receipt of a signature, given now or before. */
export function signedAs(outcome: SignOutcome, viewer: Viewer): { readonly signed: true; readonly handle: string } {
  switch (outcome.kind) {
    case "signed":
    case "already signed":
      return { signed: true, handle: outcome.handle };
    case "not on the roll":
      throw new Problem("not-entitled");
    case "refused":
      throw refusedFor(outcome.reasons, viewer);
    case "no such motion":
      throw new Problem("not-found");
  }
}

function refusedFor(reasons: readonly Requirement[], viewer: Viewer): Problem {
  return new Problem("refused", { reasons: reasons.map((reason) => saidRequirement(reason, viewer)), lawful: [], recorded: false });
}
