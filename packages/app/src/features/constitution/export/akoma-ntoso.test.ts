import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { compile, plainText, type Block } from "@folkmoot/constitution";
import { amendmentXml, constitutionXml } from "./akoma-ntoso.js";
import { bookHtml } from "./book.js";

const texts = join(import.meta.dirname, "../../../../../constitution/texts");
const model = readFileSync(join(texts, "model.md"), "utf8");
const longer = model.replace("[21 days](rule:lasts)", "[28 days](rule:lasts)");
const of = { id: "riverside", name: "Riverside & <Sons>", zone: "Europe/London" };
// Half past midnight in London, and the day before in the zone of the stamp.
const first = { number: 1, commitment: "c", rulesHash: "r", inForceAt: Temporal.Instant.from("2026-06-30T23:30:00Z"), motion: null, source: model };
const second = { ...first, number: 2, motion: { number: 7, title: "Longer <notice>" }, source: longer };

test("every word of a text stands in its Akoma Ntoso, in its order", () => {
  const xml = constitutionXml(of, [first], compile(model));
  const body = xml
    .slice(xml.indexOf("<body>"))
    .replaceAll(/<num>[^<]*<\/num>/g, " ")
    .replaceAll(/<[^>]+>/g, " ");
  expect(plainly(unescaped(body))).toBe(plainly(compile(model).document.flatMap(wordsOf).join(" ")));
});

test("each clause has the id that it has in every version, and no id stands twice", () => {
  const xml = constitutionXml(of, [first, second], compile(longer));
  const ids = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("art_11__para_7__subpara_1");
  expect(ids).toContain("art_11__sec_A__para_1");
});

test("a clause keeps the id that it came in with when others are put in before it, and a new one has one of its own", () => {
  const boat = model.replace("\n2. The association belongs", "\n2. It has a boat.\n3. The association belongs");
  const third = boat.replace("\n2. It has a boat.\n3. The", "\n2. It has a bell.\n3. It has a boat.\n4. The");
  const versions = [first, { ...second, source: boat }, { ...second, number: 3, source: third }] as const;
  const xml = constitutionXml(of, [...versions], compile(third));
  expect(xml).toContain('eId="art_1__para_2" wId="art_1__para_2_v3"');
  expect(xml).toContain('eId="art_1__para_3" wId="art_1__para_2_v2"');
  expect(xml).toContain('eId="art_1__para_4" wId="art_1__para_2"');
  const ids = [...xml.matchAll(/<(?:article|section|paragraph|subparagraph|point) eId="([^"]+)"(?: wId="([^"]+)")?/g)].map(
    ([, eId, wId]) => wId ?? eId,
  );
  expect(new Set(ids).size).toBe(ids.length);
});

const schema = process.env["AKOMA_NTOSO_XSD"] ?? "";

test.skipIf(schema === "")(
  "versions and decisions of every text that ships are valid by the schema of OASIS (AKOMA_NTOSO_XSD names it; xmllint checks)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "folkmoot-akn-"));
    try {
      for (const name of readdirSync(texts).filter((file) => file.endsWith(".md"))) {
        const source = readFileSync(join(texts, name), "utf8");
        const [was, is] = [
          { ...first, source },
          { ...second, source: `${source.replace(/\n1\. /u, "\n1. Put in.\n2. ")}\n` },
        ];
        writeFileSync(join(folder, `${name}.xml`), constitutionXml(of, [was, is], compile(is.source)));
        writeFileSync(join(folder, `${name}.act.xml`), amendmentXml(of, { first: was, before: was, after: is }));
      }
      execFileSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...readdirSync(folder).map((file) => join(folder, file))], {
        stdio: "pipe",
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test("everything that the text refers to is declared: no reference leads nowhere", () => {
  const xml = constitutionXml(of, [first, second], compile(longer));
  const ids = new Set([...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of xml.matchAll(/ (?:href|source|refersTo)="#([^"]+)"/g)) expect(ids).toContain(id);
});

test("live words carry their rule and refer to the thing that is opened around them", () => {
  const xml = constitutionXml(of, [first], compile(model));
  expect(xml).toContain('<inline name="rule" class="lasts" refersTo="#discussion_amendment.discussion">21 days</inline>');
  expect(xml).toContain('<b><def refersTo="#discussion_amendment.discussion">Discussion.</def></b>');
  expect(xml).toContain(
    '<TLCProcess eId="procedure_amendment" href="/akn/ontology/process/riverside/procedure/amendment" showAs="Changing this constitution"/>',
  );
});

test("a version says what the decision that set it changed, and the decision says it as an act", () => {
  const version = constitutionXml(of, [first, second], compile(longer));
  expect(version).toContain('<textualMod type="substitution" eId="mod_1_meta"><source href="/akn/zz/act/amendment/riverside/2026-07-01/2#mod_1"/>');
  expect(version).toContain('<destination href="#art_11__para_3"/>');
  expect(version).toContain('showAs="Longer &lt;notice&gt;"');
  const act = amendmentXml(of, { first, before: first, after: second });
  expect(act.match(/<mod /g)).toHaveLength(1);
  expect(act).toContain(
    '#art_11__para_3">Clause 11.3</ref>: for <quotedText startQuote="“" endQuote="”">Discussion. The text is open to discussion for 21 days.',
  );
  expect(act).toContain("is open to discussion for 28 days.");
});

test("clauses that come, go and move are said as such", () => {
  const moved = model
    .replace("\n2. The association belongs", "\n2. It has a boat.\n3. The association belongs")
    .replace(/\n2\. Groups may write[^\n]*/, "");
  const act = amendmentXml(of, { first, before: first, after: { ...second, source: moved } });
  const types = [...act.matchAll(/textualMod type="([a-z]+)"/g)].map(([, type]) => type);
  expect(types).toEqual(["insertion", "renumbering", "renumbering", "repeal", "renumbering"]);
  expect(act).toContain('Clause 1.2</ref> is inserted: <quotedText startQuote="“" endQuote="”">It has a boat.</quotedText>.');
});

test("the day on which a version came into force is that of the organisation", () => {
  expect(constitutionXml(of, [first], compile(model))).toContain('<FRBRdate date="2026-07-01" name="commencement"/>');
});

test("the book is one file that needs nothing else and holds no markup of the text", () => {
  const hostile = `${model}\n3. <img src=x onerror=alert(1)>\n`;
  const html = bookHtml({ of: { ...of, mode: "real" }, version: second, compiled: compile(hostile) }, "en");
  expect(html).not.toMatch(/<script|<link|<img|src="|href="(?!#)/);
  expect(html).toContain("&lt;img src=x");
  expect(html).toContain('id="clause-11.3"');
  expect(html).toContain("Not yet confirmed by its members");
  expect(html).toContain("Riverside &amp; &lt;Sons");
});

/** Heading numbers stand in `num`. */
function wordsOf(block: Block): string[] {
  if (block.kind === "heading") return block.level === 1 ? [] : [plainText(block.inline).replace(block.level === 2 ? /^\d+\. / : /^$/, "")];
  if (block.kind === "paragraph") return [plainText(block.inline)];
  return block.items.flatMap(({ inline, children }) => [plainText(inline), ...children.flatMap(wordsOf)]);
}

function unescaped(xml: string): string {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}

function plainly(words: string): string {
  return words.replaceAll(/\s+/g, "");
}
