import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, ButtonLink, MarkdownText, Requirements, Table, When, ofBase, percent, whole } from "../../../ui/index.js";
import { motionPath, motionsPath, ruleContext, titleFor } from "../../motions/index.js";
import type { MotionView } from "../../motions/index.js";
import type { NamedVote, Result } from "../result.js";
import { PaperResultSection, type PaperResultProps } from "../paper/result-page.js";
import { Bar } from "./bar.js";
import { labelOf } from "./vote.js";

export interface ResultPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly results: readonly {
    readonly result: Result;
    readonly named: readonly NamedVote[] | null;
    /** Of a paper with several options. */
    readonly several: Omit<PaperResultProps, "viewer"> | null;
  }[];
}

/** The sentence first, then the picture, then the table, then how to check it. */
export function ResultPage({ viewer, view, results }: ResultPageProps): JSX.Element {
  const { motion } = view;
  const path = motionPath(viewer, motion.number);
  return (
    <>
      <Breadcrumb
        items={[
          { href: motionsPath(viewer), words: "Motions" },
          { href: path, words: `Motion ${motion.number}` },
        ]}
      />
      <h1>{titleFor(viewer, motion) ?? `Motion ${motion.number}`}</h1>
      {results.length === 0 ? <p class="lead">There is no result yet. Nobody knows how a vote stands before it closes.</p> : null}
      {results.map(({ result, named, several }) =>
        several === null ? (
          <OneResult key={result.stage} viewer={viewer} result={result} named={named} />
        ) : (
          <PaperResultSection key={result.stage} viewer={viewer} {...several} />
        ),
      )}
      <h2>Check it yourself</h2>
      <p>
        Every vote stands in the record under the handle of its voter, the roll by its hash, the count as an entry. Download the record and run{" "}
        <code>npx folkmoot audit</code>: it counts again.
      </p>
      <ButtonLink href={`${path}/certificate`} look="secondary">
        The certificate of this decision
      </ButtonLink>
    </>
  );
}

function OneResult({ viewer, result, named }: { viewer: Viewer; result: Result; named: readonly NamedVote[] | null }): JSX.Element {
  const { count, entitled } = result;
  const answered = count.for + count.against + count.abstain;
  return (
    <section class="flow" aria-label={result.name}>
      <p class="lead">{result.sentence}</p>
      <p class="soft">
        {ofBase(answered, entitled)} answered. Closed <When at={result.closedAt} zone={viewer.organisation.zone} />.
      </p>
      <Bar count={count} entitled={entitled} />
      <Table
        caption={`Votes in “${result.name}”`}
        columns={[
          { heading: "Answer" },
          { heading: "Votes", numeric: true },
          { heading: "Of those who answered", numeric: true },
          { heading: "Of the roll", numeric: true },
        ]}
        rows={[
          ["For", whole(count.for), percent(count.for, answered), percent(count.for, entitled)],
          ["Against", whole(count.against), percent(count.against, answered), percent(count.against, entitled)],
          ["Abstaining", whole(count.abstain), percent(count.abstain, answered), percent(count.abstain, entitled)],
          ["No answer", whole(entitled - answered), "", percent(entitled - answered, entitled)],
        ]}
      />
      <Requirements requirements={result.requirements} {...ruleContext(viewer)} />
      {named === null ? null : <Names named={named} />}
    </section>
  );
}

function Names({ named }: { named: readonly NamedVote[] }): JSX.Element {
  const dissents = named.filter((vote) => vote.dissent !== null);
  return (
    <>
      <Table
        caption="How each of them voted"
        columns={[{ heading: "Name" }, { heading: "Vote" }]}
        rows={named.map((vote) => [vote.name, vote.choice === null ? "No answer" : labelOf(vote.choice)])}
      />
      {dissents.length === 0 ? null : <h2>{dissents.length === 1 ? "A dissent" : `${dissents.length} dissents`}</h2>}
      {dissents.map((vote) => (
        <blockquote key={vote.name} class="flow">
          <p>
            <strong>{vote.name}</strong>
          </p>
          <MarkdownText>{vote.dissent ?? ""}</MarkdownText>
        </blockquote>
      ))}
    </>
  );
}
