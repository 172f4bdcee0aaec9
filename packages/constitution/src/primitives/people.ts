import { AWAITED, KEPT, MEETINGS, SEATS, SUPPORT, type Primitive, said } from "./primitive.js";

/** Who is chosen, for how long, and what is owed to them (R37–R44). */
export const people: readonly Primitive[] = [
  said(
    "Elections to places, and places kept for a group",
    {
      text: "model",
      words:
        "[members put them in the order of their choice, counted by single transferable vote under the Scottish rules](rule:several), and [“None of these” stands on the ballot paper](rule:none). [At most three](rule:most) are elected",
    },
    {
      worked: "6 put A first, 4 B, 2 C and then B, for two places: A and B are elected.",
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
    {
      worked: "Of seven seats 2 fall free: of A and B since 2020, C and D since 2021 and others since, A and B.",
      construct: ["body.term", "body.limit", "body.gap", "body.retire", "body.order"],
      modules: [SEATS],
      left: KEPT,
    },
  ),
  said(
    "Recall, and seats that fall free",
    {
      text: "model",
      words: "[The lower of 10% of the members and 500 members](rule:starts) may ask to [remove a member of the Committee](rule:decides).",
    },
    {
      worked: "Of 4,000 members 400 may ask for it, of 20,000 500.",
      construct: ["procedure.decides", "body.vacancy"],
      modules: [SUPPORT, "procedure/src/vote.ts"],
      left: "Who is removed leaves by an entry of the register.",
    },
  ),
  said(
    "Excluding a member, with a hearing and rights until it ends",
    { text: "worker-coop", words: "While an appeal is possible the member [keeps every right](rule:meanwhile)." },
    {
      worked: "Decided on 1 March 2027: a member with every right until 30 March 2027, and longer while an appeal is undecided.",
      construct: ["procedure.decides", "hearing.heard", "procedure.meanwhile", "challenge.to"],
      modules: ["procedure/src/challenge.ts"],
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
    {
      worked: "One in favour should not have voted: 4 to 2 stands, 3 to 2 falls.",
      construct: ["body.conflict", "body.saved"],
      modules: [MEETINGS],
      left: KEPT,
    },
  ),
  said(
    "Somebody's judgement: who, by what standard, until when, reasons, appeal, silence",
    {
      text: "cio",
      words:
        "[The Chair](rule:by) decides [at the meeting](rule:within) whether [a person is qualified to vote](rule:standard), and gives [reasons in writing](rule:reasons) with the minutes.",
    },
    {
      worked: "Not decided at the meeting on 1 March 2027: the person may vote.",
      construct: ["ruling.by", "ruling.standard", "order.by"],
      modules: ["procedure/src/rule-on-challenge.ts", "procedure/src/order/rule-out.ts", AWAITED],
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
      worked: "Decided on 1 March 2027 and not published before 16 March 2027: any member may publish them.",
      construct: ["duty.by", "duty.act", "duty.otherwise"],
      modules: ["record/src/index.ts", AWAITED],
      left: "The record keeps every decision and its reasons by itself; other duties are for people.",
    },
  ),
  said(
    "Outside bodies: seats, consent, facts",
    { text: "party-branch", words: "The [written consent](rule:what) of [the Party](rule:from) is needed" },
    {
      worked: "The Party says no a week after it was asked: refused, and nothing takes effect.",
      construct: ["outside", "approval.from", "approval.what"],
      modules: [AWAITED],
      left: KEPT,
    },
  ),
];
