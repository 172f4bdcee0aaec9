import type { JSX } from "preact";
import type { Blank, Clause, Compiled } from "@folkmoot/constitution";
import type { Viewer } from "../../../platform/web.js";
import {
  BlankField,
  Breadcrumb,
  Button,
  ButtonLink,
  ButtonRow,
  Calendar,
  DateTimeField,
  Disclosure,
  DraftDesk,
  ErrorSummary,
  Form,
  Hidden,
  Notice,
  Radios,
  SummaryList,
  TextArea,
  TextField,
  When,
  errorOf,
  zoneName,
} from "../../../ui/index.js";
import type { DraftView, FormError } from "../../../ui/index.js";
import type { Addressee } from "../acts/addressees.js";
import { BLANK } from "../reading/drafting.js";
import { motionsPath, newKey, ruleContext } from "./context.js";

export type DraftBy = "blanks" | "clause" | "text";

export interface DraftPageProps {
  readonly viewer: Viewer;
  /** The text in force, to the letter. */
  readonly before: string;
  readonly draft: Compiled;
  readonly view: DraftView;
  readonly typed: { readonly title: string; readonly to: string; readonly by: DraftBy; readonly clause: string; readonly decideAt: string };
  readonly addressees: readonly Addressee[];
  readonly matters: readonly string[];
  readonly errors: readonly FormError[];
}

/** Drafting a change: edit, check, read what it would do and when, and only then put it forward. */
export function DraftPage(props: DraftPageProps): JSX.Element {
  const { viewer, view, errors } = props;
  const changed = view.lines.some((line) => line.change !== "same");
  return (
    <>
      <Breadcrumb
        items={[
          { href: motionsPath(viewer), words: "Motions" },
          { href: `${motionsPath(viewer)}/new`, words: "Put something forward" },
        ]}
      />
      <ErrorSummary errors={errors} />
      <h1>Draft a change of the constitution</h1>
      <p class="lead">
        Open the article that you want to change, put other words into its fields and press “Check”. You see what would change and when. Nothing is
        kept before you put it forward.
      </p>
      <Way {...props} />
      {changed ? <PutForward {...props} /> : null}
      <DraftDesk before={props.before} view={view}>
        <h2>Edit the text</h2>
        <EditForm {...props} />
      </DraftDesk>
    </>
  );
}

function Way({ viewer, addressees, typed, matters }: DraftPageProps): JSX.Element {
  const context = ruleContext(viewer);
  const chosen = addressees.find((one) => one.value === typed.to);
  const way = chosen?.way ?? null;
  return (
    <Notice title={chosen === undefined ? "Choose to whom it is put" : `The way: ${chosen.name}`}>
      <p>It would decide to {matters.join("; and to ")}.</p>
      {way === null ? (
        <p>
          Folkmoot works out the procedure when it is put forward. If none admits it, you are told why, clause by clause, and what would be lawful.
        </p>
      ) : (
        <>
          <SummaryList
            items={[
              { term: "Earliest vote", details: <When at={way.earliestVote} zone={context.zone} now={context.now} /> },
              { term: "Earliest effect", details: <When at={way.earliestEffect} zone={context.zone} now={context.now} /> },
            ]}
          />
          <Calendar lines={way.calendar} zone={context.zone} constitution={context.constitution} />
          {way.notYet.map((requirement, index) => (
            <p key={index}>{context.say(requirement).long}</p>
          ))}
        </>
      )}
    </Notice>
  );
}

/** What was checked, and only that: the script takes it away as soon as the text is another. */
function PutForward({ viewer, draft, view, typed }: DraftPageProps): JSX.Element {
  return (
    <div data-as-checked>
      <Form action={`${motionsPath(viewer)}/new/amendment/deposit`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Hidden name="source" value={draft.source} />
        <Hidden name="title" value={typed.title} />
        <Hidden name="to" value={typed.to} />
        <Hidden name="decideAt" value={typed.decideAt} />
        {typed.title === "" ? (
          <p>Give it a title and check it once more.</p>
        ) : (
          <p>
            “{typed.title}”, as it was checked. It becomes a motion under your name that every member can read. From then on its text stays as it is;
            you can withdraw it until its notice is sent.
          </p>
        )}
        {view.sound ? null : <p>A text with findings that have to be settled will be refused.</p>}
        <Button main>Put this change forward</Button>
      </Form>
    </div>
  );
}

function EditForm({ viewer, draft, view, typed, addressees, errors }: DraftPageProps): JSX.Element {
  const check = `${motionsPath(viewer)}/new/amendment/check`;
  return (
    <Form action={check} csrf={viewer.csrf}>
      <TextField
        name="title"
        label="Title"
        hint="What the change is about, in a few words."
        maxLength={200}
        value={typed.title}
        error={errorOf(errors, "title")}
      />
      <Radios
        name="to"
        label="To whom is it put?"
        value={typed.to}
        error={errorOf(errors, "to")}
        options={addressees.map((one) => ({ value: one.value, label: one.name }))}
      />
      <DateTimeField
        name="decideAt"
        label="When do you want it decided?"
        hint={`${zoneName(viewer.organisation.zone)} time. Leave it empty for: as soon as the rules allow.`}
        value={typed.decideAt}
        error={errorOf(errors, "decideAt")}
      />
      <Hidden name="by" value={typed.by} />
      {typed.by === "text" ? (
        <TextArea name="source" label="The whole text" rows={40} law value={draft.source} error={errorOf(errors, "source")} />
      ) : (
        <Hidden name="source" value={draft.source} />
      )}
      {typed.by === "blanks" ? <BlankFields draft={draft} changed={changedClauses(view)} errors={errors} /> : null}
      {typed.by === "clause" ? <ClauseField draft={draft} number={typed.clause} errors={errors} /> : null}
      <ButtonRow>
        <Button>Check</Button>
        <Button look="secondary" name="switch" value={typed.by === "text" ? "blanks" : "text"}>
          {typed.by === "text" ? "Edit blank by blank" : "Edit the source"}
        </Button>
        <ButtonLink href={`${motionsPath(viewer)}/new/amendment`} look="quiet">
          Start again
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

/** The clauses in which this draft differs from the text in force: their articles stay open. */
function changedClauses(view: DraftView): ReadonlySet<string | null> {
  return new Set(view.lines.filter((line) => line.change !== "same").map((line) => line.clause));
}

interface BlankFieldsProps {
  readonly draft: Compiled;
  readonly changed: ReadonlySet<string | null>;
  readonly errors: readonly FormError[];
}

function BlankFields({ draft, changed, errors }: BlankFieldsProps): JSX.Element {
  return (
    <>
      {draft.rules.articles.map((article) => {
        const clauses = draft.clauses.filter((clause) => clause.article === article.id);
        const blanks = draft.blanks.filter((blank) => clauses.some((clause) => clause.number === blank.clause));
        return (
          <Disclosure
            key={article.id}
            summary={`Article ${article.number}: ${article.name}`}
            open={clauses.some((clause) => changed.has(clause.number)) || blanks.some((blank) => errorOf(errors, BLANK + blank.id) !== null)}
          >
            {clauses.map((clause) => (
              <ClauseBlanks key={clause.number} clause={clause} blanks={blanks.filter((blank) => blank.clause === clause.number)} errors={errors} />
            ))}
          </Disclosure>
        );
      })}
    </>
  );
}

function ClauseBlanks({ clause, blanks, errors }: { clause: Clause; blanks: readonly Blank[]; errors: readonly FormError[] }): JSX.Element {
  return (
    <section class="flow" aria-label={`Clause ${clause.number}`}>
      <p>
        <strong>{clause.number}</strong> {plain(clause.source)}{" "}
        <Button look="quiet" name="switch" value={`clause:${clause.number}`}>
          Edit the words of clause {clause.number}
        </Button>
      </p>
      {blanks.map((blank) => (
        <BlankField key={blank.id} name={BLANK + blank.id} blank={blank} error={errorOf(errors, BLANK + blank.id)} />
      ))}
    </section>
  );
}

function ClauseField({ draft, number, errors }: { draft: Compiled; number: string; errors: readonly FormError[] }): JSX.Element {
  const clause = draft.clauses.find((one) => one.number === number);
  return (
    <>
      <Hidden name="clause" value={number} />
      <TextArea
        name="words"
        label={`The words of clause ${number}`}
        hint="Words in square brackets are live; what follows them in round brackets names their rule."
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
