import { condition } from "../phrase/condition.js";
import { read } from "../phrase/read.js";
import { error, type Note } from "../reading/notes.js";
import type { ReadArticle } from "../reading/read.js";
import type { Thing } from "../reading/thing.js";
import type { Condition } from "../rules.js";
import type { Understood } from "./understood.js";

const OFFERS = [
  "Where it changes this article",
  "Where the meeting was adjourned",
  "Where the meeting was called by members",
  "Until the first annual meeting",
];

/** What each `where:` link means; those that can't be read are left out and noted. */
export function conditionsOf(text: Understood, notes: Note[]): Map<Thing, Condition> {
  const conditions = new Map<Thing, Condition>();
  for (const thing of text.things) {
    if (thing.kind !== "where") continue;
    const said = read(condition, "condition", thing.link.text, text);
    if (!said.ok) {
      notes.push(
        error(
          thing.link,
          "unread",
          `“${thing.link.text}” can't be read as a condition, so nobody knows when this exception holds. What only a person can judge needs a ruling.`,
          ...OFFERS,
        ),
      );
      continue;
    }
    for (const doubt of said.doubts) notes.push(error(thing.link, doubt, "This condition can be read in two ways."));
    conditions.set(thing, placed(said.value, thing, text, notes));
  }
  return conditions;
}

/** Puts ids of articles where the text has numbers, names or "this article". */
function placed(found: Condition, where: Thing, text: Understood, notes: Note[]): Condition {
  if (found.kind !== "touches") return found;
  const articles: string[] = [];
  for (const said of found.articles) {
    const id = articleOf(said, where, text);
    if (id === null)
      notes.push(error(where.link, "unknown-name", `There is no ${said.replace(/^number:/, "Article ").replace(":", " ")} in this text.`));
    else if (!articles.includes(id)) articles.push(id);
  }
  return { kind: "touches", articles };
}

function articleOf(said: string, where: Thing, text: Understood): string | null {
  const { articles } = text.reading;
  if (said === "this") return where.article;
  if (said.startsWith("number:")) return articles.find((article: ReadArticle) => `number:${article.number}` === said)?.id ?? null;
  return text.byName.get(said)?.article ?? null;
}
