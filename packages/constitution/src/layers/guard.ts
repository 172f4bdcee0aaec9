import type { Thing } from "../reading/thing.js";
import type { Matter, Procedure, Rules } from "../rules.js";

/** What no text below may touch, although the text above is silent about it: whoever could would change by a lower text who may change the higher one. */
export interface Guard {
  readonly holds: (thing: Thing) => boolean;
}

const ABOUT_THE_TEXT: ReadonlySet<Matter["kind"]> = new Set([
  "change-constitution",
  "adopt-constitution",
  "change-membership",
  "exclude",
  "dissolve",
  "create-or-dissolve-body",
  "any",
]);

/** How the text above and those below it are changed, who is a member, how days are counted and mails are given: these stay with the text that sets them up. */
export function guardOf(rules: Rules): Guard {
  const layers = new Set(rules.matters.filter(({ layer }) => layer !== undefined).map(({ id }) => id));
  const changes = rules.procedures.filter(({ decides }) =>
    decides.some(({ value }) => ABOUT_THE_TEXT.has(value.kind) || (value.kind === "named" && layers.has(value.matter))),
  );
  const guarded = new Set(changes.map(({ id }) => `procedure:${id}`));
  for (const way of changes.flatMap(waysOf)) guarded.add(way);
  return { holds: (thing) => ["organisation", "class", "fact"].includes(thing.kind) || isIn(thing, guarded) };
}

/** The ways of deciding that the votes of a procedure take over. */
function waysOf({ stages }: Procedure): string[] {
  return stages.flatMap((stage) => {
    if (stage.kind !== "vote") return [];
    const { value } = stage.how;
    if (value.kind === "writing") return [];
    return [value.kind === "meeting" ? `meeting:${value.meeting ?? ""}` : `ballot:${value.ballot ?? ""}`];
  });
}

function isIn(thing: Thing, guarded: ReadonlySet<string>): boolean {
  return guarded.has(`${thing.kind}:${thing.id}`) || (thing.holder !== null && isIn(thing.holder, guarded));
}
