/** A text of rules as people have it in a file: a title, articles with a heading, and their clauses. */
export interface PlainText {
  readonly title: string;
  readonly articles: readonly PlainArticle[];
}

export interface PlainArticle {
  readonly heading: string;
  readonly clauses: readonly PlainClause[];
}

export interface PlainClause {
  readonly text: string;
  /** 0: a clause; 1: one of its parts. */
  readonly depth: 0 | 1;
}

/** Most that is taken in; more than any constitution has. */
export const LONGEST_PLAIN = 150_000;
const LONGEST_HEADING = 100;
const UNTITLED = "Rules";

/**
 * The articles and clauses of a text that was pasted: Markdown, or plain text in which articles are numbered or headed (“Article 3 – Members”, “§ 3”, “3. Members”, “MEMBERS”)
 * and clauses too (“3.1”, “(1)”, “a)”). What has no number is a clause of its own for each paragraph; a line that goes on a paragraph belongs to it. No word is lost, added or moved.
 * Never throws; text longer than `LONGEST_PLAIN` is for the caller to refuse.
 */
export function readPlain(source: string): PlainText {
  const lines = source.normalize("NFC").replaceAll(/\r\n?/gu, "\n").replaceAll("\t", "  ").split("\n");
  const articles: { heading: string; clauses: { text: string; depth: 0 | 1 }[] }[] = [];
  let title = "";
  /** Whether the next line without a mark goes on the clause before it. */
  let goesOn = false;
  const article = (heading: string): void => void articles.push({ heading, clauses: [] });
  const clause = (text: string, depth: 0 | 1): void => {
    if (articles.length === 0) article("");
    articles.at(-1)?.clauses.push({ text, depth });
    goesOn = true;
  };
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "") {
      goesOn = false;
      continue;
    }
    const last = articles.at(-1)?.clauses.at(-1);
    const heading = headingIn(line, { followed: nextOf(lines, index), isFirst: articles.length === 0 && title === "" });
    const marked = clauseIn(line, raw.length - raw.trimStart().length);
    if (heading?.kind === "title") title = heading.words;
    else if (heading !== null) {
      article(heading.words);
      goesOn = false;
    } else if (marked !== null) clause(marked.text, (articles.at(-1)?.clauses.length ?? 0) === 0 ? 0 : marked.depth);
    else if (goesOn && last !== undefined) last.text = `${last.text} ${line}`;
    else clause(line, 0);
  }
  return { title: title === "" ? UNTITLED : title, articles };
}

interface Heading {
  readonly kind: "title" | "article";
  readonly words: string;
}

interface Around {
  /** The next line that is not empty. */
  readonly followed: string;
  readonly isFirst: boolean;
}

const MARKDOWN_HEADING = /^(#{1,6})\s+(?<words>.*\S)\s*#*$/u;
const NAMED = /^(?:article|section|clause|rule|part|chapter|artikel|abschnitt|§)\s*[\dIVXLC]+\s*[.:)–—-]*\s*(?<words>.*)$/iu;
const NUMBERED = /^\d{1,3}[.)]?\s+(?<words>\p{Lu}.*)$/u;
/** The number of a clause of an article: “3.1”. */
const DEEP = /^\d{1,3}\.\d{1,3}/u;

function headingIn(line: string, { followed, isFirst }: Around): Heading | null {
  const markdown = MARKDOWN_HEADING.exec(line);
  if (markdown !== null) {
    const words = withoutNumber(markdown.groups?.["words"] ?? "");
    return { kind: isFirst && markdown[1] === "#" ? "title" : "article", words };
  }
  if (line.length > LONGEST_HEADING || isSentence(line)) return null;
  const named = NAMED.exec(line)?.groups?.["words"];
  if (named !== undefined) return { kind: "article", words: named === "" ? line : named };
  const numbered = NUMBERED.exec(line)?.groups?.["words"];
  if (numbered !== undefined && (DEEP.test(followed) || /^\(?[1a]\)/u.test(followed))) return { kind: "article", words: numbered };
  if (isFirst && numbered === undefined && clauseIn(line, 0) === null) return { kind: "title", words: line };
  return /\p{Lu}{3}/u.test(line) && line === line.toUpperCase() ? { kind: "article", words: withoutNumber(line) } : null;
}

/** Ends as a sentence does, or in the middle of one. */
function isSentence(line: string): boolean {
  return /[.;:,!?]$/u.test(line) && !/^(?:article|section|§)\s*\d+\.?$/iu.test(line);
}

function withoutNumber(words: string): string {
  return (NAMED.exec(words)?.groups?.["words"] || NUMBERED.exec(words)?.groups?.["words"] || words).trim();
}

const CLAUSES: readonly (readonly [pattern: RegExp, depth: 0 | 1])[] = [
  [/^\d{1,3}\.\d{1,3}\.\d{1,3}\.?\s+(?<text>.*)$/u, 1],
  [/^\d{1,3}\.\d{1,3}\.?\s+(?<text>.*)$/u, 0],
  [/^\(?\d{1,3}[.)]\s+(?<text>.*)$/u, 0],
  [/^\(?[a-z][.)]\s+(?<text>.*)$/u, 1],
  [/^\(?[ivx]{1,5}[.)]\s+(?<text>.*)$/u, 1],
  [/^[-–•*+]\s+(?<text>.*)$/u, 1],
];

function clauseIn(line: string, indent: number): { readonly text: string; readonly depth: 0 | 1 } | null {
  for (const [pattern, depth] of CLAUSES) {
    const text = pattern.exec(line)?.groups?.["text"];
    if (text !== undefined && text !== "") return { text, depth: indent >= 3 ? 1 : depth };
  }
  return null;
}

function nextOf(lines: readonly string[], index: number): string {
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next]?.trim() ?? "";
    if (line !== "") return line;
  }
  return "";
}
