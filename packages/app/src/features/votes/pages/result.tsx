import { type ComponentChildren, Fragment, type JSX } from "preact";
import { boxOf } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, MarkdownText, Requirements, Table, When, useWords } from "../../../ui/index.js";
import { motionPath, ruleContext, titleFor } from "../../motions/index.js";
import type { MotionView } from "../../motions/index.js";
import { ForOthers, type VotedForYou } from "../represented/in-result.js";
import type { NamedVote, Result } from "../result.js";
import type { Asked } from "../count/compare-form.js";
import { Downloads } from "../downloads/downloads.js";
import { filesThere } from "../downloads/files.js";
import type { CountedPaper } from "../paper/result.js";
import { PaperResultSection } from "../paper/result-page.js";
import { Bar, Shade } from "./bar.js";
import { Crumbs } from "./crumbs.js";

export interface ResultPageProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly results: readonly {
    readonly result: Result;
    readonly named: readonly NamedVote[] | null;
    /** Of a paper with several options. */
    readonly several: CountedPaper | null;
    /** Two of its options that somebody wants to see beside each other. */
    readonly asked: Asked | null;
    /** Who voted for whoever looks. */
    readonly forYou: VotedForYou | null;
  }[];
}

/** The sentence first, then the picture, then the table, then how to check it. */
export function ResultPage({ viewer, view, results }: ResultPageProps): JSX.Element {
  const { votes: words } = useWords();
  const { motion } = view;
  const path = `${motionPath(viewer, motion.number)}/result`;
  const inSecret = results.some(({ result }) => boxOf(motion.facts, result.stage) !== null);
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{titleFor(viewer, motion) ?? words.motion(motion.number)}</h1>
      {results.length === 0 ? <p class="lead">{words.result.none}</p> : null}
      {results.map(({ result, named, several, asked, forYou }, at) =>
        several === null ? (
          <OneResult key={result.stage} viewer={viewer} result={result} named={named} forYou={forYou} />
        ) : (
          <Fragment key={result.stage}>
            {results.length > 1 ? <h2>{result.name}</h2> : null}
            <PaperResultSection viewer={viewer} {...several} scope={scopeOf(at)} path={path} asked={asked} />
            <ForOthers represented={result.represented} forYou={forYou} />
            <Requirements requirements={result.requirements.filter(({ code }) => code === "agreed")} {...ruleContext(viewer)} />
            <Downloads files={filesThere(several, view, result.stage)} path={`${path}/${result.stage}`} />
          </Fragment>
        ),
      )}
      <h2>{words.result.check}</h2>
      <p>
        {inSecret
          ? words.result.checkSecret(
              `${motionPath(viewer, motion.number)}/box`,
              <code>npx folkmoot ballot verify</code>,
              <code>npx folkmoot audit</code>,
            )
          : words.result.checkBody(<code>npx folkmoot audit</code>)}
      </p>
      <ButtonLink href={`${motionPath(viewer, motion.number)}/certificate`} look="secondary">
        {words.result.certificate}
      </ButtonLink>
    </>
  );
}

/** With what the ids and fields of one of several results begin. */
export function scopeOf(at: number): string {
  return `result-${at + 1}`;
}

function OneResult({
  viewer,
  result,
  named,
  forYou,
}: {
  viewer: Viewer;
  result: Result;
  named: readonly NamedVote[] | null;
  forYou: VotedForYou | null;
}): JSX.Element {
  const {
    votes: { result: words },
    numbers,
  } = useWords();
  const { count, answered, entitled, votes } = result;
  const given = count.for + count.against + count.abstain;
  const head = (answer: "for" | "against" | "abstain" | "none"): JSX.Element => (
    <>
      <Shade of={answer} /> {words.rows[answer]}
    </>
  );
  const row = (answer: "for" | "against" | "abstain"): readonly ComponentChildren[] => [
    head(answer),
    numbers.whole(count[answer]),
    numbers.percent(count[answer], given),
    numbers.percent(count[answer], votes),
  ];
  return (
    <section class="flow" aria-label={result.name}>
      <p class="lead">{result.sentence}</p>
      <p class="soft">{words.answered(numbers.ofBase(answered, entitled), <When at={result.closedAt} zone={viewer.organisation.zone} />)}</p>
      <ForOthers represented={result.represented} forYou={forYou} />
      <Bar count={count} entitled={votes} />
      <Table
        caption={words.caption(result.name)}
        columns={[
          { heading: words.columns.answer },
          { heading: words.columns.votes, numeric: true },
          { heading: words.columns.ofAnswered, numeric: true },
          { heading: words.columns.ofRoll, numeric: true },
        ]}
        rows={[row("for"), row("against"), row("abstain"), [head("none"), numbers.whole(votes - given), "", numbers.percent(votes - given, votes)]]}
      />
      <Requirements requirements={result.requirements} {...ruleContext(viewer)} />
      {named === null ? null : <Names named={named} />}
    </section>
  );
}

function Names({ named }: { named: readonly NamedVote[] }): JSX.Element {
  const { votes, numbers, represented } = useWords();
  const words = votes.result;
  const choice = (vote: NamedVote): string => (vote.choice === null ? words.rows.none : votes.choices[vote.choice].label);
  const weighed = named.some((vote) => vote.votes > 1);
  const dissents = named.filter((vote) => vote.dissent !== null);
  return (
    <>
      <Table
        caption={words.named}
        columns={[{ heading: words.name }, ...(weighed ? [{ heading: words.columns.votes, numeric: true }] : []), { heading: words.vote }]}
        rows={named.map((vote) => [
          vote.name,
          ...(weighed ? [numbers.whole(vote.votes)] : []),
          vote.through === null ? choice(vote) : `${choice(vote)}, ${represented.through(vote.through)}`,
        ])}
      />
      {dissents.length === 0 ? null : <h2>{words.dissents(dissents.length)}</h2>}
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
