import { error, not, put, warning } from "./spec.js";

/** Marks and characters that hide something from a reader or from the machine. */
export const marks = {
  html: error(
    "HTML, or a comment: hidden from a reader or shown as letters.",
    "A comment of 1 line can hold a rule that 0 readers see.",
    not("It <i>takes</i> effect", "It takes effect"),
  ),
  image: error(
    "A constitution has words only.",
    "A picture of a table of 8 regions is 0 words to the machine, to a search and to a screen reader.",
    not("![A clock](clock.png) It takes effect", "It takes effect"),
  ),
  autolink: error(
    "A bare address is not live.",
    "<rule:when> looks live and sets 0 rules.",
    not("See <rule:when>. It takes effect", "It takes effect"),
  ),
  code: error(
    "Words in back quotes are not live.",
    "`14 days` in back quotes are 0 days to the machine.",
    put(
      "The **[Secretary](office:secretary)** is",
      "The `Clerk` is a friend. The **[Secretary](office:secretary)** is",
      "The Clerk is a friend. The **[Secretary](office:secretary)** is",
    ),
  ),
  "by-reference": error(
    "The address stands elsewhere, where a reader would not look.",
    "1 line at the end of the text could turn 7 days of voting into 7 days of notice.",
    put("[7 days](rule:lasts).", "[7 days][seven].\n\n[seven]: rule:lasts", "[7 days](rule:lasts)."),
  ),
  quotation: error(
    "Nothing in a quotation is live.",
    "A clause behind a > has lost all its rules by 1 sign.",
    put("## 2. [The Board]", "> We play on Tuesdays.\n\n## 2. [The Board]", "We play on Tuesdays.\n\n## 2. [The Board]"),
  ),
  line: warning(
    "A line across the page says nothing.",
    "3 dashes under a sentence make a heading of it, and the clause is gone.",
    put("## 2. [The Board]", "---\n\n## 2. [The Board]", "## 2. [The Board]"),
  ),
  address: error(
    "The link leads outside the text, or its address has a sign that none has.",
    "What stands behind an address on the web can be changed by 1 person without a vote.",
    not("[It](https://example.org) takes effect", "It takes effect"),
  ),
  "not-read": error("This kind of mark is not read.", "A clause in a mark that is not read sets 0 rules.", null),
  "broken-mark": error(
    "Signs that were meant to make a link or bold words and did not.",
    "1 space between ] and (, and 7 days are not live.",
    not("[7 days] (rule:lasts)", "[7 days](rule:lasts)"),
  ),
  "hidden-character": error(
    "A character that nobody sees.",
    "1 character that turns the direction round makes “41 days” out of 14 on the screen, and 14 is what is hashed.",
    not("[7 days\u200b](rule:lasts)", "[7 days](rule:lasts)"),
  ),
  lookalike: error(
    "A word with letters of another alphabet that look like ours.",
    "“Sеcretary” with 1 Cyrillic letter is another word: a body or office by that name is not the one that readers see.",
    not("Sеcretary](office", "Secretary](office"),
  ),
  "not-composed": error(
    "A letter and its accent stand as two characters.",
    "é as 1 character and as 2 look the same and have 2 different hashes.",
    put(
      "The **[Secretary]",
      "The de\u0301le\u0301gue\u0301 of the club, the **[Secretary]".normalize("NFD"),
      "The délégué of the club, the **[Secretary]",
    ),
  ),
  "too-long": error("More than 200,000 characters or 4,000 lines.", "The longest rule book that we know of has 180,000 characters.", null),
  "too-tangled": error(
    "More brackets, stars, nested lists, quotations, HTML or code than any constitution needs.",
    "50,000 opening brackets would keep a reader of Markdown busy for minutes.",
    null,
  ),
};
