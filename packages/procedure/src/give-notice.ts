import type { NoticeStage, Ruled, Who } from "@folkmoot/constitution";
import type { GiveNotice } from "./command.js";
import type { Judged } from "./judged.js";
import { datesOf } from "./dates.js";
import type { Time } from "./event.js";
import { applyToMotion } from "./apply.js";
import { line } from "./line.js";
import { isMover } from "./movers.js";
import { capacityName, isOneOf } from "./mover.js";
import { noticeRequired, voteAfter } from "./notice.js";
import { noticeDue, type OnMotion, position } from "./position.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import { wrongStage } from "./right-stage.js";

/** Sends the notice whose turn it is. For a meeting it names a start for which the notice is long enough and not longer than the text allows. */
export function giveNotice(situation: OnMotion, command: GiveNotice, now: Time): Judged {
  const here = position(situation, now);
  const stage = noticeDue(here);
  if (stage === null) return { requirements: [wrongStage(here, "notice")], events: [] };
  const event = {
    t: "notice",
    motion: situation.motion.id,
    stage: stage.id,
    by: { handle: command.actor.handle, as: command.actor.as },
    recipients: command.recipients,
    meeting: command.meeting,
    at: now,
  } as const;
  return { requirements: [sender(situation, stage, command), ...meetingNamed(situation, stage, command, now)], events: [event] };
}

function sender(situation: OnMotion, stage: NoticeStage, { actor }: GiveNotice): Requirement {
  const allowed: Ruled<Who>[] = stage.by === null ? [] : [stage.by];
  const source = stage.by ?? stage.period;
  const byMover = isMover(situation.motion, actor.handle);
  const inBody = stage.by === null && (byMover || isSeated(situation, stage, actor.as));
  const ok = inBody || allowed.some((who) => isOneOf(who.value, actor.as));
  return (ok ? met : unmet)("standing", source, { as: capacityName(actor.as), act: "notice" });
}

/** Where the text names nobody, whoever votes may call the vote. */
function isSeated(situation: OnMotion, stage: NoticeStage, as: GiveNotice["actor"]["as"]): boolean {
  const { procedure } = line(situation, null);
  const vote = voteAfter(procedure, procedure.stages.indexOf(stage));
  return vote !== null && vote.roll.value.kind === "body" && isOneOf(vote.roll.value, as);
}

function meetingNamed(situation: OnMotion, stage: NoticeStage, command: GiveNotice, now: Time): Requirement[] {
  const { procedure } = line(situation, null);
  const vote = voteAfter(
    procedure,
    procedure.stages.findIndex(({ id }) => id === stage.id),
  );
  if (vote?.how.value.kind !== "meeting") {
    return command.meeting === null ? [] : [unmet("right-stage", vote?.how ?? stage.period, { act: "meeting", state: "no meeting" })];
  }
  const earliest = earliestMeeting(situation, stage, now);
  if (command.meeting === null)
    return [
      unmet(
        "notice",
        stage.period,
        { needed: stage.period.value.n, unit: stage.period.value.unit, days: stage.period.value.days ?? "", had: 0, earliest },
        earliest,
      ),
    ];
  const required = noticeRequired(situation, stage, { sent: now, event: command.meeting });
  if (command.meeting < earliest) return [{ ...required, status: "unmet", earliest }];
  return [required, ...latest(situation, stage, { meeting: command.meeting, now })];
}

/** When a meeting may start at the earliest if its notice is sent at `now`, later stages before the vote included. */
function earliestMeeting(situation: OnMotion, stage: NoticeStage, now: Time): Time {
  const sent = applyToMotion(situation.motion, {
    t: "notice",
    motion: situation.motion.id,
    stage: stage.id,
    by: null,
    recipients: 0,
    meeting: null,
    at: now,
  });
  const { steps } = line({ ...situation, motion: sent }, now);
  const from = steps.findIndex((run) => run.stage?.id === stage.id);
  return steps.slice(from).find((run) => run.stage?.kind === "vote")?.step.place.from ?? now;
}

function latest({ rules }: OnMotion, stage: NoticeStage, { meeting, now }: { meeting: Time; now: Time }): Requirement[] {
  if (stage.latest === null) return [];
  const last = datesOf(rules).after(now, stage.latest.value);
  return [(meeting < last ? met : unmet)("notice", stage.latest, { event: meeting, latest: last })];
}
