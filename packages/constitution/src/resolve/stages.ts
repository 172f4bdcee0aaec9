import type { Span } from "@folkmoot/exact";
import type { CommencementStage, Deadline, Otherwise, Ruled, RulingStage, Stage, Test, VoteStage, Who } from "../rules.js";
import { clashOf } from "../schema/clash.js";
import { allOf, fallback, firstOf, noteDefault, type Building } from "./held.js";
import type { Entry } from "./line.js";
import { optionStage } from "./option-stages.js";
import { withSeatsOf } from "./seats-of.js";

/** A stage with its values, taken from its chain; what no thing of the chain says gets its default. `vote` is the procedure's vote, for those it concerns. */
export function stage(entry: Entry, vote: VoteStage | null, building: Building): Exclude<Stage, VoteStage> | null {
  const { chain } = entry;
  const [own] = chain;
  if (own === undefined) return null;
  const days = building.text.days;
  const head = { id: entry.id, name: own.name, clause: own.clause };
  const get = <Value>(rule: string) => firstOf<Value>(chain, rule);
  const span = (n: number): Span => ({ n, unit: "day", days });
  switch (entry.kind) {
    case "notice": {
      for (const rule of ["to", "within", "otherwise"] as const) if (get(rule) === null) noteDefault(building, own, `notice.${rule}`);
      return {
        ...head,
        kind: "notice",
        by: get<Who>("by"),
        to: get<Who>("to"),
        contents: get<string>("contents"),
        period: get<Span>("period") ?? fallback(building, own, "notice.period", { n: 14, unit: "day", days: "clear" }),
        within: get<Deadline>("within"),
        otherwise: get<Otherwise>("otherwise"),
        latest: get<Span>("latest"),
      };
    }
    case "discussion":
      return {
        ...head,
        kind: "discussion",
        lasts: get<Span>("lasts") ?? fallback(building, own, "discussion.lasts", { n: 14, unit: "day", days: "calendar" }),
      };
    case "proposals":
    case "amendments":
    case "mediation":
    case "order":
      return optionStage({ ...entry, kind: entry.kind }, building);
    case "hearing":
      return { ...head, kind: "hearing", heard: get<Who>("heard"), manner: get<string>("manner") };
    case "challenge": {
      const seats = (test: Test): Test => withSeatsOf(vote?.roll.value.id ?? "", test);
      return {
        ...head,
        kind: "challenge",
        who: get<Who>("who") ?? fallback(building, own, "challenge.who", { ...(vote?.roll.value ?? MEMBERS), quantifier: "any", asOf: null }),
        within:
          get<Deadline>("within") ??
          fallback(building, own, "challenge.within", { kind: "span", span: span(14), side: "after", anchor: "result declared" }),
        to: get<Who>("to"),
        carried: allOf<Test>(chain, "carried").map((test) => ({ ...test, value: seats(test.value) })),
      };
    }
    case "approval":
      return { ...head, kind: "approval", from: get<string>("from"), what: get<string>("what"), within: get<Deadline>("within") };
    case "ruling":
      return ruling(entry, building);
    case "commencement":
      return {
        ...head,
        kind: "commencement",
        when: get<Deadline>("when") ?? fallback(building, own, "commencement.when", { kind: "at", anchor: "result declared" }),
        ...clashIn(get<string>("clash")),
      };
    case "vote":
      return null;
  }
}

/** Left out where the text is silent: texts that don't say it keep the hash of their rules. */
function clashIn(said: Ruled<string> | null): Pick<CommencementStage, "clash"> {
  return said === null ? {} : { clash: { ...said, value: clashOf(said.value) } };
}

/** A ruling: somebody's judgement, by a standard, in a time, with reasons and an appeal. */
export function ruling(entry: Entry, building: Building): RulingStage | null {
  const { chain } = entry;
  const [own] = chain;
  if (own === undefined) return null;
  const get = <Value>(rule: string) => firstOf<Value>(chain, rule);
  return {
    kind: "ruling",
    id: entry.id,
    name: own.name,
    clause: own.clause,
    by: get<Who>("by"),
    standard: get<string>("standard"),
    within:
      get<Deadline>("within") ??
      fallback(building, own, "ruling.within", {
        kind: "span",
        span: { n: 14, unit: "day", days: building.text.days },
        side: "after",
        anchor: "request",
      }),
    reasons: get<string>("reasons") ?? fallback(building, own, "ruling.reasons", "reasons in writing"),
    appeal: get<string>("appeal") ?? fallback(building, own, "ruling.appeal", "the next general meeting"),
    otherwise: get<Otherwise>("otherwise") ?? fallback(building, own, "ruling.otherwise", "no effect"),
  };
}

const MEMBERS: Who = { kind: "described", id: "everybody who may vote", quantifier: "any", memberOf: false, asOf: null, but: [] };
