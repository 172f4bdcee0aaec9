/** The longest contribution. */
export const LONGEST_POST = 10_000;
/** Per person, over all discussions of an organisation. */
export const POSTS_PER_HOUR = 60;
export const RATINGS_PER_HOUR = 600;
export const REPORTS_PER_HOUR = 20;
export const FILES_PER_HOUR = 30;
/** Earlier texts that are kept of one post; then it can't be edited any more. */
export const MOST_VERSIONS = 50;

/** How many members one post can address by name. */
export const MOST_MENTIONS = 10;

/** Posts on one page. */
export const POSTS_ON_A_PAGE = 20;
/** Replies that are shown under a post in a list; the rest is one press away. */
export const REPLIES_SHOWN = 3;
export const REPLIES_ON_A_PAGE = 50;
/** What a place shows of each kind before "all of them". */
export const ARGUMENTS_FIRST = 6;
export const QUESTIONS_FIRST = 4;
export const COMMENTS_FIRST = 8;
/** Under a motion. */
export const ARGUMENTS_UNDER = 3;
export const COMMENTS_UNDER = 2;
/** Clauses of a change that are named there. */
export const CLAUSES_UNDER = 40;
/** Arguments that are put into a proportional order; those that help fewer follow by number. */
export const ARGUMENTS_BALANCED = 100;

export const FILES_OF_A_POST = 5;
/** 5 MB. */
export const LARGEST_FILE = 5 * 1_024 * 1_024;
/** Pictures with more points than this are refused: a small file can ask a browser for gigabytes. */
export const MOST_PIXELS = 40_000_000;
export const LONGEST_WORDS_FOR_A_FILE = 500;

/** The longest reasons of a report, a hiding, an appeal and its decision. */
export const LONGEST_REASON = 2_000;
/** Lines of the moderation page. */
export const HIDINGS_ON_A_PAGE = 30;
