/** What a text may be at most, so that reading it stays quick whatever somebody pastes. All are far above any real rule book. */

/** Characters. The longest rule book that we know of has about 180,000. */
export const TEXT_LIMIT = 200_000;
/** Lines. */
export const LINE_LIMIT = 4_000;
/** Brackets, stars and other marks in one run of lines: reading Markdown takes time with the square of these. */
export const MARK_LIMIT = 1_500;
/** Lines under which a row of dashes or equals signs makes a heading; the same square. */
export const UNDERLINE_LIMIT = 40;
/** Lines that open a list inside a list that the same line has opened, `1. 1. words`: reading them takes time with the square of these. */
export const NESTED_LINE_LIMIT = 40;
/** How deep lists and quotations may stand in each other. */
export const DEPTH_LIMIT = 8;
/** Characters in what only the Markdown library can read: code, HTML, quotations, tables, escapes. A text of rules has a line of these or none; it takes some 5 ms for 1,000. */
export const ODD_LIMIT = 12_000;
/** Words in one live value. */
export const PHRASE_LIMIT = 60;
/**
 * Fewer people than that, whose votes are counted apart from those of others, are told by the result of a secret vote: a chamber of its own, or those who have as many
 * votes as each other and nobody else has. Of four who all vote alike everybody knows everything, and that is how four often vote.
 */
export const FEWEST_ALIKE = 5;
