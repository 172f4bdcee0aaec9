import type { JSX } from "preact";
import { Disclosure, FieldGroup, Icon, errorOf, fieldId, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { OptionText, sayMoney, type OptionContent } from "../../motions/index.js";
import { fieldOf, onPaper } from "./filled.js";
import { Grades, gradesInARow, gradesOf, type GivenProps } from "./grades.js";
import type { OnPaper, PaperLine } from "./lines.js";
import { gradeOf } from "./said.js";

export interface PaperFieldsProps {
  readonly on: OnPaper;
  /** By their places on the paper; empty: each is read on a page of its own. */
  readonly texts: readonly OptionContent[];
  readonly typed: { readonly [field: string]: string };
  readonly chosen: readonly string[];
  readonly errors: readonly FormError[];
}

/** What is filled in on a paper: one card for each option, its text to be opened in place, and one large thing to press or type. */
export function PaperFields(props: PaperFieldsProps): JSX.Element {
  const { ballot } = useWords();
  const { paper } = props.on;
  const isTicked = paper.kind === "approval" || paper.kind === "budget";
  const name = isTicked ? "chosen" : fieldOf(paper, 0);
  return (
    <FieldGroup name={`paper-${name}`} label={ballot.choices} error={isTicked ? errorOf(props.errors, "chosen") : null}>
      <ul class="paper">
        {onPaper(paper).map((index) => (
          <li key={index} class="paper__option">
            {isTicked ? <Tick {...props} index={index} /> : <Written {...props} index={index} />}
            <TextInPlace {...props} index={index} />
          </li>
        ))}
        {isTicked && paper.ticks === 1 ? <NoChoice chosen={props.chosen} /> : null}
      </ul>
    </FieldGroup>
  );
}

type OneProps = PaperFieldsProps & { readonly index: number };

function Tick({ on, chosen, index }: OneProps): JSX.Element {
  const { ballot } = useWords();
  const line = on.lines[index];
  // The first one is where an error summary leads.
  const id = index === 0 ? fieldId("chosen") : `${fieldId("chosen")}-${index + 1}`;
  return (
    <div class="paper__row">
      <input
        class="choice__input paper__input"
        type={on.paper.ticks === 1 ? "radio" : "checkbox"}
        id={id}
        name="chosen"
        value={String(index)}
        checked={chosen.includes(String(index))}
        data-amount={line?.cost ?? undefined}
      />
      <label class="paper__title" for={id}>
        {line?.title ?? ballot.none}
        <Cost on={on} line={line} />
      </label>
    </div>
  );
}

/** What was chosen can be given up again, which the browser allows of a box and not of one choice of several. */
function NoChoice({ chosen }: Pick<PaperFieldsProps, "chosen">): JSX.Element {
  const { ballot } = useWords();
  const id = `${fieldId("chosen")}-none`;
  return (
    <li class="paper__option paper__option--none">
      <div class="paper__row">
        <input
          class="choice__input paper__input"
          type="radio"
          id={id}
          name="chosen"
          value=""
          checked={chosen.length === 0}
          aria-describedby={`${id}-hint`}
        />
        <label class="paper__title" for={id}>
          {ballot.noChoice}
        </label>
      </div>
      <p class="paper__about soft small" id={`${id}-hint`}>
        {ballot.noChoiceHint}
      </p>
    </li>
  );
}

/** A place, a number of points, or a grade, with what is wrong with it. */
function Written({ on: { paper, lines }, typed, errors, index }: OneProps): JSX.Element {
  const { ballot, ui } = useWords();
  const name = fieldOf(paper, index);
  const title = lines[index]?.title ?? ballot.none;
  const error = errorOf(errors, name);
  const given = { paper, index, title, typed: typed[name], wrong: error === null ? undefined : `${fieldId(name)}-error` };
  return (
    <>
      {gradesInARow(paper) ? <Grades {...given} /> : <NumberField {...given} />}
      {error === null ? null : (
        <p class="field__error paper__error" id={given.wrong}>
          <Icon name="cross" />
          <span>
            <span class="visually-hidden">{ui.error}</span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

function NumberField({ paper, index, title, typed, wrong }: GivenProps): JSX.Element {
  const { ballot } = useWords();
  const name = fieldOf(paper, index);
  const asked = { approval: ballot.place, budget: ballot.place, ranked: ballot.place, points: ballot.pointsFor, grades: ballot.gradeFor };
  const attributes = {
    id: fieldId(name),
    name,
    "aria-describedby": wrong,
    "aria-invalid": wrong === undefined ? undefined : ("true" as const),
  };
  return (
    <div class="paper__row paper__row--number">
      <label class="paper__title" for={fieldId(name)}>
        <span class="visually-hidden">{asked[paper.kind](title)}</span>
        <span aria-hidden="true">{title}</span>
      </label>
      {paper.kind === "points" ? (
        <input
          class="field__input paper__input paper__number"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={7}
          value={typed ?? ""}
          placeholder="0"
          data-amount="typed"
          {...attributes}
        />
      ) : (
        <select class="field__input field__input--select paper__input paper__number" {...attributes}>
          <option value="">{paper.kind === "grades" ? ballot.noGrade : ballot.noPlace}</option>
          {choicesOf(paper).map(([value, label]) => (
            <option key={value} value={value} selected={typed === value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** Places from the first, or grades from the best. */
function choicesOf(paper: OnPaper["paper"]): (readonly [value: string, label: string])[] {
  if (paper.kind !== "grades") return onPaper(paper).map((index) => [String(index + 1), `${index + 1}.`]);
  return gradesOf(paper).map((grade) => [String(grade), gradeOf(paper, grade)]);
}

function Cost({ on, line }: { on: OnPaper; line: PaperLine | undefined }): JSX.Element | null {
  const { numbers } = useWords();
  const { budget } = on.paper;
  if (line === undefined || line.cost === null || budget === null) return null;
  return <span class="paper__cost">{sayMoney({ ...budget, amount: line.cost }, numbers.whole)}</span>;
}

/** The text of an option where it stands, so that nobody leaves the booth to read it. */
function TextInPlace({ on, texts, index }: OneProps): JSX.Element {
  const { ballot } = useWords();
  const line = on.lines[index];
  const text = texts[index];
  if (line === undefined) return <p class="paper__about soft small">{ballot.noneHint}</p>;
  if (text === undefined) {
    return (
      <p class="paper__about small">
        <a href={line.href}>{ballot.read}</a>
      </p>
    );
  }
  return (
    <div class="paper__about small">
      <Disclosure summary={ballot.read}>
        <OptionText content={withoutTitle(text, line.title)} />
      </Disclosure>
    </div>
  );
}

/** The text of a proposal begins with its title, which stands above it already. */
function withoutTitle(content: OptionContent, title: string): OptionContent {
  const heading = `# ${title}\n`;
  return content.kind === "text" && content.text.startsWith(heading) ? { kind: "text", text: content.text.slice(heading.length).trim() } : content;
}
