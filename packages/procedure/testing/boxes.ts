import type { Rules, Stage, VoteStage } from "@folkmoot/constitution";
import { decide } from "../src/decide.js";
import { due, type Supplied } from "../src/due.js";
import type { Event } from "../src/event.js";
import type { Situation } from "../src/facts.js";
import { type BoxParts, readyBox } from "../src/box/ready.js";
import { openBox, type OpenedBox } from "../src/box/open.js";
import { at, depositOf, deposited, done, HASH, organisation, told } from "./facts.js";
import { member, motion, option, putting, seat } from "./options.js";
import { challengeStage, days, majorityOf, noticeStage, procedure, proposalsStage, ruled, rulesOf, starter, voteStage, who } from "./rules.js";

// Secret votes of the members whose key any two of the three on the Panel can use: on one text, after notice that is given on 1 March 2027, and on a call of ten days.

const members = who("class", "member", { quantifier: "any" });

export const hash = (n: number): string => `${"H".repeat(38)}${String(n).padStart(4, "0")}A`;

/** The members vote in secret for seven days; a box has five days to be ready, and five to be opened. */
export function secretVote(more: Partial<VoteStage> = {}): VoteStage {
  return voteStage({
    secrecy: ruled("secret", "1.4", "in secret"),
    key: ruled({ kind: "trustees", body: "panel", needed: 2 }, "1.5", "any two of the Panel"),
    opened: ruled(days(5, "calendar"), "1.5", "5 days"),
    roll: ruled(members, "1.4", "any member"),
    lasts: ruled(days(7, "calendar"), "1.4", "7 days"),
    carried: [majorityOf("cast")],
    closesEarly: null,
    ...more,
  });
}

export function secretly(more: Partial<VoteStage> = {}, aside: readonly Stage[] = []): Rules {
  const putters = [starter(who("body", "committee", { quantifier: "any", memberOf: true }))];
  return rulesOf([
    procedure("text", { starts: [starter(members)], stages: [noticeStage(), secretVote(more), challengeStage()] }),
    procedure("call", {
      starts: [starter(members)],
      stages: [proposalsStage(10, { starts: putters }), ...aside, secretVote(more), challengeStage()],
    }),
  ]);
}

/** What the server of these tests knows: a hundred members, and what is in the box. */
export const knows: Supplied = {
  roll: () => ({ size: 100, handles: HASH }),
  recipients: () => 100,
  box: () => ({ ballots: 40, voters: 40 }),
};

/** A motion on one text, with its notice given on 1 March. */
export function noticed(rules: Rules): Situation {
  const start = deposited({ rules, organisation }, depositOf({ actor: member(1), to: { procedure: "text" } }), "2027-03-01T09:00:00.000Z");
  return told(
    start,
    done(decide(start, { kind: "give-notice", motion, actor: member(1), recipients: 100, meeting: null }, at("2027-03-01T10:00:00.000Z"))),
  );
}

/** A call of 1 March to which so many proposals were put, in an organisation of a thousand. */
export function called(rules: Rules, proposals: number, members = 1_000): Situation {
  let situation = deposited(
    { rules, organisation: { ...organisation, members } },
    depositOf({ actor: member(1), to: { procedure: "call" } }),
    "2027-03-01T00:00:00.000Z",
  );
  situation = told(situation, due(situation, at("2027-03-01T00:00:00.000Z"), knows).events);
  for (let n = 1; n <= proposals; n++)
    situation = told(situation, done(decide(situation, putting(n, { actor: seat(100 + n) }), at("2027-03-02T00:00:00.000Z"))));
  return situation;
}

/** The same after time has brought what it brings until then. */
export function until(situation: Situation, time: string, supplied: Supplied = knows): Situation {
  return told(situation, due(situation, at(time), supplied).events);
}

export const parts: BoxParts & { readonly stage: string } = {
  stage: "vote",
  election: hash(1),
  trustees: 3,
  needed: 2,
  rehearsed: 2,
  registrar: "platform",
  credentials: 100,
};

/** The same with its ballot box ready. Throws where it isn't. */
export function withBox(situation: Situation, time: string, more: Partial<BoxParts> = {}): Situation {
  const answer = readyBox(situation, { ...parts, ...more }, at(time));
  if (answer.kind !== "ready") throw new Error(JSON.stringify(answer));
  return told(situation, answer.events);
}

/** 20 for it, 15 against, 5 blank. */
export const opening: OpenedBox = {
  stage: "vote",
  archive: hash(2),
  parts: [1, 3],
  shuffles: 0,
  result: { kind: "ticks", counts: [5n, 20n, 15n] },
  flagged: new Set(),
};

/** The entries of an opened box. Throws where it stays shut. */
export function openedWith(situation: Situation, time: string, more: Partial<OpenedBox> = {}): readonly Event[] {
  const answer = openBox(situation, { ...opening, ...more }, at(time));
  if (answer.kind !== "opened") throw new Error(answer.because);
  return answer.events;
}

export { motion, option };
