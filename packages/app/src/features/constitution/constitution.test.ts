import { gzipSync } from "node:zlib";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { compile } from "@folkmoot/constitution";
import type { Services } from "../../platform/services.js";
import { testApp } from "../../testing/app.js";
import { bundledStyles } from "../../ui/gallery/bundled.js";
import { foundRiverside } from "../organisation/index.js";
import { keepText } from "../motions/index.js";
import { versionText } from "./store.js";

const longestReadingPage = 30 * 1024;

test("the constitution is a page for everybody, with its live words, what Folkmoot does with them, and no script", async () => {
  const { visitor } = await riverside();
  const { status, html } = await visitor().get("/o/riverside/constitution");
  expect(status).toBe(200);
  expect(html).toContain('<span class="live">21 days</span>');
  expect(html).toContain('id="clause-11.3"');
  expect(html).toContain("What Folkmoot does with it");
  expect(html).toContain("What Folkmoot does not enforce");
  expect(html).not.toContain("<script");
  expect(html).not.toMatch(/\sstyle=/);

  // What it allows, in any size of organisation, and that nothing is easier than its front door.
  expect(html).toContain('href="/o/riverside/constitution/versions/1/capture"');
  const large = await visitor().get("/o/riverside/constitution/versions/1/capture?members=20,000");
  expect(large.html).toContain("5,000 people, 80 days, 16 days of notice to “every member”");
  expect(large.html).toContain("No chain of acts needs fewer people or less time than the front door.");
  expect(large.html).not.toContain("<script");
  const own = await visitor().get("/o/riverside/constitution/versions/1/capture?members=-1");
  expect(own.html).toMatch(/name="members"[^>]*value="\d+"/);
});

test("a reading page and its style weigh less than 30 kB on the way", async () => {
  const { visitor } = await riverside();
  const { html } = await visitor().get("/o/riverside/constitution");
  const styles = await bundledStyles();
  expect(gzipSync(html).length + gzipSync(styles).length).toBeLessThan(longestReadingPage);
});

test("the text can be taken home to the letter", async () => {
  const { visitor, services } = await riverside();
  const stored = await versionText(services.db, "riverside", 1);
  const { html, headers } = await visitor().get("/o/riverside/constitution/text.md");
  expect(html).toBe(stored?.source);
  expect(headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(headers.get("content-disposition")).toBe('attachment; filename="riverside-constitution-1.md"');
});

test("a version can be had as a page of its own and for programs that read laws; the founding is no amendment", async () => {
  const { visitor, services } = await riverside();
  await amend(services, "21 days", "28 days");
  const at = (path: string) => visitor().get(`/o/riverside/constitution/versions/${path}`);
  expect((await at("2")).html).toContain('href="/o/riverside/constitution/versions/2/amendment.xml"');
  expect((await at("1/text.html")).headers.get("content-disposition")).toBe('attachment; filename="riverside-constitution-1.html"');
  expect((await at("2/text.xml")).html).toContain('<textualMod type="substitution"');
  expect((await at("2/amendment.xml")).html).toContain("28 days");
  expect((await at("1")).html).not.toContain("amendment.xml");
  for (const path of ["1/amendment.xml", "3/text.xml", "03/text.html"]) expect((await at(path)).status).toBe(404);
});

test("a second version has a history, says which decision set a clause, and is compared with the first", async () => {
  const { visitor, services } = await riverside();
  await amend(services, "21 days", "28 days");
  const someone = visitor();
  const book = await someone.get("/o/riverside/constitution");
  expect(book.html).toContain("Version 2");
  expect(book.html).toContain('Set by <a href="/o/riverside/motions/1/certificate">motion 1</a>');
  expect((await someone.get("/o/riverside/constitution/versions")).html).toContain("what it changed");
  expect((await someone.get("/o/riverside/constitution/versions/1")).html).toContain("Read the version in force");
  const compared = await someone.get("/o/riverside/constitution/compare/1/2");
  expect(compared.html).toMatch(/<del[^>]*>.*21.*<\/del>/);
  expect(compared.html).toMatch(/21.*→.*28/);
  expect(await someone.get("/o/riverside/constitution/compare?before=1&after=2")).toMatchObject({
    status: 303,
    location: "/o/riverside/constitution/compare/1/2",
  });
});

test.each(["0", "2", "01", "1.0", "0x1", "1e0", "x", "99999999999", "-1"])("version %s is a page that isn't there", async (number) => {
  const { visitor } = await riverside();
  const someone = visitor();
  expect((await someone.get(`/o/riverside/constitution/versions/${number}`)).status).toBe(404);
  expect((await someone.get(`/o/riverside/constitution/compare/1/${number}`)).status).toBe(404);
});

test("the texts that ship are there to read; the one with ambiguous sentences shows its findings under them", async () => {
  const { visitor } = await testApp();
  const someone = visitor();
  const list = await someone.get("/texts");
  for (const id of ["model", "day-zero", "offered", "momentum-2017", "momentum-2017-settled"]) {
    expect(list.html).toContain(`href="/texts/${id}"`);
    expect((await someone.get(`/texts/${id}`)).status).toBe(200);
  }
  expect((await someone.get("/texts/momentum-2017")).html).toContain("This is a draft");
  expect((await someone.get("/texts/momentum-2017")).html).toContain("Has to be settled.");
  expect((await someone.get("/texts/momentum-2017-settled")).html).not.toContain("This is a draft");
  expect((await someone.get("/texts/model")).html).not.toContain("Has to be settled.");
  expect((await someone.get("/texts/..%2f..%2fpackage")).status).toBe(404);
  expect((await someone.get("/texts/constructor")).status).toBe(404);
});

async function riverside() {
  const app = await testApp();
  await foundRiverside(app.services);
  return app;
}

/** A second version as the end of a procedure leaves it behind; the procedure itself is tested where it lives. */
async function amend({ db }: Services, before: string, after: string): Promise<void> {
  const first = await versionText(db, "riverside", 1);
  const source = (first?.source ?? "").replace(`discussion for [${before}]`, `discussion for [${after}]`);
  const { rules, hash } = compile(source);
  const motion = "A".repeat(22);
  await db.transaction().execute(async (tx) => {
    const commitment = await keepText(tx, "riverside", source);
    await sql`insert into motion (organisation, id, number, title, commitment, mover, facts)
      select 'riverside', ${motion}, 1, 'A week more to talk', ${commitment}, id, ${JSON.stringify({ closed: {} })} from member where organisation = 'riverside' limit 1`.execute(
      tx,
    );
    await sql`insert into constitution_version values ('riverside', 2, ${commitment}, ${JSON.stringify(rules)}, ${hash}, ${motion}, now())`.execute(
      tx,
    );
    await sql`update organisation set facts = jsonb_set(facts, '{version}', '2') where id = 'riverside'`.execute(tx);
  });
}
