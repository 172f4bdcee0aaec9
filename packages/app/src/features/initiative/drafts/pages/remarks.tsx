import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Button, ButtonRow, Disclosure, ErrorSummary, Form, Hidden, MarkdownText, TextArea, When, errorOf, useWords } from "../../../../ui/index.js";
import type { FormError } from "../../../../ui/index.js";
import { newKey } from "../../../motions/index.js";
import { draftPath } from "../../paths.js";
import type { Comment } from "../comments.js";
import { LONGEST_REMARK } from "../draft.js";
import type { Draft } from "../draft.js";

export interface RemarksProps {
  readonly viewer: Viewer;
  readonly draft: Draft;
  readonly comments: readonly Comment[];
  /** Whether the one who looks may take suggestions in. */
  readonly mayWrite: boolean;
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** What those who see a draft say about it, and the other words that they suggest. */
export function Remarks(props: RemarksProps): JSX.Element {
  const { remarks: words } = useWords().drafts;
  const { viewer, draft, comments, typed, errors } = props;
  const waiting = comments.filter(({ settled }) => settled === null).length;
  return (
    <Disclosure summary={waiting === 0 ? words.title : `${words.title}: ${waiting}`} open={waiting > 0 || errors.length > 0}>
      <ErrorSummary errors={errors} />
      {comments.length === 0 ? <p class="soft">{words.none}</p> : comments.map((comment) => <Remark key={comment.id} {...props} comment={comment} />)}
      <Form action={`${draftPath(viewer, draft.id)}/remarks`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <TextArea name="remark" label={words.body} rows={3} maxLength={LONGEST_REMARK} value={typed["remark"]} error={errorOf(errors, "remark")} />
        <TextArea
          name="insteadOf"
          label={words.insteadOf}
          hint={words.insteadOfHint}
          rows={2}
          law
          maxLength={LONGEST_REMARK}
          value={typed["insteadOf"]}
          error={errorOf(errors, "insteadOf")}
        />
        <TextArea name="suggested" label={words.suggested} rows={2} law maxLength={LONGEST_REMARK} value={typed["suggested"]} />
        <Button look="secondary">{words.say}</Button>
      </Form>
    </Disclosure>
  );
}

function Remark({ viewer, draft, comment, mayWrite }: RemarksProps & { comment: Comment }): JSX.Element {
  const { remarks: words } = useWords().drafts;
  const path = `${draftPath(viewer, draft.id)}/remarks`;
  return (
    <article class="statements__side flow">
      {comment.body === "" ? null : <MarkdownText>{comment.body}</MarkdownText>}
      {comment.insteadOf === "" ? null : <p>{words.suggestion(comment.insteadOf, comment.suggested)}</p>}
      <p class="soft small">
        {comment.author}, <When at={comment.at.toISOString()} zone={viewer.organisation.zone} now={viewer.now} />
        {comment.settled === null ? "" : `. ${comment.settled === "taken" ? words.taken : words.left}`}
      </p>
      {comment.settled !== null || !mayWrite ? null : (
        <ButtonRow>
          {comment.insteadOf === "" ? null : (
            <Form action={`${path}/take`} csrf={viewer.csrf} idempotencyKey={newKey()} inline>
              <Hidden name="remark" value={comment.id} />
              <Button look="secondary">{words.take}</Button>
            </Form>
          )}
          <Form action={`${path}/leave`} csrf={viewer.csrf} inline>
            <Hidden name="remark" value={comment.id} />
            <Button look="quiet">{words.leave}</Button>
          </Form>
        </ButtonRow>
      )}
    </article>
  );
}
