import type { JSX } from "preact";
import { fingerprint } from "@folkmoot/ballot";
import { boxOf, boxWaitsFor, chambersOf, needsBox, shufflesNeeded } from "@folkmoot/procedure";
import {
  Button,
  Notice,
  Pagination,
  QueryForm,
  StepsDone,
  SummaryList,
  TextField,
  trackerWords,
  useWords,
  type SummaryItem,
} from "../../../ui/index.js";
import { hashOfHex, hashOfTracker } from "../../archive/index.js";
import type { BoxState } from "../contract.js";
import { boxAddress, LostTime, motionPath, numberOf, procedureOf } from "../../motions/index.js";
import { leftOutOf } from "../trustee/anew.js";
import { onMotion, phaseOf, taskOf, type Found } from "../where.js";
import { BegunAnew } from "./begun-anew.js";
import { Check } from "./check.js";
import { FEW } from "./few.js";
import { BoxFrame, boxPath, type OfBox } from "./frame.js";
import { Lists } from "./lists.js";

export interface BoardProps extends OfBox {
  readonly found: Found;
  readonly trustees: BoxState["trustees"];
  /** The names of members whom the page speaks of; none for those who may not see names. */
  readonly members: ReadonlyMap<string, string>;
  /** What the body and the office are called that the text names. */
  readonly names: ReadonlyMap<string, string>;
  /** Published ballots: one page of them. Null while none may be. */
  readonly published: { readonly trackers: readonly string[]; readonly all: number; readonly from: number; readonly aPage: number } | null;
  /** What stands on its lines; null before it is fixed. */
  readonly paper: BoxState["paper"];
  /** What the script of the booth is; null where it was not built. */
  readonly script: string | null;
  /** What was looked up is no tracking code, or four words that no ballot here has. */
  readonly soughtInVain: boolean;
}

/** The public page of a ballot box: who can open it, how far it has come and who is waited for, its ballots, and how anybody checks it. */
export function BoardPage(props: BoardProps): JSX.Element {
  const { viewer, number, found } = props;
  const { boxes: words, motions, secrecy } = useWords();
  const phase = phaseOf(found);
  return (
    <BoxFrame viewer={viewer} number={number} title={words.title(numberOf(number))}>
      <Chambers viewer={viewer} number={number} found={found} />
      <p class="lead">{words.phases[phase === "open" && found.holding.turnout ? "openTurnout" : phase]}</p>
      {phase === "opened" ? (
        <p>
          <a href={`${motionPath(viewer, numberOf(number))}/result`}>{motions.actions.result}</a>
        </p>
      ) : null}
      <Fault found={found} />
      <Few found={found} />
      <LostTime situation={found.situation} stage={found.box.stage} />
      <Facts {...props} />
      <p>
        <a href={`${boxPath(viewer, number)}/secrecy`}>{secrecy.link}</a>
      </p>
      <Trustees {...props} />
      <Lists viewer={viewer} lists={found.lists} />
      <Paper {...props} />
      <Ballots {...props} />
      <Check {...props} body={found.holding.key.kind === "platform" ? "" : (props.names.get(found.holding.key.body) ?? found.holding.key.body)} />
    </BoxFrame>
  );
}

/** The boxes of a vote in chambers, each with its own page, archive and result. */
function Chambers({ viewer, number, found: { situation, box } }: OfBox & { found: Found }): JSX.Element | null {
  const { chambers: words } = useWords().boxes;
  const boxes = chambersOf(procedureOf(situation), box.stage).filter(needsBox);
  if (boxes.length < 2) return null;
  return (
    <>
      <p>{words.text}</p>
      <ul>
        {boxes.map(({ id, name }) => (
          <li key={id}>
            {id === box.stage ? (
              <strong>{words.this(name)}</strong>
            ) : (
              <a href={boxPath(viewer, boxAddress(situation, numberOf(number), id))}>{name}</a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function chamberName({ situation }: Found, stage: string): string {
  return chambersOf(procedureOf(situation), stage).find(({ id }) => id === stage)?.name ?? stage;
}

function Fault({ found }: { found: Found }): JSX.Element | null {
  const { fault: words } = useWords().boxes;
  const { fault } = found.box;
  if (fault === null) return null;
  return (
    <Notice title={words.title} tone="bad">
      <p>{fault === "paper" || fault === "more papers than voters" ? words[fault] : words.archive(<code>{fault}</code>)}</p>
    </Notice>
  );
}

function Few({ found: { box, situation, now } }: { found: Found }): JSX.Element | null {
  const { few: words } = useWords().boxes;
  if (boxWaitsFor(situation, box.stage, now) === "alike")
    return (
      <Notice title={words.alike} tone="bad">
        <p>{words.alikeText}</p>
      </Notice>
    );
  const size = situation.motion?.rolls[box.stage]?.size ?? FEW;
  if (size >= FEW) return null;
  return (
    <Notice title={words.title(size)} tone="wait">
      <p>{words.text}</p>
    </Notice>
  );
}

function Facts({ found, trustees, names }: BoardProps): JSX.Element {
  const { boxes: words, keys } = useWords();
  const { box, holding, situation } = found;
  const { key, registrar } = holding;
  const facts = situation.motion === null ? null : boxOf(situation.motion, box.stage);
  const items: SummaryItem[] = [
    { term: words.holders.term, details: key.kind === "platform" ? words.holders.platform : heldBy(key.body, key.needed) },
    {
      term: words.registrar.term,
      details: registrar.kind === "platform" ? words.registrar.platform : words.registrar.office(names.get(registrar.office) ?? registrar.office),
    },
    { term: words.revote.term, details: holding.revote ? words.revote.may : words.revote.not },
    ...(key.kind === "platform" || box.trustees === null
      ? []
      : [{ term: words.keyWords, details: <span class="tracker__words">{trackerWords(fingerprint(box.trustees))}</span> }]),
    ...(box.election === null ? [] : [{ term: words.election.term, details: words.election.details(<code>{fingerprint(box.election)}</code>) }]),
    ...(facts === null || facts.ended === null
      ? []
      : [{ term: words.ballots.term, details: words.ballots.details(facts.ended.ballots, facts.ended.voters) }]),
    ...(facts === null || facts.ended === null || box.parent === null
      ? []
      : [{ term: words.head.term, details: <code>{hashOfHex(box.parent)}</code> }]),
  ];
  return <SummaryList items={items} />;

  function heldBy(body: string, needed: number): string {
    const name = names.get(body) ?? body;
    if (found.keyOf !== null && trustees.length === 0) return words.chambers.sharedKey(chamberName(found, found.keyOf.stage));
    if (trustees.length === 0) return words.holders.nobody(name);
    const out = leftOutOf(found).length;
    const tooFew = trustees.length < needed || (trustees.length + out === needed && needed > 1);
    if (tooFew) return words.holders.tooFew(needed, trustees.length, name);
    return keys.holders(needed, trustees.length, name) + (out === 0 ? "" : keys.leftOut(out, trustees.length === needed));
  }
}

function Trustees({ found, trustees, names, members, viewer, number }: BoardProps): JSX.Element | null {
  const { boxes: words, keys, trustee: steps, numbers } = useWords();
  const { key } = found.holding;
  if (trustees.length === 0 || key.kind === "platform") return null;
  const body = names.get(key.body) ?? key.body;
  const nameOf = (n: number): string => trustees.find((trustee) => trustee.number === n)?.name ?? keys.nameless(n, body);
  const mixes = shufflesNeeded(onMotion(found.situation), found.box.stage) > 0;
  const mine = found.trustees.some(({ member }) => member === viewer.member?.id);
  const due = found.trustees.filter((trustee) => taskOf(found, trustee) !== null).map(({ number: n }) => nameOf(n));
  return (
    <section class="flow">
      <h2>{keys.of(body)}</h2>
      {found.box.attempt > 1 ? <p>{words.attempt(found.box.attempt)}</p> : null}
      {due.length === 0 ? null : <p>{words.waitsFor(numbers.list(due))}</p>}
      <StepsDone
        caption={keys.of(body)}
        mixes={mixes}
        isOver={phaseOf(found) === "opened"}
        people={trustees.map(({ number: n, done }) => ({ name: nameOf(n), done }))}
        words={steps}
      />
      <BegunAnew {...{ viewer, number }} anew={found.anew} names={members} />
      {mine ? (
        <p>
          <a href={`${boxPath(viewer, number)}/trustee`}>{words.trusteePage.title}</a>
        </p>
      ) : null}
    </section>
  );
}

/** For whoever checks a ballot that their device has opened: it names lines by their number. */
function Paper({ paper }: BoardProps): JSX.Element | null {
  const { board: words } = useWords().booth;
  if (paper === null || paper.kind === null) return null;
  return (
    <section class="flow" aria-labelledby="paper">
      <h2 id="paper">{words.paper}</h2>
      <p>{words.paperText}</p>
      <ol class="list-plain">
        {paper.lines.map(({ answer, label }, at) => (
          <li key={answer}>{words.line(at + 1, label)}</li>
        ))}
      </ol>
    </section>
  );
}

function Ballots({ viewer, number, found, published, soughtInVain }: BoardProps): JSX.Element {
  const { trackers: words, published: soFar } = useWords().boxes;
  const path = boxPath(viewer, number);
  return (
    <section class="flow" aria-labelledby="ballots">
      <h2 id="ballots">{words.title}</h2>
      {published === null || published.all === 0 ? (
        <p>{words.after}</p>
      ) : (
        <>
          <p>
            {soFar(published.all)} {words.text}
          </p>
          <ul class="list-plain">
            {published.trackers.map((tracker) => (
              <li key={tracker}>
                <a href={`${path}/ballot/${hashOfTracker(tracker)}`}>
                  <code>{tracker}</code>
                </a>{" "}
                <span class="soft">{trackerWords(tracker)}</span>
              </li>
            ))}
          </ul>
          <Pages {...{ published, path }} />
        </>
      )}
      {found.box.election === null ? null : (
        <QueryForm action={`${path}/ballot`}>
          <TextField name="code" label={words.code} hint={words.codeHint} error={soughtInVain ? words.inVain : null} />
          <Button look="secondary">{words.look}</Button>
        </QueryForm>
      )}
    </section>
  );
}

function Pages({
  published: { from, aPage, all, trackers },
  path,
}: {
  published: NonNullable<BoardProps["published"]>;
  path: string;
}): JSX.Element | null {
  const { trackers: words } = useWords().boxes;
  if (all <= aPage) return null;
  const at = (start: number): string => `${path}?from=${start}`;
  return (
    <Pagination
      previous={from === 0 ? null : at(Math.max(0, from - aPage))}
      next={from + aPage >= all ? null : at(from + aPage)}
      place={words.place(from + 1, from + trackers.length, all)}
    />
  );
}
