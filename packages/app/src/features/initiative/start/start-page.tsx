import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Button, ClauseLink, QueryForm, TextField, dateOnly, useLanguage, useLawLanguage, useWords } from "../../../ui/index.js";
import { MotionLines, motionsPath, ruleContext } from "../../motions/index.js";
import type { MotionLine } from "../../motions/index.js";
import { startPath } from "../paths.js";
import { hintOf, labelOf } from "./found.js";
import type { Found, Offer } from "./found.js";
import { LONGEST_SEARCH } from "./search.js";

export interface StartPageProps {
  readonly viewer: Viewer;
  readonly offers: readonly Offer[];
  /** What was typed, and what it brought; null before anything was. */
  readonly search: { readonly typed: string; readonly found: Found; readonly motions: readonly MotionLine[] } | null;
}

/** The one way in: what somebody wants, in plain words; what the text allows to nobody stands among it and says so. */
export function StartPage({ viewer, offers, search }: StartPageProps): JSX.Element {
  const { start: words, layout } = useWords();
  return (
    <>
      <Breadcrumb items={[{ href: motionsPath(viewer), words: layout.motions }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <QueryForm action={startPath(viewer)}>
        <TextField name="q" label={words.search} hint={words.searchHint} value={search?.typed} maxLength={LONGEST_SEARCH} />
        <Button look="secondary">{words.find}</Button>
      </QueryForm>
      {search === null ? (
        <>
          <h2>{words.wishes}</h2>
          <Offers viewer={viewer} offers={offers} />
        </>
      ) : (
        <Results viewer={viewer} {...search} />
      )}
    </>
  );
}

function Results({ viewer, typed, found, motions }: { viewer: Viewer } & NonNullable<StartPageProps["search"]>): JSX.Element {
  const { start: words } = useWords();
  const lawLanguage = useLawLanguage();
  const { constitution } = ruleContext(viewer);
  return (
    <>
      {found.fitting.length === 0 ? null : (
        <>
          <h2>{words.found(typed)}</h2>
          <Offers viewer={viewer} offers={found.fitting} />
        </>
      )}
      {motions.length === 0 ? null : (
        <>
          <h2>{words.motionsFound}</h2>
          <MotionLines lines={motions} />
        </>
      )}
      {found.clauses.length === 0 ? null : (
        <>
          <h2>{words.clausesFound}</h2>
          <ul>
            {found.clauses.map((clause) => (
              <li key={clause.number}>
                <ClauseLink clause={clause.number} constitution={constitution} />:{" "}
                <q class="clause-quote__words" lang={lawLanguage}>
                  {clause.words}
                </q>
              </li>
            ))}
          </ul>
        </>
      )}
      {found.general.length === 0 ? null : (
        <>
          <h2>{found.fitting.length === 0 ? words.foundNothing(typed) : words.alsoPossible(typed)}</h2>
          <Offers viewer={viewer} offers={found.general} />
        </>
      )}
      <p>
        <a href={startPath(viewer)}>{words.everything}</a>
      </p>
    </>
  );
}

function Offers({ viewer, offers }: { viewer: Viewer; offers: readonly Offer[] }): JSX.Element {
  const { start: words } = useWords();
  return (
    <ul class="wishes">
      {offers.map((offer) => {
        const hint = hintOf(offer.wish, words);
        return (
          <li class="wish" key={offer.wish.id}>
            <a class="wish__label" href={`${startPath(viewer)}/${offer.wish.id}`}>
              {labelOf(offer.wish, words)}
            </a>
            {hint === null ? null : <p class="wish__hint">{hint}</p>}
            <Prospect viewer={viewer} offer={offer} />
          </li>
        );
      })}
    </ul>
  );
}

/** How many ways there are and when the first vote could be, before anybody opens one. */
function Prospect({ viewer, offer: { wish, ways } }: { viewer: Viewer; offer: Offer }): JSX.Element | null {
  const { start: words } = useWords();
  const language = useLanguage();
  const first = ways.toSorted((a, b) => (a.way.earliestVote < b.way.earliestVote ? -1 : 1))[0];
  if (first === undefined) return wish.matters.length === 0 ? null : <p class="wish__prospect">{words.outOfText}</p>;
  const earliest = words.earliest(dateOnly(first.way.earliestVote, viewer.organisation.zone, language));
  return (
    <p class="wish__prospect">
      {words.ways(ways.length)}, {earliest}
    </p>
  );
}
