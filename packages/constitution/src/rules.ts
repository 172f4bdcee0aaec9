import type { Span } from "@folkmoot/exact";
import type { Apportionment, BonusSeats, SeatStep } from "@folkmoot/tally";
import type { Named, Ruled } from "./ruled.js";
import type { NoticeStage, RulingStage, Secrecy, Stage } from "./stages.js";
import type { Deadline, Matter, Otherwise, Starter, Test, Who, WorkingDays } from "./values.js";

export type * from "./ruled.js";
export type * from "./stages.js";
export type * from "./values.js";

/**
 * What a live text compiles to: the rules that run. Plain data (JSON, whole numbers only), so that it can be hashed, stored and replayed.
 * Every value knows the words that set it. Inheritance (`how`, `as`) is already resolved here; exceptions (`where`) stay beside the rule
 * they replace, since which of them holds depends on the question.
 */
export interface Rules {
  readonly language: "folkmoot/1";
  /** The language of its words; left out where that is English. */
  readonly lang?: "de";
  readonly organisation: Organisation;
  readonly articles: readonly Article[];
  readonly outside: readonly Named[];
  readonly divisions: readonly Named[];
  /** Calendars of holidays; left out where there is none. */
  readonly calendars?: readonly HolidayCalendar[];
  readonly matters: readonly NamedMatter[];
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
  /** Which days are working days. Left out where the text doesn't say; then it counts none. */
  readonly working?: Ruled<WorkingDays>;
  readonly zone: Ruled<string>;
  /** Which text it stands under, in the author's words. Left out of a constitution that stands by itself. */
  readonly under?: Ruled<string>;
  /** It is a statute: law that nobody in the organisation can change. Left out where the text doesn't say so. */
  readonly fixed?: Ruled<true>;
  readonly delivery: readonly Ruled<Delivery>[];
  readonly omission: Ruled<string> | null;
  readonly transition: readonly Ruled<string>[];
}

/** What the text names as something to decide about. */
export interface NamedMatter extends Named {
  /** It is a live text of its own, under this one: standing orders. Left out where it is not. */
  readonly layer?: Ruled<true>;
}

/** A list of holidays that is not in the text: it is set for one year after the other, by an act of the record. */
export interface HolidayCalendar extends Named {
  /** Who sets it: the holder of an office, or any member of a body. */
  readonly by: Ruled<Who> | null;
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
  /** By the size of the groups that fill them; left out where the text gives no seats like that. */
  readonly apportioned?: Ruled<Apportionment>;
  /** Lines for groups of certain sizes, before the formula. */
  readonly steps?: readonly Ruled<SeatStep>[];
  readonly bonus?: readonly Ruled<BonusSeats>[];
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

export interface Duty extends Named {
  readonly by: Ruled<Who> | null;
  readonly act: Ruled<string> | null;
  readonly within: Ruled<Deadline> | null;
  readonly every: Ruled<Span> | null;
  readonly otherwise: Ruled<Otherwise> | null;
}
