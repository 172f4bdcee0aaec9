import type { Fraction, Rounding, Span } from "@folkmoot/exact";

// What rules are about: people, numbers, majorities, times, subjects. All plain data.

export type Otherwise =
  | "agreed"
  | "refused"
  | "sent without them"
  | "any member may"
  | "next general meeting's agenda"
  | "no effect"
  | "those who asked may call it";

/** "any" starts alone, "all" and "the" act together ("the Committee" by a decision of its own). The quantifier is law and is kept. */
export interface Who {
  readonly kind: "class" | "body" | "seats" | "office" | "outside" | "division" | "concerned" | "askers" | "described";
  /** The id of the thing; for "described" the words themselves. */
  readonly id: string;
  readonly quantifier: "any" | "all" | "the";
  /** "any member of the Committee": one of those who sit in the body. */
  readonly memberOf: boolean;
  /** The day that fixes who counts: "who were members on the day notice was given". */
  readonly asOf: Anchor | null;
  /** Facts or roles that narrow it further, in the author's words. */
  readonly but: readonly string[];
}

export type Starter = { readonly who: Who; readonly amount: Amount | null };

export type Amount =
  | { readonly kind: "count"; readonly n: number; readonly of: Who | null }
  | { readonly kind: "share"; readonly share: Fraction; readonly of: Who; readonly rounding: Rounding | null }
  /** So many times the square root of a number of people: what a few ask for in a small organisation and many in a large one. */
  | { readonly kind: "root"; readonly times: Fraction; readonly of: Who }
  | { readonly kind: "lower" | "higher"; readonly of: readonly [Amount, Amount] };

export type Test =
  | { readonly kind: "share"; readonly strict: boolean; readonly share: Fraction; readonly of: Base; readonly counts: Counts }
  | { readonly kind: "amount"; readonly amount: Amount; readonly counts: Counts }
  | { readonly kind: "none" };

/** What is measured against the base. */
export type Counts = "in favour" | "taking part" | "present";

/** cast = for + against; answered = for + against + abstaining; entitled = the frozen roll; seats = the full body, vacant seats included. */
export type Base =
  | { readonly kind: "cast" | "answered" | "present" | "entitled" | "seats" | "in office" }
  | { readonly kind: "who"; readonly who: Who };

/** What a deadline is counted from. */
export type Anchor =
  | "notice given"
  | "notice sent"
  | "vote opens"
  | "vote closes"
  | "result declared"
  | "decision"
  | "application"
  | "request"
  | "challenge"
  | "last signature"
  | "meeting starts"
  | "discussion ends"
  | "fell due"
  | "registration"
  | "recorded";

export type Deadline =
  | { readonly kind: "span"; readonly span: Span; readonly side: "after" | "before"; readonly anchor: Anchor }
  | { readonly kind: "at"; readonly anchor: Anchor }
  | { readonly kind: "date"; readonly date: string; readonly or?: "next working day" };

export type Matter =
  | { readonly kind: "change-constitution" }
  | { readonly kind: "adopt-constitution" }
  | { readonly kind: "dissolve"; readonly what: string }
  | { readonly kind: "create-or-dissolve-body" }
  | { readonly kind: "change-membership" }
  | { readonly kind: "exclude"; readonly who: string }
  | { readonly kind: "remove"; readonly who: string }
  | { readonly kind: "elect"; readonly who: string }
  | { readonly kind: "meeting"; readonly meeting: string }
  | { readonly kind: "named"; readonly matter: string }
  | { readonly kind: "whatever a meeting may decide"; readonly meeting: string }
  | { readonly kind: "residual" }
  | { readonly kind: "any" };

/** Who can open a ballot box: some of those who sit in a body, each of whom holds a part of its key; or whoever runs the server. */
export type KeyHolders = { readonly kind: "trustees"; readonly body: string; readonly needed: number } | { readonly kind: "platform" };

/** Which days of a week are working days, 1 for Monday to 7 for Sunday (from 7 to 4: Sunday to Thursday), and the calendar whose days are none. */
export interface WorkingDays {
  readonly first: number;
  readonly last: number;
  readonly except: string | null;
}

/** How many votes some of those on a roll have. Whom several of these speak of has the most of them. */
export interface Weight {
  readonly who: Who;
  readonly votes: number;
  /** One vote for so many members of their local group, with `votes` at most and never none; left out where all of them have as many. */
  readonly per?: number;
}

/** Who makes the credentials of a secret vote: the platform, or the holder of an office on a machine of their own. */
export type Registrar = { readonly kind: "office"; readonly office: string } | { readonly kind: "platform" };

/** Whom somebody who does not vote may have vote for them. */
export interface Representation {
  /** A proxy is appointed for one vote and votes in person; a vote that is given on may be given for all votes of a kind, and on again. */
  readonly by: "proxy" | "delegate";
  /** Somebody of a class who is on the roll, or who holds an office and is on it. Null: anybody else on the roll. */
  readonly holder: { readonly kind: "class" | "office"; readonly id: string } | null;
  /** Also for every vote of the same procedure, until it is taken back. */
  readonly standing: boolean;
  /** Whoever is given votes may give them on. */
  readonly onward: boolean;
}
