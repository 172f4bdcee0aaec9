import { all, any, once, wordings, type RuleSpec } from "./rule.js";
import { deciding, doing, method } from "./shared.js";
import { CLASH_WORDINGS } from "./clash.js";
import { LANGUAGE_WORDINGS } from "./language.js";

/** A kind of thing: where it may stand, and the rules it knows. */
export interface KindSpec {
  /** Kinds of the things that it may be opened in; the nearest open one holds it. "*": anywhere. */
  readonly in: readonly string[];
  readonly rules: Readonly<Record<string, RuleSpec>>;
}

const STAGE_PLACES = ["procedure", "meeting", "ballot"];
const WINDOW = { before: ["within"], tolerates: ["bound-most"] };

export const kinds: Readonly<Record<string, KindSpec>> = {
  organisation: {
    in: [],
    rules: {
      language: once(wordings(...LANGUAGE_WORDINGS)),
      days: once(wordings("clear days", "calendar days"), {
        before: ["where this constitution counts days it counts", "where these rules count days they count"],
        after: [": neither the day on which a notice is given nor the day of the event is one of them"],
      }),
      working: once("workingDays"),
      zone: once("prose"),
      under: once("prose"),
      fixed: once(wordings("Nobody in the organisation can change it")),
      delivery: all("delivery"),
      omission: once(wordings("A notice that missed somebody by accident is still good")),
      transition: all("prose"),
    },
  },
  article: { in: ["organisation"], rules: {} },
  outside: { in: ["organisation"], rules: {} },
  matter: { in: ["organisation"], rules: { layer: once(wordings("a live text under this one")) } },
  division: { in: ["organisation", "body"], rules: {} },
  calendar: { in: ["organisation"], rules: { by: once("people") } },
  fact: {
    in: ["organisation"],
    rules: {
      evidence: once("prose"),
      lasts: once("deadline", { before: ["until"] }),
      reminders: once("reminders", { tolerates: [] }),
    },
  },
  class: {
    in: ["organisation"],
    rules: {
      needs: all("need"),
      may: once("rights", { after: [", but may neither vote nor hold a position", "and has no vote"] }),
      lapse: once(wordings("ends by itself", "ends only by a decision"), {
        before: ["when a member no longer meets clause 1, membership", "against the will of the member a membership"],
        after: [", and these rules give that decision to nobody"],
      }),
      weight: once(wordings("Nobody has more than one vote")),
      by: once("deadline", { before: ["a member who has not joined the labour party by"] }),
    },
  },
  office: {
    in: ["organisation", "body"],
    rules: {
      roll: once("people"),
      filled: once("holders", { after: [", or failing one by the meeting"] }),
      eligible: once("people"),
      term: once("duration"),
      limit: once("prose"),
      ...method,
    },
  },
  body: {
    in: ["organisation"],
    rules: {
      ...method,
      roll: once("holders"),
      how: once("how"),
      quorum: all("quorum", { tolerates: ["bare-share", "no-verb"] }),
      size: once("range"),
      term: once("duration"),
      limit: once(
        wordings(
          "at most 1 term in a row",
          "at most 2 terms in a row",
          "at most 3 terms in a row",
          "at most 4 terms in a row",
          "when the member has served more than 42 months and is among the two most senior",
        ),
      ),
      gap: once("duration", { before: ["after"] }),
      vacancy: once(wordings("is filled by the Committee until the next annual meeting", "stays empty")),
      conflict: once(wordings("declares it, leaves and is not counted")),
      formed: any("prose"),
      ended: any("prose"),
      protected: once("prose"),
      retire: once("amount"),
      order: once("prose"),
      saved: once("prose"),
    },
  },
  seats: {
    in: ["body"],
    rules: {
      number: once("seatNumber"),
      apportioned: once("apportionment"),
      step: all("seatStep"),
      bonus: all("bonusSeats"),
      counted: once("prose"),
      roll: once("holders"),
      how: once("how"),
      ...method,
      term: once("duration"),
      quota: all("prose"),
      nominated: once("amount"),
    },
  },
  procedure: {
    in: ["organisation", "body", "meeting"],
    rules: {
      starts: any("starter"),
      decides: any("matter", { before: ["only this procedure may", "only this procedure may decide on", "whether to"] }),
      bars: any("matter"),
      subjects: once(wordings("one subject only")),
      gathered: once("duration", WINDOW),
      again: once("duration", { before: ["after"], tolerates: ["bound-least"] }),
      governed: once("prose"),
      saving: once(wordings("a procedure already begun keeps the rules it began under")),
      meanwhile: all("prose", {
        before: ["until the appeal is decided or its time has passed, the member"],
        after: ["until a general resolution on it has been decided"],
      }),
      as: once("procedure"),
      stands: once("duration"),
    },
  },
  meeting: {
    in: ["organisation"],
    rules: {
      ...deciding,
      quorum: all("quorum", {
        before: ["if"],
        after: ["must be present, in the room or by telephone or screen"],
        tolerates: ["bare-share", "no-verb"],
      }),
      roll: once("people", { tolerates: [] }),
    },
  },
  ballot: { in: ["organisation", "body", "meeting"], rules: deciding },
  vote: { in: STAGE_PLACES, rules: { ...deciding, together: once(wordings("at the same time")) } },
  notice: {
    in: STAGE_PLACES,
    rules: {
      ...doing,
      to: once("recipients"),
      period: once("duration", { after: ["before the hearing", "before the vote", "before the meeting"], tolerates: ["bound-least"] }),
      contents: once("prose"),
      shorter: once("prose"),
      latest: once("duration", { after: ["after the notice"], tolerates: ["bound-most"], needs: "bound-most" }),
    },
  },
  discussion: {
    in: STAGE_PLACES,
    rules: { lasts: once("duration", { tolerates: ["bound-least"] }), extends: once("prose"), varied: once("prose"), locked: once("prose") },
  },
  proposals: {
    in: STAGE_PLACES,
    rules: {
      starts: any("starter"),
      lasts: once("duration"),
      merging: once(wordings("when each of their movers agrees")),
      adopted: once("duration", WINDOW),
    },
  },
  amendments: {
    in: STAGE_PLACES,
    rules: {
      starts: any("starter"),
      lasts: once("duration"),
      until: once("deadline", { before: ["until"] }),
      settled: once("prose"),
      carried: all("carried"),
      minor: once("prose"),
      lapses: once("duration"),
    },
  },
  mediation: { in: STAGE_PLACES, rules: { by: once("people"), lasts: once("duration") } },
  order: {
    in: STAGE_PLACES,
    rules: {
      by: once("people"),
      standard: once("prose"),
      to: once("recipients"),
      within: once("window", WINDOW),
      decided: once("window", WINDOW),
    },
  },
  hearing: {
    in: STAGE_PLACES,
    rules: { heard: once("recipients"), manner: once(wordings("in person or in writing, as they choose", "in person", "in writing")) },
  },
  challenge: {
    in: STAGE_PLACES,
    rules: {
      who: once("people"),
      within: once("deadline", WINDOW),
      to: once("recipients", { before: ["may challenge a ballot before", "may challenge it before", "before", "may challenge the founding before"] }),
      carried: all("carried"),
    },
  },
  approval: { in: STAGE_PLACES, rules: { ...doing, from: once("prose", { after: ["is needed before the meeting votes"] }), what: once("prose") } },
  ruling: {
    in: ["procedure", "meeting", "organisation"],
    rules: {
      ...doing,
      standard: once("prose", { before: ["whether"] }),
      reasons: once(wordings("reasons in writing"), {}),
      appeal: once("prose"),
    },
  },
  commencement: {
    in: STAGE_PLACES,
    rules: {
      when: once("deadline"),
      clash: once(wordings(...CLASH_WORDINGS), { before: ["where two changes that are carried touch the same words,"] }),
    },
  },
  duty: {
    in: ["organisation", "body", "meeting", "procedure"],
    rules: { ...doing, act: once("prose"), every: once("every") },
  },
  where: { in: ["*"], rules: {} },
};

/** Kinds that phrases can name. */
export const NAMED = [
  "class",
  "office",
  "body",
  "seats",
  "meeting",
  "ballot",
  "fact",
  "matter",
  "procedure",
  "organisation",
  "outside",
  "division",
  "calendar",
  "ruling",
] as const;

/** Rules that say who sits in a body. */
export const FILLING: readonly string[] = ["roll", "method", "formed", "filled", "nominated"];
