import type { Compiled } from "../compiled.js";
import type { Article, Procedure, Rules } from "../rules.js";
import type { Change } from "./change.js";
import { listed } from "./names.js";
import type { ChangeSays } from "./says.js";
import { isRecord, sameValue } from "./same.js";

/**
 * Ids of the articles that a change touches, in the order of the text: those whose text differs, that are new or gone, and those whose words stay while what
 * they set up would run otherwise, because it takes something over from elsewhere (docs/adr/0008). Without the second kind an article could protect itself
 * and be undone through the ballot that it is decided by.
 */
export function touchedArticles(before: Compiled, after: Compiled): string[] {
  const [was, is] = [byId(before.rules.articles), byId(after.rules.articles)];
  const through = new Set(touchedThrough(before, after).map(({ id }) => id));
  return [...new Set([...is.keys(), ...was.keys()])].filter((id) => was.get(id)?.hash !== is.get(id)?.hash || through.has(id));
}

/** A sentence for each article that is touched although its words stay, where the rules in force ask for more when it is changed. */
export function touchChanges(before: Compiled, after: Compiled, says: ChangeSays): Change[] {
  return touchedThrough(before, after).flatMap((article) => {
    const protecting = before.rules.procedures.flatMap(({ exceptions }) =>
      exceptions.filter(({ condition }) => condition.kind === "touches" && condition.articles.includes(article.id)),
    );
    const clauses = [...new Set(protecting.map(({ clause }) => clause))];
    if (clauses.length === 0) return [];
    const sentence = says.touched(article.number, article.name, listed(clauses, says));
    return [{ clause: article.number, thing: `article:${article.id}`, rule: "", kind: "rule", before: "", after: "", sentence }];
  });
}

/** Articles whose text is the same to the letter and whose rules are not. */
function touchedThrough(before: Compiled, after: Compiled): Article[] {
  if (before.source === after.source) return [];
  const is = byId(after.rules.articles);
  return before.rules.articles.filter(({ id, hash, opens }) => {
    return is.get(id)?.hash === hash && !sameValue(runs(before, id, opens), runs(after, id, opens));
  });
}

function byId(articles: readonly Article[]): Map<string, Article> {
  return new Map(articles.map((article) => [article.id, article]));
}

/** What the things opened in an article run by: their rules with all that they take over, and whatever is set for them from another article. */
function runs(compiled: Compiled, article: string, opens: readonly string[]): unknown {
  const { rules } = compiled;
  const inside = new Set(opens);
  const numbers = new Map(compiled.clauses.map((clause) => [clause.number, clause.article]));
  return [
    opens.flatMap((key) => thingsOf(rules, key)),
    rules.other.filter(({ thing }) => inside.has(thing)).map(({ thing, rule, where, words }) => [thing, rule, where, words]),
    compiled.blanks
      .filter(({ thing, clause }) => inside.has(thing) && numbers.get(clause) !== article)
      .map(({ thing, rule, meaning, words }) => [thing, rule, meaning || words]),
  ];
}

function thingsOf(rules: Rules, key: string): unknown[] {
  const [kind = "", path = ""] = key.split(":");
  const id = path.split(".").at(-1);
  const list: readonly { readonly id: string }[] = LISTS[kind]?.(rules) ?? [];
  return list.filter((thing) => thing.id === id).map((thing) => (kind === "procedure" ? procedureRuns(rules, thing as Procedure) : meaning(thing)));
}

const LISTS: { readonly [kind: string]: (rules: Rules) => readonly { readonly id: string }[] } = {
  procedure: ({ procedures }) => procedures,
  body: ({ bodies }) => bodies,
  office: ({ offices }) => offices,
  class: ({ classes }) => classes,
  fact: ({ facts }) => facts,
  meeting: ({ meetings }) => meetings,
  ballot: ({ ballots }) => ballots,
  ruling: ({ rulings }) => rulings,
  duty: ({ duties }) => duties,
};

/** A procedure runs by its stages, by when an e-mail counts as given where it has a notice, and by how its challenges are ruled on. */
function procedureRuns({ organisation, rulings }: Rules, procedure: Procedure): unknown {
  const challenged = procedure.stages.flatMap((stage) => (stage.kind === "challenge" && stage.to !== null ? [stage.to.value.id] : []));
  return [
    meaning(procedure),
    organisation.zone.value,
    procedure.stages.some(({ kind }) => kind === "notice") ? organisation.delivery.map(({ value }) => value) : [],
    rulings.filter(({ by }) => by !== null && challenged.includes(by.value.id)).map(meaning),
  ];
}

/** A compiled value without the names, words and clause numbers that say it. */
function meaning(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaning);
  if (!isRecord(value)) return value;
  const said = "clause" in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !said || (key !== "clause" && key !== "words" && key !== "name"))
      .map(([key, inner]) => [key, meaning(inner)]),
  );
}
