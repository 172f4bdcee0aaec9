import type { JSX } from "preact";
import type { Blank, Clause, Compiled } from "@folkmoot/constitution";
import { BlankField, Button, Disclosure, Hidden, TextArea, errorOf, useWords } from "../../../../ui/index.js";
import type { DraftView, FormError } from "../../../../ui/index.js";
import type { Changing } from "../desk.js";
import { BLANK } from "../editing.js";
import type { Look } from "../typed.js";

export interface ChangeFieldsProps {
  readonly change: Changing;
  readonly look: Look;
  /** What was typed into blanks and could not be taken in. */
  readonly blanks: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** A change blank by blank, one clause of it, or its source. */
export function ChangeFields(props: ChangeFieldsProps): JSX.Element {
  const { drafts } = useWords();
  const { change, look, errors } = props;
  const { after } = change;
  return (
    <>
      <Hidden name="by" value={look.by} />
      {look.by === "text" ? (
        <TextArea name="source" label={drafts.fields.source} rows={40} law value={after.source} error={errorOf(errors, "source")} />
      ) : (
        <Hidden name="source" value={after.source} />
      )}
      {look.by === "blanks" ? <Articles {...props} /> : null}
      {look.by === "clause" ? <ClauseField draft={after} number={look.clause} errors={errors} /> : null}
    </>
  );
}

function Articles({ change: { after, view }, blanks: typed, errors }: ChangeFieldsProps): JSX.Element {
  const { drafts: words } = useWords();
  const changed = changedClauses(view);
  return (
    <>
      {after.rules.articles.map((article) => {
        const clauses = after.clauses.filter((clause) => clause.article === article.id);
        const blanks = after.blanks.filter((blank) => clauses.some((clause) => clause.number === blank.clause));
        return (
          <Disclosure
            key={article.id}
            summary={words.article(article.number, article.name)}
            open={clauses.some((clause) => changed.has(clause.number)) || blanks.some((blank) => errorOf(errors, BLANK + blank.id) !== null)}
          >
            {clauses.map((clause) => (
              <ClauseBlanks
                key={clause.number}
                clause={clause}
                blanks={blanks.filter((blank) => blank.clause === clause.number)}
                typed={typed}
                errors={errors}
              />
            ))}
          </Disclosure>
        );
      })}
    </>
  );
}

/** The clauses in which this draft differs from the text in force: their articles stay open. */
function changedClauses(view: DraftView): ReadonlySet<string | null> {
  return new Set(view.lines.filter((line) => line.change !== "same").map((line) => line.clause));
}

interface ClauseBlanksProps extends Pick<ChangeFieldsProps, "errors"> {
  readonly clause: Clause;
  readonly blanks: readonly Blank[];
  readonly typed: ChangeFieldsProps["blanks"];
}

function ClauseBlanks({ clause, blanks, typed, errors }: ClauseBlanksProps): JSX.Element {
  const { drafts: words } = useWords();
  return (
    <section class="flow" aria-label={words.clauseLabel(clause.number)}>
      <p>
        <strong>{clause.number}</strong> {plain(clause.source)}{" "}
        <Button look="quiet" name="switch" value={`clause:${clause.number}`}>
          {words.editClause(clause.number)}
        </Button>
      </p>
      {blanks.map((blank) => {
        const error = errorOf(errors, BLANK + blank.id);
        return (
          <BlankField
            key={blank.id}
            name={BLANK + blank.id}
            blank={blank}
            value={error === null ? undefined : typed[BLANK + blank.id]}
            error={error}
          />
        );
      })}
    </section>
  );
}

function ClauseField({ draft, number, errors }: { draft: Compiled; number: string; errors: readonly FormError[] }): JSX.Element {
  const { drafts } = useWords();
  const clause = draft.clauses.find((one) => one.number === number);
  return (
    <>
      <Hidden name="clause" value={number} />
      <TextArea
        name="words"
        label={drafts.fields.clause(number)}
        hint={drafts.fields.clauseHint}
        rows={6}
        law
        value={clause?.source ?? ""}
        error={errorOf(errors, "words") ?? errorOf(errors, "clause")}
      />
    </>
  );
}

/** A clause without its addresses, for reading beside its blanks. */
function plain(source: string): string {
  return source
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll("**", "")
    .replace(/^\s*\d+\.\s*/, "");
}
