import type { Command } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import { formalAct } from "../acts/formal.js";
import type { Attempt } from "../acts/once.js";
import type { FormalOutcome } from "../acts/outcome.js";
import { sit } from "../acts/sitting.js";
import { motionByNumber } from "../store.js";
import { agreeToWithdraw, moversOf, replaceMovers } from "./movers.js";
import { optionByNumber } from "./store.js";

export type AboutOption = Attempt & { readonly number: number; readonly option: number };

export type WithdrawOutcome = FormalOutcome | { readonly kind: "others have to agree"; readonly missing: number };

/** One of its movers takes an option back: at once where they move it alone, else when each of the others has done so too. */
export async function withdrawOption(services: Services, organisation: string, attempt: AboutOption): Promise<WithdrawOutcome> {
  const missing = await agree(services, organisation, attempt);
  if (missing > 0) return { kind: "others have to agree", missing };
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      const option = await optionByNumber(act.tx, organisation, { motion: motion.id, number: attempt.option });
      const movers = option === undefined ? [] : await moversOf(act.tx, organisation, { motion: motion.id, option: option.id });
      const agreed = movers.filter(({ withdraws }) => withdraws).map((mover) => mover.handle);
      return (actor): Command => ({ kind: "withdraw-option", motion: motion.id, option: option?.id ?? "", actor, agreed });
    },
  });
}

/** How many of the others who move it have not agreed yet. Somebody who does not move it is no mover: the rules tell them so. */
function agree(services: Services, organisation: string, attempt: AboutOption): Promise<number> {
  return sit(services, organisation, async (act) => {
    const motion = await motionByNumber(act.tx, organisation, attempt.number);
    const option = motion === undefined ? undefined : await optionByNumber(act.tx, organisation, { motion: motion.id, number: attempt.option });
    if (motion === undefined || option === undefined) return 0;
    const at = { motion: motion.id, option: option.id };
    if (!(await moversOf(act.tx, organisation, at)).some(({ member }) => member === attempt.member)) return 0;
    await agreeToWithdraw(act, at, attempt.member);
    return (await moversOf(act.tx, organisation, at)).filter(({ withdraws }) => !withdraws).length;
  });
}

/** Takes on an option that its movers have withdrawn: it goes on, with the support it had, as the act of whoever takes it on. */
export function adoptOption(services: Services, organisation: string, attempt: AboutOption): Promise<FormalOutcome> {
  let id = "";
  return formalAct(services, organisation, {
    ...attempt,
    asked: async ({ act, motion }) => {
      id = (await optionByNumber(act.tx, organisation, { motion: motion.id, number: attempt.option }))?.id ?? "";
      return (actor): Command => ({ kind: "adopt-option", motion: motion.id, option: id, actor });
    },
    stored: (act, motion) => replaceMovers(act, { motion: motion.id, option: id }, attempt.member),
  });
}
