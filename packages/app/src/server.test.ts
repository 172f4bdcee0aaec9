import { sql } from "kysely";
import { expect, test } from "vitest";
import { foundRiverside } from "./features/organisation/index.js";
import { appOf, testApp, type TestApp } from "./testing/app.js";
import type { Visitor } from "./testing/browser-like.js";

const mostPages = 400;

interface Seen {
  readonly path: string;
  readonly status: number;
  readonly html: string;
}

/** Every page that links lead to, from `/` on. */
async function crawl(visitor: Visitor, leaveOut: RegExp): Promise<readonly Seen[]> {
  const waiting = ["/", "/found", "/o/riverside"];
  const known = new Set(waiting);
  const seen: Seen[] = [];
  for (let path = waiting.shift(); path !== undefined && seen.length < mostPages; path = waiting.shift()) {
    const { status, html, location } = await visitor.get(path);
    seen.push({ path, status, html });
    for (const found of [location, ...Array.from(html.matchAll(/ href="(\/[^"#]*)/g), (match) => (match[1] ?? "").replaceAll("&amp;", "&"))]) {
      if (!found.startsWith("/") || known.has(found) || leaveOut.test(found)) continue;
      known.add(found);
      waiting.push(found);
    }
  }
  return seen;
}

/** Everything that is stored, but for what a visit may touch: when a session was last seen. */
async function stored({ services }: TestApp): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(
    services.db,
  );
  const dumps = await Promise.all(
    rows.map(({ name }) =>
      sql<{ dump: string }>`select ${name} || coalesce(string_agg(t::text, '|' order by t::text), '') as dump from ${sql.table(name)} t`.execute(
        services.db,
      ),
    ),
  );
  return dumps.map((dump) => dump.rows[0]?.dump ?? "").join("\n");
}

async function names(app: TestApp): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select m.name from member m where m.sample is null and not exists (select from seat s where s.member = m.id)`.execute(app.services.db);
  return rows.map(({ name }) => name);
}

test("H-25: an outsider who follows every link meets no error, no address and no member's name, and changes nothing", async () => {
  const app = await testApp();
  await foundRiverside(app.services);
  const [before, members] = [await stored(app), await names(app)];
  const pages = await crawl(app.visitor(), /^\/(assets|inbox)/);
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
  expect(pages.filter(({ html }) => /@riverside\.example/.test(html)).map(({ path }) => path)).toEqual([]);
  expect(pages.filter(({ html }) => members.some((name) => html.includes(name))).map(({ path }) => path)).toEqual([]);
  expect(await stored(app)).toBe(before);
});

test("a member who follows every link meets no error and nobody else's address, and changes nothing", async () => {
  const app = await testApp();
  await foundRiverside(app.services);
  const { rows } = await sql<{ id: string; email: string }>`select id, email from member where sample = 'Another member'`.execute(app.services.db);
  const visitor = app.visitor();
  await visitor.post("/inbox/sign-in", { organisation: "riverside", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  const [before, members] = [await stored(app), await names(app)];
  const pages = await crawl(visitor, /^\/(assets|inbox)/);
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
  const others = (html: string): boolean => html.replaceAll(rows[0]?.email ?? "", "").includes("@riverside.example");
  expect(pages.filter(({ html }) => others(html)).map(({ path }) => path)).toEqual([]);
  expect(pages.filter(({ html }) => members.some((name) => html.includes(name))).map(({ path }) => path)).toEqual([]);
  expect(await stored(app)).toBe(before);
});

test("no page writes a style or a script into itself", async () => {
  const app = await testApp();
  await foundRiverside(app.services);
  const pages = await crawl(app.visitor(), /^\/(assets|inbox)/);
  // The constitution as one file is not shown by this server but taken away, and has to bring its style.
  const shown = pages.filter(({ path }) => !path.endsWith("/text.html"));
  expect(shown.filter(({ html }) => / style="| on[a-z]+="|<style|<script(?![^>]* src=)/.test(html)).map(({ path }) => path)).toEqual([]);
});

test("HEAD is GET without its body, everywhere", async () => {
  const app = await testApp();
  await foundRiverside(app.services);
  for (const path of ["/", "/healthz", "/found", "/o/riverside", "/o/riverside/sign-in", "/o/riverside/members", "/o/nowhere"]) {
    const [head, get] = [await app.app.request(`http://localhost:3000${path}`, { method: "HEAD" }), await app.visitor().get(path)];
    expect([path, head.status]).toEqual([path, get.status]);
    expect(await head.text()).toBe("");
  }
});

test("more than a form is refused before it is read, also without its length", async () => {
  const app = await testApp();
  await foundRiverside(app.services);
  const send = (path: string, megabytes: number) =>
    app.visitor().postRaw(path, `x=${"a".repeat(megabytes * 1_024 * 1_024)}`, { "content-type": "application/x-www-form-urlencoded" });
  expect((await send("/o/riverside/sign-in", 1)).status).toBe(413);
  expect((await send("/found", 1)).status).toBe(413);
  expect((await send("/o/riverside/members/import", 9)).status).toBe(413);
  // A member's list may be larger; of somebody who isn't signed in nothing of the kind is read.
  expect((await send("/o/riverside/members/import", 1)).status).toBe(413);
});

test("where to write about a weakness is where everybody looks for it, if the operator has said it", async () => {
  const app = await testApp({ securityContact: "mailto:security@example.org" });
  expect((await app.visitor().get("/.well-known/security.txt")).html).toMatch(/^Contact: mailto:security@example\.org\nExpires: \d{4}-/);
  expect((await (await testApp()).visitor().get("/.well-known/security.txt")).status).toBe(404);
});

test("an organisation that isn't there, or is spelt in another way, is no page", async () => {
  const app = await testApp();
  await foundRiverside(app.services);
  for (const id of ["nowhere", "Riverside", "riverside%00", "riverside'", "..%2Friverside", "__proto__", "a".repeat(100)]) {
    expect((await app.visitor().get(`/o/${id}`)).status).toBe(404);
  }
});

test("a real organisation's people are not in the inbox and can't be signed in as", async () => {
  const app = await testApp();
  await foundRiverside(app.services);
  const { rows } = await sql<{ id: string }>`select id from member where sample = 'Secretary'`.execute(app.services.db);
  const ordinary = await sql<{ id: string }>`select id from member where sample is null limit 1`.execute(app.services.db);
  const sign = (person: string) => app.visitor().post("/inbox/sign-in", { organisation: "riverside", person }, { on: "/found?text=model" });
  expect((await sign(ordinary.rows[0]?.id ?? "")).status).toBe(404);
  await sql`update organisation set mode = 'real'`.execute(app.services.db);
  expect((await sign(rows[0]?.id ?? "")).status).toBe(404);
  expect((await app.visitor().get("/inbox?organisation=riverside")).html).not.toContain("Idris");
});

test("the inbox shows the mail of the people whom one can be, as text, and of nobody else", async () => {
  const app = appOf((await testApp()).services);
  await foundRiverside(app.services);
  const mail = (recipient: string) =>
    sql<{ id: string }>`
    insert into outbox (organisation, member, purpose, recipient, subject, body_text, body_html, inbox)
    select 'riverside', id, 'notice', email, '<b>Subject</b>', ${"<script>alert(1)</script>\n\nhttp://localhost:3000/o/riverside\n\nhttp://localhost:3000.evil.example/x"}, '', true
    from member where email = ${recipient} returning id`.execute(app.services.db);
  const [sample, other] = [
    await mail("idris.mead@riverside.example"),
    await sql<{ email: string }>`select email from member where sample is null limit 1`.execute(app.services.db),
  ];
  const hidden = await mail(other.rows[0]?.email ?? "");
  const shown = await app.visitor().get(`/inbox/${sample.rows[0]?.id ?? ""}`);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain("&lt;script>");
  expect(shown.html).toContain('<a href="/o/riverside">http://localhost:3000/o/riverside</a>');
  expect(shown.html).not.toContain('href="http://localhost:3000.evil');
  expect((await app.visitor().get(`/inbox/${hidden.rows[0]?.id ?? ""}`)).status).toBe(404);
});
