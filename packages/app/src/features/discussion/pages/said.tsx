import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Button, Form, MarkdownText, TextArea, errorOf, useWords, type FormError } from "../../../ui/index.js";
import { LONGEST_REASON } from "../limits.js";
import type { HiddenMark } from "../reading/post.js";
import { Deciding, GroundField, type DecidingProps } from "./deciding.js";
import { HiddenNotice } from "./hidden.js";

export interface SaidPageProps {
  readonly viewer: Viewer;
  readonly title: string;
  /** null: whoever looks may not read it. */
  readonly body: string | null;
  readonly mark: HiddenMark | null;
  readonly path: string;
  readonly back: string;
  readonly mayReport: boolean;
  readonly deciding: DecidingProps | null;
}

/** A statement or a survey by itself: its words or the mark in their place, and what may be decided about it. */
export function SaidPage({ viewer, title, body, mark, path, back, mayReport, deciding }: SaidPageProps): JSX.Element {
  const { discussion: words } = useWords();
  return (
    <>
      <h1>{title}</h1>
      <article class="post">
        {mark === null ? null : <HiddenNotice viewer={viewer} mark={mark} />}
        {body === null ? null : (
          <div class="post__body">
            {mark === null ? null : <p class="small soft">{words.hiddenSeenByYou}</p>}
            <MarkdownText>{body}</MarkdownText>
          </div>
        )}
      </article>
      {deciding === null ? null : <Deciding viewer={viewer} path={path} {...deciding} />}
      {mayReport ? (
        <p>
          <a href={`${path}/report`}>{words.report}</a>
        </p>
      ) : null}
      <p>
        <a href={back}>{words.backToSaid}</a>
      </p>
    </>
  );
}

export interface ReportPageProps {
  readonly viewer: Viewer;
  readonly title: string;
  readonly path: string;
  /** Who decides. */
  readonly to: string;
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** Tells those who may hide about something. */
export function ReportPage({ viewer, title, path, to, typed, errors }: ReportPageProps): JSX.Element {
  const { discussion: words } = useWords();
  return (
    <>
      <Breadcrumb items={[{ href: path, words: words.backToSaid }]} />
      <h1>{title}</h1>
      <p>{words.reportExplained(to)}</p>
      <p class="small soft">{words.restsOnDefault}</p>
      <Form action={`${path}/report`} csrf={viewer.csrf}>
        <GroundField {...(typed["ground"] === undefined ? {} : { value: typed["ground"] })} error={errorOf(errors, "ground")} />
        <TextArea
          name="words"
          label={words.reportWords}
          rows={3}
          maxLength={LONGEST_REASON}
          value={typed["words"] ?? ""}
          error={errorOf(errors, "words")}
        />
        <Button>{words.reportButton}</Button>
      </Form>
    </>
  );
}
