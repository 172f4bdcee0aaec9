import type { Span } from "@folkmoot/exact";
import type { AmendmentsStage, Deadline, MediationStage, OrderStage, ProposalsStage, Ruled, Starter, Who } from "../rules.js";
import type { Thing } from "../reading/thing.js";
import type { DefaultKey } from "../schema/defaults.js";
import { allOf, fallback, firstOf, noteDefault, type Building } from "./held.js";
import type { Entry } from "./line.js";

type OptionStage = ProposalsStage | AmendmentsStage | MediationStage | OrderStage;

/** A stage in which something is put to a motion, looked at together or ruled out; what no thing of its chain says gets its default. */
export function optionStage(entry: Entry & { readonly kind: OptionStage["kind"] }, building: Building): OptionStage | null {
  const { chain } = entry;
  const [own] = chain;
  if (own === undefined) return null;
  const head = { id: entry.id, name: own.name, clause: own.clause };
  const get = <Value>(rule: string) => firstOf<Value>(chain, rule);
  const span = (key: SpanKey): Ruled<Span> => get<Span>(key.slice(key.indexOf(".") + 1)) ?? days(key, own, building);
  switch (entry.kind) {
    case "proposals":
      if (get("merging") === null) noteDefault(building, own, "proposals.merging");
      return {
        ...head,
        kind: "proposals",
        starts: allOf<Starter>(chain, "starts"),
        lasts: span("proposals.lasts"),
        merging: get<string>("merging"),
        adopted: get<Span>("adopted"),
      };
    case "amendments": {
      const until = get<Deadline>("until");
      return {
        ...head,
        kind: "amendments",
        starts: allOf<Starter>(chain, "starts"),
        lasts: until === null ? span("amendments.lasts") : get<Span>("lasts"),
        until,
        settled: get<string>("settled"),
      };
    }
    case "mediation":
      return { ...head, kind: "mediation", by: get<Who>("by"), lasts: span("mediation.lasts") };
    case "order":
      noteDefault(building, own, "order.silence");
      return {
        ...head,
        kind: "order",
        by: get<Who>("by") ?? { value: NOBODY, clause: null, words: "" },
        standard: get<string>("standard"),
        to: get<Who>("to"),
        within: span("order.within"),
        decided: span("order.decided"),
      };
  }
}

type SpanKey = Extract<DefaultKey, "proposals.lasts" | "amendments.lasts" | "mediation.lasts" | "order.within" | "order.decided">;

const DAYS: Readonly<Record<SpanKey, number>> = {
  "proposals.lasts": 28,
  "amendments.lasts": 14,
  "mediation.lasts": 14,
  "order.within": 7,
  "order.decided": 14,
};

function days(key: SpanKey, own: Thing, building: Building): Ruled<Span> {
  return fallback(building, own, key, { n: DAYS[key], unit: "day", days: "calendar" });
}

/** A ruling that the text gives to nobody: an error of the text, and nobody who could give it. */
const NOBODY: Who = { kind: "described", id: "nobody", quantifier: "the", memberOf: false, asOf: null, but: [] };
