import { AWAITED, MEETINGS, type Primitive, said } from "./primitive.js";

const MAJORITY = "procedure/src/majority.ts";
const QUORUM = "procedure/src/quorum.ts";

/** Counting, methods, and what comes after the vote (R20–R36). */
export const deciding: readonly Primitive[] = [
  said(
    "Quorums: present, taking part, in favour, for each option, of the seats, none",
    {
      text: "debian-gr",
      words: "An option stays in the count if [at least three halves of the square root of the Developers are in favour](rule:carried)",
    },
    {
      worked: "Of 1,000 Developers 48 are needed.",
      construct: ["vote.quorum", "body.quorum", "vote.carried"],
      modules: [QUORUM, "procedure/src/measure.ts"],
      left: "",
    },
  ),
  said(
    "What a majority is a majority of",
    { text: "day-zero", words: "It is carried if [more than half of the seats are in favour](rule:carried)." },
    {
      worked: "Of 12 seats, 6 filled: all 6 in favour is lost; with 7 filled, 7 is carried.",
      construct: ["vote.carried"],
      modules: [MAJORITY, "procedure/src/measure.ts"],
      left: "",
    },
  ),
  said(
    "At least, or more than; exact shares",
    { text: "debian-gr", words: "[more than two thirds of the votes cast are in favour](rule:carried)" },
    { worked: "Of 900 votes cast 601 are needed.", construct: ["vote.carried"], modules: ["exact/src/fraction.ts", MAJORITY], left: "" },
  ),
  said(
    "Several majorities at once",
    {
      text: "model",
      words:
        "A text is carried if [at least two thirds of the votes cast are in favour](rule:carried) and [at least 10% of those entitled to vote are in favour](rule:carried).",
    },
    {
      worked: "Of 5,000 entitled, 700 for and 100 against is carried; 400 for and nobody against is lost.",
      construct: ["vote.carried", "vote.together"],
      modules: [MAJORITY, "procedure/src/chambers.ts"],
      left: "",
    },
  ),
  said(
    "Whether abstentions count",
    { text: "cio", words: "decide [at a meeting](rule:how) by [more than half of those present](rule:carried)" },
    {
      worked: "Of 11 present, 5 for and nobody against with 6 abstaining is lost; 6 for is carried.",
      construct: ["vote.carried"],
      modules: ["procedure/src/measure.ts"],
      left: "",
    },
  ),
  said(
    "What a tie means",
    { text: "cio", words: "If the votes are equal, [the Chair has a second vote](rule:tie)." },
    {
      worked: "5 to 5 and the Chair for it: carried. The Chair against it, or silent: lost.",
      construct: ["vote.tie"],
      modules: ["procedure/src/tie.ts", MEETINGS],
      left: "“The proposal is lost” runs; a casting vote and a lot are left to people.",
    },
  ),
  said(
    "Veto, and silence that agrees",
    {
      text: "reference",
      words: "Unless [any 3 members](rule:objects) object within [7 days](rule:objecting), it is agreed.",
    },
    {
      worked: "Put on 1 March 2027, two object by 8 March 2027: carried without a vote. Three do: it goes to the vote.",
      construct: ["vote.objects", "vote.objecting", "approval.otherwise", "notice.otherwise"],
      modules: ["procedure/src/people/silence.ts", AWAITED],
      left: "Both are decided by tested functions; a procedure that runs like this can't be opened yet.",
    },
  ),
  said(
    "Voting at a meeting, and asking for a poll",
    {
      text: "worker-coop",
      words:
        "Votes are taken [openly](rule:secrecy), [by show of hands](rule:method). If [any 2 members](rule:poll) ask for a poll, there is a poll.",
    },
    {
      worked: "2 of 40 who are present are enough to have a poll.",
      construct: ["meeting.secrecy", "meeting.method", "meeting.poll"],
      modules: ["procedure/src/vote.ts", MEETINGS],
      left: "Polls.",
    },
  ),
  said(
    "A ballot of all members, secret and verifiable",
    {
      text: "debian-gr",
      words:
        "The vote is [in secret](rule:secrecy), is open for [14 days](rule:lasts), and [any two of the Technical Committee](rule:key) open the box.",
    },
    {
      worked: "Two open the box, and one alone does not.",
      construct: ["vote.secrecy", "vote.key", "vote.registrar"],
      modules: ["procedure/src/box/open.ts", "ballot/src/index.ts"],
      left: "",
    },
  ),
  said(
    "Deciding in writing",
    { text: "day-zero", words: "The vote is open for [7 days](rule:lasts) and closes early only [when everybody has answered](rule:closes)." },
    {
      worked: "On the third day of seven, with 11 of 12 answers it is open, with 12 it is over.",
      construct: ["vote.how", "vote.closes"],
      modules: ["procedure/src/ask-to-close.ts"],
      left: "",
    },
  ),
  said(
    "Urgency: what it may be used for, who finds it, what ends it",
    {
      text: "momentum-2017",
      words:
        "**[Advice.](ruling:legal-necessity)** [The legal adviser](rule:by) has advised that [without the change Momentum could not affiliate to the Labour Party, or that the law requires it](rule:standard).",
    },
    {
      worked: "Asked on 1 March 2027 and no advice before 16 March 2027: refused.",
      construct: ["where", "ruling.by", "ruling.standard"],
      modules: [AWAITED],
      left: "A ruling as a step, and an exception for what somebody has ruled urgent, are read and keep the procedure closed.",
    },
  ),
  said(
    "An inquorate meeting, and an adjourned one",
    { text: "cio", words: "In every other case [it is adjourned and those present at the next meeting are a quorum](rule:inquorate)." },
    {
      worked: "10 of 40 come: the meeting is adjourned, and ten are a quorum at the next. Called by members: closed.",
      construct: ["meeting.inquorate", "meeting.wait", "where"],
      modules: [MEETINGS],
      left: "Without a quorum nothing is carried; the next meeting is for people.",
    },
  ),
  said(
    "Challenging a result",
    {
      text: "model",
      words: "Within [14 days of the result](rule:within) [any member](rule:who) may challenge a ballot before [the Panel](rule:to).",
    },
    {
      worked: "Declared on 1 March 2027, it can be challenged until 16 March 2027 begins.",
      construct: ["challenge.who", "challenge.within", "challenge.to"],
      modules: ["procedure/src/bring-challenge.ts", "procedure/src/rule-on-challenge.ts"],
      left: "A challenge before a meeting or somebody outside.",
    },
  ),
  said(
    "When a decision takes effect",
    { text: "model", words: "It takes effect [14 days after the result is declared](rule:when)." },
    {
      worked: "Declared on 1 March 2027, it takes effect on 16 March 2027.",
      construct: ["commencement.when"],
      modules: ["procedure/src/commencement.ts"],
      left: "Registration by somebody outside.",
    },
  ),
  said(
    "Articles that are harder to change, this clause among them",
    {
      text: "worker-coop",
      words:
        "[Where it changes Article 1, Article 3 or this article](where:common), it is carried if [all those entitled to vote agree](rule:carried).",
    },
    {
      worked: "39 of 40 in favour: a change of another article is carried, one of these is lost.",
      construct: ["where"],
      modules: ["procedure/src/what-it-decides.ts", MAJORITY],
      left: "",
    },
  ),
  said(
    "What has begun keeps the rules it began under; transition",
    { text: "model", words: "Whatever a change says, [a procedure already begun keeps the rules it began under](rule:saving)." },
    {
      worked: "A motion put under version 1 is decided by version 1 after version 2 is in force.",
      construct: ["procedure.saving", "procedure.governed", "organisation.transition"],
      modules: ["procedure/src/governing.ts"],
      left: "The rules of another day (`governed`) and clauses of transition are kept as words.",
    },
  ),
  said(
    "Law above these rules, and standing orders below them",
    { text: "reference", words: "The **[standing orders](matter:orders)** are [a live text under this one](rule:layer)." },
    {
      worked: "30 for and 10 against of 100 members: a change of them is carried.",
      construct: ["organisation.under", "organisation.fixed", "matter.layer"],
      modules: ["constitution/src/layers/compile-under.ts", "constitution/src/layers/check.ts", "constitution/src/layers/guard.ts"],
      left: "Checked, compared and analysed together (`folkmoot check FILE --under FILE`). Standing orders are decided on, recorded and shown beside the constitution; their rules are not run by the server.",
    },
  ),
];
