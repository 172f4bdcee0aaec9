import { sql } from "kysely";
import type { Command, Requirement } from "@folkmoot/procedure";
import { isSecretVote, openVote, standing } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import { formalAct } from "./formal.js";
import { recipientsOf } from "../people/notice.js";
import type { Attempt } from "./once.js";
import type { FormalOutcome } from "./outcome.js";
import { keepText } from "../texts.js";

/** The longest grounds, reasons and dissents that are taken. */
export const LONGEST_REASONS = 10_000;

type About = Attempt & { readonly number: number };

/** Takes a motion back, while the rules let its mover do so. */
export function withdraw(services: Services, organisation: string, attempt: About): Promise<FormalOutcome> {
  return formalAct(services, organisation, {
    ...attempt,
    asked:
      async ({ motion }) =>
      (actor): Command => ({ kind: "withdraw", motion: motion.id, actor }),
  });
}

/** Gives the notice that the motion waits for. The mail to every recipient is queued in the same transaction as the entry. */
export function giveNotice(services: Services, organisation: string, attempt: About & { readonly meeting: string | null }): Promise<FormalOutcome> {
  return formalAct(services, organisation, {
    ...attempt,
    asked: async (context) => {
      const recipients = await recipientsOf(context.act, context.situation, context.motion.id);
      return (actor): Command => ({ kind: "give-notice", motion: context.motion.id, actor, recipients: recipients.length, meeting: attempt.meeting });
    },
  });
}

/** Asks to close a vote and declare its result. Only time or the last answer can do that; the rules say which is missing. */
export function close(services: Services, organisation: string, attempt: About): Promise<FormalOutcome> {
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion, situation }) => {
      const stage = openVote(situation, act.now)?.stage ?? "";
      // How many have answered a secret vote is told to nobody, and least of all in a refusal, which enters the record (H-39). Its last answer ends it by itself.
      if (isSecretVote(situation, stage)) return (actor): Command => ({ kind: "close", motion: motion.id, actor, answered: 0 });
      const { rows } = await sql<{ answered: number }>`
        select count(*)::int as answered from answered where organisation = ${organisation} and motion = ${motion.id} and stage = ${stage}`.execute(
        act.tx,
      );
      const answered = rows[0]?.answered ?? 0;
      return (actor): Command => ({ kind: "close", motion: motion.id, actor, answered });
    },
  });
}

/** Says that a decision did not come about as the constitution asks. While the challenge is undecided the decision takes no effect. */
export function challenge(services: Services, organisation: string, attempt: About & { readonly grounds: string }): Promise<FormalOutcome> {
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      const grounds = await keepText(act.tx, organisation, attempt.grounds);
      return (actor): Command => ({ kind: "challenge", motion: motion.id, actor, grounds });
    },
  });
}

/** What still stands in the way of a decision, for pages that ask without acting. */
export function openRequirements(situation: Parameters<typeof standing>[0], now: Parameters<typeof standing>[1]): readonly Requirement[] {
  return standing(situation, now).requirements.filter((requirement) => requirement.status !== "met");
}
