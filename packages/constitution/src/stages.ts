import type { Span } from "@folkmoot/exact";
import type { OptionsMethod } from "@folkmoot/tally";
import type { Named, Ruled } from "./ruled.js";
import type { Clash } from "./schema/clash.js";
import type { Deadline, KeyHolders, Otherwise, Registrar, Representation, Starter, Test, Weight, Who } from "./values.js";

/** One step on the way of a procedure. */
export type Stage =
  | NoticeStage
  | DiscussionStage
  | AmendmentsStage
  | ProposalsStage
  | MediationStage
  | OrderStage
  | HearingStage
  | VoteStage
  | ChallengeStage
  | ApprovalStage
  | RulingStage
  | CommencementStage;
export type StageKind = Stage["kind"];

interface StageBase<Kind extends string> extends Named {
  readonly kind: Kind;
}

export interface NoticeStage extends StageBase<"notice"> {
  readonly by: Ruled<Who> | null;
  readonly to: Ruled<Who> | null;
  readonly contents: Ruled<string> | null;
  readonly period: Ruled<Span>;
  /** By when the notice must have been sent. */
  readonly within: Ruled<Deadline> | null;
  readonly otherwise: Ruled<Otherwise> | null;
  readonly latest: Ruled<Span> | null;
}

export interface DiscussionStage extends StageBase<"discussion"> {
  readonly lasts: Ruled<Span>;
}

/**
 * While it lasts, people may put amendments to the motion's text (or to another amendment), and whole texts of their own beside it. What its mover accepts
 * becomes part of the motion; every other that has its support stands on the ballot paper beside the motion.
 */
export interface AmendmentsStage extends StageBase<"amendments"> {
  /** Who may put one, and how many must sign it. */
  readonly starts: readonly Ruled<Starter>[];
  readonly lasts: Ruled<Span> | null;
  readonly until: Ruled<Deadline> | null;
  readonly settled: Ruled<string> | null;
}

/** While it lasts, people put proposals to the call that the motion is; each that has its support by the end is on the ballot paper, with nobody in between. */
export interface ProposalsStage extends StageBase<"proposals"> {
  /** Who may put one, and how many must sign it. */
  readonly starts: readonly Ruled<Starter>[];
  readonly lasts: Ruled<Span>;
  /** "when each of their movers agrees": several become one. */
  readonly merging: Ruled<string> | null;
  /** How long after it was withdrawn somebody else may take a proposal on. */
  readonly adopted: Ruled<Span> | null;
}

/** Those who put texts on the same matter look for one, with somebody's help and a clock. When it is over all texts that are left go to the vote. */
export interface MediationStage extends StageBase<"mediation"> {
  /** Who mediates. */
  readonly by: Ruled<Who> | null;
  readonly lasts: Ruled<Span>;
}

/** Not a stage of the way but an act that may come on it: somebody rules a motion or an option out of order, with reasons, and others hear the appeal. */
export interface OrderStage extends StageBase<"order"> {
  readonly by: Ruled<Who>;
  /** The grounds on which it may be ruled out, in the author's words. */
  readonly standard: Ruled<string> | null;
  /** Who hears the appeal; null: there is none, and nothing is ruled out. */
  readonly to: Ruled<Who> | null;
  /** By when the appeal has to be brought, counted from the ruling. */
  readonly within: Ruled<Span>;
  /** By when it has to be decided, counted from the appeal; in silence the option stays. */
  readonly decided: Ruled<Span>;
}

export interface HearingStage extends StageBase<"hearing"> {
  readonly heard: Ruled<Who> | null;
  readonly manner: Ruled<string> | null;
}

export interface VoteStage extends StageBase<"vote"> {
  readonly roll: Ruled<Who>;
  readonly how: Ruled<How>;
  readonly secrecy: Ruled<Secrecy>;
  readonly method: Ruled<string> | null;
  readonly quorum: readonly Ruled<Test>[];
  /** All must hold; on a paper with several options, for each option by itself. */
  readonly carried: readonly Ruled<Test>[];
  /** Whether the majorities are said of this vote itself; not so where its way of deciding says them, or nobody does. A method that gives places asks for its own only. */
  readonly ownMajority: boolean;
  /** How a paper with several options is filled in and counted. Null where the text is silent: members rank them, by Schulze's method, with "none of these". */
  readonly several: Ruled<SeveralMethod> | null;
  /** “None of these” stands on the paper. Always so on one that is ranked. */
  readonly none: Ruled<true> | null;
  /** How many options are adopted at most, and how many places a method fills. Null: as many as the method takes where nothing is said. */
  readonly most: Ruled<number> | null;
  /** Places kept for some of those who stand, where a method fills them. All hold; nobody is of two groups. */
  readonly reserved: readonly Ruled<ReservedPlaces>[];
  /** How many points a voter shares out. */
  readonly points: Ruled<number> | null;
  /** What grades there are. Null where the text is silent: the usual six words, or 0 to 5. */
  readonly scale: Ruled<Scale> | null;
  /** What may be spent, in the smallest unit of the currency. */
  readonly budget: Ruled<Money> | null;
  /** What becomes of two options that contradict each other and are both carried. Null: the one with more support is adopted. */
  readonly contradictions: Ruled<"the one with more support" | "neither"> | null;
  /** What stands on the paper stands in the order in which it was put forward. Left out where the text is silent: in an order that was drawn by lot. */
  readonly listed?: Ruled<true>;
  readonly tie: Ruled<string>;
  /** Of a secret vote: who can open its ballot box. Null where the text is silent: then no secret vote is held, since no default could be fair. */
  readonly key: Ruled<KeyHolders> | null;
  /** Of a secret vote: who makes the credentials that those on the roll vote with. Null: the platform. */
  readonly registrar: Ruled<Registrar> | null;
  /** How many credentials may be made beside those of the roll, by whoever makes them apart from the platform; one of them takes the place of one that others have. Left out: five. */
  readonly spares?: Ruled<number>;
  /** How many are drawn from the roll after the vote, for those who hold the key to ask whether they exist. Left out: twenty. */
  readonly sampled?: Ruled<number>;
  /** How many of those who hold the key mix the papers before they are opened. Null: one, where there are trustees and papers to mix. */
  readonly shuffles: Ruled<number> | null;
  /** In a secret vote people may vote again while it is open, and the last vote counts. Null: a vote is final. */
  readonly revote: Ruled<true> | null;
  /** How long those who hold the key have for each of their two acts: to make it before the vote, and to open the box after it. Null: 14 days. */
  readonly opened: Ruled<Span> | null;
  /** How many have voted may be known while a secret vote is open. Null: nobody is told. */
  readonly turnout: Ruled<true> | null;
  /** The archive of a secret vote is one that version 2.0 of belenios-tool verifies. Left out where the text is silent: newer versions do. */
  readonly format?: Ruled<true>;
  readonly opens: Ruled<Deadline> | null;
  /** How long it is open; at a meeting, until the end of the day of the meeting (null). */
  readonly lasts: Ruled<Span> | null;
  /** When it may close before its time: only when everybody has answered. */
  readonly closesEarly: Ruled<"everybody has answered"> | null;
  /**
   * If members could not vote for longer than that in all, the vote stays open for as much longer, at most for as long again as it lasts. Left out where the text is
   * silent: it ends at its time whatever happened.
   */
  readonly extended?: Ruled<Span>;
  /** A body that must decide in a time, "within 3 months". */
  readonly within: Ruled<Deadline> | null;
  /** Who has more than one vote; left out where nobody has. */
  readonly weight?: readonly Ruled<Weight>[];
  /** Who may object, any of them: where nobody does in time, it is carried without a vote. Left out where there is always a vote. */
  readonly objects?: readonly Ruled<Starter>[];
  /** How long they may, from when the vote has its turn. Left out where nobody may. */
  readonly objecting?: Ruled<Span>;
  /** Who does not vote may have somebody else on the roll vote for them; left out where everybody votes for themselves. */
  readonly represented?: Ruled<Representation>;
  /** For how many others somebody may vote at most. Left out: for any number. */
  readonly represents?: Ruled<number>;
  /** Until when somebody is appointed, before the vote opens or its meeting starts. Left out: until the vote closes. */
  readonly lodged?: Ruled<Deadline>;
  /** A proxy may be told how to vote, and then votes so. Left out: as they think right. */
  readonly instructed?: Ruled<true>;
  /** It is held at the same time as the vote before it, by others: each is a chamber, and the question needs all of them. Left out of a vote that stands alone. */
  readonly together?: Ruled<true>;
}

/** What each of these asks of voters and what it says, tally's table of methods knows (`methodRow`). */
export type SeveralMethod = OptionsMethod;

/** At least so many of the places go to a group, or at most so many. */
export interface ReservedPlaces {
  readonly bound: "least" | "most";
  readonly places: number;
  /** In the author's words, without capitals. Whoever puts somebody up says whether they are of it. */
  readonly group: string;
}

/** What grades there are: numbers from 0, or words, the worst first, so that a grade is its place among them. */
export type Scale = { readonly kind: "numbers"; readonly top: number } | { readonly kind: "words"; readonly words: readonly string[] };

export interface Money {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

export type How =
  | { readonly kind: "writing" }
  | { readonly kind: "meeting"; readonly meeting: string | null }
  | { readonly kind: "ballot"; readonly ballot: string | null };
export type Secrecy = "secret" | "named" | "open";

export interface ChallengeStage extends StageBase<"challenge"> {
  readonly who: Ruled<Who>;
  readonly within: Ruled<Deadline>;
  readonly to: Ruled<Who> | null;
  readonly carried: readonly Ruled<Test>[];
}

export interface ApprovalStage extends StageBase<"approval"> {
  readonly from: Ruled<string> | null;
  readonly what: Ruled<string> | null;
  readonly within: Ruled<Deadline> | null;
}

export interface RulingStage extends StageBase<"ruling"> {
  readonly by: Ruled<Who> | null;
  readonly standard: Ruled<string> | null;
  readonly within: Ruled<Deadline>;
  readonly reasons: Ruled<string>;
  readonly appeal: Ruled<string>;
  readonly otherwise: Ruled<Otherwise>;
}

export interface CommencementStage extends StageBase<"commencement"> {
  readonly when: Ruled<Deadline>;
  /**
   * A change of the text that was drafted on a version that is no longer in force is put on the one that is; what becomes of it where it touches words that another
   * change has set meanwhile. Left out where the text is silent: then it does not take effect at all.
   */
  readonly clash?: Ruled<Clash>;
}
