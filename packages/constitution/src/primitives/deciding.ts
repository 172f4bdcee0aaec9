import { KEPT, SUPPORT, said, type Primitive } from "./primitive.js";

const MAJORITY = "procedure/src/majority.ts";
const QUORUM = "procedure/src/quorum.ts";

/** Counting, methods, what comes after the vote, and people (R20–R44). */
export const deciding: readonly Primitive[] = [
  said(
    "Quorums: present, taking part, in favour, for each option, of the seats, none",
    {
      text: "debian-gr",
      words: "An option stays in the count if [at least three halves of the square root of the Developers are in favour](rule:carried)",
    },
    { construct: ["vote.quorum", "body.quorum", "vote.carried"], modules: [QUORUM, "procedure/src/measure.ts"], left: "" },
  ),
  said(
    "What a majority is a majority of",
    { text: "day-zero", words: "It is carried if [more than half of the seats are in favour](rule:carried)." },
    { construct: ["vote.carried"], modules: [MAJORITY, "procedure/src/measure.ts"], left: "" },
  ),
  said(
    "At least, or more than; exact shares",
    { text: "debian-gr", words: "[more than two thirds of the votes cast are in favour](rule:carried)" },
    { construct: ["vote.carried"], modules: ["exact/src/fraction.ts", MAJORITY], left: "" },
  ),
  said(
    "Several majorities at once",
    {
      text: "model",
      words:
        "A text is carried if [at least two thirds of the votes cast are in favour](rule:carried) and [at least 10% of those entitled to vote are in favour](rule:carried).",
    },
    { construct: ["vote.carried", "vote.together"], modules: [MAJORITY, "procedure/src/chambers.ts"], left: "" },
  ),
  said(
    "Whether abstentions count",
    { text: "cio", words: "decide [at a meeting](rule:how) by [more than half of those present](rule:carried)" },
    { construct: ["vote.carried"], modules: ["procedure/src/measure.ts"], left: "" },
  ),
  said(
    "What a tie means",
    { text: "cio", words: "If the votes are equal, [the Chair has a second vote](rule:tie)." },
    { construct: ["vote.tie"], modules: ["procedure/src/tie.ts"], left: "“The proposal is lost” runs; a casting vote and a lot are left to people." },
  ),
  said(
    "Veto, and silence that agrees",
    {
      text: "party-branch",
      words: "which it gives within [28 days of the vote](rule:within). If nothing is decided in time, [it counts as agreed](rule:otherwise).",
    },
    {
      construct: ["approval.otherwise", "notice.otherwise"],
      modules: [],
      left: "Consent from outside is kept as words; “unless somebody objects” can't be said.",
    },
  ),
  said(
    "Voting at a meeting, and asking for a poll",
    {
      text: "worker-coop",
      words:
        "Votes are taken [openly](rule:secrecy), [by show of hands](rule:method). If [any 2 members](rule:poll) ask for a poll, there is a poll.",
    },
    { construct: ["meeting.secrecy", "meeting.method", "meeting.poll"], modules: ["procedure/src/vote.ts"], left: "Polls." },
  ),
  said(
    "A ballot of all members, secret and verifiable",
    {
      text: "debian-gr",
      words:
        "The vote is [in secret](rule:secrecy), is open for [14 days](rule:lasts), and [any two of the Technical Committee](rule:key) open the box.",
    },
    { construct: ["vote.secrecy", "vote.key", "vote.registrar"], modules: ["procedure/src/box/open.ts", "ballot/src/index.ts"], left: "" },
  ),
  said(
    "Deciding in writing",
    { text: "day-zero", words: "The vote is open for [7 days](rule:lasts) and closes early only [when everybody has answered](rule:closes)." },
    { construct: ["vote.how", "vote.closes"], modules: ["procedure/src/ask-to-close.ts"], left: "" },
  ),
  said(
    "Urgency: what it may be used for, who finds it, what ends it",
    {
      text: "momentum-2017",
      words:
        "**[Advice.](ruling:legal-necessity)** [The legal adviser](rule:by) has advised that [without the change Momentum could not affiliate to the Labour Party, or that the law requires it](rule:standard).",
    },
    {
      construct: ["where", "ruling.by", "ruling.standard"],
      modules: [],
      left: "A ruling as a step, and an exception for what somebody has ruled urgent, are read and keep the procedure closed.",
    },
  ),
  said(
    "An inquorate meeting, and an adjourned one",
    { text: "cio", words: "In every other case [it is adjourned and those present at the next meeting are a quorum](rule:inquorate)." },
    {
      construct: ["meeting.inquorate", "meeting.wait", "where"],
      modules: [],
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
      construct: ["challenge.who", "challenge.within", "challenge.to"],
      modules: ["procedure/src/bring-challenge.ts", "procedure/src/rule-on-challenge.ts"],
      left: "A challenge before a meeting or somebody outside.",
    },
  ),
  said(
    "When a decision takes effect",
    { text: "model", words: "It takes effect [14 days after the result is declared](rule:when)." },
    { construct: ["commencement.when"], modules: ["procedure/src/commencement.ts"], left: "Registration by somebody outside." },
  ),
  said(
    "Articles that are harder to change, this clause among them",
    {
      text: "worker-coop",
      words:
        "[Where it changes Article 1, Article 3 or this article](where:common), it is carried if [all those entitled to vote agree](rule:carried).",
    },
    { construct: ["where"], modules: ["procedure/src/what-it-decides.ts", MAJORITY], left: "" },
  ),
  said(
    "What has begun keeps the rules it began under; transition",
    { text: "model", words: "Whatever a change says, [a procedure already begun keeps the rules it began under](rule:saving)." },
    {
      construct: ["procedure.saving", "procedure.governed", "organisation.transition"],
      modules: ["procedure/src/governing.ts"],
      left: "The rules of another day (`governed`) and clauses of transition are kept as words.",
    },
  ),
  said("Law above these rules, and standing orders below them", null, {
    construct: [],
    modules: [],
    left: "Can't be said yet: a text is one layer, and what stands above it is for people to mind.",
  }),
  said(
    "Elections to places, and places kept for a group",
    {
      text: "model",
      words:
        "[members put them in the order of their choice, counted by single transferable vote under the Scottish rules](rule:several), and [“None of these” stands on the ballot paper](rule:none). [At most three](rule:most) are elected",
    },
    {
      construct: ["vote.several", "vote.most", "vote.reserved", "seats.quota"],
      modules: ["tally/src/index.ts", "procedure/src/paper/count.ts"],
      left: "Who is elected takes no seat or office by itself.",
    },
  ),
  said(
    "Terms, limits, retiring in turn",
    {
      text: "worker-coop",
      words: "Each year [one third of the seats, rounded down,](rule:retire) fall free: [those held longest, and between equals by lot](rule:order).",
    },
    { construct: ["body.term", "body.limit", "body.gap", "body.retire", "body.order"], modules: [], left: KEPT },
  ),
  said(
    "Recall, and seats that fall free",
    {
      text: "model",
      words: "[The lower of 10% of the members and 500 members](rule:starts) may ask to [remove a member of the Committee](rule:decides).",
    },
    {
      construct: ["procedure.decides", "body.vacancy"],
      modules: [SUPPORT, "procedure/src/vote.ts"],
      left: "Who is removed leaves by an entry of the register.",
    },
  ),
  said(
    "Excluding a member, with a hearing and rights until it ends",
    { text: "worker-coop", words: "While an appeal is possible the member [keeps every right](rule:meanwhile)." },
    {
      construct: ["procedure.decides", "hearing.heard", "procedure.meanwhile", "challenge.to"],
      modules: [],
      left: "Hearings and an appeal to a meeting are for people: the procedure can't be opened yet.",
    },
  ),
  said(
    "Conflicts of interest",
    {
      text: "cio",
      words:
        "A trustee with an interest in a question [declares it, leaves and is not counted](rule:conflict). A decision stays valid [if it would have passed without those who should not have voted](rule:saved).",
    },
    { construct: ["body.conflict", "body.saved"], modules: [], left: KEPT },
  ),
  said(
    "Somebody's judgement: who, by what standard, until when, reasons, appeal, silence",
    {
      text: "cio",
      words:
        "[The Chair](rule:by) decides [at the meeting](rule:within) whether [a person is qualified to vote](rule:standard), and gives [reasons in writing](rule:reasons) with the minutes.",
    },
    {
      construct: ["ruling.by", "ruling.standard", "order.by"],
      modules: ["procedure/src/rule-on-challenge.ts", "procedure/src/order/rule-out.ts"],
      left: "Rulings on challenges and of order run; any other is for people.",
    },
  ),
  said(
    "Minutes, publication, what happens if nobody does it",
    {
      text: "model",
      words:
        "[The Secretary](rule:by) shall [publish the minutes of every decision](rule:act) within [14 days of the decision](rule:within). If that is not done, [any member may do it](rule:otherwise).",
    },
    {
      construct: ["duty.by", "duty.act", "duty.otherwise"],
      modules: ["record/src/index.ts"],
      left: "The record keeps every decision and its reasons by itself; other duties are for people.",
    },
  ),
  said(
    "Outside bodies: seats, consent, facts",
    { text: "party-branch", words: "The [written consent](rule:what) of [the Party](rule:from) is needed" },
    { construct: ["outside", "approval.from", "approval.what"], modules: [], left: KEPT },
  ),
];
