import { methodRow, type MethodRow } from "@folkmoot/tally";
import { WAYS } from "../phrase/several.js";
import { error, warning, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { Procedure, SeveralMethod, VoteStage } from "../rules.js";
import { TAKES_OPTIONS } from "../schema/stages.js";

/** A ballot paper with several options says how it is filled in, has what that way of counting needs, and nothing that means nothing there. */
export function paper(vote: VoteStage, { stages, name }: Procedure, { link }: Thing): Note[] {
  const method = vote.several?.value ?? "schulze";
  const row = methodRow(method);
  const isCall = stages.some(({ kind }) => kind === "proposals");
  const notes = [...lacking(vote, row, { link, isCall }), ...idle(vote, row, link), ...placeless(vote, method, link), ...kept(vote, row, link)];
  if (vote.several === null && isCall)
    notes.push(
      warning(
        link,
        "several-unsaid",
        `“${name}” calls for proposals and doesn't say how several are voted on. As it stands they are put in an order and counted by Schulze's method. For example: [${WAYS.approval}](rule:several).`,
      ),
    );
  if (vote.several !== null && vote.several.clause === vote.clause && !stages.some(({ kind }) => TAKES_OPTIONS.includes(kind)))
    notes.push(
      warning(
        link,
        "nothing-to-choose",
        `“${name}” says how several are voted on (“${vote.several.words}”), and has no stage in which a second one could be put.`,
      ),
    );
  const flaw = vote.several === null || !isCall ? undefined : FLAWS[method];
  if (flaw !== undefined) notes.push(warning(link, "method-flaw", flaw));
  return notes;
}

/** What goes badly wrong with a way of counting, and what does better; docs/reference/methods.md says it of each. */
const LAST_DUEL = "Minimax can take what loses every duel. Schulze's method and ranked pairs read the same papers and never do.";
const UNSPENT =
  "Equal shares without completion often leave much of the budget unspent. “Counted by equal shares” alone raises the shares as far as the budget allows.";
const FLAWS: Partial<Record<SeveralMethod, string>> = {
  plurality:
    "Where voters choose one of many, those that are alike take votes from each other, and one that most people oppose can win. Ticking as many as they like, or ranking, avoids it.",
  block: "The largest group can get all the places. The single transferable vote and Phragmén's method give each group its part.",
  "bloc-star": "The largest group can get all the places. The single transferable vote and Phragmén's method give each group its part.",
  "minimax-winning-votes": LAST_DUEL,
  "minimax-margins": LAST_DUEL,
  "minimax-opposition": LAST_DUEL,
  "budget-equal-shares-alone": UNSPENT,
  "budget-equal-shares-each-alone": UNSPENT,
};

type Link = Thing["link"];

/** What the way of counting has to be told. */
function lacking({ points, budget, most }: VoteStage, { mark, yields, places }: MethodRow, at: { link: Link; isCall: boolean }): Note[] {
  const notes: Note[] = [];
  if (mark === "points" && points === null)
    notes.push(error(at.link, "no-points", "The voters share out points, and nothing says how many. For example: [10 points](rule:points) each."));
  if (yields === "purchase" && budget === null)
    notes.push(error(at.link, "no-budget", "A budget is spent by this vote, and nothing says what it is. For example: [£5,000](rule:budget)."));
  if (places === "said" && most === null && at.isCall)
    notes.push(
      error(at.link, "no-places", "This way of counting fills places, and nothing says how many there are. For example: [at most three](rule:most)."),
    );
  return notes;
}

/** What is said and the way of counting doesn't look at. */
function idle({ points, budget, scale, none }: VoteStage, row: MethodRow, link: Link): Note[] {
  const idle = [row.mark === "points" ? null : points, row.yields === "purchase" ? null : budget, row.scale === null ? scale : null];
  const notes = idle.flatMap((said) =>
    said === null
      ? []
      : [error(link, "paper-differs", `“${said.words}” is said here, and the way in which the votes are counted doesn't look at it.`)],
  );
  if (row.scale === "numbers" && scale?.value.kind === "words")
    notes.push(
      error(
        link,
        "scale-words",
        `Scores are added up, and “${scale.words}” are words. For example: [0 to 10](rule:scale). Majority judgment counts words.`,
      ),
    );
  if (row.mark === "grades" && none !== null)
    notes.push(
      error(
        link,
        "none-graded",
        "Where each gets a grade, the lowest grade says no, and “none of these” has nothing to say. Leave it out; what more than half of the voters give the lowest grade is not carried.",
      ),
    );
  return notes;
}

/** Places that can't be kept: the way of counting keeps none, or there are fewer. */
function kept({ reserved, most }: VoteStage, { reserves }: MethodRow, link: Link): Note[] {
  const [first] = reserved;
  if (first === undefined) return [];
  if (!reserves)
    return [
      error(
        link,
        "nothing-kept",
        `“${first.words}”, and this way of counting can't keep places. The Scottish rules can: [${WAYS["stv-scottish"]}](rule:several).`,
      ),
    ];
  const least = reserved.reduce((sum, { value: { bound, places } }) => sum + (bound === "least" ? places : 0), 0);
  const groups = new Set(reserved.map(({ value: { bound, group } }) => `${bound} ${group}`));
  if (groups.size < reserved.length)
    return [error(link, "kept-twice", `Of one group something is said twice, as by “${first.words}”. One number can hold.`)];
  return most !== null && least > most.value
    ? [error(link, "too-much-kept", `${least} places are kept for some, and “${most.words}” are elected.`)]
    : [];
}

/** More places than a way of counting can fill. */
function placeless({ most }: VoteStage, method: SeveralMethod, link: Link): Note[] {
  if (methodRow(method).places !== "one" || most === null || most.value === 1) return [];
  const other = method === "star" ? WAYS["bloc-star"] : WAYS["stv-scottish"];
  return [
    error(
      link,
      "one-place",
      `This way of counting finds one, and “${most.words}” asks for more. For several places, for example: [${other}](rule:several).`,
    ),
  ];
}
