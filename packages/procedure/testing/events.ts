import type { Command } from "../src/command.js";
import type { Event } from "../src/event.js";
import { depositOf, handle, HASH } from "./facts.js";

const motion = handle(1);
const at = "2017-01-10T19:40:00.000Z";
const seat = { handle: handle(2), as: { kind: "seat", body: "committee" } } as const;

/** Each kind of command. */
export const commands: readonly Command[] = [
  depositOf(),
  depositOf({ to: { procedure: "founding" }, matters: [{ kind: "dissolve", what: "body:national" }], decideAt: at, rules: HASH }),
  { kind: "give-notice", motion, actor: seat, recipients: 12, meeting: at },
  { kind: "close", motion, actor: seat, answered: 7 },
  { kind: "challenge", motion, actor: seat, grounds: HASH },
  { kind: "rule", motion, actor: seat, ruling: "stands", voices: [[handle(3), "annulled"]], reasons: HASH },
  { kind: "withdraw", motion, actor: seat },
  { kind: "cite-survey", motion: null, survey: handle(9), actor: seat, matters: [{ kind: "residual" }], text: HASH },
  { kind: "contradict", motion, options: [handle(4), handle(5)], actor: seat, reasons: HASH },
  { kind: "rule-out", motion, option: null, actor: seat, clause: "4A.3", reasons: HASH },
  { kind: "appeal", motion, option: handle(4), actor: seat, grounds: HASH },
  { kind: "decide-appeal", motion, option: handle(4), actor: seat, ruling: "in-order", voices: [[handle(3), "in-order"]], reasons: HASH },
  { kind: "announce", motion: null, actor: { handle: handle(2), as: { kind: "nobody" } }, text: HASH },
];

/** Each kind of event, in each of its forms. */
export const events: readonly Event[] = [
  { t: "founded", mode: "rehearsal", origin: "localhost:3000/movement", successor: HASH, at },
  { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at },
  { t: "register", joined: 20_000, left: 0 },
  { t: "seated", body: "committee", filled: 12 },
  { t: "meeting-called", meeting: "wednesday", of: "committee", starts: at, at },
  { t: "clock", seconds: 86_400, at },
  { t: "roll", motion, stage: "vote", size: 12, handles: HASH, at },
  {
    t: "deposited",
    motion,
    procedure: "amendment",
    version: 1,
    by: handle(2),
    as: { kind: "member" },
    matters: [{ kind: "change-constitution" }],
    touches: ["purpose"],
    text: HASH,
    title: HASH,
    rules: HASH,
    members: 9,
    support: 2,
    at,
  },
  ...commands.map((command): Event => ({
    t: "refused",
    command,
    reasons: [
      { code: "notice", clause: "4A.3" },
      { code: "support", clause: null },
    ],
    at,
  })),
  { t: "supported", motion, handles: [handle(3)] },
  { t: "support-reached", motion, count: 2, needed: 2, at },
  { t: "notice", motion, stage: "notice", by: null, recipients: 12, meeting: at, at },
  { t: "notice", motion, stage: "notice", by: seat, recipients: 12, meeting: null, at },
  { t: "voted", motion, stage: "vote", votes: [[handle(3), "abstain"]] },
  { t: "dissented", motion, stage: "vote", by: handle(3), text: HASH, at },
  { t: "closed", motion, stage: "vote", count: { for: 1, against: 0, abstain: 1 }, entitled: 12, carried: false, at },
  { t: "paper", motion, stage: "vote", options: [handle(4), handle(5)], at },
  {
    t: "marked",
    motion,
    stage: "vote",
    marks: [
      [handle(2), "-"],
      [handle(3), "1>0=2"],
    ],
  },
  { t: "contradicted", motion, options: [handle(4), handle(5)], by: handle(2), as: { kind: "member" }, reasons: HASH, at },
  { t: "ruled-out", motion, option: handle(4), by: handle(2), as: { kind: "office", office: "secretary" }, clause: "4A.3", reasons: HASH, at },
  { t: "appealed", motion, option: null, by: handle(2), as: { kind: "member" }, grounds: HASH, at },
  { t: "appeal-decided", motion, option: handle(4), ruling: "in-order", by: [], reasons: null, at },
  { t: "appeal-decided", motion, option: null, ruling: "out-of-order", by: [handle(3)], reasons: HASH, at },
  { t: "shown", draft: handle(8), text: HASH, to: "committee", at },
  { t: "surveyed", survey: handle(9), text: HASH, audience: 40, closes: at, at },
  { t: "survey-closed", survey: handle(9), answers: 12, audience: 40, at },
  { t: "challenged", motion, by: handle(2), as: { kind: "office", office: "secretary" }, grounds: HASH, at },
  { t: "ruled", motion, ruling: "annulled", by: [], reasons: null, at },
  { t: "withdrawn", motion, by: handle(2), at },
  { t: "in-force", motion, at },
  { t: "lapsed", motion, stage: "support", at },
  { t: "announced", motion, text: HASH, at },
  { t: "withheld", text: HASH, clause: null, at },
];
