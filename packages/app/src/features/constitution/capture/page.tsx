import type { Capture } from "@folkmoot/analysis";
import type { Compiled } from "@folkmoot/constitution";
import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Button, QueryForm, sayCapture, SummaryList, TextField, useLanguage, useLawLanguage, useWords } from "../../../ui/index.js";
import type { ChainSaid, PowerSaid, WaySaid } from "../../../ui/index.js";
import type { Version } from "../store.js";
import { MOST_PROCEDURES } from "./kept.js";

export interface CapturePageProps {
  readonly viewer: Viewer;
  readonly version: Version;
  readonly compiled: Compiled;
  /** Null: the text is too large for a page. */
  readonly capture: Capture | null;
  readonly isInForce: boolean;
}

/** What a version of the constitution allows: the line that matters first, the chains step by step, then every power with every way to use it. */
export function CapturePage({ viewer, version, compiled, capture, isInForce }: CapturePageProps): JSX.Element {
  const { capture: words, constitution } = useWords();
  const base = `/o/${viewer.organisation.id}/constitution`;
  const own = isInForce ? base : `${base}/versions/${version.number}`;
  return (
    <>
      <Breadcrumb items={[{ href: own, words: isInForce ? constitution.title : constitution.titleOf(version.number) }]} />
      <h1>{words.titleOf(version.number)}</h1>
      <p class="lead">{words.lead}</p>
      <p class="column soft">{words.limits}</p>
      {capture === null ? (
        <p>{words.tooLarge(MOST_PROCEDURES)}</p>
      ) : (
        <Figures capture={capture} compiled={compiled} action={`${base}/versions/${version.number}/capture`} />
      )}
    </>
  );
}

function Figures({ capture, compiled, action }: { capture: Capture; compiled: Compiled; action: string }): JSX.Element {
  const { capture: words } = useWords();
  const said = sayCapture(capture, compiled.rules, useLanguage());
  return (
    <>
      <section class="flow" aria-labelledby="whole">
        <h2 id="whole">{words.whole.title}</h2>
        {said.whole.map((chain) => (
          <Chain key={chain.title} chain={chain} />
        ))}
        {said.remarks.front === null ? null : <p>{said.remarks.front}</p>}
        {said.shorter.length === 0 ? null : <p>{words.whole.shorterWhy}</p>}
        {said.shorter.map((chain, i) => (
          <Chain key={i} chain={chain} />
        ))}
        {said.remarks.shorter === null ? null : <p>{said.remarks.shorter}</p>}
        {said.remarks.complete === null ? null : <p>{said.remarks.complete}</p>}
      </section>
      <HowMany capture={capture} compiled={compiled} action={action} />
      <section class="flow" aria-labelledby="powers">
        <h2 id="powers">{words.powers.title}</h2>
        {said.powers.map((power) => (
          <Power key={power.id} power={power} />
        ))}
      </section>
    </>
  );
}

function Chain({ chain: { title, headline, steps } }: { chain: ChainSaid }): JSX.Element {
  const { labels } = useWords().capture.powers;
  return (
    <>
      <h3>{headline}</h3>
      <p>{title}</p>
      <ol class="flow column">
        {steps.map(({ sentence, asks, stops }) => (
          <li key={sentence}>
            <p>{sentence}</p>
            <SummaryList
              items={factsOf([
                { label: labels.asks, lines: asks },
                { label: labels.stops, lines: stops },
              ])}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

function Power({ power: { title, ways } }: { power: PowerSaid }): JSX.Element {
  const { powers: words } = useWords().capture;
  return (
    <>
      <h3>{title}</h3>
      {ways.length === 0 ? <p>{words.nobody}</p> : null}
      {ways.map((way) => (
        <Way key={way.name + way.clause} way={way} />
      ))}
    </>
  );
}

function Way({ way: { name, clause, rows, notes } }: { way: WaySaid }): JSX.Element {
  const lawLanguage = useLawLanguage();
  return (
    <>
      <h4>
        <span lang={lawLanguage}>{name}</span> ({clause})
      </h4>
      <SummaryList items={factsOf(rows)} />
      {notes.map((note) => (
        <p class="soft small" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

function factsOf(rows: WaySaid["rows"]): { term: string; details: JSX.Element }[] {
  return rows
    .filter(({ lines }) => lines.length > 0)
    .map(({ label, lines }) => ({
      term: label,
      details: (
        <>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      ),
    }));
}

/** The same text for an organisation of another size. */
function HowMany({ capture: { figures }, compiled, action }: { capture: Capture; compiled: Compiled; action: string }): JSX.Element {
  const { form: words } = useWords().capture;
  const filled = compiled.rules.bodies.flatMap(({ id, name }) => (figures.filled?.[id] === undefined ? [] : [`${name} ${figures.filled[id]}`]));
  return (
    <section class="flow column no-print" aria-labelledby="how-many">
      <h2 id="how-many">{words.title}</h2>
      <QueryForm action={action}>
        <TextField
          name="members"
          label={words.members}
          hint={words.membersHint}
          value={String(figures.members)}
          width="short"
          numeric
          maxLength={15}
        />
        <Button look="secondary">{words.submit}</Button>
      </QueryForm>
      <p class="soft small">{filled.length === 0 ? words.allFilled : words.seats(filled.join(", "))}</p>
    </section>
  );
}
