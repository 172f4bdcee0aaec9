import type { Change } from "./change.js";
import type { Inventory, Thing } from "./entries.js";
import { conditionOf, KIND_NAMES, listed, nameIn } from "./names.js";

/** Things that came, went or are called something else, and stages that stand in another order. What belongs to a thing that came or went is not listed again. */
export function thingChanges(before: Inventory, after: Inventory): Change[] {
  return [...comings(before, after, "gone"), ...comings(after, before, "new"), ...renamings(before, after), ...orders(before, after)];
}

function comings(here: Inventory, there: Inventory, kind: "new" | "gone"): Change[] {
  const missing = [...here.things.values()].filter((thing) => !there.things.has(thing.id));
  return missing
    .filter((thing) => thing.holder === null || there.things.has(thing.holder))
    .map((thing) => {
      const sentence = comingOf(thing, here, kind);
      return {
        clause: thing.clause || null,
        thing: thing.id,
        rule: "",
        kind,
        before: kind === "gone" ? thing.name : "",
        after: kind === "new" ? thing.name : "",
        sentence,
      };
    });
}

function comingOf(thing: Thing, { things }: Inventory, kind: "new" | "gone"): string {
  const holder = thing.holder === null ? undefined : things.get(thing.holder);
  if (thing.kind === "where" && holder !== undefined) {
    return kind === "new"
      ? `New exception in ${nameIn(holder)}, ${conditionOf(thing)}`
      : `The exception in ${nameIn(holder)}, ${conditionOf(thing)}, is gone: what holds in general holds there too`;
  }
  if (thing.kind === "body" && kind === "gone") return `The body “${thing.name}” is dissolved`;
  const named = holder === undefined ? `“${thing.name}”` : `“${thing.name}” of ${nameIn(holder)}`;
  return kind === "new" ? `New ${KIND_NAMES[thing.kind]}: ${named}` : `The ${KIND_NAMES[thing.kind]} ${named} is gone`;
}

/** What is called something else. The words of an exception are its condition, and that is a rule. */
function renamings(before: Inventory, after: Inventory): Change[] {
  return [...after.things.values()].flatMap((thing): Change[] => {
    const was = before.things.get(thing.id);
    if (was === undefined || was.name === thing.name || thing.kind === "where") return [];
    return [
      {
        clause: thing.clause || null,
        thing: thing.id,
        rule: "",
        kind: "words",
        before: was.name,
        after: thing.name,
        sentence: `The ${KIND_NAMES[thing.kind]} “${was.name}” is called “${thing.name}”`,
      },
    ];
  });
}

/** A procedure whose stages stand in another order: the order of the text is the order in which things happen. */
function orders(before: Inventory, after: Inventory): Change[] {
  return [...after.things.values()]
    .filter(({ kind }) => kind === "procedure")
    .flatMap((procedure) => {
      const was = stagesOf(procedure, before).filter((stage) => after.things.has(stage.id));
      const is = stagesOf(procedure, after).filter((stage) => before.things.has(stage.id));
      if (was.every((stage, index) => stage.id === is[index]?.id)) return [];
      const [from, to] = [listed(was.map((stage) => stage.name)), listed(is.map((stage) => stage.name))];
      return [
        {
          clause: procedure.clause,
          thing: procedure.id,
          rule: "",
          kind: "order" as const,
          before: from,
          after: to,
          sentence: `The order of the stages of ${nameIn(procedure)}: ${from} → ${to}`,
        },
      ];
    });
}

function stagesOf(procedure: Thing, { things }: Inventory): Thing[] {
  return [...things.values()].filter((thing) => thing.holder === procedure.id && thing.kind !== "where");
}
