import { either, error, not, put, warning } from "./spec.js";

const TIE = "the proposal is lost](rule:tie).";

const CHALLENGE =
  "3. **[Challenge.](challenge:challenge)** Within [14 days of the result](rule:within) [any member](rule:who) may challenge it before [the Board](rule:to).";
const NOTICE =
  "**[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [the full text](rule:contents) with [14 days' notice](rule:period). If that is not done, [it is sent without them](rule:otherwise).";
const BALLOT = "2. **[Ballot.](vote:ballot)**";
const LAST = "It takes effect [21 days after the result is declared](rule:when).";
const BOOKS =
  "[Books](procedure:books)\n\n1. The **[library](matter:library)** has books.\n2. The members decide on [the library](rule:decides). [Any 5 members](rule:starts) may propose a book.\n3. **[Ballot.](vote:ballot)** It is put to [a members' ballot](rule:how).\n4. **[Commencement.](commencement:commencement)** It takes effect [14 days after the result is declared](rule:when).";
const EXCLUSION = `${CHALLENGE}\n4. This procedure may also [exclude a member](rule:decides).`;

/** Another procedure behind the club's last article. */
function article(words: string): string {
  return `${LAST}\n\n## 5. ${words}`;
}

/** Powers that nobody can use, lines that can't be walked or never end, and times that work against each other. */
export const procedures = {
  "nobody-can-start": error(
    "Nobody can start the procedure.",
    "Of 20,000 members 0 may propose what it decides.",
    put("[The Board](rule:starts) or [any 10 members](rule:starts) may", "Somebody may", "[Any member](rule:starts) may"),
  ),
  "decides-nothing": either(
    "The procedure can decide nothing. For a meeting at which no procedure is decided, a warning.",
    "Notice, discussion and vote of 35 days, and 0 questions that they could settle.",
    not("Only this procedure may be used", "Only this procedure may [change these rules](rule:decides)"),
  ),
  "no-stage": error(
    "Nothing says how it is decided.",
    "A procedure of 0 stages would be over on the day it begins, with nobody asked.",
    put(
      LAST,
      article("[The end of the club](procedure:end)\n\n1. [The Board](rule:starts) may propose to [dissolve the Chess Club](rule:decides)."),
      article(
        "[The end of the club](procedure:end)\n\n1. [The Board](rule:starts) may propose to [dissolve the Chess Club](rule:decides).\n2. **[Vote.](vote:vote)** It is put to [a members' ballot](rule:how).",
      ),
    ),
  ),
  order: error(
    "The stages stand in an order in which they can't happen.",
    "7 days of discussion behind the vote are 7 days of talk about what is settled.",
    put(CHALLENGE, `3. **[Talk.](discussion:talk)** There is talk for [7 days](rule:lasts).\n${CHALLENGE.replace("3.", "4.")}`, CHALLENGE),
  ),
  "never-ends": error(
    "A stage waits for somebody, and nothing says until when, or what their silence means.",
    "A change that 20,000 members have voted for waits for 1 letter, for ever.",
    put(
      CHALLENGE,
      `3. **[Consent.](approval:consent)** [The league's consent](rule:from) is asked for.\n${CHALLENGE.replace("3.", "4.")}`,
      `3. **[Consent.](approval:consent)** [The league's consent](rule:from) is asked for within [28 days of the result](rule:within). If nothing is decided in time, [it counts as agreed](rule:otherwise).\n${CHALLENGE.replace("3.", "4.")}`,
    ),
  ),
  "nobody-hears": error(
    "A result may be challenged, and nobody decides on the challenge.",
    "Any 1 of 20,000 members could bring a challenge, and 0 people could settle it.",
    not(CHALLENGE.replace(" before [the Board](rule:to)", ""), CHALLENGE),
  ),
  "never-refused": error(
    "A procedure that begins when a stage of another refuses something, and that stage refuses nothing.",
    "On the day of commencement nobody decides anything: a way that waits for a refusal there is open to 0 people.",
    put(
      LAST,
      article(
        "[By petition](procedure:petition)\n\n1. [If the Board refuses it](after:amendment.commencement), [10% of the members](rule:starts) may propose to [dissolve the Chess Club](rule:decides).\n2. **[Vote.](vote:vote)** It is put to [a members' ballot](rule:how).",
      ),
      article(
        "[By petition](procedure:petition)\n\n1. [If the Board refuses it](after:amendment.ballot), [10% of the members](rule:starts) may propose to [dissolve the Chess Club](rule:decides).\n2. **[Vote.](vote:vote)** It is put to [a members' ballot](rule:how).",
      ),
    ),
  ),
  "clash-nothing": error(
    "Two changes of the text can touch the same words only where the text is changed.",
    "Of 12 decisions of a procedure that buys books, 0 change a word of the rules: there is nothing over which one could prevail.",
    put(LAST, article(`${BOOKS} Where two changes that are carried touch the same words, [both go back](rule:clash).`), article(BOOKS)),
  ),
  "one-can-stop": warning(
    "What needs the consent of all can be stopped by anybody.",
    "Of 20,000 entitled to vote 19,999 agree and 1 is on holiday: not carried. At least 95% is 19,000, and can be reached.",
    put(
      "[at least two thirds of the votes cast are in favour]",
      "[all those entitled to vote agree]",
      "[at least 95% of the votes cast are in favour]",
    ),
  ),
  "fills-itself": error(
    "A body or office with powers is filled only by itself, or by others that it fills: nobody outside ever chooses it.",
    "5 people choose the 5, for ever; and when the last of them leaves, 0 people can choose anybody.",
    not("filled by [the Board](rule:roll)", "filled by [the members](rule:roll)"),
  ),
  "nobody-can-put": error(
    "A stage in which something is put, and nobody may put it.",
    "14 days for changes, and 0 people who may put one.",
    put(
      BALLOT,
      `2. **[Amendments.](amendments:amendments)** Changes are put for [14 days](rule:lasts).\n3. **[Ballot.](vote:ballot)**`,
      `2. **[Amendments.](amendments:amendments)** [Any 5 members](rule:starts) may put changes for [14 days](rule:lasts).\n3. **[Ballot.](vote:ballot)**`,
    ),
  ),
  "options-twice": error(
    "Two stages of one procedure in which something is put to it.",
    "With 2 times for putting texts, those put in the first are signed before anybody knows the second: 1 paper needs 1 day on which all is known.",
    put(
      BALLOT,
      "2. **[Amendments.](amendments:amendments)** [Any member](rule:starts) may put one.\n3. **[Late amendments.](amendments:late)** [Any 10 members](rule:starts) may put one.\n4. **[Ballot.](vote:ballot)**",
      "2. **[Amendments.](amendments:amendments)** [Any member](rule:starts) may put one.\n3. **[Ballot.](vote:ballot)**",
    ),
  ),
  "call-for-change": error(
    "A call for proposals in a procedure that changes the constitution, where amendments belong.",
    "20 proposals would be 20 whole constitutions, of which nobody has compared 2.",
    put(
      BALLOT,
      "2. **[Proposals.](proposals:proposals)** [Any member](rule:starts) may put one.\n3. **[Ballot.](vote:ballot)**",
      "2. **[Amendments.](amendments:amendments)** [Any member](rule:starts) may put one.\n3. **[Ballot.](vote:ballot)**",
    ),
  ),
  "no-notice": error(
    "Nobody is given notice of the vote.",
    "12 people can be asked at 19:40 and the result announced at 21:30, and 20,000 learn of it from the press.",
    not("Papers are sent out.", NOTICE),
  ),
  "no-appeal": warning(
    "It decides on a person, who can appeal to nobody.",
    "51 of 100 votes end a membership, and the 1 person concerned can ask 0 people to look at it again.",
    put(CHALLENGE, "3. This procedure may also [exclude a member](rule:decides).", EXCLUSION),
  ),
  "judge-in-own-cause": warning(
    "A challenge goes to those who decided.",
    "3 of a Board of 5 decide, and the same 3 say whether they were allowed to.",
    put(
      "put to [a members' ballot](rule:how) and carried",
      "put to [the Board](rule:roll) [in writing](rule:how) and carried",
      "put to [a members' ballot](rule:how) and carried",
    ),
  ),
  "cannot-change": error(
    "No procedure can change the constitution.",
    "1 mistake in the text, and it stays for ever.",
    put("[change these rules](rule:decides)", "[any matter](rule:decides)", "[change these rules](rule:decides)"),
  ),
  unchangeable: error(
    "An article that no procedure can ever change.",
    "A majority of 6 of a Board of 5 is never there, and the article stays as it is with its mistakes.",
    put(
      TIE,
      `${TIE}\n   1. [Where it changes this article](where:core), it is put to [the Board](rule:roll) and carried if [at least 6 members of the Board are in favour](rule:carried).`,
      `${TIE}\n   1. [Where it changes this article](where:core), it is put to [the Board](rule:roll) and carried if [at least 4 members of the Board are in favour](rule:carried).`,
    ),
  ),
  "not-only": error(
    "“Only this procedure may”, and another one is given it too.",
    "Where “only” the ballot may change the rules and the Board may too, 3 of 5 go round 20,000.",
    put(
      LAST,
      article(
        "[Haste](procedure:haste)\n\n1. [The Board](rule:starts) may [change these rules](rule:decides).\n2. **[Vote.](vote:vote)** It is put to [a members' ballot](rule:how).",
      ),
      article(
        "[The end](procedure:end)\n\n1. [The Board](rule:starts) may propose to [dissolve the Chess Club](rule:decides).\n2. **[Vote.](vote:vote)** It is put to [a members' ballot](rule:how).",
      ),
    ),
  ),
  circle: error(
    "Something is described by what is described by it.",
    "Of 2 procedures that take over each other's line neither has one.",
    put("[openly](rule:secrecy)", "[openly](rule:secrecy), [by a members' ballot](rule:how)", "[openly](rule:secrecy)"),
  ),
  "shorter-than-delivery": warning(
    "The notice is shorter than an e-mail takes to count as given.",
    "1 day's notice, and an e-mail that counts as given after 2: the vote opens on day 3.",
    not("[1 day's notice]", "[14 days' notice]"),
  ),
  "opens-too-soon": error(
    "The vote has to open before discussion and notice can be over.",
    "To open within 10 days, with 14 days' notice and 2 until it is given, is 6 days too many: the vote never opens.",
    put(
      "It is put to [a members' ballot](rule:how)",
      "It is put to [a members' ballot](rule:how), which opens within [10 days of the request](rule:opens),",
      "It is put to [a members' ballot](rule:how), which opens within [28 days of the request](rule:opens),",
    ),
  ),
  "effect-before-challenge": warning(
    "It takes effect before the time to challenge it is over.",
    "In effect after 2 days, and open to challenge for 14: on 12 days it can be found void after people were bound by it.",
    not("[2 days after the result is declared]", "[21 days after the result is declared]"),
  ),
};
