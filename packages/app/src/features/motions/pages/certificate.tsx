import type { JSX } from "preact";
import type { Rules } from "@folkmoot/constitution";
import { decidedText, type Requirement } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Certificate, ClauseLink, Icon, MarkdownText, Requirements, useWords, When } from "../../../ui/index.js";
import type { AdoptedLine } from "../reading/adopted.js";
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
  /** Of a paper with several options. */
  readonly adopted: readonly AdoptedLine[];
}

/** Each requirement of a decision, ticked, with the clause that asks for it and the entry that shows it. One sheet of A4. */
export function CertificatePage({ viewer, view, requirements, sentence, entries, dissents, adopted }: CertificatePageProps): JSX.Element {
  const { motions, acts } = useWords();
  const words = acts.certificate;
  const { motion } = view;
  const { facts } = motion;
  const { zone } = ruleContext(viewer);
  const title = titleFor(viewer, motion);
  return (
    <>
      <Breadcrumb
        items={[
          { href: motionsPath(viewer), words: motions.title },
          { href: motionPath(viewer, motion.number), words: motions.motion(motion.number) },
        ]}
      />
      {isDecided(motion) ? (
        <Certificate
          organisation={viewer.organisation.name}
          title={title === null ? motions.motion(motion.number) : motions.titled(motion.number, title)}
          sentence={sentence}
          decidedAt={facts.inForceAt}
          zone={zone}
          proof={<Proof viewer={viewer} view={view} />}
        >
          <ul class="requirements">
            {requirements.map((requirement, index) => (
              <Line
                key={index}
                viewer={viewer}
                path={motionPath(viewer, motion.number)}
                rules={view.situation.rules}
                requirement={requirement}
                evidence={evidenceOf(requirement, entries)}
                adopted={isAdopted(requirement) ? (adopted[requirements.slice(0, index).filter(isAdopted).length] ?? null) : null}
              />
            ))}
          </ul>
          {dissents.length === 0 ? null : <Dissents dissents={dissents} readable={seesMotions(viewer)} />}
        </Certificate>
      ) : (
        <>
          <h1>{words.none}</h1>
          <p class="lead">{sentence}</p>
          <p>{words.noneBody}</p>
          <Requirements requirements={requirements} {...ruleContext(viewer, view.situation.rules)} />
        </>
      )}
    </>
  );
}

/** One that was adopted; of a question in chambers each of them says so for itself. */
function isAdopted({ code, status }: Requirement): boolean {
  return code === "adopted" && status === "met";
}

/** Whoever reads the motion's text reads its dissents; everybody learns that there are some. */
function Dissents({ dissents, readable }: { dissents: readonly Dissent[]; readable: boolean }): JSX.Element {
  const { certificate: words } = useWords().acts;
  return (
    <section class="flow">
      <h2>{words.dissents(dissents.length)}</h2>
      {readable
        ? dissents.map(({ stage, name, text }) => (
            <blockquote key={`${stage} ${name}`} class="flow">
              <p>
                <strong>{name}</strong>
              </p>
              <MarkdownText>{text}</MarkdownText>
            </blockquote>
          ))
        : words.dissentsForMembers}
    </section>
  );
}

/** What was adopted, by its title, with what the text asked of it; and of a text that came into force in the place of the motion's, which one it is. */
function Adopted({ adopted, said }: { adopted: AdoptedLine; said: string }): JSX.Element {
  const { certificate: words } = useWords().acts;
  return (
    <>
      <strong>{words.adopted(adopted.title)}</strong> {said}. {adopted.measured}{" "}
      {adopted.isDecidedText ? words.decidedText : words.fingerprintOfAdopted} <code class="certificate__fingerprint">{adopted.text}</code>
    </>
  );
}

interface LineProps {
  readonly viewer: Viewer;
  /** Of the motion. */
  readonly path: string;
  readonly rules: Rules;
  readonly requirement: Requirement;
  readonly evidence: Evidence | undefined;
  readonly adopted: AdoptedLine | null;
}

function Line({ viewer, path, rules, requirement, evidence, adopted }: LineProps): JSX.Element {
  const { acts, ui, secrecy } = useWords();
  const words = acts.certificate;
  const { say, constitution } = ruleContext(viewer, rules);
  const met = requirement.status === "met";
  return (
    <li class={`requirement requirement--${requirement.status}`}>
      <span class="requirement__mark">
        <Icon name={met ? "tick" : requirement.status === "pending" ? "clock" : "cross"} />
      </span>
      <div class="requirement__body">
        <p class="requirement__said">
          <span class="requirement__status">{ui.requirement[requirement.status]}. </span>
          {adopted === null ? say(requirement).long : <Adopted adopted={adopted} said={say(requirement).short} />}
        </p>
        <p class="clause-quote">
          {requirement.clause === null ? words.isDefault : <ClauseLink clause={requirement.clause} constitution={constitution} />}
          {evidence === undefined ? null : (
            <>
              {" · "}
              <a href={`/o/${viewer.organisation.id}/record/entries/${evidence.index}`}>{words.entry(evidence.index)}</a>
            </>
          )}
          {requirement.code === "box" && met ? (
            <>
              {" · "}
              <a href={`${path}/box/secrecy`}>{secrecy.link}</a>
            </>
          ) : null}
        </p>
      </div>
    </li>
  );
}

function Proof({ viewer, view }: { viewer: Viewer; view: MotionView }): JSX.Element {
  const { certificate: words } = useWords().acts;
  const { motion } = view;
  const record = `/o/${viewer.organisation.id}/record`;
  return (
    <>
      <p>{words.governed(motion.facts.version, <code>{decidedText({ ...view.situation, motion: motion.facts }).text}</code>)}</p>
      <p>
        {words.check(
          { verify: `/o/${viewer.organisation.id}/verify`, record: `${record}/export`, checkpoint: `${record}/checkpoint` },
          <code>npx folkmoot audit</code>,
          <When at={viewer.now} zone={viewer.organisation.zone} />,
        )}
      </p>
    </>
  );
}
