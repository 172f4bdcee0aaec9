import type { Span } from "@folkmoot/exact";
import type { OptionsMethod } from "@folkmoot/tally";
import type { Deadline, Matter, Otherwise, Starter, Test, Who } from "./values.js";

export type * from "./values.js";

/**
 * What a live text compiles to: the rules that run. Plain data (JSON, whole numbers only), so that it can be hashed, stored and replayed.
 * Every value knows the words that set it. Inheritance (`how`, `as`) is already resolved here; exceptions (`where`) stay beside the rule
 * they replace, since which of them holds depends on the question.
 */
export interface Rules {
  readonly language: "folkmoot/1";
  readonly organisation: Organisation;
  readonly articles: readonly Article[];
  readonly outside: readonly Named[];
  readonly divisions: readonly Named[];
  readonly matters: readonly Named[];
  readonly facts: readonly Fact[];
  readonly classes: readonly MemberClass[];
  readonly bodies: readonly Body[];
  readonly offices: readonly Office[];
  readonly meetings: readonly Meeting[];
  readonly ballots: readonly Ballot[];
  readonly procedures: readonly Procedure[];
  readonly rulings: readonly RulingStage[];
  readonly duties: readonly Duty[];
  readonly other: readonly Other[];
}

/** Something that the text fixes and that this version does not run. Kept as words, so that the hash of the rules changes with every live word. */
export interface Other {
  /** `meeting:general`, `vote:amendment.ballot`. */
  readonly thing: string;
  readonly rule: string;
  /** The words of the exception that it stands in. */
  readonly where: string | null;
  readonly clause: string;
  readonly words: string;
}

/** A value and the words that set it; `clause` is null where the text is silent and `words` is the sentence of the default. */
export interface Ruled<Value> {
  readonly value: Value;
  /** Clause number as a reader would cite it, "11.5.1"; null for a default. */
  readonly clause: string | null;
  readonly words: string;
}

export interface Named {
  /** The name in the address of the link, `committee` in `body:committee`. Stable across renames; unique within its kind. */
  readonly id: string;
  /** The words that the text calls it by. */
  readonly name: string;
  readonly clause: string;
}

export interface Article extends Named {
  /** The number in its heading, "11". */
  readonly number: string;
  /** Hash of the article's source text: an amendment touches an article when this differs. */
  readonly hash: string;
  /** Things opened in this article, as `kind:id`, so that "where it changes local groups" finds its article. */
  readonly opens: readonly string[];
}

export interface Organisation extends Named {
  readonly days: Ruled<"clear" | "calendar">;
  readonly zone: Ruled<string>;
  readonly delivery: readonly Ruled<Delivery>[];
  readonly omission: Ruled<string> | null;
  readonly transition: readonly Ruled<string>[];
}

export interface Delivery {
  readonly channel: "e-mail" | "letter";
  readonly after: Span;
}

export interface Fact extends Named {
  readonly evidence: Ruled<string> | null;
  readonly lasts: Ruled<Deadline> | null;
  readonly reminders: Ruled<readonly Span[]> | null;
}

export interface MemberClass extends Named {
  readonly needs: readonly Ruled<Need>[];
  readonly may: Ruled<readonly Right[]> | null;
  readonly lapse: Ruled<string>;
  readonly weight: Ruled<string> | null;
  readonly by: Ruled<Deadline> | null;
}

export type Need = { readonly kind: "age"; readonly years: number } | { readonly kind: "fact"; readonly fact: string } | { readonly kind: "nothing" };
export type Right = "attend" | "speak" | "propose" | "sign" | "vote" | "stand" | "campaign";

export interface Body extends Named {
  /** Full number of seats, null where the text gives a range or only seats of its own. */
  readonly size: Ruled<Range> | null;
  readonly seats: readonly Seats[];
  readonly quorum: readonly Ruled<Test>[];
  readonly filledBy: Ruled<Who> | null;
  readonly method: Ruled<string> | null;
  readonly term: Ruled<Span> | null;
}

export interface Range {
  readonly least: number | null;
  readonly most: number | null;
}

export interface Seats extends Named {
  readonly number: Ruled<number> | null;
  readonly filledBy: Ruled<Who> | null;
  readonly method: Ruled<string> | null;
  readonly term: Ruled<Span> | null;
}

export interface Office extends Named {
  readonly filledBy: Ruled<Who> | null;
  readonly eligible: Ruled<Who> | null;
  readonly term: Ruled<Span> | null;
}

/** A way of deciding, described once; votes that name it in `how` have inherited its values. Kept for pages and the checker. */
export interface Meeting extends Named {
  readonly every: Ruled<Span> | null;
  readonly notice: NoticeStage | null;
}

export interface Ballot extends Named {
  readonly secrecy: Ruled<Secrecy>;
}

export interface Procedure extends Named {
  readonly starts: readonly Ruled<Starter>[];
  readonly decides: readonly Ruled<Matter>[];
  readonly bars: readonly Ruled<Matter>[];
  /** Present where the text says "one subject only". */
  readonly oneSubject: Ruled<true> | null;
  /** How long support may be gathered; where the text is silent, the default sentence. Null when every starter starts alone. */
  readonly gathered: Ruled<Span> | null;
  /** How long a lost question may not be put again. */
  readonly again: Ruled<Span> | null;
  readonly governed: Ruled<string> | null;
  readonly saving: Ruled<string> | null;
  readonly meanwhile: readonly Ruled<string>[];
  readonly after: Ruled<After> | null;
  /** How long what it decided stands as the organisation's programme; null: until something else is decided. */
  readonly stands: Ruled<Span> | null;
  /** The line of its stages in the order of the text, those of the way of deciding included (notice before its vote, challenge after it). */
  readonly stages: readonly Stage[];
  readonly exceptions: readonly Exception[];
}

/** The ladder: this procedure hangs on the refusal or silence of a stage of another. */
export interface After {
  readonly procedure: string;
  readonly stage: string;
  readonly outcomes: readonly ("refused" | "silent")[];
}

/** A `where:` sub-clause: while its condition holds, its values replace the general values of the same rule of the same stage (null: of the procedure). */
export interface Exception {
  readonly id: string;
  readonly clause: string;
  readonly words: string;
  readonly condition: Condition;
  readonly stage: string | null;
  readonly replaces: { readonly [rule: string]: readonly Ruled<unknown>[] };
}

export type Condition =
  | { readonly kind: "touches"; readonly articles: readonly string[] }
  | { readonly kind: "decides"; readonly matters: readonly Matter[] }
  | { readonly kind: "adjourned" }
  | { readonly kind: "called-by"; readonly who: Who }
  | { readonly kind: "dormant"; readonly thing: string; readonly span: Span }
  | { readonly kind: "until"; readonly event: string }
  | { readonly kind: "on"; readonly date: string; readonly words: string }
  | { readonly kind: "ruled"; readonly ruling: string };

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
  /** How a paper with several options is filled in and counted. Null where the text is silent: members rank them, by Schulze's method, with "none of these". */
  readonly several: Ruled<SeveralMethod> | null;
  /** “None of these” stands on the paper. Always so on one that is ranked. */
  readonly none: Ruled<true> | null;
  /** How many options are adopted at most, and how many places a method fills. Null: as many as the method takes where nothing is said. */
  readonly most: Ruled<number> | null;
  /** How many points a voter shares out. */
  readonly points: Ruled<number> | null;
  /** What grades there are. Null where the text is silent: the usual six words, or 0 to 5. */
  readonly scale: Ruled<Scale> | null;
  /** What may be spent, in the smallest unit of the currency. */
  readonly budget: Ruled<Money> | null;
  /** What becomes of two options that contradict each other and are both carried. Null: the one with more support is adopted. */
  readonly contradictions: Ruled<"the one with more support" | "neither"> | null;
  readonly tie: Ruled<string>;
  readonly opens: Ruled<Deadline> | null;
  /** How long it is open; at a meeting, until the end of the day of the meeting (null). */
  readonly lasts: Ruled<Span> | null;
  /** When it may close before its time: only when everybody has answered. */
  readonly closesEarly: Ruled<"everybody has answered"> | null;
  /** A body that must decide in a time, "within 3 months". */
  readonly within: Ruled<Deadline> | null;
}

/** What each of these asks of voters and what it says, tally's table of methods knows (`methodRow`). */
export type SeveralMethod = OptionsMethod;

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
}

export interface Duty extends Named {
  readonly by: Ruled<Who> | null;
  readonly act: Ruled<string> | null;
  readonly within: Ruled<Deadline> | null;
  readonly every: Ruled<Span> | null;
  readonly otherwise: Ruled<Otherwise> | null;
}
