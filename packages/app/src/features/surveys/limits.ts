/** A limit on everything that somebody may put into a survey, and on how often. */
export const LONGEST_TITLE = 200;
export const LONGEST_INTRO = 4_000;
export const LONGEST_QUESTION = 500;
export const LONGEST_OPTION = 200;
export const LONGEST_STATEMENT = 200;
export const LONGEST_ANSWER = 2_000;
export const MOST_QUESTIONS = 20;
export const MOST_OPTIONS = 20;
/** Statements that a survey begins with. */
export const MOST_SEEDS = 40;
/** Statements on one question, with those that are added. */
export const MOST_STATEMENTS = 200;
/** Statements that one person may add to one question. */
export const MOST_ADDED = 3;
export const LEAST_STEPS = 3;
export const MOST_STEPS = 10;
export const LEAST_DAYS = 1;
export const MOST_DAYS = 90;
export const MOST_AUTHORS = 10;
export const MOST_DRAFTS = 20;
/** Surveys of one member that take answers at the same time, and those they may send in so many days: everybody's attention is everybody's. */
export const MOST_OPEN = 1;
export const MOST_SENT = 3;
export const SENT_WITHIN_DAYS = 30;
/** Fewer answers than this are not broken down, and a smaller group is not shown. */
export const FEWEST_SHOWN = 5;
