import { error, type Note } from "../reading/notes.js";
import type { Use } from "../reading/setting.js";
import { keyOf, type Thing } from "../reading/thing.js";
import { kinds } from "../schema/kinds.js";
import type { DeadWords } from "../tongue/dead-words.js";
import type { Checked } from "./checked.js";
import { deadWordsOf } from "./dead-words.js";

/** References that lead nowhere, to something of another kind, or to an article that has another number by now; and names that two things share. */
export function names(checked: Checked): Note[] {
  const { references } = checked.text.reading;
  return [...references.flatMap((use) => reference(use, checked)), ...sharedNames(checked)];
}

function reference(use: Use, { text }: Checked): Note[] {
  const { link } = use;
  if (link.scheme === "see") return see(use, text.reading.articles, text.paths.find(link.path.split("."), use.scope));
  if (!(link.scheme in kinds)) return [];
  const target = text.paths.find(link.path.split("."), use.scope);
  if (target === null) {
    return [
      error(
        { start: link.from, end: link.to },
        "unknown-name",
        `Nothing is called “${link.scheme}:${link.path}” in this text. A name that is to be opened here stands in bold.`,
        `**[${link.text}](${link.scheme}:${link.path})**`,
      ),
    ];
  }
  if (target.kind === link.scheme && !calls(link.text, target.forms, deadWordsOf(text.lexicon)))
    return [
      error(
        link,
        "wrong-name",
        `“${link.text}” leads to ${keyOf(target)}, which the text calls “${target.name}”: its reader would think of something else.`,
        target.name,
      ),
    ];
  return target.kind === link.scheme
    ? []
    : [
        error(
          { start: link.from, end: link.to },
          "wrong-kind",
          `“${link.path}” is a ${target.kind}, not a ${link.scheme}.`,
          `[${link.text}](${target.kind}:${link.path})`,
        ),
      ];
}

/** Whether words are a name, in either number, with or without an article. */
function calls(words: string, forms: readonly string[], { bareName }: DeadWords): boolean {
  return forms.some((form) => bareName(form) === bareName(words));
}

/** `[Article 4](see:exclusion)`: the words must be the current number. */
function see({ link }: Use, articles: Checked["text"]["reading"]["articles"], target: Thing | null): Note[] {
  const article = articles.find(({ id }) => id === link.path) ?? articles.find(({ id }) => id === target?.article);
  if (article === undefined) return [error(link, "unknown-name", `There is no article called “${link.path}” in this text.`)];
  const said = /\d{1,6}/.exec(link.text)?.[0];
  if (said === undefined || said === article.number) return [];
  return [error(link, "stale-number", `“${link.text}” is now Article ${article.number}.`, link.text.replace(said, article.number))];
}

/** What can decide, act or be asked: none of them may share a name with another. */
const DECIDING = new Set(["class", "office", "body", "seats", "outside", "division", "meeting", "ballot"]);

function sharedNames({ text }: Checked): Note[] {
  return text.lexicon.shared().flatMap(({ form, names: sharing }) =>
    sharing.flatMap((name, i) => {
      const earlier = sharing.slice(0, i).find((other) => other.kind === name.kind || (DECIDING.has(other.kind) && DECIDING.has(name.kind)));
      const thing = text.things.find(({ kind, id }) => kind === name.kind && id === name.id);
      const first = text.things.find(({ kind, id }) => kind === earlier?.kind && id === earlier.id);
      if (earlier === undefined || thing === undefined || first === undefined) return [];
      return [error(thing.link, "same-name", `“${form}” is also a name of ${keyOf(first)}, so a sentence that says it could mean either.`)];
    }),
  );
}
