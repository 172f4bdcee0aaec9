import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { DISCUSSION, discussed, says, type Discussed } from "../../../testing/discussed.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { rate } from "../acts/rate.js";
import { balancedOrder, forgetBalanced } from "../reading/balanced.js";
import { headIds, type Order } from "../reading/lists.js";

let moot: Discussed;
let members: readonly string[];
beforeAll(async () => {
  moot = await discussed();
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} order by name`.execute(moot.services.db);
  members = rows.map(({ id }) => id);
});

const idOf = (path: string): string => path.split("/").at(-1) ?? "";

async function helpful(post: string): Promise<{ counted: number; rows: number }> {
  const { rows } = await sql<{ counted: number; rows: number }>`
    select helpful as counted, (select count(*)::int from rating r where r.organisation = p.organisation and r.post = p.id) as rows
    from post p where organisation = ${RIVERSIDE} and id = ${post}`.execute(moot.services.db);
  return rows[0] ?? { counted: -1, rows: -1 };
}

test("H-33: 64 ratings of one member at the same moment count once, and so do 64 that take it back", async () => {
  const post = idOf(await says(await moot.as("Nell Sedge"), "It is shorter.", { kind: "for" }));
  const member = members[0] ?? "";
  const all = (helps: boolean) => Promise.all(Array.from({ length: 64 }, () => rate(moot.services, RIVERSIDE, { member, post, helps })));
  await all(true);
  expect(await helpful(post)).toEqual({ counted: 1, rows: 1 });
  await all(false);
  expect(await helpful(post)).toEqual({ counted: 0, rows: 0 });
});

test("H-33: 64 members at the same moment count 64", async () => {
  const post = idOf(await says(await moot.as("Nell Sedge"), "It is safer.", { kind: "for" }));
  const { rows } = await sql<{ id: string }>`
    insert into member (organisation, name, email, joined_on, secret, entered_at)
    select ${RIVERSIDE}, 'Newcomer ' || n, 'newcomer.' || n || '@riverside.example', '2016-11-01', sha256(n::text::bytea), now() from generate_series(1, 64) n
    returning id`.execute(moot.services.db);
  await Promise.all(rows.map(({ id: member }) => rate(moot.services, RIVERSIDE, { member, post, helps: true })));
  expect(await helpful(post)).toEqual({ counted: 64, rows: 64 });
});

test("nobody rates their own argument, a comment, or what was withdrawn", async () => {
  const nell = await moot.as("Nell Sedge");
  const own = await says(nell, "Mine is the best.", { kind: "against" });
  expect((await nell.post(`${own}/rate`, { helps: "yes" }, { on: own })).status).toBe(403);
  const comment = await says(nell, "Only a comment.");
  const idris = await moot.as("Idris Mead");
  expect((await idris.post(`${comment}/rate`, { helps: "yes" }, { on: comment })).status).toBe(404);
  await nell.post(`${own}/withdraw`, {});
  expect((await idris.post(`${own}/rate`, { helps: "yes" }, { on: own })).status).toBe(404);
});

test("an argument that was edited after it was rated says so", async () => {
  const [nell, idris] = [await moot.as("Nell Sedge"), await moot.as("Idris Mead")];
  const post = await says(nell, "It costs nothing.", { kind: "for" });
  await idris.post(`${post}/rate`, { helps: "yes" }, { on: post });
  await nell.post(`${post}/edit`, { body: "It costs a little." });
  expect(words((await idris.get(post)).html)).toContain("Helps 1 member decide (1 of them read an earlier version)");
});

test("the press leads back to the list it was on and nowhere else", async () => {
  const [nell, idris] = [await moot.as("Nell Sedge"), await moot.as("Idris Mead")];
  const post = await says(nell, "It lasts.", { kind: "for" });
  const to = async (back: string) => (await idris.post(`${post}/rate`, { helps: "yes", back }, { on: post })).location;
  expect(await to(`${DISCUSSION}/arguments`)).toBe(`${DISCUSSION}/arguments#post-${idOf(post)}`);
  for (const back of [
    "//evil.example/discussion",
    "https://evil.example/discussion",
    "/o/other/discussion",
    `/o/${RIVERSIDE}/../../discussion`,
    "javascript:x",
  ])
    expect(await to(back), back).toBe(post);
});

test("in balanced order a large camp does not fill the first page", async () => {
  const nell = await moot.as("Nell Sedge");
  const at = `/o/${RIVERSIDE}/motions/1/discussion`;
  const large: string[] = [];
  for (let n = 0; n < 6; n += 1) large.push(idOf(await says(nell, `The large camp, ${n}`, { kind: "for", at })));
  const small = idOf(await says(nell, "The small camp", { kind: "against", at }));
  const [camp, others] = [members.slice(0, 18), members.slice(18, 30)];
  for (const post of large) for (const member of camp) await rate(moot.services, RIVERSIDE, { member, post, helps: true });
  for (const member of others) await rate(moot.services, RIVERSIDE, { member, post: small, helps: true });
  const { rows } = await sql<{ thread: string }>`select thread from post where id = ${small}`.execute(moot.services.db);
  const thread = rows[0]?.thread ?? "";
  forgetBalanced(moot.services.db, thread);
  const { ids } = await balancedOrder(moot.services.db, RIVERSIDE, thread);
  const first = ids.filter((id) => id === small || large.includes(id)).slice(0, 2);
  expect(first).toContain(small);
  const asked = { organisation: RIVERSIDE, thread, list: "arguments", most: 100, after: null } as const;
  const helpfulFirst = (await headIds(moot.services.db, { ...asked, order: "helpful" })).ids.filter((id) => id === small || large.includes(id));
  expect(helpfulFirst.at(-1)).toBe(small);
});

test("each order shows every argument once, page by page", async () => {
  const { rows } = await sql<{ thread: string; all: string[] }>`
    select thread, array_agg(id order by id) as all from post where kind in ('for', 'against') and organisation = ${RIVERSIDE} group by thread`.execute(
    moot.services.db,
  );
  const { thread, all } = rows[0] ?? { thread: "", all: [] };
  forgetBalanced(moot.services.db, thread);
  for (const order of ["balanced", "helpful", "newest"] satisfies Order[]) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { readonly ids: readonly string[]; readonly next: string | null } = await headIds(moot.services.db, {
        organisation: RIVERSIDE,
        thread,
        list: "arguments",
        order,
        most: 3,
        after,
      });
      seen.push(...page.ids);
      after = page.next;
    } while (after !== null);
    expect(seen.toSorted(), order).toEqual([...all].toSorted());
  }
});
