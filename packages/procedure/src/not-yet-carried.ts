import { isRun, type Procedure, type Ruled, type Rules, type Stage, type Test, type VoteStage } from "@folkmoot/constitution";
import { needsBox } from "./box/needs-box.js";
import { boxNotYet } from "./box/not-yet.js";
import { groupsIn, isTaking, startersIn, type TakingStage } from "./gathering.js";
import { sharesOutMoney } from "./options/cost.js";
import { unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import { unweighable } from "./weighing.js";

/** What this version of Folkmoot can't run of a procedure, each with its clause. A procedure with any of these is not opened, rather than run without them. */
export function notYetCarried(rules: Rules, procedure: Procedure): Requirement[] {
  const found: Requirement[] = [];
  if (!procedure.stages.some((stage) => stage.kind === "vote"))
    found.push(notYet({ clause: procedure.clause, words: procedure.name }, "a procedure without a vote"));
  if (procedure.after !== null) found.push(unmet("ladder", procedure.after, { procedure: procedure.after.value.procedure }));
  for (const [index, stage] of procedure.stages.entries()) found.push(...ofStage(rules, procedure, { stage, index }));
  return distinct([...found, ...otherwiseCounted(rules, procedure)]);
}

/** Live words that are kept as words and would make another count: without them people would vote who have given their vote to somebody, or not in the way that they may demand. */
const COUNTS_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["proxies", "votes by proxy"],
  ["poll", "a poll that people may demand"],
  ["counts", "another way of counting"],
]);

function otherwiseCounted(rules: Rules, procedure: Procedure): Requirement[] {
  const ways = procedure.stages.flatMap((stage) => (stage.kind === "vote" ? [wayOf(stage)] : []));
  return rules.other.flatMap(({ thing, rule, clause, words }) => {
    const what = COUNTS_OTHERWISE.get(rule);
    const own = thing.startsWith("vote:") && thing.slice("vote:".length).split(".").at(-2) === procedure.id;
    return what !== undefined && (own || ways.includes(thing)) ? [notYet({ clause, words }, what)] : [];
  });
}

/** `meeting:general`, `ballot:members`: the way of deciding that a vote has taken over. */
function wayOf({ how: { value } }: VoteStage): string {
  if (value.kind === "writing") return "";
  return value.kind === "meeting" ? `meeting:${value.meeting ?? ""}` : `ballot:${value.ballot ?? ""}`;
}

function ofStage(rules: Rules, procedure: Procedure, { stage, index }: { stage: Stage; index: number }): Requirement[] {
  switch (stage.kind) {
    case "notice":
      return unlessRun("notice", "within", stage.within, COUNTING);
    case "discussion":
      return [];
    case "commencement":
      return unlessRun("commencement", "when", stage.when, COUNTING);
    case "order":
      return [
        ...unlessRun("order", "by", stage.by, "a ruling on order by these people"),
        ...unlessRun("order", "to", stage.to, "an appeal on order to these people"),
      ];
    case "proposals":
      return [
        ...ofTaking(stage, procedure),
        ...unlessRun(stage.kind, "merging", stage.merging, "merging like this"),
        ...unlessRun(stage.kind, "adopted", stage.adopted, COUNTING),
      ];
    case "amendments":
      return [
        ...ofTaking(stage, procedure),
        ...unlessRun(stage.kind, "until", stage.until, COUNTING),
        ...unlessRun(stage.kind, "settled", stage.settled, "amendments that are settled like this"),
      ];
    case "mediation":
      return [...unlessRun(stage.kind, "by", stage.by, "a mediation by these people"), ...unlessRun(stage.kind, "lasts", stage.lasts, COUNTING)];
    case "hearing":
      return [notYet({ clause: stage.clause, words: stage.name }, "a hearing")];
    case "approval":
      return [notYet({ clause: stage.clause, words: stage.name }, "approval from outside")];
    case "ruling":
      return [notYet({ clause: stage.clause, words: stage.name }, "a ruling as a stage")];
    case "challenge":
      return [
        ...unlessRun("challenge", "to", stage.to, "a challenge before anybody but a body or an office"),
        ...unlessRun("challenge", "who", stage.who, "a challenge by these people only"),
        ...unlessRun("challenge", "within", stage.within, COUNTING),
      ];
    case "vote":
      return ofVote(stage, procedure.stages.slice(0, index), rules);
  }
}

/** A way that can't be run opens no way, as with a procedure; where none can, nobody could put anything. A stage has one roll of those who sign. */
function ofTaking(stage: TakingStage, procedure: Procedure): Requirement[] {
  const ways = startersIn(stage, procedure).starts.map((starter) => unlessRun("procedure", "starts", starter, "these people who put something"));
  return [
    ...(ways.some((missing) => missing.length === 0) ? [] : ways.flat()),
    ...groupsIn(stage, procedure)
      .slice(1)
      .map((starter) => notYet(starter, "signatures of several groups in one stage")),
    ...unlessRun(stage.kind, "lasts", stage.lasts, COUNTING),
  ];
}

function ofVote(stage: VoteStage, before: readonly Stage[], rules: Rules): Requirement[] {
  const found = [
    ...boxNotYet(rules, stage).map(({ source, what }) => notYet(source, what)),
    ...unlessRun("vote", "method", stage.method, "this method of voting"),
    ...unlessRun("vote", "roll", stage.roll, "this roll"),
    ...unlessRun("vote", "tie", stage.tie, "a second vote or a lot where the votes are equal"),
    ...unlessRun("vote", "opens", stage.opens, COUNTING),
    ...(stage.weight ?? []).flatMap((rule) => unlessRun("vote", "weight", rule, "votes of these people that weigh more")),
    ...(stage.objects ?? []).slice(0, 1).map((rule) => notYet(rule, "what is carried unless somebody objects")),
    ...ofOthers(stage, before),
    ...unweighable(stage).map((test) => notYet(test, "a number of people that votes of unequal weight are measured by")),
    ...[...stage.carried, ...stage.quorum].flatMap((test) =>
      isOfSeats(test) && !hasSeats(rules, stage) ? [notYet(test, "this measure")] : unlessRun("vote", "carried", test, "this measure"),
    ),
  ];
  if (sharesOutMoney(stage) && stage.several !== null && (stage.budget === null || !before.some(({ kind }) => kind === "proposals")))
    found.push(notYet(stage.several, "a budget for anything but proposals to a call"));
  const [weight] = stage.weight ?? [];
  if (weight !== undefined && needsBox(stage) && before.some(isTaking)) found.push(notYet(weight, "secret votes of unequal weight on several texts"));
  const called = stage.how.value.kind !== "meeting" || before.some((earlier) => earlier.kind === "notice");
  return called ? found : [...found, notYet(stage.how, "a meeting without notice")];
}

/** Nobody votes for others in secret (ADR 0027), and nobody is told how to fill in a paper on which several texts stand. */
function ofOthers({ represented, lodged, instructed, secrecy }: VoteStage, before: readonly Stage[]): Requirement[] {
  if (represented === undefined) return [];
  return [
    ...(secrecy.value === "secret" ? [notYet(represented, "votes for others in a secret vote")] : []),
    ...(instructed !== undefined && before.some(isTaking) ? [notYet(instructed, "telling somebody how to vote on several texts")] : []),
    ...(lodged === undefined ? [] : unlessRun("vote", "lodged", lodged, COUNTING)),
  ];
}

const COUNTING = "time that is counted like this";

function isOfSeats({ value }: Ruled<Test>): boolean {
  return value.kind === "share" && value.of.kind === "seats";
}

function hasSeats(rules: Rules, { roll }: VoteStage): boolean {
  return roll.value.kind === "body" && rules.bodies.some((body) => body.id === roll.value.id);
}

/** What the table of the language says about a value: whether this version runs it. */
function unlessRun(kind: string, rule: string, ruled: Ruled<unknown> | null, what: string): Requirement[] {
  return ruled === null || isRun(kind, rule, ruled.value) ? [] : [notYet(ruled, what)];
}

function notYet(source: Pick<Ruled<unknown>, "clause" | "words">, what: string): Requirement {
  return unmet("not-yet-carried", source, { what });
}

function distinct(found: readonly Requirement[]): Requirement[] {
  const seen = new Set<string>();
  return found.filter((requirement) => {
    const key = `${requirement.code} ${requirement.clause ?? requirement.words} ${JSON.stringify(requirement.evidence)}`;
    return !seen.has(key) && seen.add(key);
  });
}
