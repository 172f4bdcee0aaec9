import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, ErrorSummary, MarkdownText, Pagination, SummaryList, capitalised, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { motionPath } from "../../motions/index.js";
import { callPath, itemPath, programmePath } from "../paths.js";
import type { FoundProgramme } from "../reading/found.js";
import type { InForce, Item } from "../reading/item.js";
import type { Note } from "../reading/notes.js";
import type { Role } from "../role.js";
import { Asked } from "./carrier.js";
import { ItemFacts, StateTag, useItemSummary } from "./item-card.js";
import { AskForm, AskedOfYou } from "./member-acts.js";
import { NoteList } from "./notes.js";
import { WriterActs, type Filling } from "./writer-acts.js";

export interface ItemPageProps {
  readonly viewer: Viewer;
  readonly text: InForce;
  readonly found: FoundProgramme;
  readonly item: Item;
  readonly notes: readonly Note[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Null: somebody who may not write here. */
  readonly role: Role | null;
  readonly maySet: boolean;
  readonly hasAsked: boolean;
  /** The form that is shown again, with what was typed. */
  readonly filling: Filling | null;
  readonly errors: readonly FormError[];
}

/** One thing that the members have adopted: its text, who carries it out, what they say of it, and the ways to ask. */
export function ItemPage(props: ItemPageProps): JSX.Element {
  const { programme: words } = useWords();
  const { viewer, text, found, item, notes, page, pages, errors } = props;
  const path = itemPath(viewer, found.motion.number, item.row.number);
  return (
    <>
      <Breadcrumb
        items={[
          { href: programmePath(viewer), words: words.title },
          { href: callPath(viewer, found.motion.number), words: capitalised(found.programme.name) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <h1>{item.row.title}</h1>
      <p class="programme__state">
        <StateTag item={item} /> <ItemFacts item={item} />
      </p>
      <AskedOfYou {...props} path={path} />
      {item.text === null ? <p class="soft">{words.withheld}</p> : <MarkdownText>{item.text}</MarkdownText>}
      <SummaryList
        items={[
          ...useItemSummary({ viewer, text, item }),
          {
            term: words.decision,
            details: (
              <a href={`${motionPath(viewer, found.motion.number)}/certificate`}>{words.certificate(found.motion.number, found.motion.title)}</a>
            ),
          },
        ]}
      />
      <Asked viewer={viewer} item={item} />
      <AskForm {...props} path={path} />
      <WriterActs {...props} path={path} />
      <h2 id="notes">{words.notes}</h2>
      {notes.length === 0 ? (
        <p class="soft">{words.noNotes}</p>
      ) : (
        <NoteList viewer={viewer} path={path} notes={notes} closed={item.state.closing !== null} />
      )}
      {pages === 1 ? null : (
        <Pagination
          previous={page > 1 ? `${path}?page=${page - 1}#notes` : null}
          next={page < pages ? `${path}?page=${page + 1}#notes` : null}
          place={words.pageOf(page, pages)}
        />
      )}
    </>
  );
}
