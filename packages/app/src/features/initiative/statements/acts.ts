import { standing } from "@folkmoot/procedure";
import { actTogether } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { motionByNumber, situationOf } from "../../motions/index.js";
import type { Motion } from "../../motions/index.js";
import { backStatement, putStatement, takeBackBacking, takeBackStatement, takesStatements } from "../../statements/index.js";

/** What becomes of a statement or a backing. "too late": the vote is open, or there will be none. */
export type Said = "said" | "too late" | "no such motion" | "no such statement";

interface Speaking {
  readonly number: number;
  readonly member: string;
}

/** Puts the mover's statement beside the motion, or offers one against; in place of their earlier one, if there is one. */
export function say(services: Services, organisation: string, said: Speaking & { readonly body: string }): Promise<Said> {
  return beforeTheVote(services, organisation, said, async (act, motion) => {
    const side = motion.mover === said.member ? "mover" : "against";
    await putStatement(act, { motion: motion.id, author: said.member }, { side, body: said.body });
    return "said";
  });
}

export function takeBack(services: Services, organisation: string, of: Speaking): Promise<Said> {
  return beforeTheVote(services, organisation, of, async (act, motion) => {
    await takeBackStatement(act, { motion: motion.id, author: of.member });
    return "said";
  });
}

/** Backs one of the statements against; one at a time, however often and at however many places at once it is pressed. */
export function back(services: Services, organisation: string, of: Speaking & { readonly statement: string }): Promise<Said> {
  return beforeTheVote(services, organisation, of, async (act, motion) =>
    (await backStatement(act, { motion: motion.id, member: of.member, statement: of.statement })) ? "said" : "no such statement",
  );
}

export function stopBacking(services: Services, organisation: string, of: Speaking): Promise<Said> {
  return beforeTheVote(services, organisation, of, async (act, motion) => {
    await takeBackBacking(act, { motion: motion.id, member: of.member });
    return "said";
  });
}

/** Many do it side by side; none of it happens at or after the instant at which the vote opens, whatever a page showed before. */
function beforeTheVote(
  services: Services,
  organisation: string,
  { number }: Speaking,
  work: (act: Act, motion: Motion) => Promise<Said>,
): Promise<Said> {
  return actTogether(services.db, organisation, async (act) => {
    const motion = await motionByNumber(act.tx, organisation, number);
    if (motion === undefined) return "no such motion";
    const { state } = standing(await situationOf(act.tx, act.organisation, motion.facts), act.now);
    return takesStatements(state) ? work(act, motion) : "too late";
  });
}
