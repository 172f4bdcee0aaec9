import { canonical } from "../canonical.js";
import { error, warning, type Note } from "../reading/notes.js";
import type { Setting } from "../reading/setting.js";
import type { Thing } from "../reading/thing.js";
import type { Condition, Exception } from "../rules.js";
import type { Checked } from "./checked.js";

/** Exceptions that drop more than they say, that don't protect themselves, that do nothing, or that contradict each other. */
export function exceptions(checked: Checked): Note[] {
  const { text } = checked;
  const all = text.things.flatMap(({ settings }) => settings);
  const wheres = text.things.filter(({ kind }) => kind === "where");
  return [...wheres.flatMap((where) => [...replacesMore(where, all), ...isOpen(where, checked), ...isEmpty(where, all)]), ...contradictions(checked)];
}

function replacesMore(where: Thing, all: readonly Setting[]): Note[] {
  const inside = all.filter((setting) => setting.where.at(-1) === where);
  return [...new Set(inside.map(({ rule }) => rule))].flatMap((rule) => {
    const special = inside.filter((setting) => setting.rule === rule);
    const [first] = special;
    const general = first?.owner.settings.filter((setting) => setting.rule === rule && setting.where.length === 0) ?? [];
    if (first === undefined || general.length <= special.length) return [];
    const list = (settings: readonly Setting[]): string => settings.map(({ words }) => `“${words}”`).join(" and ");
    return [
      warning(
        first.use.link,
        "replaces-more",
        `Here ${list(special)} replaces ${list(general)}: all of them, not only the first. What is to stay has to be said again.`,
      ),
    ];
  });
}

/** An amendment clause that is not covered by its own entrenchment can be used to take the entrenchment away. */
function isOpen(where: Thing, { built }: Checked): Note[] {
  const condition = built.conditions.get(where);
  if (condition?.kind !== "touches" || where.article === null || condition.articles.includes(where.article)) return [];
  const article = built.rules.articles.find(({ id }) => id === where.article);
  return [
    error(
      where.link,
      "entrenchment-open",
      `This protects other articles and not Article ${article?.number ?? ""}, in which it stands: the protection itself could be taken away the easy way.`,
      `${where.link.text} or this article`,
    ),
  ];
}

function isEmpty(where: Thing, all: readonly Setting[]): Note[] {
  if (all.some((setting) => setting.where.includes(where))) return [];
  return [error(where.link, "empty-exception", `“${where.link.text}” is a condition, and nothing in its clause is live, so it changes nothing.`)];
}

/** Two exceptions to one rule that can both hold and don't agree; told once of each that stands behind another. */
function contradictions({ built, text }: Checked): Note[] {
  return built.rules.procedures.flatMap(({ exceptions: list, oneSubject }) => {
    const said = list.map((one) => ({ one, values: valuesOf(one) }));
    return said.flatMap(({ one, values }, i) => {
      const against = said.slice(0, i).find(({ one: other, values: others }) => {
        if (one.stage !== other.stage || differing(values, others) === undefined) return false;
        return oneSubject === null || !areOfDifferentSubjects(one.condition, other.condition);
      });
      const where = text.things.find((thing) => thing.kind === "where" && thing.id === one.id && thing.clause === one.clause);
      if (against === undefined || where === undefined) return [];
      return [
        error(
          where.link,
          "both-hold",
          `“${one.words}” and “${against.one.words}” (${against.one.clause}) can both hold, and they set different values of ${differing(values, against.values) ?? ""}. Which one counts?`,
        ),
      ];
    });
  });
}

/** What is about one subject only is never about two of them. */
function areOfDifferentSubjects(one: Condition, other: Condition): boolean {
  if (one.kind !== "decides" || other.kind !== "decides") return false;
  const subjects = new Set(other.matters.map((matter) => canonical(matter)));
  return !one.matters.some((matter) => subjects.has(canonical(matter)));
}

/** What an exception sets, each rule in its canonical form. */
function valuesOf({ replaces }: Exception): ReadonlyMap<string, string> {
  return new Map(Object.entries(replaces).map(([rule, said]) => [rule, canonical(said.map(({ value }) => value))]));
}

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string | undefined {
  return [...one].find(([rule, value]) => other.has(rule) && other.get(rule) !== value)?.[0];
}
