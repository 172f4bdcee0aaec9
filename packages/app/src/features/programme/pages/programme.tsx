import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, ClauseLink, EmptyState, SummaryList, capitalised, dateOnly, useLanguage, useWords } from "../../../ui/index.js";
import { motionPath } from "../../motions/index.js";
import { ElectedList, type Elected } from "../elected.js";
import { callPath, programmePath } from "../paths.js";
import type { FoundProgramme } from "../reading/found.js";
import type { InForce, Item } from "../reading/item.js";
import { ItemCard } from "./item-card.js";

/** A programme with where each of its items stands. */
export interface Shown {
  readonly found: FoundProgramme;
  readonly items: readonly Item[];
  /** The programme whose place it took. */
  readonly before: FoundProgramme | null;
}

export interface ProgrammePageProps {
  readonly viewer: Viewer;
  readonly text: InForce;
  readonly current: readonly Shown[];
  readonly past: readonly FoundProgramme[];
  readonly elected: readonly Elected[];
}

/** What an organisation works for by the votes of its members: for everybody to read. */
export function ProgrammePage({ viewer, text, current, past, elected }: ProgrammePageProps): JSX.Element {
  const { programme: words } = useWords();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {current.length === 0 ? (
        <EmptyState title={past.length === 0 ? words.none : words.noneNow}>
          <p>{words.noneMore}</p>
        </EmptyState>
      ) : (
        current.map((shown) => (
          <section key={shown.found.programme.motion} class="flow" aria-labelledby={`programme-${shown.found.motion.number}`}>
            <h2 id={`programme-${shown.found.motion.number}`}>{capitalised(shown.found.programme.name)}</h2>
            <Standing viewer={viewer} shown={shown} />
            <Items viewer={viewer} text={text} shown={shown} heading="h3" />
          </section>
        ))
      )}
      <ElectedList viewer={viewer} elected={elected} />
      <Past viewer={viewer} past={past} />
    </>
  );
}

/** One programme by itself: also one that stands no longer. */
export function OneProgrammePage({ viewer, text, shown }: { viewer: Viewer; text: InForce; shown: Shown }): JSX.Element {
  const { programme: words } = useWords();
  const language = useLanguage();
  const { programme } = shown.found;
  const name = capitalised(programme.name);
  const { ended } = programme;
  return (
    <>
      <Breadcrumb items={[{ href: programmePath(viewer), words: words.title }]} />
      <h1>{ended === null ? name : words.pastTitle(name)}</h1>
      {ended === null ? null : (
        <p class="lead">{(ended.how === "expired" ? words.expired : words.replaced)(dateOnly(ended.at, viewer.organisation.zone, language))}</p>
      )}
      <Standing viewer={viewer} shown={shown} />
      <Items viewer={viewer} text={text} shown={shown} heading="h2" />
    </>
  );
}

function Items({ viewer, text, shown, heading }: { viewer: Viewer; text: InForce; shown: Shown; heading: "h2" | "h3" }): JSX.Element {
  return (
    <ol class="programme">
      {shown.items.map((item) => (
        <ItemCard key={item.row.id} {...{ viewer, text, item, heading }} number={shown.found.motion.number} alone={shown.items.length === 1} />
      ))}
    </ol>
  );
}

/** By which decision, since when, until when, and what it replaced. */
function Standing({ viewer, shown }: { viewer: Viewer; shown: Shown }): JSX.Element {
  const { programme: words } = useWords();
  const language = useLanguage();
  const { motion, programme } = shown.found;
  const path = motionPath(viewer, motion.number);
  const date = (at: string): string => dateOnly(at, viewer.organisation.zone, language);
  const until = programme.stands === null ? words.untilNext : words.until(date(programme.stands.until));
  return (
    <SummaryList
      items={[
        {
          term: words.decision,
          details: <a href={`${path}/certificate`}>{words.certificate(motion.number, motion.title)}</a>,
          action: { href: `${path}/result`, words: words.result },
        },
        { term: words.since, details: date(programme.since) },
        ...(programme.ended === null
          ? [
              {
                term: words.stands,
                details:
                  programme.stands?.rule.clause === null || programme.stands === null ? (
                    until
                  ) : (
                    <>
                      {until} (<ClauseOf viewer={viewer} clause={programme.stands.rule.clause} />)
                    </>
                  ),
              },
            ]
          : []),
        ...(shown.before === null ? [] : [{ term: words.replacedBefore, details: <Earlier viewer={viewer} found={shown.before} /> }]),
      ]}
    />
  );
}

function ClauseOf({ viewer, clause }: { viewer: Viewer; clause: string }): JSX.Element {
  return <ClauseLink clause={clause} constitution={`/o/${viewer.organisation.id}/constitution`} />;
}

function Past({ viewer, past }: { viewer: Viewer; past: readonly FoundProgramme[] }): JSX.Element | null {
  const { programme: words } = useWords();
  if (past.length === 0) return null;
  return (
    <>
      <h2>{words.past}</h2>
      <ul>
        {past.map((found) => (
          <li key={found.programme.motion}>
            <Earlier viewer={viewer} found={found} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Earlier({ viewer, found }: { viewer: Viewer; found: FoundProgramme }): JSX.Element {
  const { programme: words } = useWords();
  const language = useLanguage();
  const { name, since, ended } = found.programme;
  const date = (at: string): string => dateOnly(at, viewer.organisation.zone, language);
  return <a href={callPath(viewer, found.motion.number)}>{words.fromTo(capitalised(name), date(since), date(ended?.at ?? since))}</a>;
}
