import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, ButtonRow, EmptyState, Pagination, useWords } from "../../../ui/index.js";
import { placePath } from "../place.js";
import type { ListName, Order } from "../reading/lists.js";
import type { Spot } from "../reading/places.js";
import { BranchList, type Branch } from "./branch.js";
import { PlaceHead } from "./place-head.js";

export interface ListPageProps {
  readonly viewer: Viewer;
  readonly spot: Spot;
  readonly list: ListName;
  readonly order: Order;
  readonly branches: readonly Branch[];
  readonly total: number;
  readonly after: string | null;
  readonly next: string | null;
}

const orders: readonly Order[] = ["balanced", "helpful", "newest"];

/** One list of a discussion, page by page, in an order that the reader chooses and that is explained. */
export function ListPage({ viewer, spot, list, order, branches, total, after, next }: ListPageProps): JSX.Element {
  const { discussion: words } = useWords();
  const path = placePath(viewer.organisation.id, spot.place);
  const page = (post: string): string =>
    `${path}/${list}?${new URLSearchParams({ ...(list === "arguments" ? { order } : {}), after: post }).toString()}`;
  return (
    <>
      <PlaceHead viewer={viewer} spot={spot} title={words.lists[list]} within />
      {list === "arguments" ? (
        <>
          <nav class="orders" aria-label={words.orderLabel}>
            <ul class="orders__list">
              {orders.map((one) => (
                <li key={one}>
                  <a href={`${path}/arguments?order=${one}`} aria-current={one === order ? "true" : undefined}>
                    {words.orders[one].name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <p class="soft small">{words.orders[order].explained}</p>
        </>
      ) : null}
      {list === "questions" ? <p class="soft small">{words.onlyMoversAnswer}</p> : null}
      <Add list={list} path={path} />
      {branches.length === 0 ? <EmptyState title={words.none[list]} /> : <BranchList viewer={viewer} branches={branches} />}
      <Pagination
        previous={after === null ? null : `${path}/${list}${list === "arguments" ? `?order=${order}` : ""}`}
        next={next === null ? null : page(next)}
        place={words.all[list](total)}
      />
    </>
  );
}

function Add({ list, path }: { list: ListName; path: string }): JSX.Element {
  const { discussion: words } = useWords();
  const links = {
    arguments: [
      { kind: "for", words: words.argueFor },
      { kind: "against", words: words.argueAgainst },
    ],
    questions: [{ kind: "question", words: words.ask }],
    comments: [{ kind: "comment", words: words.fields.comment }],
  }[list];
  return (
    <ButtonRow>
      {links.map(({ kind, words: label }) => (
        <ButtonLink key={kind} href={`${path}/new?kind=${kind}`} look="secondary">
          {label}
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}
