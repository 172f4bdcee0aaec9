import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { putOption } from "./features/motions/index.js";
import { foundMovement } from "./features/organisation/index.js";
import { formToken, type Answer, type Visitor } from "./testing/browser-like.js";
import { says } from "./testing/discussed.js";
import { BASE, CALL, river, type River } from "./testing/river.js";
import { newKey, RIVERSIDE } from "./testing/riverside.js";
import { structureOf } from "./ui/gallery/structure.js";

const [KOFI, NELL, IDRIS] = ["Kofi Larch", "Nell Sedge", "Idris Mead"];
const MOST_PAGES = 150;
/** What anybody may do, or has a secret of its own in its address. */
const FOR_ANYBODY = /\/(sign-in|found|founded|check|language|stop|join|inbox|inbound|address|api)(\/|$)/;

interface Form {
  readonly action: string;
  readonly fields: { readonly [name: string]: string };
}

let story: River;
let forms: ReadonlyMap<string, Form>;
let outsiders: readonly (readonly [who: string, browser: Visitor])[];

beforeAll(async () => {
  story = await river([KOFI, NELL, IDRIS]);
  const { services } = story.app;
  await story.moves(IDRIS, CALL);
  const putting = { kind: "proposal", on: null, base: null, title: "Streams", text: "Streams.", theme: null, place: null, cost: null } as const;
  await putOption(services, RIVERSIDE, { member: story.idOf(KOFI), key: newKey(), number: 1, putting });
  const post = await says(story.by(NELL), "A word", { at: `${BASE}/motions/1/discussion` });
  const drafted = await story.by(NELL).get(`${BASE}/drafts/new?kind=motion`);
  const draft = formsOf(drafted.html).find(({ action }) => action.endsWith("/drafts"));
  if (draft !== undefined) await story.by(NELL).post(draft.action, draft.fields, { on: `${BASE}/drafts/new?kind=motion` });
  await foundMovement(services);
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'movement' and sample is not null limit 1`.execute(
    services.db,
  );
  const [member, borrower] = [story.app.visitor(), story.app.visitor()];
  for (const browser of [member, borrower])
    await browser.post("/inbox/sign-in", { organisation: "movement", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  for (const [name, value] of Array.from(borrower.cookies)) borrower.cookies.set(name.replace("movement", RIVERSIDE), value);
  outsiders = [
    ["a visitor", story.app.visitor()],
    ["a member of another organisation", member],
    ["one who borrows the cookie of another organisation", borrower],
  ];
  const found = new Map<string, Form>();
  for (const name of [NELL, KOFI, IDRIS])
    for (const form of await crawled(story.by(name), [BASE, `${BASE}/home`, post])) found.set(form.action, form);
  forms = found;
}, 300_000);

/** Every form that posts, on every page that links lead to. */
async function crawled(visitor: Visitor, from: readonly string[]): Promise<Form[]> {
  const waiting = [...from];
  const known = new Set(waiting);
  const found: Form[] = [];
  for (let path = waiting.shift(); path !== undefined && known.size - waiting.length < MOST_PAGES; path = waiting.shift()) {
    const { html } = await visitor.get(path);
    found.push(...formsOf(html));
    for (const [, href = ""] of html.matchAll(/ href="(\/o\/riverside[^"#]*)/g)) {
      const next = href.replaceAll("&amp;", "&");
      if (known.has(next) || /\/(record|constitution|members\/entries|announcements)\b|\?|sign-out/.test(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return found;
}

/** What stands in the posting forms of a page, filled in with something. */
function formsOf(html: string): Form[] {
  const found: { action: string; fields: Record<string, string> }[] = [];
  let open: { action: string; fields: Record<string, string> } | null = null;
  for (const { name, attributes } of structureOf(html.slice(html.indexOf("<html")))) {
    if (name === "form") {
      const isPost = attributes.get("method")?.toLowerCase() === "post";
      open = isPost ? { action: attributes.get("action") ?? "", fields: {} } : null;
      if (open !== null) found.push(open);
    }
    const field = attributes.get("name");
    if (open === null || field === undefined || field === "csrf" || !["input", "textarea", "select", "button"].includes(name)) continue;
    open.fields[field] ??= attributes.get("value") ?? "Some words";
  }
  return found;
}

async function stored(): Promise<Map<string, string>> {
  const { db } = story.app.services;
  const { rows } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'organisation' and table_name not in ('session', 'log_tile', 'member') order by 1`.execute(
    db,
  );
  const dumps = new Map<string, string>();
  for (const { name } of rows) {
    const { rows: dump } = await sql<{ dump: string | null }>`
      select md5(string_agg(t::text, '|' order by t::text)) as dump from ${sql.table(name)} t where organisation = ${RIVERSIDE}`.execute(db);
    dumps.set(name, dump[0]?.dump ?? "");
  }
  return dumps;
}

/** Every route that posts under an organisation, with ids of things that are there. */
async function routes(method: string): Promise<string[]> {
  const ids = new Map<string, string>();
  for (const [param, table] of [
    ["post", "post"],
    ["draft", "draft"],
    ["member", "member"],
    ["survey", "survey"],
  ] as const) {
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} where organisation = ${RIVERSIDE} limit 1`.execute(
      story.app.services.db,
    );
    ids.set(param, rows[0]?.id ?? randomUUID());
  }
  const paths = story.app.app.routes.filter((route) => route.method === method && route.path.startsWith("/o/:organisation")).map(({ path }) => path);
  return [...new Set(paths)]
    .filter((path) => !path.includes("*"))
    .map((path) => path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => (name === "organisation" ? RIVERSIDE : (ids.get(name) ?? "1"))));
}

test("nobody from outside does with a form of the organisation what its members do with it, nor finds an error (H-28, H-29)", async () => {
  const pressed = [...forms.values()].filter(({ action }) => action.startsWith(BASE) && !FOR_ANYBODY.test(action) && !action.endsWith("/sign-out"));
  expect(pressed.length).toBeGreaterThan(20);
  const before = await stored();
  const taken: string[] = [];
  for (const [who, browser] of outsiders) {
    for (const { action, fields } of pressed) {
      const { status, location } = await browser.post(action, fields, { on: `${BASE}/sign-in` });
      const refused = status >= 400 ? status < 500 : status === 303 && location.includes("/sign-in");
      if (!refused) taken.push(`${who}: ${action} ${status} ${location}`);
    }
  }
  expect(taken).toEqual([]);
  const after = await stored();
  expect([...before].filter(([table, dump]) => after.get(table) !== dump).map(([table]) => table)).toEqual([]);
}, 300_000);

test("every route that takes a form refuses outsiders who know the ids, and answers nobody with an error (H-27, H-28, H-32)", async () => {
  const posts = (await routes("POST")).filter((path) => !/sign-out|\/leave$|evening|\/account\/end/.test(path));
  expect(posts.length).toBeGreaterThan(80);
  const before = await stored();
  for (const [who, browser] of outsiders) {
    const csrf = formToken((await browser.get(`${BASE}/sign-in`)).html);
    for (const path of posts) {
      const { status, location } = await sends(browser, path, { csrf });
      const refused = status >= 400 ? status < 500 : FOR_ANYBODY.test(path) || (status === 303 && location.includes("/sign-in"));
      expect(refused, `${who}: ${path} ${status}`).toBe(true);
    }
  }
  expect(await stored()).toEqual(before);
  const nell = story.by(NELL);
  const csrf = formToken((await nell.get(`${BASE}/account`)).html);
  for (const path of posts) for (const fields of FORGED) expect((await sends(nell, path, { csrf, ...fields })).status, path).toBeLessThan(500);
}, 300_000);

const FORGED: readonly Record<string, string>[] = [{}, { key: '{"$gt":""}' }, { key: newKey(), organisation: "movement", member: "1", id: "0e1" }];

function sends(browser: Visitor, path: string, fields: Record<string, string>): Promise<Answer> {
  const headers = { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost:3000" };
  return browser.postRaw(path, new URLSearchParams(fields).toString(), headers);
}

test("what a visitor may not read leads to sign-in or is no page, for members of other organisations too (H-28)", async () => {
  const gets = (await routes("GET")).filter((path) => !FOR_ANYBODY.test(path) && !path.endsWith("/rehearsal"));
  const seen: string[] = [];
  for (const path of gets) {
    const answers = await Promise.all(outsiders.map(async ([, browser]) => browser.get(path)));
    const [visitor] = answers;
    for (const { status } of answers) if (status !== visitor?.status) seen.push(`${path} differs: ${answers.map((one) => one.status).join()}`);
    if ((visitor?.status ?? 0) >= 500) seen.push(`${path} ${visitor?.status}`);
    if (visitor?.status === 200) {
      if (/Kofi Larch|Nell Sedge|@riverside\.example/.test(visitor.html)) seen.push(`${path} names somebody`);
      if (/A word|Streams/.test(visitor.html)) seen.push(`${path} shows what members said`);
    }
  }
  expect(seen).toEqual([]);
}, 300_000);
