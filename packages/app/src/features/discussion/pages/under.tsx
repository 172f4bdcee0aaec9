import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, EmptyState, useWords } from "../../../ui/index.js";
import { CLAUSES_UNDER } from "../limits.js";
import { placePath, type Place } from "../place.js";
import type { Counts } from "../reading/counts.js";
import { BranchList, type Branch } from "./branch.js";

export interface UnderProps {
  readonly viewer: Viewer;
  readonly place: Place;
  readonly counts: Counts;
  readonly first: readonly Branch[];
  /** Of a change of the constitution: the clauses that it sets anew. */
  readonly clauses: readonly string[];
}

/** The first of what is said, under what it is about, and the way to all of it. */
export function UnderPlace({ viewer, place, counts, first, clauses }: UnderProps): JSX.Element {
  const { discussion: words } = useWords();
  const path = placePath(viewer.organisation.id, place);
  return (
    <section class="flow" aria-labelledby="discussion">
      <h2 id="discussion">{words.underTitle}</h2>
      {first.length === 0 ? (
        <EmptyState title={words.nothingYet} />
      ) : (
        <>
          <p class="soft small">{words.sum(counts)}</p>
          <BranchList viewer={viewer} branches={first} />
        </>
      )}
      <ButtonLink href={path} look="secondary">
        {first.length === 0 ? words.beginHere : words.takePart}
      </ButtonLink>
      {clauses.length === 0 ? null : (
        <p class="small">
          {words.clauseByClause}{" "}
          {clauses.slice(0, CLAUSES_UNDER).flatMap((clause, index) => [
            index === 0 ? "" : " · ",
            <a key={clause} href={placePath(viewer.organisation.id, { ...place, clause })} aria-label={words.clauseDiscussLong(clause)}>
              {clause}
            </a>,
          ])}
        </p>
      )}
    </section>
  );
}
