import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Button, ErrorSummary, Form, Hidden, Notice, TextArea, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { motionPath, motionsPath } from "../../motions/index.js";
import type { Motion } from "../../motions/index.js";
import { LONGEST_STATEMENT, Said } from "../../statements/index.js";
import type { Statement, Statements } from "../../statements/index.js";

export interface StatementsPageProps {
  readonly viewer: Viewer;
  readonly member: string;
  readonly motion: Motion;
  readonly statements: Statements;
  /** The statement that the member who looks backs. */
  readonly backed: string | null;
  readonly open: boolean;
  readonly typed?: string | undefined;
  readonly errors: readonly FormError[];
}

/** Every statement on a motion, one's own to write, and those of others to back. */
export function StatementsPage(props: StatementsPageProps): JSX.Element {
  const { statements: words, layout } = useWords();
  const { viewer, member, motion, statements, open, errors } = props;
  const own = [statements.mover, statements.against, ...statements.others].find((statement) => statement?.author.id === member) ?? null;
  const against = [...(statements.against === null ? [] : [statements.against]), ...statements.others];
  return (
    <>
      <Breadcrumb
        items={[
          { href: motionsPath(viewer), words: layout.motions },
          { href: motionPath(viewer, motion.number), words: motion.title },
        ]}
      />
      <ErrorSummary errors={errors} />
      <h1>{words.pageTitle(motion.number)}</h1>
      <p class="lead">{words.lead}</p>
      <p>{open ? words.untilVote : words.closed}</p>
      <h2>{words.mover}</h2>
      {statements.mover === null ? <p class="soft">{words.noneFromMover}</p> : <Mover statement={statements.mover} member={member} />}
      <h2>{words.allAgainst}</h2>
      {against.length === 0 ? (
        <p class="soft">{words.noneAgainst}</p>
      ) : (
        against.map((statement) => <Against key={statement.id} {...props} statement={statement} />)
      )}
      {open ? isHidden(own) ? <OwnHidden statement={own} /> : <Own {...props} own={own} /> : null}
    </>
  );
}

function Against({ viewer, member, motion, statement, backed, open }: StatementsPageProps & { statement: Statement }): JSX.Element {
  const { statements: words } = useWords();
  const path = `${motionPath(viewer, motion.number)}/statements`;
  const isBacked = statement.id === backed;
  return (
    <article class="statements__side flow" id={`statement-${statement.id}`}>
      <Said statement={statement} />
      <Report statement={statement} member={member} />
      {isBacked ? <p>{words.youBack}</p> : null}
      {open && statement.body !== null ? (
        <Form action={isBacked ? `${path}/stop-backing` : `${path}/back`} csrf={viewer.csrf} inline>
          {isBacked ? null : <Hidden name="statement" value={statement.id} />}
          <Button look="secondary">{isBacked ? words.stopBacking : words.back(statement.author.name)}</Button>
        </Form>
      ) : null}
    </article>
  );
}

function Mover({ statement, member }: { statement: Statement; member: string }): JSX.Element {
  return (
    <article class="flow">
      <Said statement={statement} />
      <Report statement={statement} member={member} />
    </article>
  );
}

/** Nobody reports their own words. */
function Report({ statement: { author, path, body }, member }: { statement: Statement; member: string }): JSX.Element | null {
  const { statements: words } = useWords();
  if (author.id === member || body === null) return null;
  return (
    <p class="small">
      <a href={`${path}/report`} aria-label={words.reportOf(author.name)}>
        {words.report}
      </a>
    </p>
  );
}

function isHidden(statement: Statement | null): statement is Statement {
  return statement !== null && statement.body === null;
}

/** Those who hear an appeal must read what was hidden, so that it is not changed meanwhile. */
function OwnHidden({ statement }: { statement: Statement }): JSX.Element {
  const { statements: words } = useWords();
  return (
    <Notice title={words.yoursHidden} tone="bad">
      <p>
        <a href={statement.path}>{words.yoursHiddenMore}</a>
      </p>
    </Notice>
  );
}

function Own({ viewer, member, motion, own, typed, errors }: StatementsPageProps & { own: Statement | null }): JSX.Element {
  const { statements: words } = useWords();
  const path = `${motionPath(viewer, motion.number)}/statements`;
  const isMover = motion.mover === member;
  return (
    <>
      <h2>{words.yours}</h2>
      <Form action={path} csrf={viewer.csrf}>
        <TextArea
          name="body"
          label={isMover ? words.mover : words.against}
          hint={`${words.yoursHint(LONGEST_STATEMENT)}${own !== null && !isMover ? ` ${words.yoursChanges}` : ""}`}
          rows={8}
          maxLength={LONGEST_STATEMENT}
          value={typed ?? own?.body ?? undefined}
          error={errorOf(errors, "body")}
        />
        <Button main>{own !== null ? words.change : isMover ? words.save : words.saveAgainst}</Button>
      </Form>
      {own === null ? null : (
        <Form action={`${path}/take-back`} csrf={viewer.csrf}>
          <Button look="secondary">{words.takeBack}</Button>
        </Form>
      )}
    </>
  );
}
