import type { ThingKind } from "./entries.js";

/** What each rule is called in a sentence about a change. `…` is where the thing it belongs to is named. */
/** Rules of anything that decides that this version keeps without running them. */
const DECIDING = {
  inquorate: "What happens when too few come to …",
  poll: "Who may ask for a poll in …",
  proxies: "Proxies in …",
  partial: "Partial results in …",
  wait: "How long to wait for a quorum in …",
  sent: "When papers for … go out",
  scrutineers: "Scrutineers for …",
  counts: "Who counts towards the quorum of …",
  saved: "When a decision of … stays valid all the same",
  every: "How often … is held",
};

const LABELS: { readonly [kind in ThingKind]?: { readonly [rule: string]: string } } = {
  organisation: {
    days: "How days are counted",
    working: "Which days are working days",
    zone: "Time zone",
    under: "Which text it stands under",
    fixed: "Whether it is law that nobody here can change",
    delivery: "When a message counts as given",
    omission: "A notice that missed somebody",
    transition: "Transition",
  },
  calendar: { by: "Who sets …" },
  matter: { layer: "Whether … is a text of its own" },
  fact: { evidence: "Proof that somebody …", lasts: "How long it holds that somebody …", reminders: "Reminders before it ends that somebody …" },
  class: {
    needs: "What a … needs",
    may: "What a … may do",
    lapse: "How being a … ends",
    weight: "How much the vote of a … counts",
    by: "Deadline for being a …",
  },
  body: {
    size: "Seats of …",
    quorum: "Quorum of …",
    filledBy: "Who fills …",
    method: "How … is filled",
    term: "Term of …",
    how: "How … is elected",
    limit: "Terms in a row in …",
    gap: "Pause between terms in …",
    vacancy: "A vacant seat of …",
    conflict: "A conflict of interest in …",
    formed: "How … comes to be",
    ended: "How … ends",
    protected: "What … is protected from",
    retire: "How many of … retire",
    order: "Who of … retires first",
    saved: "When a decision of … stays valid all the same",
  },
  seats: {
    number: "Number of “…”",
    apportioned: "How many “…” a group has",
    steps: "How many “…” a group of a certain size has",
    step: "How many “…” a group of a certain size has",
    bonus: "“…” over and above the number",
    counted: "When members are counted for “…”",
    filledBy: "Who fills “…”",
    how: "How “…” are elected",
    method: "How “…” are filled",
    term: "Term of “…”",
    quota: "Who at least must be among “…”",
    nominated: "Nominations for “…”",
  },
  office: {
    filledBy: "Who chooses the …",
    eligible: "Who may be …",
    term: "Term of the …",
    limit: "Terms in a row of the …",
    method: "How the … is chosen",
  },
  meeting: DECIDING,
  ballot: { ...DECIDING, secrecy: "How votes in … are seen" },
  procedure: {
    starts: "Who may start …",
    decides: "What … may decide",
    bars: "What … may not decide",
    oneSubject: "Subjects of one proposal in …",
    gathered: "Time to gather support for …",
    again: "When a lost question may come back in …",
    governed: "Which rules hold for … once it is begun",
    saving: "Procedures already begun in …",
    meanwhile: "What holds meanwhile in …",
    after: "When … is open",
    stands: "How long a decision of … stands",
  },
  notice: {
    period: "Notice for …",
    by: "Who gives notice for …",
    to: "Who is given notice for …",
    contents: "What the notice for … holds",
    within: "By when notice for … is given",
    otherwise: "If nobody gives notice for …",
    latest: "The latest day for …",
    shorter: "Shorter notice for …",
  },
  discussion: {
    lasts: "Discussion for …",
    extends: "What lengthens the discussion for …",
    varied: "Who may vary the discussion for …",
    locked: "When the text is locked in …",
  },
  proposals: {
    starts: "Who may put a proposal in …",
    lasts: "Time to put proposals in …",
    merging: "Merging proposals in …",
    adopted: "Time to take on a proposal that was withdrawn in …",
  },
  amendments: {
    starts: "Who may move an amendment in …",
    lasts: "Time to move amendments in …",
    until: "Until when amendments may be moved in …",
    settled: "How amendments are settled in …",
    carried: "Majority for an amendment in …",
    minor: "Minor amendments in …",
    lapses: "When an amendment lapses in …",
  },
  mediation: { by: "Who mediates in …", lasts: "Time to mediate in …" },
  order: {
    by: "Who may rule something out of order in …",
    standard: "What is out of order in …",
    to: "Who hears an appeal against a ruling of order in …",
    within: "Time to appeal against a ruling of order in …",
    decided: "Time to decide an appeal against a ruling of order in …",
  },
  hearing: { heard: "Who is heard in …", manner: "How somebody is heard in …" },
  vote: {
    ...DECIDING,
    roll: "Who votes in …",
    how: "How the vote in … is taken",
    secrecy: "How votes in … are seen",
    method: "How votes in … are given",
    quorum: "Quorum for …",
    carried: "Majority for …",
    several: "How several texts on one paper are voted on in …",
    none: "“None of these” in …",
    most: "How many are adopted in …",
    reserved: "Places kept in …",
    points: "Points for each voter in …",
    scale: "What grades there are in …",
    budget: "What may be spent in …",
    contradictions: "Two that contradict each other in …",
    listed: "The order on the paper in …",
    key: "Who opens the ballot box of …",
    registrar: "Who makes the credentials for …",
    spares: "How many spare credentials are made for …",
    sampled: "How many of the roll of … are drawn and asked",
    shuffles: "How many mix the papers of …",
    revote: "Voting again in …",
    opened: "Time to make the key of …, and to open its ballot box",
    turnout: "Whether turnout in … is known while it is open",
    format: "Which programs verify the ballot box of …",
    extended: "More time for … where members could not vote",
    weight: "Who has more than one vote in …",
    objects: "Who may object, so that … is voted on at all",
    objecting: "Time to object in …",
    represented: "Who may vote for somebody else in …",
    represents: "For how many others somebody may vote in …",
    lodged: "Until when somebody is appointed to vote for another in …",
    instructed: "Whether somebody who votes for another in … may be told how",
    together: "Whether … is voted on at the same time",
    tie: "A tie in …",
    opens: "When the vote in … opens",
    lasts: "Time to vote in …",
    closesEarly: "Closing early in …",
    within: "Time to decide in …",
  },
  challenge: {
    who: "Who may challenge …",
    within: "Time to challenge …",
    to: "Who hears a challenge to …",
    carried: "How a challenge to … is decided",
  },
  approval: {
    by: "Who asks for the approval of …",
    otherwise: "If nobody asks for the approval of …",
    from: "Who has to approve …",
    what: "What kind of approval … needs",
    within: "Time for the approval of …",
  },
  ruling: {
    by: "Who rules on …",
    standard: "What is asked in …",
    within: "Time to rule on …",
    reasons: "Reasons for a ruling on …",
    appeal: "Appeal from a ruling on …",
    otherwise: "If nobody rules on …",
  },
  commencement: { when: "Commencement of …", clash: "Two changes by … that touch the same words" },
  where: { condition: "When the exception in … holds" },
  duty: {
    by: "Who has the duty of …",
    act: "What the duty of … is",
    within: "Time for the duty of …",
    every: "How often the duty of … falls due",
    otherwise: "If the duty of … is not done",
  },
};

/** How the same rule is called in the words of the language, where compiled rules call it something else. */
const SAME_RULE: { readonly [rule: string]: string } = { closes: "closesEarly", subjects: "oneSubject", filled: "filledBy" };

/** "Notice for “Changing this constitution”". Several things (procedures that inherit one rule) are named together. */
export function labelOf(kind: ThingKind, rule: string, names: string): string {
  const label = find(kind, SAME_RULE[rule] ?? rule) ?? `“${rule}” of …`;
  return label.replace("…", () => names);
}

/** Whether a rule has a label of its own; a test holds this true for every rule of the shipped texts. */
export function isLabelled(kind: ThingKind, rule: string): boolean {
  return find(kind, SAME_RULE[rule] ?? rule) !== null;
}

/** Exceptions replace rules of a stage or of the procedure itself: the label is the one of whichever kind knows the rule, votes first. */
const FOR_EXCEPTIONS: readonly ThingKind[] = [
  "vote",
  "notice",
  "procedure",
  "discussion",
  "challenge",
  "commencement",
  "class",
  "body",
  "proposals",
  "amendments",
  "mediation",
  "order",
];

function find(kind: ThingKind, rule: string): string | null {
  const own = LABELS[kind]?.[rule];
  if (kind !== "where" || own !== undefined) return own ?? null;
  for (const other of FOR_EXCEPTIONS) {
    const label = LABELS[other]?.[rule];
    if (label !== undefined) return label;
  }
  return null;
}
