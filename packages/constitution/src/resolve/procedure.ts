import type { Span } from "@folkmoot/exact";
import { methodRow } from "@folkmoot/tally";
import { outcomes } from "../phrase/condition.js";
import { read } from "../phrase/read.js";
import { error } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { After, Condition, Matter, Procedure, Ruled, SeveralMethod, Starter, Stage, VoteStage } from "../rules.js";
import { exceptionsOf } from "./exceptions.js";
import { allOf, fallback, firstOf, general, named, noteDefault, type Building } from "./held.js";
import { baseOf, lineOf, type Entry } from "./line.js";
import { withSeatsOf } from "./seats-of.js";
import { TAKES_OPTIONS } from "../schema/stages.js";
import { stage } from "./stages.js";
import { vote } from "./vote.js";

/** A procedure with its line of stages; what it takes over from another one (`as`) is already in it. */
export function procedure(thing: Thing, conditions: ReadonlyMap<Thing, Condition>, building: Building): Procedure {
  const { text } = building;
  const base = baseOf(thing, text);
  const both = base === null ? [thing] : [thing, base];
  const decides = general<Matter>(thing, "decides");
  const line = lineOf(thing, text);
  const votes = new Map(
    line
      .filter(({ kind }) => kind === "vote")
      .map((entry) => [entry, vote(entry, { procedure: thing, decides: decides.map(({ value }) => value), building })]),
  );
  const first = [...votes.values()].find((made) => made !== null) ?? null;
  const stages = line
    .map((entry): Stage | null => (entry.kind === "vote" ? (votes.get(entry) ?? null) : stage(entry, first, building)))
    .filter((made) => made !== null)
    .map(asChamber);
  if (stages.some(({ kind }) => kind === "vote") && !stages.some(({ kind }) => kind === "commencement"))
    noteDefault(building, thing, "commencement.when");
  if (changesText(decides) && !stages.some((made) => made.kind === "commencement" && made.clash !== undefined))
    noteDefault(building, thing, "commencement.clash");
  for (const entry of line) {
    if (entry.kind !== "vote") continue;
    noteSeveral(entry, line, building);
    noteBox(votes.get(entry) ?? null, entry, building);
  }
  if (firstOf<string>(both, "saving") === null) noteDefault(building, thing, "procedure.saving");
  const starts = allOf<Starter>(both, "starts").map((start) => starterOf(start, first));
  return {
    ...named(thing),
    starts,
    decides,
    bars: general<Matter>(thing, "bars"),
    oneSubject: subject(firstOf<string>(both, "subjects")),
    gathered: gathered(starts, firstOf<Span>(both, "gathered"), { thing, building }),
    again: firstOf<Span>(both, "again"),
    governed: firstOf<string>(both, "governed"),
    saving: firstOf<string>(both, "saving"),
    meanwhile: allOf<string>(both, "meanwhile"),
    after: afterOf(thing, building),
    stands: firstOf<Span>(both, "stands"),
    stages,
    exceptions: withSeatsOf(first?.roll.value.id ?? "", exceptionsOf(both, line, conditions)),
  };
}

/** Votes at the same time open and close together: as the first of them says, and not before its time is over. */
function asChamber(stage: Stage, at: number, all: readonly Stage[]): Stage {
  if (stage.kind !== "vote") return stage;
  const next = all[at + 1];
  if (stage.together === undefined) return next?.kind === "vote" && next.together !== undefined ? { ...stage, closesEarly: null } : stage;
  const first = all.slice(0, at).findLast((other): other is VoteStage => other.kind === "vote" && other.together === undefined);
  if (first === undefined) return stage;
  const { how, opens, lasts, within, extended, listed } = first;
  const said = { ...(extended === undefined ? {} : { extended }), ...(listed === undefined ? {} : { listed }) };
  return { ...stage, how, opens, lasts, within, closesEarly: null, ...said };
}

/** A paper on which several may stand and of which the text doesn't say how it is filled in. */
function noteSeveral(vote: Entry, line: readonly Entry[], building: Building): void {
  const [own] = vote.chain;
  if (own === undefined || !line.some(({ kind }) => TAKES_OPTIONS.includes(kind))) return;
  const several = firstOf<SeveralMethod>(vote.chain, "several");
  if (several === null) noteDefault(building, own, "vote.several");
  else if (methodRow(several.value).scale !== null && firstOf(vote.chain, "scale") === null) noteDefault(building, own, "vote.scale");
  if (firstOf(vote.chain, "contradictions") === null) noteDefault(building, own, "vote.contradictions");
}

/** What a text leaves out that says who holds the key of a secret vote; told of the thing that says it, once for all votes that take it over. */
function noteBox(made: VoteStage | null, { chain }: Entry, building: Building): void {
  const says = chain.find(({ settings }) => settings.some(({ rule }) => rule === "key"));
  if (says === undefined || made === null || made.secrecy.value !== "secret") return;
  for (const rule of ["registrar", "shuffles", "revote", "opened", "turnout"] as const)
    if (made[rule] === null) noteDefault(building, says, `vote.${rule}`);
  if (made.spares === undefined && made.registrar?.value.kind === "office") noteDefault(building, says, "vote.spares");
  if (made.sampled === undefined && made.key?.value.kind === "trustees") noteDefault(building, says, "vote.sampled");
}

function subject(said: Ruled<string> | null): Ruled<true> | null {
  return said === null ? null : { ...said, value: true };
}

/** A share of "the seats" is one of those who vote. */
function starterOf(start: Ruled<Starter>, first: VoteStage | null): Ruled<Starter> {
  if (start.value.who.id !== "" || first === null) return start;
  return { ...start, value: { ...start.value, who: { ...start.value.who, id: first.roll.value.id } } };
}

/** Support is gathered only where somebody can't start alone. */
function gathered(starts: readonly Ruled<Starter>[], said: Ruled<Span> | null, around: { thing: Thing; building: Building }): Ruled<Span> | null {
  const together = starts.some(({ value: { amount } }) => amount !== null && !(amount.kind === "count" && amount.n === 1));
  if (said !== null || !together) return said;
  return fallback(around.building, around.thing, "procedure.gathered", { n: 3, unit: "month", days: null });
}

/** The ladder: which outcome of which stage of another procedure opens this one. */
function afterOf(thing: Thing, { text, ladders }: Building): Ruled<After> | null {
  for (const use of ladders) {
    if (use.scope.findLast(({ kind }) => kind === "procedure") !== thing) continue;
    const target = text.paths.find(use.link.path.split("."), use.scope);
    if (target?.holder?.kind !== "procedure") {
      text.notes.push(error(use.link, "unknown-name", `“${use.link.path}” is not a stage of a procedure in this text.`));
      continue;
    }
    const said = read(outcomes, "outcomes", use.link.text, text);
    if (!said.ok) {
      text.notes.push(
        error(
          use.link,
          "unread",
          `“${use.link.text}” can't be read as what became of ${target.name}.`,
          `If ${target.name} refuses it or has not decided in time`,
        ),
      );
      continue;
    }
    return { value: { procedure: target.holder.id, stage: target.id, outcomes: said.value }, clause: use.clause, words: use.link.text };
  }
  return null;
}

function changesText(decides: readonly Ruled<Matter>[]): boolean {
  return decides.some(({ value }) => value.kind === "change-constitution");
}
