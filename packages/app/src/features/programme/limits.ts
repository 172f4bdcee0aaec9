/** The longest progress note, account and closing report. */
export const LONGEST_NOTE = 5_000;
export const PICTURES_OF_A_NOTE = 6;
/** 5 MB. */
export const LARGEST_PICTURE = 5 * 1_024 * 1_024;
export const LONGEST_WORDS_FOR_A_PICTURE = 500;
/** Of one item, over all who write for it. */
export const MOST_NOTES = 200;
/** Per person. */
export const NOTES_PER_HOUR = 30;
export const REQUESTS_PER_HOUR = 60;
export const PICTURES_PER_HOUR = 30;
/** Notes of an item on one page. */
export const NOTES_ON_A_PAGE = 20;
/** The latest calls that are looked at for programmes. */
export const CALLS_READ = 100;
/** The texts say nothing about accounts yet: within this many days an account that was asked for is given. Later it is overdue, and the page says so. */
export const ACCOUNT_WITHIN_DAYS = 14;
