import { FEWEST_ALIKE } from "../limits.js";
import { error, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { Procedure, Rules, VoteStage, Who } from "../rules.js";
import { STAGES } from "../schema/stages.js";
import type { Checked } from "./checked.js";

/** Votes of unequal weight, and votes that are held at the same time: a secret one must not tell by its result how a few have voted. */
export function chamber(vote: VoteStage, procedure: Procedure, { rules, at }: { rules: Rules; at: Thing }): Note[] {
  const notes = weights(vote, rules, at);
  const beside = besideOf(vote, procedure);
  if (beside === null) return notes;
  if (vote.together !== undefined && isSame(vote.roll.value, beside.roll.value))
    notes.push(
      error(at.link, "same-roll", `“${vote.name}” and “${beside.name}” are held at the same time by the same people, whose votes would count twice.`),
    );
  const most = mostOf(vote.roll.value, rules);
  if (vote.secrecy.value === "secret" && most !== null && most < FEWEST_ALIKE)
    notes.push(
      error(
        at.link,
        "small-chamber",
        `“${vote.roll.words}” are ${most} at most, and vote in secret apart from the others: the result would tell how they voted. Let them vote by name, or let ${FEWEST_ALIKE} at least sit there.`,
        "by name",
      ),
    );
  return notes;
}

/** A vote that says that it is held at the same time stands right behind the one that is meant, and has no time of its own. */
export function alone({ text }: Checked): Note[] {
  return text.things.flatMap((thing) => {
    const said = thing.settings.find(({ rule }) => thing.kind === "vote" && rule === "together");
    if (said === undefined) return [];
    const stages = thing.holder?.inside.filter(({ kind }) => (STAGES as readonly string[]).includes(kind)) ?? [];
    const before = stages[stages.indexOf(thing) - 1];
    if (before?.kind !== "vote")
      return [error(said.use.link, "together-alone", `“${said.words}”: at the same time as what? A vote has to stand right before “${thing.name}”.`)];
    return thing.settings
      .filter(({ rule }) => OF_BOTH.includes(rule))
      .map(({ use, words }) =>
        error(
          use.link,
          "together-apart",
          `“${thing.name}” and “${before.name}” are one vote in two chambers: when and how it is held is said of “${before.name}”, and “${words}” here.`,
        ),
      );
  });
}

/** What is said once, of the first of the votes that are held at the same time. */
const OF_BOTH: readonly string[] = ["how", "opens", "lasts", "closes", "within", "extended"];

function weights({ weight = [], secrecy }: VoteStage, rules: Rules, { link }: Thing): Note[] {
  const [first] = weight;
  if (first === undefined) return [];
  const denied = rules.classes.find((each) => each.weight !== null);
  const notes =
    denied === undefined
      ? []
      : [error(link, "weight-denied", `Here “${first.words}”, and clause ${denied.weight?.clause ?? ""} says “${denied.weight?.words ?? ""}”.`)];
  if (secrecy.value !== "secret") return notes;
  const ofGroup = weight.find(({ value }) => value.per !== undefined);
  if (ofGroup !== undefined)
    notes.push(
      error(
        link,
        "weight-tells",
        `“${ofGroup.words}”: whoever has as many votes as their group has members may be the only one with so many, so that the result of a secret vote would tell how they voted. Let the vote be by name.`,
        "by name",
      ),
    );
  for (const votes of new Set(weight.filter(({ value }) => value.per === undefined).map(({ value }) => value.votes))) {
    const alike = weight.filter(({ value }) => value.votes === votes);
    const sizes = alike.map(({ value }) => mostOf(value.who, rules));
    const most = sizes.reduce<number>((sum, size) => sum + (size ?? FEWEST_ALIKE), 0);
    if (most < FEWEST_ALIKE)
      notes.push(
        error(
          link,
          "weight-tells",
          `“${alike.map(({ words }) => words).join("” and “")}”: of those with ${votes} votes there are ${most} at most, so that the result of a secret vote would tell how they voted. Let the vote be by name, or give ${FEWEST_ALIKE} people at least as many.`,
          "by name",
        ),
      );
  }
  return notes;
}

/** The vote at the same time as this one; null: there is none. */
function besideOf(vote: VoteStage, { stages }: Procedure): VoteStage | null {
  const at = stages.indexOf(vote);
  const other = stages[vote.together === undefined ? at + 1 : at - 1];
  return other?.kind === "vote" && (vote.together !== undefined || other.together !== undefined) ? other : null;
}

function isSame(a: Who, b: Who): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** How many these can be; null where the text doesn't say. */
function mostOf(who: Who, { bodies }: Rules): number | null {
  if (who.kind === "office") return 1;
  return bodies.find(({ id }) => who.kind === "body" && id === who.id)?.size?.value.most ?? null;
}
