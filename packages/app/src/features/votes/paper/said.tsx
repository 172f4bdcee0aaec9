import type { JSX } from "preact";
import { isBlank, type Mark, type MarkKind } from "@folkmoot/tally";
import { useWords } from "../../../ui/index.js";
import { sayMoney } from "../../motions/index.js";
import type { OnPaper } from "./lines.js";

/** What somebody wrote on a paper, in words. */
export function MarkInWords({ on, mark }: { on: OnPaper; mark: Mark }): JSX.Element {
  const { ballot, numbers } = useWords();
  const { paper, lines } = on;
  const title = (index: number): string => lines[index]?.title ?? ballot.none;
  if (isBlank(mark)) return <p>{ballot.reviewBlank}</p>;
  switch (mark.kind) {
    case "approval":
      return <List items={mark.chosen.map(title)} />;
    case "budget": {
      const { budget, costs } = paper;
      const sum = mark.chosen.reduce((all, index) => all + (costs?.[index] ?? 0), 0);
      return (
        <>
          <List items={mark.chosen.map(title)} />
          {budget === null ? null : <p>{ballot.sum(sayMoney({ ...budget, amount: sum }, numbers.whole), sayMoney(budget, numbers.whole))}</p>}
        </>
      );
    }
    case "ranked":
      return <List items={mark.groups.map((group, place) => ballot.placed(place + 1, group.map(title).join(ballot.equals)))} plain />;
    case "points":
      return (
        <>
          <List items={mark.given.map(([option, points]) => ballot.given(points, title(option)))} />
          {paper.points === null ? null : (
            <p>
              {ballot.pointsUsed(
                mark.given.reduce((sum, [, points]) => sum + points, 0),
                paper.points,
              )}
            </p>
          )}
        </>
      );
    case "grades":
      return <List items={mark.grades.map((grade, index) => `${title(index)}: ${gradeOf(paper, grade)}`)} />;
  }
}

/** Under which words those stand who are for an option: above “none of these” only where that is on the paper. */
export function wordsKind({ kind, none }: OnPaper["paper"]): MarkKind | "placed" {
  return kind === "ranked" && !none ? "placed" : kind;
}

/** A grade as the text calls it. */
export function gradeOf({ scale }: OnPaper["paper"], grade: number): string {
  return scale?.kind === "words" ? (scale.words[grade] ?? "") : String(grade);
}

function List({ items, plain = false }: { items: readonly string[]; plain?: boolean }): JSX.Element {
  return (
    <ul class={plain ? "list-plain" : undefined}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
