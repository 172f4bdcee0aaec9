import { error, not, put, warning } from "./spec.js";

/** Whose text it is, in which language, what things are called, and where references lead. */
export const names = {
  "no-organisation": error(
    "The title does not say whose constitution it is.",
    "A server keeps many organisations: a text that names none could be put in force for any of a hundred.",
    not("the Chess Club", "[the Chess Club](organisation:club)"),
  ),
  "two-organisations": error(
    "A text is the constitution of one organisation only.",
    "With 2 organisations in it, “10% of the members” would be a tenth of one of them, and nobody could say of which.",
    put(
      "2. The **[Secretary]",
      "2. **[The Other Club](organisation:other)**\n3. The **[Secretary]",
      "2. **[The Other Club](outside:other)** plays against us.\n3. The **[Secretary]",
    ),
  ),
  "no-language": error(
    "The text does not say in which version of live text it is written.",
    "Version 2 may read words otherwise that version 1 has read: without the figure in the text an update of the program could amend it.",
    not("live text", "[Folkmoot live text 1](rule:language)"),
  ),
  "unknown-zone": error(
    "There is no such time zone.",
    "A vote that closes at midnight closes 5 hours later in New York than in London.",
    not("[Europe/Camelot]", "[Europe/London]"),
  ),
  "unknown-kind": error(
    "There is no kind of thing by that name.",
    "“officer” for “office” is 1 letter, and the Secretary would have none of their duties.",
    not("(officer:secretary)", "(office:secretary)"),
  ),
  nowhere: error(
    "Such a thing can't be opened here.",
    "3 seats that stand in no body are filled by nobody and counted in no quorum.",
    put("It takes effect [21", "The **[captain's place](seats:captain)** is filled by the captain. It takes effect [21", "It takes effect [21"),
  ),
  "defined-twice": error(
    "Two things have one name.",
    "Of 2 clauses that both open the Secretary one would be dropped, with every rule in it.",
    put(
      "2. The **[Secretary](office:secretary)**",
      "2. The **[Clerk](office:secretary)** keeps the books.\n3. The **[Secretary](office:secretary)**",
      "2. The **[Clerk](office:clerk)** keeps the books.\n3. The **[Secretary](office:secretary)**",
    ),
  ),
  "dotted-name": error(
    "A name in an address has no full stop in it.",
    "“a.b” is read as 2 names, the b of a, and leads to another thing.",
    not("(office:first.secretary)", "(office:secretary)"),
  ),
  "unknown-name": error(
    "A reference leads to nothing.",
    "1 wrong letter in the address, and the sentence names a body that does not exist.",
    put("It takes effect", "What [the Board](body:bored) says counts. It takes effect", "What [the Board](body:board) says counts. It takes effect"),
  ),
  "wrong-kind": error(
    "What is mentioned is a thing of another kind.",
    "A body has 5 seats and a quorum, an office has 1 holder and none: the same words would give other rights.",
    put("It takes effect", "The [Board](office:board) tells everybody. It takes effect", "The [Board](body:board) tells everybody. It takes effect"),
  ),
  "wrong-name": error(
    "A mention whose words are not a name of what it leads to.",
    "5 people read “the Board” where the address names every member, perhaps 20,000.",
    put(
      "the proposal is lost](rule:tie).",
      "the proposal is lost](rule:tie). [The Board](class:member) counts.",
      "the proposal is lost](rule:tie). [The Board](body:board) counts.",
    ),
  ),
  "stale-number": error(
    "The article has another number by now.",
    "A new Article 2 makes every later reference wrong by 1.",
    put("It takes effect", "[Article 3](see:amendment) tells more. It takes effect", "[Article 4](see:amendment) tells more. It takes effect"),
  ),
  "same-name": error(
    "Two things share a name, so a sentence could mean either.",
    "If a body of 5 and an office are both “the Board”, [the Board] in a sentence is 5 people or 1.",
    not("**[Board](office:secretary)**", "**[Secretary](office:secretary)**"),
  ),
  "unknown-rule": error(
    "Nothing that is open here has such a rule.",
    "“7 days” under a rule that nobody has are 0 days: the default holds, 14.",
    not("(rule:duration)", "(rule:lasts)"),
  ),
  "rule-in-heading": error(
    "A heading opens things and sets no rules.",
    "A heading has no clause number: nobody could cite the 7 days that it sets.",
    put(
      "## 4. [Changing these rules](procedure:amendment)\n\n1. Only",
      "## 4. [Changing these rules](procedure:amendment) in [3 months](rule:gathered)\n\n1. Only",
      "## 4. [Changing these rules](procedure:amendment)\n\n1. Support is gathered within [3 months](rule:gathered). Only",
    ),
  ),
  "title-differs": error(
    "In a text that is not in English live words say one thing, and the formal words in their title another.",
    "“vierzehn Tage” before readers and “1 day” in the title: readers see 14 days, and 1 would run.",
    null,
  ),
  "unchecked-words": warning(
    "In a text that is not in English live words can't be read, so the formal words in their title hold and nothing checks that both say the same.",
    "“zwei Wochen und ein Tag” beside “14 days” is 1 day off, and 0 checks see it.",
    null,
  ),
  title: error(
    "In an English text a title on a rule would say what the reader doesn't see.",
    "“14 days' notice” in the text and “1 hour” in its title: readers see 14 days, and 1 hour would run.",
    not('[14 days\' notice](rule:period "1 hour")', "[14 days' notice](rule:period)"),
  ),
  "said-twice": error(
    "One rule has two values, and only one can hold.",
    "A ballot that is open for 7 days and for 8 closes on 2 days, and those who vote on the eighth don't know whether they voted.",
    put("[7 days](rule:lasts)", "[7 days](rule:lasts), that is [8 days](rule:lasts)", "[8 days](rule:lasts)"),
  ),
  "no-number": warning(
    "An article heading has no number.",
    "Of 3 headings without a number nobody can say clause 2 of which is meant.",
    not("## [Changing these rules]", "## 4. [Changing these rules]"),
  ),
  "number-twice": error(
    "Two articles or clauses have one number.",
    "“Clause 2.1” with 2 articles numbered 2 is 2 clauses, and a decision cites one of them.",
    not("## 2. [Members' ballots]", "## 3. [Members' ballots]"),
  ),
};
