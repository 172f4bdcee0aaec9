import { procedureOf } from "../people/notice.js";
import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Draft, MarkdownText, MotionTag, Requirements, Timeline, useWords } from "../../../ui/index.js";
import { Effects } from "../../constitution/index.js";
import type { Content as Contents } from "../reading/content.js";
import type { Doable } from "../reading/doable.js";
import type { MotionView } from "../reading/view.js";
import { StatementsBeside, takesStatements, type Statements } from "../../statements/index.js";
import { seesMotions, titleFor } from "../reading/visibility.js";
import { Options, type OptionsProps } from "../options/pages/list.js";
import { optionStage } from "../options/stage.js";
import { LostTime } from "./lost-time.js";
import { MotionActions } from "./actions.js";
import { motionPath, motionsPath, ruleContext } from "./context.js";

export interface MotionPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly sentence: string;
  readonly may: Doable;
  /** By name: whoever put it forward, then those who move it with them. */
  readonly movers: readonly string[];
  /** What a member may read: the change of the constitution as a draft, or the text of an ordinary motion. */
  readonly content: Contents | null;
  /** What was put to it; of a call that is what it is about, and stands first. */
  readonly options: OptionsProps;
  /** For members: what its mover and others have to say about it. */
  readonly statements: Statements | null;
  /** What another feature shows at the end: what is said about it. */
  readonly under: ComponentChildren;
}

/** A motion: where it stands, what it needs, what it would change, what people say, and the one thing that you can do. */
export function MotionPage(props: MotionPageProps): JSX.Element {
  const { motions: words, triedOut } = useWords();
  const { viewer, view, sentence, may, content } = props;
  const { motion, situation, standing } = view;
  const context = ruleContext(viewer, situation.rules);
  const title = titleFor(viewer, motion);
  const isCall = optionStage(situation)?.kind === "proposals";
  return (
    <>
      <Breadcrumb items={[{ href: motionsPath(viewer), words: words.title }]} />
      <p class="soft">
        {words.motion(motion.number)} · {procedureOf(situation).name} <MotionTag state={standing.state} />
      </p>
      <h1>{title ?? words.motion(motion.number)}</h1>
      <p class="lead">{sentence}</p>
      {view.counting === null ? null : (
        <p>
          <a href={motionPath(viewer, motion.number)}>{words.lookAgain}</a>
        </p>
      )}
      <MotionActions viewer={viewer} view={view} may={may} />
      <Timeline stages={standing.stages} now={context.now} zone={context.zone} label={words.way(motion.number)} />
      {standing.stages.map(({ stage }) => (
        <LostTime key={stage} situation={situation} stage={stage} />
      ))}
      {isCall ? <Options {...props.options} /> : null}
      <h2>{words.needs}</h2>
      <Requirements requirements={standing.requirements} {...context} />
      {seesMotions(viewer) && Object.keys(motion.facts.closed).length > 0 ? (
        <p>
          <a href={`${motionPath(viewer, motion.number)}/ways`}>{triedOut.ways.link}</a>
        </p>
      ) : null}
      {content === null ? (
        <p class="soft">{words.signInToRead(`/o/${viewer.organisation.id}/sign-in`)}</p>
      ) : (
        <Content content={content} path={motionPath(viewer, motion.number)} />
      )}
      {props.statements === null ? null : (
        <StatementsBeside
          statements={props.statements}
          href={takesStatements(standing.state) ? `${motionPath(viewer, motion.number)}/statements` : null}
        />
      )}
      {isCall ? null : <Options {...props.options} />}
      {seesMotions(viewer) ? (
        <>
          <p class="soft small">{words.putForwardBy(props.movers, motion.facts.version, <code>{motion.facts.text}</code>)}</p>
        </>
      ) : null}
      {props.under}
    </>
  );
}

function Content({ content, path }: { content: Contents; path: string }): JSX.Element {
  const { motions: words, triedOut } = useWords();
  if (content.kind === "change") {
    return (
      <>
        <Draft view={content.draft} />
        <Effects {...content.effects} />
        <p>
          <a href={`${path}/tried-out`}>{triedOut.link}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <h2>{words.text}</h2>
      <MarkdownText>{content.text}</MarkdownText>
    </>
  );
}
