import type { JSX } from "preact";
import { Disclosure, MarkdownText, useWords } from "../../ui/index.js";
import type { Statement, Statements } from "./statements.js";

export interface BesideProps {
  readonly statements: Statements;
  /** Where they are written and backed; null: nothing of it can be changed any more, or not here. */
  readonly href: string | null;
}

/** What the mover says and what is said against, side by side where there is room; every other statement one press away. */
export function StatementsBeside({ statements: { mover, against, others }, href }: BesideProps): JSX.Element | null {
  const { statements: words } = useWords();
  if (mover === null && against === null && href === null) return null;
  return (
    <section class="statements flow" aria-labelledby="statements">
      <h2 id="statements">{words.title}</h2>
      {mover === null && against === null ? null : (
        <div class="statements__sides">
          <Side title={words.mover} statement={mover} none={words.noneFromMover} />
          <Side title={words.against} statement={against} none={words.noneAgainst} />
        </div>
      )}
      {others.length === 0 ? null : (
        <Disclosure summary={words.others(others.length)}>
          {others.map((statement) => (
            <Said key={statement.id} statement={statement} />
          ))}
        </Disclosure>
      )}
      {href === null ? null : (
        <p>
          <a href={href}>{words.writeOrBack}</a>
        </p>
      )}
    </section>
  );
}

function Side({ title, statement, none }: { title: string; statement: Statement | null; none: string }): JSX.Element {
  return (
    <div class="statements__side">
      <h3 class="statements__title">{title}</h3>
      {statement === null ? <p class="soft">{none}</p> : <Said statement={statement} />}
    </div>
  );
}

/** One statement with who says it and how many back it. */
export function Said({ statement }: { statement: Statement }): JSX.Element {
  const { statements: words } = useWords();
  return (
    <>
      {statement.body === null ? (
        <p class="post__mark">
          <a href={statement.path}>{words.hidden}</a>
        </p>
      ) : (
        <MarkdownText>{statement.body}</MarkdownText>
      )}
      <p class="soft small">
        {statement.author.name}
        {statement.backings === 0 ? "" : `, ${words.backedBy(statement.backings)}`}
      </p>
    </>
  );
}
