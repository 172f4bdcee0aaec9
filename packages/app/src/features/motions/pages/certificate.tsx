import type { JSX } from "preact";
import type { Requirement } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Certificate, ClauseLink, Icon, MarkdownText, Requirements, When } from "../../../ui/index.js";
import type { Dissent } from "../reading/dissents.js";
import { evidenceOf } from "../reading/evidence.js";
import type { Evidence } from "../reading/evidence.js";
import type { MotionView } from "../reading/view.js";
import { isDecided, seesMotions, titleFor } from "../reading/visibility.js";
import { motionPath, motionsPath, ruleContext } from "./context.js";

export interface CertificatePageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly requirements: readonly Requirement[];
  readonly sentence: string;
  readonly entries: readonly Evidence[];
  readonly dissents: readonly Dissent[];
}

/** Each requirement of a decision, ticked, with the clause that asks for it and the entry that shows it. One sheet of A4. */
export function CertificatePage({ viewer, view, requirements, sentence, entries, dissents }: CertificatePageProps): JSX.Element {
  const { motion } = view;
  const { facts } = motion;
  const { zone } = ruleContext(viewer);
  const title = titleFor(viewer, motion);
  return (
    <>
      <Breadcrumb
        items={[
          { href: motionsPath(viewer), words: "Motions" },
          { href: motionPath(viewer, motion.number), words: `Motion ${motion.number}` },
        ]}
      />
      {isDecided(motion) ? (
        <Certificate
          organisation={viewer.organisation.name}
          title={`Motion ${motion.number}${title === null ? "" : `: ${title}`}`}
          sentence={sentence}
          decidedAt={facts.inForceAt}
          zone={zone}
          proof={<Proof viewer={viewer} view={view} />}
        >
          <ul class="requirements">
            {requirements.map((requirement, index) => (
              <Line key={index} viewer={viewer} requirement={requirement} evidence={evidenceOf(requirement, entries)} />
            ))}
          </ul>
          {dissents.length === 0 ? null : <Dissents dissents={dissents} readable={seesMotions(viewer)} />}
        </Certificate>
      ) : (
        <>
          <h1>There is no certificate yet</h1>
          <p class="lead">{sentence}</p>
          <p>A certificate is complete when the decision is in force. This is what it needs, and what is met so far.</p>
          <Requirements requirements={requirements} {...ruleContext(viewer)} />
        </>
      )}
    </>
  );
}

/** Whoever reads the motion's text reads its dissents; everybody learns that there are some. */
function Dissents({ dissents, readable }: { dissents: readonly Dissent[]; readable: boolean }): JSX.Element {
  return (
    <section class="flow">
      <h2>{dissents.length === 1 ? "A dissent" : `${dissents.length} dissents`}</h2>
      {readable
        ? dissents.map(({ stage, name, text }) => (
            <blockquote key={`${stage} ${name}`} class="flow">
              <p>
                <strong>{name}</strong>
              </p>
              <MarkdownText>{text}</MarkdownText>
            </blockquote>
          ))
        : "Members read them here. Their commitments are in the record."}
    </section>
  );
}

function Line({ viewer, requirement, evidence }: { viewer: Viewer; requirement: Requirement; evidence: Evidence | undefined }): JSX.Element {
  const { say, constitution } = ruleContext(viewer);
  const met = requirement.status === "met";
  return (
    <li class={`requirement requirement--${requirement.status}`}>
      <span class="requirement__mark">
        <Icon name={met ? "tick" : requirement.status === "pending" ? "clock" : "cross"} />
      </span>
      <div class="requirement__body">
        <p class="requirement__said">
          <span class="requirement__status">{met ? "Met" : requirement.status === "pending" ? "Not yet" : "Not met"}. </span>
          {say(requirement).long}
        </p>
        <p class="clause-quote">
          {requirement.clause === null ? (
            "The text is silent; the default holds"
          ) : (
            <ClauseLink clause={requirement.clause} constitution={constitution} />
          )}
          {evidence === undefined ? null : (
            <>
              {" · "}
              <a href={`/o/${viewer.organisation.id}/record/entries/${evidence.index}`}>entry {evidence.index} and its proof</a>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function Proof({ viewer, view }: { viewer: Viewer; view: MotionView }): JSX.Element {
  const { motion } = view;
  const record = `/o/${viewer.organisation.id}/record`;
  return (
    <>
      <p>
        Governed by version {motion.facts.version} of the constitution. The record holds the fingerprint of the text that was decided:{" "}
        <code>{motion.commitment}</code>.
      </p>
      <p>
        Check it yourself: <a href={`${record}/export`}>download the whole record</a> and run <code>npx folkmoot audit</code> on it; it computes this
        certificate again from the entries alone and needs no trust in this server. The latest signed checkpoint is{" "}
        <a href={`${record}/checkpoint`}>here</a>. Printed <When at={viewer.now} zone={viewer.organisation.zone} />.
      </p>
    </>
  );
}
