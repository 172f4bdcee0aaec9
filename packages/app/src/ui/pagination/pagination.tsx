import type { JSX } from "preact";
import { useComponentWords } from "../language/language.js";

export interface PaginationProps {
  /** Null at either end. */
  readonly previous: string | null;
  readonly next: string | null;
  /** Where in the list this page is: "51 to 100 of 1,204 entries". */
  readonly place: string;
}

/** The way through a long list. */
export function Pagination({ previous, next, place }: PaginationProps): JSX.Element | null {
  const { pages: words } = useComponentWords().ui;
  if (previous === null && next === null) return <p class="pagination soft small">{place}</p>;
  return (
    <nav class="pagination" aria-label={words.label}>
      {previous === null ? null : (
        <a class="pagination__link" rel="prev" href={previous}>
          {words.previous}
        </a>
      )}
      <span class="soft small">{place}</span>
      {next === null ? null : (
        <a class="pagination__link" rel="next" href={next}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
