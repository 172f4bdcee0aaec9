import type { Procedure, Rules, Stage, StageKind } from "../rules.js";

/** The procedure of that id; a test names one that is there. */
export function procedure(rules: Rules, id: string): Procedure {
  const found = rules.procedures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no procedure ${id}`);
  return found;
}

/** The first stage of that kind. */
export function stage<Kind extends StageKind>(from: Procedure, kind: Kind): Extract<Stage, { kind: Kind }> {
  const found = from.stages.find((one): one is Extract<Stage, { kind: Kind }> => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} in ${from.id}`);
  return found;
}
