import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { Program, tokenOf } from "../../../testing/program.js";
import { BASE, river, type River } from "../../../testing/river.js";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import { fieldsOf, words } from "../../../testing/reading.js";

const [KOFI, NELL] = ["Kofi Larch", "Nell Sedge"];
const PAGE = `${BASE}/account/tokens`;
let story: River;

beforeEach(async () => {
  story = await river([KOFI, NELL]);
});

/** Makes a token on the page; answers with it. */
async function made(fields: Record<string, string> = {}): Promise<{ readonly token: string; readonly html: string; readonly status: number }> {
  const sent = { key: newKey(), name: "my calendar", scopes: "read", days: "30", ...fields };
  const { html, status } = await story.by(KOFI).post(PAGE, sent);
  return { token: /fm_[A-Za-z0-9_-]{43}/.exec(html)?.[0] ?? "", html, status };
}

test("a member makes a token, sees it once, learns of it by mail, uses it, and ends it", async () => {
  const { token, html, status } = await made();
  expect(status).toBe(200);
  expect(words(html)).toMatch(/Your new token.*my calendar.*Copy it now/);
  const program = new Program(story.app.app, token);
  expect(await program.get("me")).toMatchObject({ status: 200, body: { name: KOFI } });
  const after = (await story.by(KOFI).get(PAGE)).html;
  expect(after).not.toContain(token);
  expect(words(after)).toMatch(/my calendar May Read Until .* Last used (?!Never)/);
  const { rows: mails } = await sql<{ subject: string; body_text: string }>`select subject, body_text from outbox where purpose = 'account'`.execute(
    story.app.services.db,
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body_text).toMatch(/called “my calendar”[^]*It may: Read/);
  expect(mails[0]?.body_text).not.toContain("fm_");
  const end = /action="([^"]+\/end)"/.exec(after)?.[1] ?? "";
  expect(await story.by(NELL).post(end, {}, { on: PAGE })).toMatchObject({ status: 404 });
  expect(await program.get("me")).toMatchObject({ status: 200 });
  expect(await story.by(KOFI).post(end, {}, { on: PAGE })).toMatchObject({ status: 303, location: `${PAGE}?ended` });
  expect(await program.get("me")).toMatchObject({ status: 401 });
  expect(words((await story.by(KOFI).get(PAGE)).html)).toContain("You have none.");
});

test("nothing that is stored holds the token: only a hash of it", async () => {
  const { token } = await made();
  const secret = token.slice(3);
  const { rows } = await sql<{ table: string }>`
    select table_name as table from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    story.app.services.db,
  );
  for (const { table } of rows) {
    const { rows: found } = await sql`select 1 from ${sql.table(table)} as t where t::text like ${`%${secret}%`}`.execute(story.app.services.db);
    expect(found, table).toHaveLength(0);
  }
});

test("a form that is sent twice makes one token: the second page shows another secret, and the first, whose page was lost, is nobody's", async () => {
  const key = newKey();
  const [first, second] = [await made({ key }), await made({ key })];
  expect(await new Program(story.app.app, first.token).get("me")).toMatchObject({ status: 401 });
  expect(await new Program(story.app.app, second.token).get("me")).toMatchObject({ status: 200 });
  const { rows } = await sql`select 1 from api_token`.execute(story.app.services.db);
  const { rows: mails } = await sql`select 1 from outbox where purpose = 'account'`.execute(story.app.services.db);
  expect([rows.length, mails.length]).toEqual([1, 1]);
});

test("what is missing is said, and a lifetime that nobody offered is refused", async () => {
  const { status, html } = await made({ name: "", scopes: "", days: "9999" });
  expect(status).toBe(422);
  expect(words(html)).toMatch(/Say what it is for\..*Choose how long\./);
  const fields = fieldsOf((await story.by(KOFI).get(PAGE)).html, PAGE);
  const nothing = await story.by(KOFI).post(PAGE, { key: fields["key"] ?? "", name: "x", days: "30" });
  expect(words(nothing.html)).toContain("Tick at least one thing.");
  await expect(
    sql`insert into api_token (organisation, member, token_hash, key, name, scopes, expires_at)
      values (${RIVERSIDE}, ${story.idOf(KOFI)}, sha256('x'), ${newKey()}, 'x', array['read'], clock_timestamp() + interval '400 days')`.execute(
      story.app.services.db,
    ),
  ).rejects.toThrow("check constraint");
});

test("a member has at most 20 tokens, also when 64 are asked for at once (H-33)", async () => {
  const asked = Array.from({ length: 64 }, () =>
    tokenOf(story.app.services, story.idOf(KOFI)).then(
      () => 1,
      () => 0,
    ),
  );
  const made64: number[] = await Promise.all(asked);
  expect(made64.reduce((sum, one) => sum + one, 0)).toBe(20);
});

test("without a token one is told the same as with one that never was, has ended, is another organisation's, or of somebody who has left (H-28, H-56)", async () => {
  const { services, app } = story.app;
  await sql`insert into organisation (id, name, mode, facts) select 'other', 'Other', mode, facts from organisation where id = ${RIVERSIDE}`.execute(
    services.db,
  );
  await sql`insert into text_beside select 'other', commitment, salt, body, withheld_at from text_beside where organisation = ${RIVERSIDE}`.execute(
    services.db,
  );
  await sql`insert into constitution_version select 'other', number, commitment, rules, rules_hash, motion, in_force_at from constitution_version where organisation = ${RIVERSIDE}`.execute(
    services.db,
  );
  await sql`insert into member (organisation, id, name, email, joined_on, secret, entered_at) select 'other', id, name, email, joined_on, secret, entered_at from member where organisation = ${RIVERSIDE} and id = ${story.idOf(KOFI)}`.execute(
    services.db,
  );
  const elsewhere = await tokenOf(services, story.idOf(KOFI), ["read"], "other");
  expect(await new Program(app, elsewhere).get("/api/v1/organisations/other/me")).toMatchObject({ status: 200, body: { name: KOFI } });
  const [ended, expired, gone] = [
    await tokenOf(services, story.idOf(NELL)),
    await tokenOf(services, story.idOf(NELL)),
    await tokenOf(services, story.idOf(KOFI)),
  ];
  await sql`update api_token set revoked_at = clock_timestamp() where token_hash = sha256(${ended}::bytea)`.execute(services.db);
  await sql`update api_token set made_at = made_at - interval '100 days', expires_at = clock_timestamp() where token_hash = sha256(${expired}::bytea)`.execute(
    services.db,
  );
  await sql`update member set left_at = clock_timestamp() where organisation = ${RIVERSIDE} and id = ${story.idOf(KOFI)}`.execute(services.db);
  const never = `fm_${"A".repeat(43)}`;
  for (const path of ["me", "", "motions", "motions/1/discussion?list=comments"]) {
    const answers = await Promise.all(
      [elsewhere, ended, expired, gone, never, "x", ended.toUpperCase()].map((token) => new Program(app, token).get(path)),
    );
    const told = answers.map(({ status, body, headers }) => JSON.stringify([status, body, [...headers]]));
    expect(answers[0]?.status).toBe(401);
    expect(new Set(told).size, path).toBe(1);
  }
});

test("tokens are nobody's without signing in, and a page of one organisation ends none of another", async () => {
  expect(await story.app.visitor().get(PAGE)).toMatchObject({ status: 303 });
  expect(
    await story.by(KOFI).postRaw(PAGE, new URLSearchParams({ key: newKey(), name: "x", scopes: "vote", days: "30" }).toString(), {
      "content-type": "application/x-www-form-urlencoded",
      origin: "https://evil.example",
    }),
  ).toMatchObject({ status: 403 });
});
