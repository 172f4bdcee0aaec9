import type { JSX } from "preact";
import { limitsOf } from "@folkmoot/procedure";
import { fieldId, useWords } from "../../../ui/index.js";
import { fieldOf } from "./filled.js";
import type { OnPaper } from "./lines.js";
import { gradeOf } from "./said.js";

/** One option that somebody writes something beside. */
export interface GivenProps {
  readonly paper: OnPaper["paper"];
  readonly index: number;
  readonly title: string;
  readonly typed: string | undefined;
  /** The id of the sentence that says what is wrong; undefined where nothing is. */
  readonly wrong: string | undefined;
}

/** More grades are no row any more: they are chosen from a list. */
const MOST_IN_A_ROW = 11;

/** Whether the grades of a paper stand beside each other. */
export function gradesInARow(paper: OnPaper["paper"]): boolean {
  return paper.kind === "grades" && gradesOf(paper).length <= MOST_IN_A_ROW;
}

/** The best first. */
export function gradesOf(paper: OnPaper["paper"]): number[] {
  const { top = 0 } = limitsOf(paper);
  return Array.from({ length: top + 1 }, (_, below) => top - below);
}

/**
 * One row of the table of grades: each can be pressed with a thumb, and arrow keys go through them. A chosen one can be given up again, for “no grade”, which is
 * chosen where nothing is yet.
 */
export function Grades({ paper, index, title, typed = "", wrong }: GivenProps): JSX.Element {
  const { ballot } = useWords();
  const name = fieldOf(paper, index);
  const choices = [...gradesOf(paper).map((grade) => [String(grade), gradeOf(paper, grade)] as const), ["", ballot.noGrade] as const];
  return (
    <fieldset class="grades" aria-describedby={wrong}>
      <legend class="paper__title">
        <span class="visually-hidden">{ballot.gradeFor(title)}</span>
        <span aria-hidden="true">{title}</span>
      </legend>
      <div class={paper.scale?.kind === "words" ? "grades__row grades__row--words" : "grades__row"}>
        {choices.map(([value, label], at) => (
          <label key={value} class="grades__choice">
            {/* The first one is where an error summary leads. */}
            <input class="grades__input" type="radio" id={at === 0 ? fieldId(name) : undefined} name={name} value={value} checked={typed === value} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
