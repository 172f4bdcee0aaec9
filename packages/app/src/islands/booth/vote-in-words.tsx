import type { JSX } from "preact";
import { isBlank, type Mark } from "@folkmoot/tally";
import { words } from "../parts/spoken.js";
import type { Paper, Vote } from "./vote.js";

export interface VoteInWordsProps {
  readonly paper: Paper;
  /** What the grades are called, the worst first; null where they are numbers. */
  readonly grades: readonly string[] | null;
  readonly vote: Vote;
}

/** What somebody is about to vote, in words. */
export function VoteInWords({ paper, grades, vote }: VoteInWordsProps): JSX.Element {
  const { ballot, choices } = words;
  if (vote.kind === "choice") return <p class="lead">{choices[vote.choice].label}</p>;
  if (isBlank(vote.mark)) return <p>{ballot.reviewBlank}</p>;
  return (
    <ul class="list-plain">
      {linesOf(
        vote.mark,
        (line) => paper.lines[line]?.label ?? ballot.none,
        (grade) => grades?.[grade] ?? String(grade),
      ).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(mark: Mark, title: (line: number) => string, grade: (grade: number) => string): string[] {
  const { ballot } = words;
  switch (mark.kind) {
    case "approval":
    case "budget":
      return mark.chosen.map(title);
    case "ranked":
      return mark.groups.map((group, place) => ballot.placed(place + 1, group.map(title).join(ballot.equals)));
    case "points":
      return mark.given.map(([line, points]) => ballot.given(points, title(line)));
    case "grades":
      return mark.grades.map((given, line) => `${title(line)}: ${grade(given)}`);
  }
}
