import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, EmptyState, Form, Hidden, Tag, useWords, When } from "../../../ui/index.js";
import type { Item } from "../digest/item.js";
import { inWords } from "../in-words.js";
import type { News } from "./store.js";

export interface NewsPageProps {
  readonly viewer: Viewer;
  readonly news: News;
  readonly unseen: number;
  /** Whether this is the first page. */
  readonly isNewest: boolean;
}

/** What happened that concerns a member, the newest first, and what of it is new. */
export function NewsPage({ viewer, news, unseen, isNewest }: NewsPageProps): JSX.Element {
  const { news: words } = useWords();
  const base = `/o/${viewer.organisation.id}`;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {news.items.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyMore}</p>
        </EmptyState>
      ) : (
        <>
          {isNewest ? <Unseen viewer={viewer} unseen={unseen} /> : null}
          <ol class="news">
            {news.items.map((item) => (
              <NewsItem key={item.key} viewer={viewer} item={item} seenUntil={news.seenUntil} />
            ))}
          </ol>
        </>
      )}
      {news.older === null ? null : (
        <p>
          <a href={`${base}/news?before=${encodeURIComponent(news.older.toISOString())}`}>{words.older}</a>
        </p>
      )}
      {isNewest ? null : (
        <p>
          <a href={`${base}/news`}>{words.newest}</a>
        </p>
      )}
      <p>
        <a href={`${base}/account/notifications`}>{words.preferences}</a>
      </p>
    </>
  );
}

function Unseen({ viewer, unseen }: Pick<NewsPageProps, "viewer" | "unseen">): JSX.Element {
  const { news: words } = useWords();
  if (unseen === 0) return <p class="soft">{words.nothingUnseen}</p>;
  return (
    <Form action={`/o/${viewer.organisation.id}/news/seen`} csrf={viewer.csrf} inline>
      <Hidden name="until" value={new Date(viewer.now.epochMilliseconds).toISOString()} />
      <strong>{words.unseen(unseen)}</strong> <Button look="secondary">{words.markAsRead}</Button>
    </Form>
  );
}

function NewsItem({ viewer, item, seenUntil }: { viewer: Viewer; item: Item; seenUntil: Date | null }): JSX.Element {
  const words = useWords();
  const isNew = seenUntil === null || item.at.epochMilliseconds > seenUntil.getTime();
  return (
    <li class="news__item">
      <p class="news__what">
        <a href={item.path}>{inWords(item, words)}</a> {isNew ? <Tag state="open">{words.news.isNew}</Tag> : null}
      </p>
      {item.said === "" ? null : <p class="news__said">{item.said}</p>}
      <p class="soft small">
        {words.news.kinds[item.kind]} · <When at={item.at} zone={viewer.organisation.zone} now={viewer.now} />
      </p>
    </li>
  );
}
