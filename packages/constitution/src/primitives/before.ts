import { KEPT, MEETINGS, ROLL, SEATS, SUPPORT, type Primitive, said } from "./primitive.js";

const HOLDERS = "procedure/src/represented/holders.ts";
const NOTICE = "procedure/src/notice.ts";

/** Time, who decides, and how something is started (R1–R19 of the catalogue of real rules). */
export const before: readonly Primitive[] = [
  said(
    "Length of notice, and how days are counted",
    { text: "reference", words: "with [10 working days' notice](rule:period)." },
    {
      worked: "Sent on 1 March 2027, a vote is lawful from 18 March 2027.",
      construct: ["notice.period", "organisation.days", "organisation.working", "calendar.by"],
      modules: ["exact/src/time.ts", "exact/src/working.ts", NOTICE, "procedure/src/holidays.ts"],
      left: "",
    },
  ),
  said(
    "When a notice counts as given; somebody missed by accident",
    {
      text: "cio",
      words:
        "[An e-mail counts as given 48 hours after it was sent](rule:delivery) and [a letter counts as given 48 hours after it was posted](rule:delivery).",
    },
    {
      worked: "An e-mail sent on 10 January 2017 at 19:40 counts as given on 12 January 2017 at 19:40.",
      construct: ["organisation.delivery", "organisation.omission"],
      modules: [NOTICE],
      left: "Letters are not sent by Folkmoot; whether an omission was an accident is for people.",
    },
  ),
  said(
    "What a notice holds, and who gets it",
    { text: "model", words: "sends [every member](rule:to) [the time, the place and the text of each resolution](rule:contents)" },
    {
      worked: "It goes to everybody who is a member when it is sent.",
      construct: ["notice.to", "notice.contents"],
      modules: [NOTICE],
      left: "The text and what changes are always sent; anything else is for whoever gives notice.",
    },
  ),
  said(
    "Shorter notice where enough agree",
    { text: "cio", words: "It may be shorter [if at least 90% of all members agree](rule:shorter)." },
    { worked: "Of 100 members 90 are enough to shorten it.", construct: ["notice.shorter"], modules: [MEETINGS], left: KEPT },
  ),
  said(
    "A fixed date; the next open day instead of a closed one",
    { text: "reference", words: "It takes effect on [1 May 2027, or the next working day](rule:when)." },
    {
      worked: "1 May 2027 is a Saturday: it takes effect on 3 May 2027.",
      construct: ["class.by", "commencement.when", "where"],
      modules: ["procedure/src/commencement.ts", "procedure/src/dates.ts"],
      left: "A day on which something takes effect runs; one by which somebody has to be something is kept as words.",
    },
  ),
  said(
    "How long a stage lasts, what moves its end, when texts stand as they are",
    {
      text: "debian-gr",
      words:
        "Discussion lasts [14 days](rule:lasts).\n   1. Every change [moves the end to 7 days after it](rule:extends), by a week altogether at most.",
    },
    {
      worked: "Begun on 1 March 2027, a discussion is over on 15 March 2027.",
      construct: ["discussion.lasts", "discussion.extends", "discussion.varied", "discussion.locked", "vote.extended"],
      modules: ["procedure/src/window.ts", "procedure/src/lost-time.ts"],
      left: "Fixed lengths run, and more time for a vote that members could not reach. What moves or locks a discussion is kept as words.",
    },
  ),
  said(
    "Members require a meeting, and hold it themselves if nobody calls it",
    {
      text: "worker-coop",
      words:
        "[The Secretary](rule:by) calls it within [21 days of the last signature needed](rule:within), for a day [no more than 28 days](rule:latest) after the notice. If that is not done, [those who asked may call it at the expense of the Co-operative](rule:otherwise).",
    },
    {
      worked: "The last signature on 1 March 2027: to be called before 23 March 2027; if it is called at once, for 29 March 2027 at the latest.",
      construct: ["procedure.starts", "notice.within", "notice.latest", "notice.otherwise"],
      modules: [SUPPORT, "procedure/src/notice.ts"],
      left: "Such a procedure has no vote and can't be opened yet; calling the meeting is for people.",
    },
  ),
  said(
    "Who may vote, and on which day that is fixed",
    { text: "model", words: "[All who were members on the day notice was given](rule:roll) may vote" },
    {
      worked: "Notice given on 10 January 2017: who joins that day is on the roll, who joins from 11 January 2017 is not.",
      construct: ["vote.roll"],
      modules: [ROLL],
      left: "People whom only a person can tell (“who hold no office”).",
    },
  ),
  said(
    "Classes of members, votes of different weight, two groups that must both agree",
    {
      text: "reference",
      words: "**[The juniors.](vote:juniors)** [At the same time](rule:together) [the Juniors](rule:roll) vote [by name](rule:secrecy).",
    },
    {
      worked: "30 for and 10 against of the members is carried, 3 for and 4 against of the juniors is lost: the question needs both.",
      construct: ["class.may", "vote.weight", "vote.together"],
      modules: [ROLL, "procedure/src/chambers.ts", "procedure/src/weighing.ts"],
      left: "Weights that follow from shares held, which the register does not have.",
    },
  ),
  said(
    "Regions that elect their own",
    { text: "momentum-2017", words: "[4 for each division](rule:number), elected by [the members living in that division](rule:roll)" },
    { worked: "3 divisions have 12 seats together.", construct: ["division", "seats.number", "seats.roll"], modules: [ROLL], left: KEPT },
  ),
  said(
    "A condition with evidence, an end, reminders and grace",
    {
      text: "cio",
      words:
        "**[is not in arrears](fact:dues)** until [6 months after the subscription fell due](rule:lasts), as shown by [the trustees](rule:evidence).",
    },
    {
      worked: "Due on 1 January 2027 and not paid, it still holds until 1 July 2027.",
      construct: ["fact.evidence", "fact.lasts", "fact.reminders", "class.needs", "class.lapse"],
      modules: ["procedure/src/people/facts.ts"],
      left: "The register keeps who is a member; nobody's membership ends by a clock.",
    },
  ),
  said(
    "Drawing by lot",
    { text: "model", words: "[Three](rule:number) are drawn [by lot](rule:method) from [the members who have agreed to serve](rule:roll)" },
    {
      worked: "Of A to J, who have agreed, the lot of “1 March” draws F, D, E.",
      construct: ["seats.method", "body.method"],
      modules: [SEATS],
      left: KEPT,
    },
  ),
  said(
    "Proxies",
    {
      text: "worker-coop",
      words: "A member may [appoint another member as proxy](rule:represented), who votes for [at most three](rule:represents) others.",
    },
    {
      worked: "Four have appointed one who votes: 3 are represented.",
      construct: ["vote.represented", "vote.represents", "vote.lodged", "vote.instructed"],
      modules: [HOLDERS],
      left: "In secret votes nobody votes for others.",
    },
  ),
  said(
    "Votes that are delegated to somebody, and on from there",
    { text: "reference", words: "[give their vote to another member, for one vote or for all of its kind, who may give it on](rule:represented)" },
    {
      worked: "A gives to B and B to C, who votes: 2 are represented. A gives to B and B to A: 0.",
      construct: ["vote.represented", "vote.represents"],
      modules: [HOLDERS],
      left: "In secret votes nobody votes for others.",
    },
  ),
  said(
    "Delegates in proportion to members",
    {
      text: "reference",
      words: "[1 for the first 749 members and 1 for every further 250 members or part of 250, at most 6](rule:apportioned)",
    },
    {
      worked: "749 members: 1; 750 members: 2; 999 members: 2; 1000 members: 3; 5000 members: 6.",
      construct: ["seats.apportioned", "seats.step", "seats.bonus", "seats.counted"],
      modules: ["tally/src/seats/seats-for.ts", "tally/src/seats/share-seats.ts", "tally/src/seats/flaws.ts"],
      left: "Worked out by `folkmoot seats` from the sizes of the groups; the register doesn't keep who belongs to which. The day of the count is for people.",
    },
  ),
  said(
    "How many must stand behind a proposal",
    { text: "model", words: "[the lower of 2% of the members and 200 members](rule:starts) may propose a change" },
    {
      worked: "Of 4,000 members 80 are needed, of 10,000 and of 20,000 200.",
      construct: ["procedure.starts", "procedure.gathered"],
      modules: [SUPPORT],
      left: "“No two with one employer”.",
    },
  ),
  said(
    "A second way where the first refuses or stays silent",
    {
      text: "momentum-2017",
      words: "[If the NCG refuses it or has not decided in time](after:amend-with-ncg.ncg), [10% of the members](rule:starts)",
    },
    {
      worked: "Refused: open. Not decided in time: open. Carried: closed. Withdrawn: closed.",
      construct: ["after", "procedure.starts"],
      modules: ["procedure/src/people/ladder.ts"],
      left: "Whether it is open is decided by a tested function; such a procedure can't be opened yet.",
    },
  ),
  said(
    "What may be put: out of order, put again, withdrawn, taken on",
    { text: "model", words: "A petition that was lost may be put again after [12 months](rule:again)." },
    {
      worked: "Lost on 1 March 2027, it may be put again from 1 March 2028.",
      construct: ["order.by", "order.to", "procedure.again", "proposals.adopted"],
      modules: ["procedure/src/order/rule-out.ts", "procedure/src/options/adopt.ts", MEETINGS],
      left: "Rulings of order and taking on run; how soon a lost question may be put again is left to people.",
    },
  ),
  said(
    "Several texts become one; two that contradict each other",
    { text: "model", words: "Several become one [when each of their movers agrees](rule:merging)." },
    {
      worked: "Moved by three, of whom two agree, they stay apart; all three, they become one.",
      construct: ["proposals.merging", "vote.contradictions", "commencement.clash"],
      modules: ["procedure/src/options/merge.ts", "procedure/src/paper/fate.ts"],
      left: "",
    },
  ),
];
