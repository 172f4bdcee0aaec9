import { canonical } from "../canonical.js";
import { error, type Note } from "../reading/notes.js";
import type { Piece } from "../reading/passage.js";
import type { Setting } from "../reading/setting.js";
import { pathOf, type Thing } from "../reading/thing.js";
import type { DeadWords } from "../tongue/dead-words.js";
import type { Checked } from "./checked.js";
import { deadWordsOf } from "./dead-words.js";

/** Clauses that contradict each other across procedures: "only this procedure" beside another one, and things that are explained by themselves. */
export function conflicts(checked: Checked): Note[] {
  return [...only(checked), ...circles(checked), ...ladders(checked)];
}

/** Where the text says that only this procedure may decide something, no other one may be given it by name. Told once of each that is. */
function only({ text, settings }: Checked): Note[] {
  const given = text.things.flatMap((thing) =>
    thing.settings.flatMap((setting) => (setting.rule === "decides" && setting.value !== null ? [{ setting, what: canonical(setting.value) }] : [])),
  );
  const exclusive = new Map<string, Setting[]>();
  const { onlyThis } = deadWordsOf(text.lexicon);
  for (const setting of text.reading.passages.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => exclusiveIn(sentence, settings, onlyThis)),
  )) {
    const what = canonical(setting.value);
    exclusive.set(what, [...(exclusive.get(what) ?? []), setting].slice(0, 2));
  }
  return given.flatMap(({ setting, what }) => {
    const first = exclusive.get(what)?.find((one) => one.owner !== setting.owner);
    return first === undefined ? [] : [contradicts(first, setting)];
  });
}

function exclusiveIn(sentence: readonly Piece[], settings: Checked["settings"], onlyThis: DeadWords["onlyThis"]): Setting[] {
  if (!sentence.some((piece, i) => sentence[i + 1]?.kind === "link" && onlyThis(piece.text))) return [];
  return sentence
    .flatMap((piece) => (piece.kind === "link" ? (settings.get(piece.from) ?? []) : []))
    .filter(({ rule, value }) => rule === "decides" && value !== null);
}

function contradicts(setting: Setting, other: Setting): Note {
  return error(
    other.use.link,
    "not-only",
    `Clause ${setting.use.clause} says that only “${setting.owner.name}” may ${setting.words}, and here “${other.owner.name}” is given it too.`,
  );
}

/** A procedure that takes over the line of one that takes over its own, or a meeting held in the way of itself, is described nowhere. */
function circles({ text }: Checked): Note[] {
  return text.things.flatMap((thing) => {
    const setting = thing.settings.find(({ rule }) => rule === "as" || (rule === "how" && (thing.kind === "meeting" || thing.kind === "ballot")));
    if (setting === undefined || !comesBack(thing, (at) => pointsTo(at, text.byName))) return [];
    return [
      error(setting.use.link, "circle", `“${thing.name}” is described by something that is described by it in turn, so nothing says how it is done.`),
    ];
  });
}

/** What a thing's `as` or `how` names. */
function pointsTo(thing: Thing, byName: ReadonlyMap<string, Thing>): Thing | undefined {
  for (const { rule, value } of thing.settings) {
    if (rule === "as" && typeof value === "string") return byName.get(`procedure:${value}`);
    if (rule !== "how" || typeof value !== "object" || value === null) continue;
    if ("meeting" in value && typeof value.meeting === "string") return byName.get(`meeting:${value.meeting}`);
    if ("ballot" in value && typeof value.ballot === "string") return byName.get(`ballot:${value.ballot}`);
  }
  return undefined;
}

const STEPS_LIMIT = 16;

function comesBack(start: Thing, next: (thing: Thing) => Thing | undefined): boolean {
  let at = next(start);
  for (let steps = 0; at !== undefined && steps < STEPS_LIMIT; steps++) {
    if (at === start) return true;
    at = next(at);
  }
  return false;
}

/** A procedure that waits for the refusal of one that waits for its own can never begin. */
function ladders({ text, built }: Checked): Note[] {
  const after = new Map(built.rules.procedures.map(({ id, after: rung }) => [id, rung?.value.procedure]));
  return built.rules.procedures.flatMap(({ id }) => {
    const thing = text.byName.get(`procedure:${id}`);
    let at = after.get(id);
    for (let steps = 0; at !== undefined && at !== id && steps < STEPS_LIMIT; steps++) at = after.get(at);
    return at === id && thing !== undefined
      ? [
          error(
            thing.link,
            "circle",
            `“${thing.name}” (${pathOf(thing)}) waits for the refusal of a procedure that waits for its own, so neither can begin.`,
          ),
        ]
      : [];
  });
}
