import type { ComponentChildren, JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Command, LawfulWay } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, ButtonLink, RefusalNotice } from "../../../ui/index.js";
import type { RefusedOutcome } from "../acts/outcome.js";
import { motionsPath, ruleContext } from "./context.js";

export interface RefusalPageProps {
  readonly viewer: Viewer;
  readonly refused: RefusedOutcome;
  /** Where whoever asked goes on from here. */
  readonly children?: ComponentChildren;
}

/** Not like this — here is how. */
export function RefusalPage({ viewer, refused, children }: RefusalPageProps): JSX.Element {
  const base = motionsPath(viewer);
  return (
    <>
      <Breadcrumb items={[{ href: base, words: "Motions" }]} />
      <RefusalNotice
        refusal={refused.refusal}
        asked={`${ASKED[refused.asked]} “${refused.title}”.`}
        {...ruleContext(viewer)}
        now={Temporal.Instant.from(refused.at)}
        start={(way) => <ButtonLink href={startOf(viewer, way)}>Start it this way</ButtonLink>}
      />
      {refused.recorded ? null : (
        <p class="soft small">You have been refused often in this hour: this refusal was answered and left out of the record.</p>
      )}
      {children}
    </>
  );
}

const ASKED: { readonly [Kind in Command["kind"]]: string } = {
  deposit: "What was asked: to put forward",
  "give-notice": "What was asked: to give notice of",
  close: "What was asked: to close the vote and declare the result of",
  challenge: "What was asked: to challenge",
  rule: "What was asked: to rule on",
  withdraw: "What was asked: to withdraw",
  announce: "What was asked: to announce as in force",
  "cite-survey": "What was asked: to act on the strength of a survey,",
  "put-option": "What was asked: to put something to",
  "withdraw-option": "What was asked: to take back what was put to",
  "adopt-option": "What was asked: to take on what was withdrawn from",
  "accept-amendment": "What was asked: to accept an amendment to",
  merge: "What was asked: to merge proposals of",
  contradict: "What was asked: to say what contradicts what in",
  "rule-out": "What was asked: to rule out of order",
  appeal: "What was asked: to appeal in",
  "decide-appeal": "What was asked: to decide the appeal in",
};

/** Where a lawful way begins: with a draft of the text for a change of the constitution, with a motion for everything else. */
function startOf(viewer: Viewer, way: Pick<LawfulWay, "procedure" | "matters">): string {
  const changes = way.matters.some((matter) => matter === "change-constitution" || matter === "adopt-constitution");
  return `/o/${viewer.organisation.id}/drafts/new?kind=${changes ? "change" : "motion"}&to=${encodeURIComponent(`procedure:${way.procedure}`)}`;
}
