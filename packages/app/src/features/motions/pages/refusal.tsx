import type { ComponentChildren, JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { LawfulWay } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, ButtonLink, RefusalNotice, useWords } from "../../../ui/index.js";
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
  const { motions, acts } = useWords();
  const words = acts.refused;
  const base = motionsPath(viewer);
  return (
    <>
      <Breadcrumb items={[{ href: base, words: motions.title }]} />
      <RefusalNotice
        refusal={refused.refusal}
        asked={words.asked(words.acts[refused.asked], refused.title)}
        {...ruleContext(viewer)}
        now={Temporal.Instant.from(refused.at)}
        start={(way) => <ButtonLink href={startOf(viewer, way)}>{words.start}</ButtonLink>}
      />
      {refused.recorded ? null : <p class="soft small">{words.unrecorded}</p>}
      {children}
    </>
  );
}

/** Where a lawful way begins: with a draft of the text for a change of the constitution, with a motion for everything else. */
function startOf(viewer: Viewer, way: Pick<LawfulWay, "procedure" | "matters">): string {
  const changes = way.matters.some((matter) => matter === "change-constitution" || matter === "adopt-constitution");
  return `/o/${viewer.organisation.id}/drafts/new?kind=${changes ? "change" : "motion"}&to=${encodeURIComponent(`procedure:${way.procedure}`)}`;
}
