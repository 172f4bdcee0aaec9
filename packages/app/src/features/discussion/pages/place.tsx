import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, ButtonRow, EmptyState, Form, Hidden, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { kindsAt, placePath } from "../place.js";
import type { Counts } from "../reading/counts.js";
import type { ListName } from "../reading/lists.js";
import type { Spot } from "../reading/places.js";
import { BranchList, type Branch } from "./branch.js";
import { PlaceHead } from "./place-head.js";
import { SayForm } from "./say-form.js";

export interface PlacePageProps {
  readonly viewer: Viewer;
  readonly spot: Spot;
  readonly counts: Counts;
  readonly follows: boolean;
  readonly parts: { readonly [List in ListName]: readonly Branch[] };
  readonly typed?: string;
  readonly idempotencyKey?: string;
  readonly errors?: readonly FormError[];
}

/** Everything that is said at a place: the first arguments, questions and comments, and a place to write. */
export function PlacePage(props: PlacePageProps): JSX.Element {
  const { viewer, spot, counts, parts } = props;
  const { discussion: words } = useWords();
  const path = placePath(viewer.organisation.id, spot.place);
  const kinds = kindsAt(spot.place);
  return (
    <>
      <PlaceHead viewer={viewer} spot={spot} title={words.title} />
      <Sum {...props} path={path} />
      {kinds.includes("for") ? (
        <section class="flow" aria-labelledby="arguments">
          <h2 id="arguments">{words.lists.arguments}</h2>
          <p class="soft small">{words.orders.balanced.explained}</p>
          <ButtonRow>
            <ButtonLink href={`${path}/new?kind=for`} look="secondary">
              {words.argueFor}
            </ButtonLink>
            <ButtonLink href={`${path}/new?kind=against`} look="secondary">
              {words.argueAgainst}
            </ButtonLink>
          </ButtonRow>
          <Part {...{ viewer, path }} list="arguments" branches={parts.arguments} total={counts.arguments} />
        </section>
      ) : null}
      {kinds.includes("question") ? (
        <section class="flow" aria-labelledby="questions">
          <h2 id="questions">{words.lists.questions}</h2>
          <p class="soft small">{words.onlyMoversAnswer}</p>
          <ButtonRow>
            <ButtonLink href={`${path}/new?kind=question`} look="secondary">
              {words.ask}
            </ButtonLink>
          </ButtonRow>
          <Part {...{ viewer, path }} list="questions" branches={parts.questions} total={counts.questions} />
        </section>
      ) : null}
      <section class="flow" aria-labelledby="comments">
        <h2 id="comments">{words.lists.comments}</h2>
        <SayForm viewer={viewer} action={path} kind="comment" {...typedIn(props)} />
        <Part {...{ viewer, path }} list="comments" branches={parts.comments} total={counts.comments} />
      </section>
    </>
  );
}

function typedIn({ typed, errors, idempotencyKey }: PlacePageProps) {
  return {
    ...(typed === undefined ? {} : { typed }),
    ...(errors === undefined ? {} : { errors }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  };
}

/** How much there is, whether one follows it, and what was hidden. */
function Sum({ viewer, spot, counts, follows, path }: PlacePageProps & { path: string }): JSX.Element {
  const { discussion: words } = useWords();
  return (
    <div class="discussion-sum">
      <p class="soft">
        {words.sum(counts)}
        {counts.hidden === 0 ? null : (
          <>
            {" "}
            <a href={`/o/${viewer.organisation.id}/moderation`}>{words.hiddenHere(counts.hidden)}</a>
          </>
        )}
      </p>
      <Form action={`${path}/follow`} csrf={viewer.csrf} inline>
        <Hidden name="follows" value={follows ? "no" : "yes"} />
        <Button look="quiet">
          {follows ? words.unfollow : words.follow(spot.place.motion !== null && spot.place.option === null && spot.place.clause === null)}
        </Button>
      </Form>
    </div>
  );
}

function Part(props: { viewer: Viewer; path: string; list: ListName; branches: readonly Branch[]; total: number }): JSX.Element {
  const { viewer, path, list, branches, total } = props;
  const { discussion: words } = useWords();
  if (branches.length === 0) return <EmptyState title={words.none[list]} />;
  return (
    <>
      <BranchList viewer={viewer} branches={branches} />
      {total > branches.length ? (
        <p>
          <a href={`${path}/${list}`}>{words.all[list](total)}</a>
        </p>
      ) : null}
    </>
  );
}
