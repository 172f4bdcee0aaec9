import { error, warning, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { VoteStage } from "../rules.js";

/** Votes for others: never in secret, of how many in one hand, and no details where nobody may. */
export function representation(vote: VoteStage, { link, name }: Thing): Note[] {
  const { represented, represents, lodged, instructed, secrecy, roll } = vote;
  if (represented === undefined) {
    const [detail] = [represents, lodged, instructed].filter((rule) => rule !== undefined);
    return detail === undefined
      ? []
      : [
          error(
            link,
            "represented-by-nobody",
            `“${detail.words}”, and no words let anybody vote for somebody else in “${name}”.`,
            "appoint another member as proxy",
          ),
        ];
  }
  const { by, holder } = represented.value;
  const notes: Note[] = [];
  if (secrecy.value === "secret")
    notes.push(
      error(
        link,
        "represented-in-secret",
        `“${represented.words}”, and “${name}” is secret: how many votes somebody casts for others would stand on their ballot, and whoever has given theirs could neither take it back nor vote after all. Let the vote be by name or open.`,
        "by name",
      ),
    );
  if (represents === undefined && holder?.kind !== "office")
    notes.push(
      warning(
        link,
        "represented-without-limit",
        `“${represented.words}”: nothing says for how many others one person votes at most in “${name}”.`,
        "at most three",
      ),
    );
  if (holder?.kind === "class" && (roll.value.kind !== "class" || roll.value.id !== holder.id))
    notes.push(
      error(
        link,
        "represented-by-nobody",
        `“${represented.words}”: those who vote in “${name}” are “${roll.words}”.`,
        "appoint somebody else on the roll as proxy",
      ),
    );
  if (by === "delegate" && instructed !== undefined)
    notes.push(
      error(link, "represented-by-nobody", `“${instructed.words}”: only a proxy can be told how to vote, and “${represented.words}” appoints none.`),
    );
  return notes;
}
