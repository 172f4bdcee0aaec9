import type { JSX } from "preact";
import { Disclosure, Table, useWords } from "../../../ui/index.js";
import { FEWEST_SHOWN } from "../limits.js";
import type { Group, Opinion, Shared, Typical } from "../opinion/opinion.js";
import type { QuestionResult } from "../results/result.js";
import { letterOf, OpinionPicture } from "./opinion-picture.js";

type StatementsResult = Extract<QuestionResult, { kind: "statements" }>;

interface OpinionPartProps {
  readonly result: StatementsResult;
  /** Where a statement is reported, and where it stands why it was hidden. */
  readonly pathOf: (number: number) => string;
}

/** What statements came to: the groups, what is typical of each, what all share, what divides them, and all of them. */
export function OpinionPart({ result, pathOf }: OpinionPartProps): JSX.Element {
  const { opinion: words, hiddenStatement } = useWords().surveys;
  const { opinion, statements } = result;
  const bodies = new Map(statements.map(({ number, body }) => [number, body === "" ? hiddenStatement : body]));
  return (
    <>
      <h4>{words.title}</h4>
      {opinion === null ? <p>{words.tooFew(2 * FEWEST_SHOWN)}</p> : <Groups opinion={opinion} bodies={bodies} />}
      <h4>{words.all}</h4>
      <p class="soft small">{words.orderNote}</p>
      <All result={result} pathOf={pathOf} />
      <Disclosure summary={words.how}>
        <ul>
          {words.howPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {opinion === null ? null : <p>{words.silhouette(opinion.silhouette.toFixed(2))}</p>}
      </Disclosure>
    </>
  );
}

type Bodies = ReadonlyMap<number, string>;

function Groups({ opinion, bodies }: { opinion: Opinion; bodies: Bodies }): JSX.Element {
  const { surveys, numbers } = useWords();
  const { opinion: words } = surveys;
  const { groups, placed, inSmallGroups } = opinion;
  if (groups.length === 0) return <p>{words.none(placed)}</p>;
  return (
    <>
      <p class="survey-result__sentence">{words.sentence(groups.length, placed)}</p>
      <OpinionPicture groups={groups} />
      <p class="soft small">{words.picture}</p>
      <Table
        caption={words.table}
        columns={[{ heading: words.group("") }, { heading: words.people, numeric: true }, { heading: words.shareOfPlaced, numeric: true }]}
        rows={groups.map(({ size }, at) => [words.group(letterOf(at)), numbers.whole(size), numbers.percent(size, placed)])}
      />
      {inSmallGroups === 0 ? null : <p>{words.small(inSmallGroups)}</p>}
      {groups.map((group, at) => (
        <OneGroup key={at} group={group} letter={letterOf(at)} placed={placed} bodies={bodies} />
      ))}
      <h4>{words.consensus}</h4>
      {opinion.consensus.length === 0 ? (
        <p>{words.noConsensus}</p>
      ) : (
        <SharedTable caption={words.consensus} shared={opinion.consensus} groups={groups} bodies={bodies} />
      )}
      <h4>{words.dividing}</h4>
      {opinion.dividing.length === 0 ? (
        <p>{words.noDividing}</p>
      ) : (
        <SharedTable caption={words.dividing} shared={opinion.dividing} groups={groups} bodies={bodies} />
      )}
    </>
  );
}

function OneGroup({ group, letter, placed, bodies }: { group: Group; letter: string; placed: number; bodies: Bodies }): JSX.Element {
  const { opinion: words } = useWords().surveys;
  return (
    <section class="opinion-group flow">
      <h5>
        {words.group(letter)}: {words.size(group.size, placed)}
      </h5>
      {group.typical.length === 0 ? <p>{words.noTypical}</p> : null}
      <ul>
        {group.typical.map((typical) => (
          <li key={`${typical.statement} ${typical.side}`}>
            {bodies.get(typical.statement)}
            <br />
            <span class="soft small">
              <TypicalOf typical={typical} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TypicalOf({ typical: { side, inside, outside } }: { typical: Typical }): JSX.Element {
  const { opinion: words } = useWords().surveys;
  return (
    <>
      {words.saidInside(inside.said, inside.seen, words[side])}; {words.saidOutside(outside.said, outside.seen)}
    </>
  );
}

function SharedTable(props: { caption: string; shared: readonly Shared[]; groups: readonly Group[]; bodies: Bodies }): JSX.Element {
  const { surveys, numbers } = useWords();
  const { opinion: words } = surveys;
  const { caption, shared, groups, bodies } = props;
  return (
    <Table
      caption={caption}
      quietCaption
      stacks
      columns={[
        { heading: words.statement },
        { heading: words.side },
        ...groups.map((_, at) => ({ heading: words.group(letterOf(at)), numeric: true })),
      ]}
      rows={shared.map(({ statement, side, groups: said }) => [
        bodies.get(statement) ?? "",
        words[side],
        ...said.map((one) => `${numbers.percent(one.said, one.seen)} (${numbers.ofBase(one.said, one.seen)})`),
      ])}
    />
  );
}

function All({ result, pathOf }: OpinionPartProps): JSX.Element {
  const { surveys, numbers } = useWords();
  const { opinion: words } = surveys;
  const share = (n: number, of: number): string => `${numbers.whole(n)} (${numbers.percent(n, of)})`;
  return (
    <Table
      caption={words.all}
      quietCaption
      stacks
      columns={[
        { heading: words.statement },
        { heading: words.agreeHead, numeric: true },
        { heading: words.disagreeHead, numeric: true },
        { heading: words.passHead, numeric: true },
        { heading: words.voted, numeric: true },
      ]}
      rows={result.statements.map(({ number, body, seen, counts }) =>
        counts === null
          ? [<Words body={body} path={pathOf(number)} />, "–", "–", "–", words.few]
          : [
              <Words body={body} path={pathOf(number)} />,
              share(counts.agree, seen),
              share(counts.disagree, seen),
              share(counts.pass, seen),
              numbers.ofBase(seen, result.answered),
            ],
      )}
    />
  );
}

/** A statement with the way to report it; a mark in the place of one that was hidden. */
export function Words({ body, path }: { body: string; path: string }): JSX.Element {
  const { surveys: words } = useWords();
  if (body === "") return <a href={path}>{words.hiddenStatement}</a>;
  return (
    <>
      {body}{" "}
      <a class="small soft" href={`${path}/report`} aria-label={`${words.reportStatement}: ${body}`}>
        {words.reportStatement}
      </a>
    </>
  );
}
