import type { JSX } from "preact";
import { Temporal } from "temporal-polyfill";
import type { Mark } from "@folkmoot/tally";
import type { Viewer } from "../../../platform/web.js";
import {
  Button,
  ButtonLink,
  Checkboxes,
  ErrorSummary,
  FieldGroup,
  Form,
  Hidden,
  Notice,
  Select,
  TextField,
  dateAndTime,
  errorOf,
  timeLeft,
  useLanguage,
  useWords,
} from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { motionPath, newKey, sayMoney } from "../../motions/index.js";
import type { MotionView } from "../../motions/index.js";
import { StatementsBeside, type Statements } from "../../statements/index.js";
import { Crumbs } from "../pages/crumbs.js";
import { fieldOf, onPaper } from "./filled.js";
import type { OnPaper, PaperLine } from "./lines.js";
import { MarkInWords } from "./said.js";

interface PaperProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly on: OnPaper;
}

export interface PaperPageProps extends PaperProps {
  readonly closes: string;
  readonly typed: { readonly [field: string]: string };
  readonly chosen: readonly string[];
  /** What its mover and others say about it. */
  readonly statements: Statements;
  readonly errors: readonly FormError[];
}

/** A ballot paper with several options: one decision a screen, every kind of paper filled in without scripts and with the keyboard alone. */
export function PaperPage({ viewer, view, on, closes, typed, chosen, statements, errors }: PaperPageProps): JSX.Element {
  const { ballot, numbers } = useWords();
  const language = useLanguage();
  const { paper } = on;
  const { zone } = viewer.organisation;
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <ErrorSummary errors={errors} />
      <h1>{view.motion.title}</h1>
      <p class="lead">
        {ballot.how[paper.kind]}{" "}
        {ballot.closes(dateAndTime(closes, zone, language), timeLeft(Temporal.Instant.from(closes), viewer.now, zone, language))}
      </p>
      <p>
        {paper.budget === null ? "" : `${ballot.budgetIs(sayMoney(paper.budget, numbers.whole))} `}
        {paper.points === null ? "" : `${ballot.pointsAre(paper.points)} `}
        {paper.most === null ? "" : `${ballot.most(paper.most)} `}
        {ballot.blank}
      </p>
      <StatementsBeside statements={statements} href={null} />
      <Form action={`${motionPath(viewer, view.motion.number)}/vote/paper`} csrf={viewer.csrf}>
        {paper.kind === "approval" || paper.kind === "budget" ? (
          <Ticks on={on} chosen={chosen} errors={errors} />
        ) : (
          <FieldGroup name={fieldOf(paper, 0)} label={ballot.choices} error={errorOf(errors, fieldOf(paper, 0))}>
            {onPaper(paper).map((index) => (
              <OneField key={index} on={on} index={index} typed={typed} />
            ))}
          </FieldGroup>
        )}
        <Button main>{ballot.review}</Button>
      </Form>
      <p class="soft small">{ballot.order}</p>
    </>
  );
}

function Ticks({ on, chosen, errors }: { on: OnPaper; chosen: readonly string[]; errors: readonly FormError[] }): JSX.Element {
  const { ballot } = useWords();
  const options = on.lines.map((line) => ({ value: String(line.index), label: line.title, hint: <About on={on} line={line} /> }));
  const none = on.paper.none ? [{ value: String(on.lines.length), label: ballot.none, hint: ballot.noneHint }] : [];
  return <Checkboxes name="chosen" label={ballot.choices} large values={chosen} error={errorOf(errors, "chosen")} options={[...options, ...none]} />;
}

/** A place or a number of points for one option. */
function OneField({ on, index, typed }: { on: OnPaper; index: number; typed: PaperPageProps["typed"] }): JSX.Element {
  const { ballot } = useWords();
  const { paper, lines } = on;
  const line = lines[index];
  const title = line?.title ?? ballot.none;
  const name = fieldOf(paper, index);
  const hint = line === undefined ? ballot.noneHint : <About on={on} line={line} />;
  if (paper.kind === "points")
    return <TextField name={name} label={ballot.pointsFor(title)} hint={hint} width="code" numeric value={typed[name] ?? ""} />;
  const places = onPaper(paper).map((each) => ({ value: String(each + 1), label: String(each + 1) }));
  return (
    <Select
      name={name}
      label={ballot.place(title)}
      hint={hint}
      value={typed[name] ?? ""}
      options={[{ value: "", label: ballot.noPlace }, ...places]}
    />
  );
}

function About({ on, line }: { on: OnPaper; line: PaperLine }): JSX.Element {
  const { ballot, numbers } = useWords();
  const { budget } = on.paper;
  return (
    <>
      {line.cost === null || budget === null ? "" : `${ballot.costs(sayMoney({ ...budget, amount: line.cost }, numbers.whole))} · `}
      <a href={line.href}>{ballot.read}</a>
    </>
  );
}

/** The last look before a paper is handed in; it can't be taken back. */
export function PaperReviewPage({
  viewer,
  view,
  on,
  mark,
  written,
  fields,
}: PaperProps & { mark: Mark; written: string; fields: readonly (readonly [string, string])[] }): JSX.Element {
  const { ballot } = useWords();
  const path = motionPath(viewer, view.motion.number);
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{ballot.reviewTitle}</h1>
      <MarkInWords on={on} mark={mark} />
      <p>
        {ballot.isFinal} {ballot.isOpen}
      </p>
      <Form action={`${path}/vote/paper/cast`} csrf={viewer.csrf} idempotencyKey={newKey()}>
        <Hidden name="mark" value={written} />
        <Button main>{ballot.cast}</Button>
      </Form>
      <Form action={`${path}/vote/paper/again`} csrf={viewer.csrf}>
        {fields.map(([name, value]) => (
          <Hidden key={`${name} ${value}`} name={name} value={value} />
        ))}
        <Button look="quiet">{ballot.change}</Button>
      </Form>
    </>
  );
}

/** The receipt, with the name under which anybody finds their own paper in the record. */
export function PaperReceiptPage({
  viewer,
  view,
  on,
  mark,
  handle,
  closes,
}: PaperProps & { mark: Mark; handle: string; closes: string | null }): JSX.Element {
  const { ballot } = useWords();
  const language = useLanguage();
  return (
    <>
      <Crumbs viewer={viewer} view={view} />
      <h1>{ballot.receiptTitle}</h1>
      <MarkInWords on={on} mark={mark} />
      <Notice title={ballot.receipt} tone="good">
        <p>
          {ballot.youAre} <code>{handle.match(/.{1,4}/g)?.join(" ") ?? handle}</code>.
        </p>
        <p>{closes === null ? ballot.foundIt : ballot.findIt(dateAndTime(closes, viewer.organisation.zone, language))}</p>
      </Notice>
      <ButtonLink href={motionPath(viewer, view.motion.number)} look="secondary">
        {ballot.back}
      </ButtonLink>
    </>
  );
}
