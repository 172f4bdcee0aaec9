import type { Change } from "./change.js";
import type { Inventory, Thing } from "./entries.js";
import { conditionOf, listed, nameIn } from "./names.js";
import type { ChangeSays } from "./says.js";

/** Things that came, went or are called something else, and stages that stand in another order. What belongs to a thing that came or went is not listed again. */
export function thingChanges(before: Inventory, after: Inventory, says: ChangeSays): Change[] {
  return [
    ...comings(before, after, { kind: "gone", says }),
    ...comings(after, before, { kind: "new", says }),
    ...renamings(before, after, says),
    ...orders(before, after, says),
  ];
}

function comings(here: Inventory, there: Inventory, { kind, says }: { kind: "new" | "gone"; says: ChangeSays }): Change[] {
  const missing = [...here.things.values()].filter((thing) => !there.things.has(thing.id));
  return missing
    .filter((thing) => thing.holder === null || there.things.has(thing.holder))
    .map((thing) => {
      const sentence = comingOf(thing, here, { kind, says });
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

function comingOf(thing: Thing, { things }: Inventory, { kind, says }: { kind: "new" | "gone"; says: ChangeSays }): string {
  const holder = thing.holder === null ? undefined : things.get(thing.holder);
  if (thing.kind === "where" && holder !== undefined)
    return (kind === "new" ? says.newException : says.goneException)(nameIn(holder, says), conditionOf(thing));
  if (thing.kind === "body" && kind === "gone") return says.dissolved(thing.name);
  const named = holder === undefined ? says.quoted(thing.name) : says.of(thing.name, nameIn(holder, says));
  return (kind === "new" ? says.comes : says.goes)(says.kinds[thing.kind], named);
}

/** What is called something else. The words of an exception are its condition, and that is a rule. */
function renamings(before: Inventory, after: Inventory, says: ChangeSays): Change[] {
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
        sentence: says.called(says.kinds[thing.kind], was.name, thing.name),
      },
    ];
  });
}

/** A procedure whose stages stand in another order: the order of the text is the order in which things happen. */
function orders(before: Inventory, after: Inventory, says: ChangeSays): Change[] {
  return [...after.things.values()]
    .filter(({ kind }) => kind === "procedure")
    .flatMap((procedure) => {
      const was = stagesOf(procedure, before).filter((stage) => after.things.has(stage.id));
      const is = stagesOf(procedure, after).filter((stage) => before.things.has(stage.id));
      if (was.every((stage, index) => stage.id === is[index]?.id)) return [];
      const [from, to] = [was, is].map((stages) =>
        listed(
          stages.map((stage) => stage.name),
          says,
        ),
      ) as [string, string];
      return [
        {
          clause: procedure.clause,
          thing: procedure.id,
          rule: "",
          kind: "order" as const,
          before: from,
          after: to,
          sentence: says.order(nameIn(procedure, says), from, to),
        },
      ];
    });
}

function stagesOf(procedure: Thing, { things }: Inventory): Thing[] {
  return [...things.values()].filter((thing) => thing.holder === procedure.id && thing.kind !== "where");
}
