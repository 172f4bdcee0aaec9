import { all, any, once, wordings, type RuleSpec } from "./rule.js";

/** The choice of nothing, as a choice. */
const NONE = "“None of these” stands on the ballot paper";

type Specs = Readonly<Record<string, RuleSpec>>;

const NOT_DONE = ["if that is not done,", "if nothing is decided in time,", "if it is not done,"];

/** Whatever somebody must do has these. */
export const doing: Specs = {
  by: once("people"),
  within: once("deadline", { before: ["within", "and does so within"], tolerates: ["bound-most"] }),
  otherwise: once("otherwise", { before: NOT_DONE }),
};

export const method: Specs = {
  method: once(
    wordings(
      "single transferable vote",
      "by single transferable vote",
      "first past the post",
      "by first past the post",
      "by lot",
      "by show of hands",
      "Condorcet's method with Schwartz sequential dropping",
    ),
    { after: [", or in secret when"] },
  ),
};

/** Whatever decides: a vote, and the ways of deciding that votes inherit from. */
export const deciding: Specs = {
  ...method,
  roll: once("people", { after: ["may vote"] }),
  how: once("how"),
  secrecy: once("secrecy"),
  quorum: all("quorum", { before: ["if"], after: ["must be present, in the room or by telephone or screen"], tolerates: ["bare-share"] }),
  carried: all("carried", { before: ["if"], after: [] }),
  tie: once(wordings("the proposal is lost", "the Chair has a second vote", "the Leader chooses among them", "it is settled by lot"), {
    before: ["if the votes are equal,", "if options are tied,"],
  }),
  several: once("several"),
  none: once(wordings(NONE)),
  most: once("atMost", { tolerates: ["bound-most"], needs: "bound-most" }),
  reserved: all("reserved"),
  points: once("points"),
  scale: once("scale"),
  budget: once("money"),
  contradictions: once("contradictions"),
  listed: once(wordings("in the order in which they were put forward")),
  weight: all("weight"),
  represented: once("representation"),
  represents: once("atMost", { tolerates: ["bound-most"], needs: "bound-most" }),
  lodged: once("deadline", { tolerates: ["bound-least"] }),
  instructed: once(wordings("votes as instructed")),
  objects: any("starter", { before: ["unless"] }),
  objecting: once("duration", { before: ["object within", "objects within"] }),
  key: once("key"),
  registrar: once("registrar"),
  spares: once("spares"),
  sampled: once("sampled"),
  shuffles: once("shuffles"),
  revote: once(wordings("may vote again, and the last vote counts")),
  opened: once("duration", { before: ["within"], tolerates: ["bound-most"] }),
  turnout: once(wordings("how many have voted may be known")),
  format: once(wordings("one that Belenios 2.0 verifies")),
  extended: once("duration", { before: ["if members could not vote for more than"], after: ["in all, it stays open as much longer"] }),
  opens: once("deadline", { before: ["within", "which opens within"], tolerates: ["bound-most"] }),
  lasts: once("duration", { before: ["within"] }),
  within: once("deadline", { before: ["within"], tolerates: ["bound-most"] }),
  closes: once(wordings("when everybody has answered"), { before: ["closes early only", "early only", "only"] }),
  inquorate: once(wordings("the meeting is closed", "it is adjourned and those present at the next meeting are a quorum"), {
    before: ["and too few are present,", "in every other case"],
    after: ["if they are not"],
  }),
  poll: any("starter", { before: ["or in secret when", "if"], after: ["ask for a poll", "ask for it"] }),
  proxies: once(
    wordings(
      "who may speak for at most 1 member",
      "who may speak for at most 2 members",
      "who may speak for at most 3 members",
      "any number of members",
    ),
  ),
  partial: once("prose", { after: ["until the meeting has voted"] }),
  wait: once("duration", { before: ["within"] }),
  every: once("every"),
  sent: once("prose", { after: ["before the deadline"] }),
  scrutineers: once("seatNumber"),
  counts: once("prose"),
  saved: once("prose"),
};
