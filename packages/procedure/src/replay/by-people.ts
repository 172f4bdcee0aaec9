import { needsBox } from "../box/needs-box.js";
import type { Command } from "../command.js";
import { instantOf } from "../dates.js";
import { judge } from "../decide.js";
import type { Judged } from "../judged.js";
import type { Capacity, Event, EventOf, Handle, MotionId, Time } from "../event.js";
import type { Situation } from "../facts.js";
import { maySign } from "../hot-path.js";
import { line } from "../line.js";
import { openRun, position } from "../position.js";
import { isUnmet } from "../required.js";
import { type Ledger, situationOf, turnoutKey } from "./ledger.js";
import { same } from "./same.js";
import { isDatedBack } from "./settled.js";

/** A deposit: put to its procedure today it would be taken, and be this motion. */
export function checkDeposited(ledger: Ledger, event: EventOf<"deposited">): string | null {
  if (ledger.motions.has(event.motion)) return "a motion that was deposited before";
  const { motion, by, as, procedure, matters, touches, text, title, rules } = event;
  if ((title === null) !== (rules === null)) return "a change of the constitution whose title is bound by nothing, or a second title of a motion";
  return redo(ledger, event, {
    kind: "deposit",
    motion,
    actor: { handle: by, as },
    ...(event.with === undefined ? {} : { with: event.with }),
    to: { procedure },
    matters,
    touches,
    text,
    title,
    rules,
    errors: 0,
    decideAt: null,
  });
}

/** A refusal: the same command is refused again, for the same reasons. */
export function checkRefused(ledger: Ledger, event: EventOf<"refused">, command: Command): string | null {
  const judged = judgeAgain(ledger, command, event);
  if (judged === null) return "a refusal about a motion that was never deposited";
  if (tellsTurnout(ledger, command, event.at)) return "a refusal that tells how many have voted in a secret vote";
  const reasons = judged.requirements.filter(isUnmet).map(({ code, clause }) => ({ code, clause }));
  if (reasons.length === 0) return "a refusal of what the rules allow";
  return same(reasons, event.reasons) ? null : "a refusal for other reasons than those of the rules";
}

function tellsTurnout(ledger: Ledger, command: Command, at: Time): boolean {
  if (command.kind !== "close" || command.answered === 0) return false;
  const situation = situationOf(ledger, command.motion);
  const open = situation === null ? null : openRun(position(situation, at));
  return open !== null && needsBox(open.stage);
}

export function checkSupportReached(ledger: Ledger, event: EventOf<"support-reached">): string | null {
  const situation = situationOf(ledger, event.motion);
  if (situation === null) return "support for a motion that was never deposited";
  const { needed, reachedAt } = situation.motion.support;
  const signed = ledger.turnout.get(turnoutKey(event.motion, "support"))?.acted.size ?? 0;
  if (reachedAt !== null || event.needed !== needed) return "support that was reached before, or another number than the rules need";
  if (event.count !== signed || signed < needed) return `support of ${event.count} where ${signed} signed and ${needed} are needed`;
  if (maySign(situation, instantOf(event.at)).length > 0) return "support after the time for it was over";
  return isDatedBack(ledger, event.at) && !isLastMoment(ledger, event) ? "support that was reached before it was" : null;
}

/** Where nobody looked until the time was over, support was reached in its last millisecond at the latest. */
function isLastMoment({ agenda }: Ledger, { motion, at }: EventOf<"support-reached">): boolean {
  const over = agenda.of(motion)?.at;
  return over !== undefined && instantOf(over).epochMilliseconds - 1 === instantOf(at).epochMilliseconds;
}

export function checkNotice(ledger: Ledger, event: EventOf<"notice">, by: { readonly handle: Handle; readonly as: Capacity }): string | null {
  return redo(ledger, event, { kind: "give-notice", motion: event.motion, actor: by, recipients: event.recipients, meeting: event.meeting });
}

export function checkChallenged(ledger: Ledger, event: EventOf<"challenged">): string | null {
  return redo(ledger, event, { kind: "challenge", motion: event.motion, actor: { handle: event.by, as: event.as }, grounds: event.grounds });
}

/** A ruling by voices: as many of those who rule as are needed agree. */
export function checkRuled(ledger: Ledger, event: EventOf<"ruled">): string | null {
  if (event.reasons === null) return "a ruling without reasons";
  const voices = event.by.map((handle) => [handle, event.ruling] as const);
  const actor = { handle: event.by[0] ?? "", as: whoRules(ledger, event.motion) };
  return redo(ledger, event, { kind: "rule", motion: event.motion, actor, ruling: event.ruling, voices, reasons: event.reasons });
}

export function checkWithdrawn(ledger: Ledger, event: EventOf<"withdrawn">): string | null {
  return redo(ledger, event, {
    kind: "withdraw",
    motion: event.motion,
    actor: { handle: event.by, as: { kind: "nobody" } },
    agreed: event.with ?? [],
  });
}

export function checkHolidays(ledger: Ledger, event: EventOf<"holidays">): string | null {
  const { calendar, year, days, as } = event;
  return redo(ledger, event, { kind: "set-holidays", motion: null, calendar, year, days, actor: { handle: "", as } });
}

export function checkAnnounced(ledger: Ledger, event: EventOf<"announced">): string | null {
  return redo(ledger, event, { kind: "announce", motion: event.motion, actor: { handle: "", as: { kind: "nobody" } }, text: event.text });
}

/** The same act again: allowed, and nothing but this event. */
export function redo(ledger: Ledger, event: Event & { readonly at: string }, command: Command): string | null {
  const judged = judgeAgain(ledger, command, event);
  if (judged === null) return `${event.t} of a motion that was never deposited`;
  const reasons = judged.requirements.filter(isUnmet);
  if (reasons.length > 0) return `${event.t} that the rules refuse: ${reasons.map(({ code }) => code).join(", ")}`;
  return same(judged.events, [event]) ? null : `${event.t} that is not what the rules make of it`;
}

function judgeAgain(ledger: Ledger, command: Command, { at }: { readonly at: string }): Judged | null {
  const situation = command.kind === "deposit" || command.motion === null ? inForce(ledger) : situationOf(ledger, command.motion);
  return situation === null ? null : judge(situation, command, at);
}

function inForce({ organisation, rulesOf }: Ledger): Situation | null {
  const rules = rulesOf(organisation.version);
  return rules === undefined ? null : { rules, organisation, motion: null };
}

function whoRules(ledger: Ledger, motion: MotionId): Capacity {
  const situation = situationOf(ledger, motion);
  if (situation === null) return { kind: "nobody" };
  for (const { stage } of line(situation, null).steps) {
    if (stage?.kind !== "challenge" || stage.to === null) continue;
    const { kind, id } = stage.to.value;
    if (kind === "body") return { kind: "seat", body: id };
    if (kind === "office") return { kind: "office", office: id };
  }
  return { kind: "nobody" };
}
