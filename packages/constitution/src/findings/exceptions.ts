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

/** Two exceptions to one rule that can both hold and don't agree. */
function contradictions({ built, text }: Checked): Note[] {
  return built.rules.procedures.flatMap(({ exceptions: list, oneSubject }) =>
    list.flatMap((one, i) =>
      list.slice(0, i).flatMap((other) => {
        const rule = Object.keys(one.replaces).find((name) => name in other.replaces && differ(one, other, name));
        const where = text.things.find((thing) => thing.kind === "where" && thing.id === one.id && thing.clause === one.clause);
        if (one.stage !== other.stage || rule === undefined || where === undefined) return [];
        if (oneSubject !== null && areOfDifferentSubjects(one.condition, other.condition)) return [];
        return [
          error(
            where.link,
            "both-hold",
            `“${one.words}” and “${other.words}” (${other.clause}) can both hold, and they set different values of ${rule}. Which one counts?`,
          ),
        ];
      }),
    ),
  );
}

/** What is about one subject only is never about two of them. */
function areOfDifferentSubjects(one: Condition, other: Condition): boolean {
  if (one.kind !== "decides" || other.kind !== "decides") return false;
  const subjects = new Set(other.matters.map((matter) => canonical(matter)));
  return !one.matters.some((matter) => subjects.has(canonical(matter)));
}

function differ(one: Exception, other: Exception, rule: string): boolean {
  const values = ({ replaces }: Exception): string => canonical((replaces[rule] ?? []).map(({ value }) => value));
  return values(one) !== values(other);
}
