import { act } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";

/** A formal act of an organisation, with the address that its letters lead to. */
export interface Sitting extends Act {
  readonly publicUrl: string;
}

/** One transaction for one formal act, alone with the organisation. */
export function sit<Outcome>(services: Services, organisation: string, work: (sitting: Sitting) => Promise<Outcome>): Promise<Outcome> {
  return act(services.db, organisation, (begun) => work({ ...begun, publicUrl: services.config.publicUrl }));
}
