import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../compile.js";
import { proposalsIn } from "./proposals.js";
import { LONGEST_PLAIN, readPlain } from "./read.js";
import { writeLive } from "./write.js";

const CLUB = `Rules of the Riverside Chess Club

1. Purpose
1.1 The Club plays chess in the library
and nowhere else.
1.2 It is open to everybody.

2. The Committee
2.1 The Committee has [seven] members, elected by the members for two years.

Article 3 – Amendments
(1) Only this procedure may amend these rules. Any 10 members may propose a change.
(2) Every member is given at least [14] clear days' notice of it.
(3) It is carried by a two-thirds majority.
    a) A quorum is 20 members.
(4) It takes effect 14 days after the meeting.
`;

const plain = readPlain(CLUB);
const proposals = proposalsIn(plain);
const all = new Set(proposals.map(({ id }) => id));

test("articles, clauses and their parts are told apart, and lines that go on a paragraph belong to it", () => {
  expect(plain).toEqual({
    title: "Rules of the Riverside Chess Club",
    articles: [
      {
        heading: "Purpose",
        clauses: [
          { text: "The Club plays chess in the library and nowhere else.", depth: 0 },
          { text: "It is open to everybody.", depth: 0 },
        ],
      },
      { heading: "The Committee", clauses: [{ text: "The Committee has [seven] members, elected by the members for two years.", depth: 0 }] },
      {
        heading: "Amendments",
        clauses: [
          { text: "Only this procedure may amend these rules. Any 10 members may propose a change.", depth: 0 },
          { text: "Every member is given at least [14] clear days' notice of it.", depth: 0 },
          { text: "It is carried by a two-thirds majority.", depth: 0 },
          { text: "A quorum is 20 members.", depth: 1 },
          { text: "It takes effect 14 days after the meeting.", depth: 0 },
        ],
      },
    ],
  });
});

test("what could be live is proposed, with what it would set and what its clause would open", () => {
  expect(proposals.map(({ id, words, becomes, address, opens }) => [id, words, becomes, address, opens?.address ?? null])).toEqual([
    ["2", "The Committee", "The Committee", "body:committee", null],
    ["2.1.size", "[seven]", "seven", "rule:size", null],
    ["2.1.term", "two years", "two years", "rule:term", null],
    ["3", "Amendments", "Amendments", "procedure:amendment", null],
    ["3.1.decides", "amend these rules", "change these rules", "rule:decides", null],
    ["3.1.starts", "Any 10 members", "Any 10 members", "rule:starts", null],
    ["3.2.period", "at least [14] clear days", "at least 14 clear days", "rule:period", "notice:notice"],
    ["3.3.carried", "a two-thirds majority", "at least two thirds of the votes cast", "rule:carried", "vote:vote"],
    ["3.5.when", "14 days after the meeting", "14 days after the result is declared", "rule:when", "commencement:commencement"],
  ]);
});

test("what is taken becomes live, and what is not stays prose, to the letter", () => {
  const source = writeLive(plain, proposals, all);
  expect(source).toContain("# Rules of [the Riverside Chess Club](organisation:riverside-chess-club)");
  expect(source).toContain("## 3. [Amendments](procedure:amendment)");
  expect(source).toContain("2. **[Notice.](notice:notice)** Every member is given [at least 14 clear days](rule:period)' notice of it.");
  expect(compile(source).rules.procedures).toMatchObject([
    { id: "amendment", stages: [{ kind: "notice" }, { kind: "vote" }, { kind: "commencement" }] },
  ]);
  const prose = writeLive(plain, proposals, new Set());
  expect(prose).toContain("2. Every member is given at least 14 clear days' notice of it.");
  expect(compile(prose).rules.procedures).toEqual([]);
  const withoutHeading = writeLive(plain, proposals, new Set([...all].filter((id) => id !== "3")));
  expect(withoutHeading).not.toContain("(rule:period)");
});

test("an article on members opens them, so that what is asked of members can be read", () => {
  const own = readPlain(
    "Club\n\n1. Membership\n1.1 A member is somebody who pays.\n\n2. Changes of the rules\n2.1 Any 10 members may propose to change these rules.\n2.2 A simple majority of votes decides.",
  );
  const found = proposalsIn(own);
  const source = writeLive(own, found, new Set(found.map(({ id }) => id)));
  expect(source).toContain("1. A **[member](class:member)** is somebody who pays.");
  expect(source).toContain("[Any 10 members](rule:starts) may propose to [change these rules](rule:decides).");
  expect(compile(source).findings.filter(({ code }) => code === "unread")).toEqual([]);
});

test("Markdown is taken as it is headed and numbered", () => {
  const { title, articles } = readPlain(
    "# The Book Club\n\n## 1. Name\n\n1. It has one.\n   1. A short one.\n- and a part\n\n## Dissolution\n\nNobody may.\n",
  );
  expect([title, articles]).toEqual([
    "The Book Club",
    [
      {
        heading: "Name",
        clauses: [
          { text: "It has one.", depth: 0 },
          { text: "A short one.", depth: 1 },
          { text: "and a part", depth: 1 },
        ],
      },
      { heading: "Dissolution", clauses: [{ text: "Nobody may.", depth: 0 }] },
    ],
  ]);
});

test("marks that would mean something in Markdown stay words: nobody makes a rule by pasting one", () => {
  const source = writeLive(readPlain("Club\n\n1.1 It is [1 hour](rule:period) <script>*x*</script> ![x](y) `z`"), [], new Set());
  const { rules, blanks, document } = compile(source);
  expect(blanks.filter(({ words }) => words !== "Folkmoot live text 1")).toEqual([]);
  expect(rules.procedures).toEqual([]);
  expect(JSON.stringify(document)).toContain("[1 hour](rule:period) <script>");
});

test("150 kB that were made to keep a server busy are read in a moment", () => {
  const many = (words: string): string => words.repeat(Math.floor(LONGEST_PLAIN / words.length));
  const begun = performance.now();
  for (const words of [
    "two thirds ",
    "discuss 14 ",
    "quorum ",
    "any 5 members ",
    "1.1 a\n",
    "\n",
    "a\n\n",
    "# A\n",
    "takes effect 14 days after ",
    "AMENDMENTS\n1.1 14 days' notice\n",
  ])
    proposalsIn(readPlain(many(words)));
  expect(performance.now() - begun).toBeLessThan(20_000);
});

test("whatever is pasted, it is read without a fault, and what is written of it is read again", () => {
  const line = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom("", "1. Purpose", "1.1 It is.", "(a) x", "# A", "## B", "at least 14 days' notice", "   1. y", "AMENDMENTS"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const read = readPlain(lines.join("\n"));
      const found = proposalsIn(read);
      const source = writeLive(read, found, new Set(found.map(({ id }) => id)));
      expect(() => compile(source)).not.toThrow();
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    }),
    { numRuns: 200 },
  );
});
