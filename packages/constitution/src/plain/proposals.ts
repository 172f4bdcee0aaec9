import type { PlainArticle, PlainClause, PlainText } from "./read.js";

/** Words of a plain text that could be live: what they would set, in the words that the language reads. Nothing becomes live that nobody has confirmed. */
export interface Proposal {
  /** "1.2.period": its place and what it is. Stable for the same text. */
  readonly id: string;
  /** From 0; the clause is null in the heading. */
  readonly article: number;
  readonly clause: number | null;
  readonly start: number;
  readonly end: number;
  /** As the text has them. */
  readonly words: string;
  /** The live words that would stand in their place. */
  readonly becomes: string;
  /** "rule:period", "procedure:amendment": the address of the link. */
  readonly address: string;
  /** The stage or other thing that the clause would open for it, as an address and words. */
  readonly opens: { readonly address: string; readonly words: string } | null;
  /** The proposal without which this one means nothing. */
  readonly needs: string | null;
}

/** Everything that is recognised, in the order of the text. */
export function proposalsIn({ articles }: PlainText): readonly Proposal[] {
  return articles.flatMap((article, at) => {
    const heading = ofHeading(article, at);
    const needs = heading?.id ?? null;
    const isOfMembers = /\bmember/iu.test(article.heading);
    const opened = new Set<string>();
    const clauses = article.clauses.flatMap((clause, index) => ofClause(clause, { article: at, clause: index, heading, isOfMembers, opened, needs }));
    return heading === null ? clauses : [heading, ...clauses];
  });
}

const HEADINGS: readonly (readonly [pattern: RegExp, address: (words: string) => string])[] = [
  [/\b(?:amend|alter|chang)\w*\b/iu, () => "procedure:amendment"],
  [/\b(?:dissolution|dissolv\w*|winding up)\b/iu, () => "procedure:dissolution"],
  [/\b(?:expulsion|expel\w*|exclusion|exclud\w*)\b/iu, () => "procedure:exclusion"],
  [/\b(?:committee|board|council|executive)\b/iu, (words) => `body:${slug(words)}`],
];

function ofHeading({ heading }: PlainArticle, article: number): Proposal | null {
  const found = HEADINGS.find(([pattern]) => pattern.test(heading));
  if (found === undefined) return null;
  return {
    id: `${article + 1}`,
    article,
    clause: null,
    start: 0,
    end: heading.length,
    words: heading,
    becomes: heading,
    address: found[1](heading),
    opens: null,
    needs: null,
  };
}

/** What is recognised in a clause, by what the article is. The first group that has a name is the part of the match that becomes live. */
interface Recogniser {
  readonly of: "procedure" | "body" | "membership";
  readonly rule: string;
  readonly pattern: RegExp;
  /** Null: it says nothing that the language could read. */
  readonly becomes: (words: string, match: RegExpExecArray) => string | null;
  readonly opens?: { readonly address: string; readonly words: string };
}

const NUMBER = "\\[?(?:\\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|twenty-one|thirty)\\]?";
const LENGTH = `${NUMBER} (?:clear |calendar |working )?(?:day|week|month|year)s?`;
const SHARES = "two[- ]thirds|three[- ]quarters|three[- ]fifths|\\d{1,3} ?%";

const RECOGNISERS: readonly Recogniser[] = [
  {
    of: "procedure",
    rule: "rule:decides",
    pattern: /\b(?<live>(?:amend|alter|change)s? (?:this constitution|these rules|the constitution|the rules))\b/iu,
    becomes: (_, { groups }) => (/constitution/iu.test(groups?.["live"] ?? "") ? "change this constitution" : "change these rules"),
  },
  {
    of: "procedure",
    rule: "rule:starts",
    pattern: new RegExp(
      `(?<live>any ${NUMBER} members|any member|${NUMBER} ?% of the members|${NUMBER} members) (?:may|can|shall be entitled to) (?:propose|move|submit|request)`,
      "iu",
    ),
    becomes: (words) => (/^any|%/iu.test(words) ? plainly(words) : `any ${plainly(words)}`),
  },
  {
    of: "procedure",
    rule: "rule:period",
    pattern: new RegExp(`(?<live>(?:at least |not less than )?${LENGTH})['’]?(?: written)? notice`, "iu"),
    becomes: (words) => plainly(words),
    opens: { address: "notice:notice", words: "Notice." },
  },
  {
    of: "procedure",
    rule: "rule:lasts",
    pattern: new RegExp(`discuss\\w*[^.]{0,60}?(?<live>${LENGTH})`, "iu"),
    becomes: (words) => plainly(words),
    opens: { address: "discussion:discussion", words: "Discussion." },
  },
  {
    of: "procedure",
    rule: "rule:carried",
    pattern: new RegExp(
      `(?<live>(?:an? |at least )?(?:majority of )?(?<share>${SHARES})(?: majority)?(?: of (?:the )?(?:votes(?: cast)?|members (?:present and )?voting|those voting))?|(?:an? )?(?:simple majority|majority)(?: of (?:the )?votes(?: cast)?)?)`,
      "iu",
    ),
    becomes: (_, { groups }) => majority(groups?.["share"]),
    opens: { address: "vote:vote", words: "Vote." },
  },
  {
    of: "procedure",
    rule: "rule:quorum",
    pattern: new RegExp(`quorum[^.]{0,40}?(?<live>${NUMBER} members|${NUMBER} ?% of (?:the |all )?members)`, "iu"),
    becomes: (words) => plainly(words).replace("all members", "the members").replace("% of members", "% of the members"),
    opens: { address: "vote:vote", words: "Vote." },
  },
  {
    of: "procedure",
    rule: "rule:when",
    pattern: new RegExp(`(?:take|come)s? (?:effect|into force)[^.]{0,20}?(?<live>${LENGTH} after [^.,;]{3,60})`, "iu"),
    becomes: (words) => `${plainly(words).replace(/ after .*$/u, "")} after the result is declared`,
    opens: { address: "commencement:commencement", words: "Commencement." },
  },
  {
    of: "membership",
    rule: "class:member",
    pattern: /\b(?<live>member)\b/iu,
    becomes: (words) => words,
  },
  {
    of: "body",
    rule: "rule:size",
    pattern: new RegExp(`(?<live>${NUMBER}) members`, "iu"),
    becomes: (words) => plainly(words),
  },
  {
    of: "body",
    rule: "rule:term",
    pattern: new RegExp(`for (?:a term of )?(?<live>${NUMBER} (?:year|month)s?)`, "iu"),
    becomes: (words) => plainly(words),
  },
];

interface Where {
  readonly article: number;
  readonly clause: number;
  readonly heading: Proposal | null;
  readonly isOfMembers: boolean;
  /** Things that a clause of the article has opened already. */
  readonly opened: Set<string>;
  readonly needs: string | null;
}

/** In a clause at most one thing is opened, and no rule is said twice of the same article. */
function ofClause({ text }: PlainClause, { article, clause, heading, isOfMembers, opened, needs }: Where): Proposal[] {
  const of = heading?.address.split(":")[0] ?? (isOfMembers ? "membership" : "");
  const found: Proposal[] = [];
  let opening: string | null = null;
  for (const { of: meant, rule, pattern, becomes, opens } of RECOGNISERS) {
    if (meant !== of || opened.has(rule)) continue;
    const match = pattern.exec(text);
    const words = match?.groups?.["live"];
    if (match === null || words === undefined) continue;
    const live = becomes(words, match);
    const start = match.index + match[0].indexOf(words);
    const isTaken = found.some((other) => start < other.end && other.start < start + words.length);
    if (live === null || isTaken || (opens !== undefined && opening !== null && opening !== opens.address)) continue;
    const isNew = opens !== undefined && !opened.has(opens.address);
    if (opens !== undefined && !isNew && opening === null) continue;
    found.push({
      id: `${article + 1}.${clause + 1}.${rule.split(":")[1] ?? ""}`,
      article,
      clause,
      start,
      end: start + words.length,
      words,
      becomes: live,
      address: rule,
      opens: isNew ? opens : null,
      needs,
    });
    opened.add(rule);
    if (opens === undefined) continue;
    opening = opens.address;
    opened.add(opens.address);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The majority in the one wording that says what it is counted of. */
function majority(share: string | undefined): string {
  if (share === undefined) return "more than half of the votes cast";
  return `at least ${share.replace("-", " ").replace(" %", "%")} of the votes cast`;
}

/** Without the brackets that model rules have around what is to be filled in. */
function plainly(words: string): string {
  return words
    .replaceAll(/[[\]]/gu, "")
    .replaceAll(" %", "%")
    .replace(/^not less than/iu, "at least");
}

export function slug(words: string): string {
  const made = words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^the /u, "")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "")
    .slice(0, 40);
  return /^[a-z]/u.test(made) ? made : `the-${made || "organisation"}`;
}
