import type { JSX } from "preact";
import { instant } from "../../platform/act.js";
import type { Viewer } from "../../platform/web.js";
import { Button, EmptyState, Pagination, QueryForm, TextField, When, useWords } from "../../ui/index.js";
import { LONGEST_QUESTION, type Found, type FoundPage, type Kind } from "./asked.js";

export interface SearchPageProps {
  readonly viewer: Viewer;
  readonly words: string;
  /** null: a few of every kind. */
  readonly kind: Kind | null;
  readonly kinds: readonly Kind[];
  readonly after: string | null;
  readonly results: readonly { readonly kind: Kind; readonly page: FoundPage }[];
}

/** One field, and what was found by kind. */
export function SearchPage(props: SearchPageProps): JSX.Element {
  const { viewer, words: asked, kind, kinds, after, results } = props;
  const { search: words } = useWords();
  const path = `/o/${viewer.organisation.id}/search`;
  const withHits = results.filter(({ page }) => page.found.length > 0);
  return (
    <>
      <h1>{words.title}</h1>
      <QueryForm action={path}>
        <TextField
          name="q"
          label={words.field}
          hint={viewer.member === null ? words.hintOutsider : words.hint}
          value={asked}
          maxLength={LONGEST_QUESTION}
        />
        {kind === null ? null : <input type="hidden" name="kind" value={kind} />}
        <Button>{words.button}</Button>
      </QueryForm>
      {asked === "" ? null : (
        <>
          <nav class="orders" aria-label={words.kindLabel}>
            <ul class="orders__list">
              {[null, ...kinds].map((one) => (
                <li key={one ?? ""}>
                  <a href={address(path, asked, one)} aria-current={one === kind ? "true" : undefined}>
                    {one === null ? words.everything : words.kinds[one]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {withHits.length === 0 ? (
            <EmptyState title={words.nothing(asked)}>
              <p>{words.nothingHelp}</p>
            </EmptyState>
          ) : null}
          {withHits.map((result) => (
            <Results key={result.kind} viewer={viewer} asked={asked} after={after} found={result} isAlone={kind !== null} path={path} />
          ))}
        </>
      )}
    </>
  );
}

interface ResultsProps {
  readonly viewer: Viewer;
  readonly asked: string;
  readonly after: string | null;
  readonly found: { readonly kind: Kind; readonly page: FoundPage };
  /** The page shows this kind alone. */
  readonly isAlone: boolean;
  readonly path: string;
}

function Results({ viewer, asked, after, found: { kind, page }, isAlone, path }: ResultsProps): JSX.Element {
  const { search: words } = useWords();
  return (
    <section class="flow" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{words.kinds[kind]}</h2>
      <ol class="found">
        {page.found.map((found) => (
          <One key={found.key} viewer={viewer} found={found} />
        ))}
      </ol>
      {isAlone ? (
        <Pagination
          previous={after === null ? null : address(path, asked, kind)}
          next={page.next === null ? null : `${address(path, asked, kind)}&after=${encodeURIComponent(page.next)}`}
          place=""
        />
      ) : page.next === null ? null : (
        <p>
          <a href={address(path, asked, kind)}>{words.more[kind]}</a>
        </p>
      )}
    </section>
  );
}

function One({ viewer, found }: { viewer: Viewer; found: Found }): JSX.Element {
  const { search: words } = useWords();
  const isMotion = found.kind === "motions" || found.kind === "decisions";
  return (
    <li class="found__item">
      <a class="found__title" href={found.href}>
        {isMotion ? words.motion(found.title) : found.kind === "options" ? words.option(found.title) : found.title}
      </a>
      {found.at === null ? null : (
        <span class="soft small">
          {" "}
          <When at={instant(new Date(found.at))} zone={viewer.organisation.zone} />
        </span>
      )}
      {found.excerpt.length === 0 ? null : (
        <p class="found__excerpt">
          {found.excerpt.map(({ words: said, hit }, index) => (hit ? <mark key={index}>{said}</mark> : said))}
          {/[.!?…)]\s*$/.test(found.excerpt.at(-1)?.words ?? "") ? null : " …"}
        </p>
      )}
    </li>
  );
}

function address(path: string, asked: string, kind: Kind | null): string {
  return `${path}?${new URLSearchParams({ q: asked, ...(kind === null ? {} : { kind }) }).toString()}`;
}
