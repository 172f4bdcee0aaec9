import { error, type Note } from "../reading/notes.js";
import type { Exception, Procedure, Ruled, Starter, VoteStage, Who } from "../rules.js";
import type { Checked } from "./checked.js";
import { leastOf, mostOf } from "./people.js";

/**
 * Article by article, the one on changing included, and last what stands in none (a preamble, a schedule): at least one procedure can change it, with whatever
 * protects it. Told where none can, because all who may vote or start are fewer than are asked for.
 */
export function articles({ text, built }: Checked): Note[] {
  const changing = built.rules.procedures.filter(({ decides }) => decides.some(({ value }) => value.kind === "change-constitution"));
  const all = [...built.rules.articles.map(({ id, number }) => ({ id, name: `Article ${number}` })), { id: null, name: "What stands in no article" }];
  return all.flatMap(({ id, name }) => {
    const hindrances = changing.map((procedure) => hindranceOf(procedure, id, seats));
    const [first] = hindrances;
    if (first === undefined || first === null || hindrances.includes(null)) return [];
    const thing = text.things.find((one) => one.settings.some(({ words, use }) => words === first.words && use.link.text === first.words));
    const said = thing?.settings.find(({ words }) => words === first.words);
    const link = said?.use.link ?? thing?.link;
    const message = `${name} could never be changed by anybody: “${first.words}” asks for more than the ${first.of} there are.`;
    return link === undefined ? [] : [error(link, "unchangeable", message)];
  });

  function seats(who: Who): number {
    return who.kind === "body" ? mostOf(built.rules.bodies.find(({ id }) => id === who.id)) : 0;
  }
}

interface Hindrance {
  readonly words: string;
  readonly of: number;
}

/** Why a procedure can never change that article, null where it can. */
function hindranceOf(procedure: Procedure, article: string | null, seats: (who: Who) => number): Hindrance | null {
  const holding = procedure.exceptions.filter((one) => holds(one, article));
  const votes = procedure.stages.filter((stage) => stage.kind === "vote");
  return starting(procedure, holding, seats) ?? votes.map((vote) => carrying(vote, holding, seats)).find((one) => one !== null) ?? null;
}

function holds({ condition }: Exception, article: string | null): boolean {
  if (condition.kind === "touches") return article !== null && condition.articles.includes(article);
  return condition.kind === "decides" && condition.matters.some(({ kind }) => kind === "change-constitution");
}

/** Where there is one way to start that enough people can take, there is no hindrance. */
function starting({ starts }: Procedure, holding: readonly Exception[], seats: (who: Who) => number): Hindrance | null {
  const said = inForce(starts, holding, { stage: null, rule: "starts" }) as readonly Ruled<Starter>[];
  const hindrances = said.map(({ value, words }) => short(words, leastOf(value), seats(value.who)));
  return hindrances.includes(null) ? null : (hindrances[0] ?? null);
}

function carrying(vote: VoteStage, holding: readonly Exception[], seats: (who: Who) => number): Hindrance | null {
  const roll = (inForce([vote.roll], holding, { stage: vote.id, rule: "roll" }) as readonly Ruled<Who>[]).at(-1) ?? vote.roll;
  const asked = [
    ...inForce(vote.carried, holding, { stage: vote.id, rule: "carried" }),
    ...inForce(vote.quorum, holding, { stage: vote.id, rule: "quorum" }),
  ];
  return asked.map(({ value, words }) => short(words, leastOf(value), seats(roll.value))).find((one) => one !== null) ?? null;
}

function short(words: string, asked: number, of: number): Hindrance | null {
  return of > 0 && asked > of ? { words, of } : null;
}

/** A rule as it is said in general, or as all exceptions that hold say it. */
function inForce(general: readonly Ruled<unknown>[], holding: readonly Exception[], { stage, rule }: { stage: string | null; rule: string }) {
  const said = holding.flatMap((one) => (one.stage === stage ? (one.replaces[rule] ?? []) : []));
  return said.length > 0 ? said : general;
}
