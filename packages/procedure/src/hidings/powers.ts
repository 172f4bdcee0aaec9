import type { Rules, Who } from "@folkmoot/constitution";
import { keepersOfRegister } from "./keepers.js";

/** An office or a body that acts, and the clause it rests on; `clause` null: the default of Folkmoot, where the text names nobody. */
export interface Authority {
  readonly id: string;
  readonly kind: "office" | "body";
  readonly name: string;
  readonly clause: string | null;
}

/** Who may hide what members say, and who hears the appeal. */
export interface ModerationPowers {
  /** Empty: nobody may. */
  readonly hide: readonly Authority[];
  readonly appeal: Authority | null;
}

/** Within which whoever wrote it may appeal, and those who hear appeals decide; after that silence makes it readable again. */
export const APPEAL_WITHIN_DAYS = 28;
export const APPEAL_DECIDED_WITHIN_DAYS = 14;

/**
 * Who may hide what members say in an organisation with these rules. The text says nothing about it yet, so that the default holds: those who keep the register
 * hide, and whoever hears challenges under the text hears the appeal. Where nobody hears appeals nothing is hidden: no power without a check on it.
 */
export function moderationPowers(rules: Rules): ModerationPowers {
  const appeal = appealBody(rules);
  if (appeal === null) return { hide: [], appeal: null };
  const keepers = keepersOfRegister(rules);
  const hide = rules.offices.filter(({ id }) => keepers.includes(id)).map(({ id, name }): Authority => ({ id, kind: "office", name, clause: null }));
  return { hide: hide.filter(({ id }) => id !== appeal.id), appeal };
}

/** The first of the text's challenges whose judges sit in this organisation. */
function appealBody(rules: Rules): Authority | null {
  for (const stage of rules.procedures.flatMap(({ stages }) => stages)) {
    const to = stage.kind === "challenge" ? stage.to : null;
    const found = to === null ? null : authority(rules, to.value, to.clause);
    if (found !== null) return found;
  }
  return null;
}

function authority(rules: Rules, who: Who, clause: string | null): Authority | null {
  if (who.kind !== "office" && who.kind !== "body") return null;
  const known = (who.kind === "office" ? rules.offices : rules.bodies).find(({ id }) => id === who.id);
  return known === undefined ? null : { id: known.id, kind: who.kind, name: known.name, clause };
}
