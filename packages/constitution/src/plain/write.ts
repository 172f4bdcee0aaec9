import { type Proposal, slug } from "./proposals.js";
import type { PlainText } from "./read.js";

/**
 * A plain text as live text: its articles and clauses in the form of the language, with those of the proposals live that were taken. What needs another that was not taken
 * stays prose. Marks that would mean something in Markdown are escaped: the text reads as it was.
 */
export function writeLive(plain: PlainText, proposals: readonly Proposal[], taken: ReadonlySet<string>): string {
  const live = proposals.filter(({ id, needs }) => taken.has(id) && (needs === null || taken.has(needs)));
  const articles = plain.articles.map(({ heading, clauses }, article) => {
    const own = live.filter((proposal) => proposal.article === article);
    const counts = [0, 0];
    const lines = clauses.map(({ text, depth }, clause) => {
      counts[depth] = (counts[depth] ?? 0) + 1;
      if (depth === 0) counts[1] = 0;
      const words = withLinks(
        text,
        own.filter((proposal) => proposal.clause === clause),
      );
      const language = article === 0 && clause === 0 ? ` ${LANGUAGE}` : "";
      return `${"   ".repeat(depth)}${counts[depth]}. ${words}${language}`;
    });
    const opened = own.find((proposal) => proposal.clause === null);
    const name = heading === "" ? UNNAMED : heading;
    const title = opened === undefined ? escaped(name) : link(escaped(name), opened.address);
    return [`## ${article + 1}. ${title}`, "", ...lines, ""];
  });
  return [`# ${titled(plain.title)}`, "", ...articles.flat()].join("\n");
}

/** What every live text says of itself. */
const LANGUAGE = "These rules are written as [Folkmoot live text 1](rule:language).";
const UNNAMED = "General";

/** “Rules of the Chess Club”: the name of the organisation is what stands behind “of”, else the whole title. */
function titled(title: string): string {
  const name = /\bof (?<name>.+)$/iu.exec(title)?.groups?.["name"] ?? title;
  return `${escaped(title.slice(0, title.length - name.length))}${link(escaped(name), `organisation:${slug(name)}`)}`;
}

function withLinks(text: string, own: readonly Proposal[]): string {
  let written = "";
  let from = 0;
  for (const { start, end, becomes, address } of own.toSorted((a, b) => a.start - b.start)) {
    written += escaped(text.slice(from, start)) + bold(link(escaped(becomes), address), address);
    from = end;
  }
  const opening = own.find(({ opens }) => opens !== null)?.opens;
  const words = written + escaped(text.slice(from));
  return opening === undefined || opening === null ? words : `**${link(opening.words, opening.address)}** ${words}`;
}

/** People are a thing that the text opens, which is told by bold words. */
function bold(words: string, address: string): string {
  return address.startsWith("class:") ? `**${words}**` : words;
}

function link(words: string, address: string): string {
  return `[${words}](${address})`;
}

/** The same words in Markdown. Brackets around a number, as model rules have them, are blanks and go. */
function escaped(text: string): string {
  return text
    .replaceAll(/\[(\d{1,6})\]/gu, "$1")
    .replaceAll(/[\\`*_[\]<>#|~!&]/gu, (mark) => `\\${mark}`)
    .replace(/^(\d{1,9})([.)])/u, "$1\\$2")
    .replace(/^([-+])/u, "\\$1");
}
