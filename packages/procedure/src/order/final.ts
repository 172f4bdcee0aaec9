import type { OrderStage, Procedure } from "@folkmoot/constitution";
import type { Dates } from "../dates.js";
import type { Time } from "../event.js";
import type { OutOfOrder } from "../facts.js";

/** Who may rule something out of order on the way of this procedure, and who hears the appeal; null where the text lets nobody. */
export function orderOf({ stages }: Pick<Procedure, "stages">): OrderStage | null {
  return stages.find((stage): stage is OrderStage => stage.kind === "order") ?? null;
}

/** When the time for an appeal against a ruling is over. */
export function appealUntil(stage: OrderStage, order: OutOfOrder, dates: Dates): Time {
  return dates.after(order.at, stage.within.value);
}

/** When silence decides an appeal that was brought: what was ruled out stays. */
export function silentFrom(stage: OrderStage, appealedAt: Time, dates: Dates): Time {
  return dates.after(appealedAt, stage.decided.value);
}

/** Whether a ruling can't be changed any more at an instant: nobody appealed in time, or those who heard the appeal agreed with it. */
export function isOutForGood(order: OutOfOrder | null, stage: OrderStage | null, { at, dates }: { at: Time; dates: Dates }): boolean {
  if (order === null || stage === null) return false;
  if (order.decided !== null) return order.decided.ruling === "out-of-order" && order.decided.at <= at;
  return order.appealedAt === null && at >= appealUntil(stage, order, dates);
}
