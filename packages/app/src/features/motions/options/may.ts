import { handle } from "@folkmoot/record";
import { changesTextOf, isElection, isMover } from "@folkmoot/procedure";
import type { OptionFacts } from "@folkmoot/procedure";
import type { OrderStage } from "@folkmoot/constitution";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { procedureOf } from "../people/notice.js";
import { secretOf } from "../people/people.js";
import { actsFor } from "../reading/doable.js";
import type { MotionView } from "../reading/view.js";
import type { OptionLine } from "./lines.js";
import { moversOf } from "./movers.js";

/** What the member who looks can do with an option now. What the rules allow is decided when it is done; this only chooses which buttons to show. */
export interface OptionMay {
  readonly sign: boolean;
  readonly withdraw: boolean;
  /** How many of the others who move it have still to agree to take it back. */
  readonly waitsFor: number;
  readonly adopt: boolean;
  readonly amend: boolean;
  readonly accept: boolean;
  readonly ruleOut: boolean;
  readonly appeal: boolean;
  readonly decide: boolean;
  readonly contradict: boolean;
}

const NOTHING: OptionMay = {
  sign: false,
  withdraw: false,
  waitsFor: 0,
  adopt: false,
  amend: false,
  accept: false,
  ruleOut: false,
  appeal: false,
  decide: false,
  contradict: false,
};

export async function optionMay(services: Services, viewer: Viewer, { view, line }: { view: MotionView; line: OptionLine }): Promise<OptionMay> {
  const { member, organisation } = viewer;
  if (member === null) return NOTHING;
  const { motion } = view;
  const { option, keeps, row } = line;
  const own = handle(await secretOf(services.db, organisation.id, member.id), motion.id);
  const moves = isMover(option, own);
  const movers = await services.db.transaction().execute((tx) => moversOf(tx, organisation.id, { motion: motion.id, option: row.id }));
  const agreed = movers.find((mover) => mover.member === member.id)?.withdraws ?? false;
  const order = orderStage(view);
  const rules = order !== null && actsFor(member.capacities, order.by.value);
  const open = keeps.withdraw.length === 0;
  return {
    sign: keeps.sign.length === 0 && !line.own,
    withdraw: open && moves && !agreed,
    waitsFor: agreed && open ? movers.filter(({ withdraws }) => !withdraws).length : 0,
    adopt: keeps.adopt.length === 0 && !moves,
    amend: keeps.amend.length === 0,
    accept: keeps.accept.length === 0 && isMover(textOf(view, option), own),
    ruleOut: rules && open && option.order === null,
    appeal: moves && option.order !== null && option.order.appealedAt === null && option.order.decided === null,
    decide:
      order?.to !== null &&
      order !== null &&
      option.order?.decided === null &&
      option.order.appealedAt !== null &&
      actsFor(member.capacities, order.to.value),
    contradict: open && (moves || rules) && !isElection(procedureOf(view.situation)) && motion.facts.options.length > 1,
  };
}

/** Who may rule out of order under the motion's procedure, and who hears the appeal; null where its text lets nobody. */
export function orderStage({ situation }: MotionView): OrderStage | null {
  return procedureOf(situation).stages.find((stage) => stage.kind === "order") ?? null;
}

/** Whose text an amendment changes. */
function textOf({ motion }: MotionView, option: OptionFacts): { readonly by: string; readonly with: readonly string[] } {
  return changesTextOf(motion.facts, option) ?? motion.facts;
}
