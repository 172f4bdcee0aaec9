import { sql } from "kysely";
import { expect, test } from "vitest";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { appOf, testApp } from "../../../testing/app.js";
import { preferencesOf } from "../preferences/store.js";
import { stopAddress } from "../unsubscribe/token.js";
import { conversation } from "../../../testing/conversation.js";

const publicUrl = "http://localhost:3000";
const oneClick = { body: "List-Unsubscribe=One-Click", headers: { "content-type": "application/x-www-form-urlencoded" } };

test("opening the address changes nothing, whoever opens it and however; one press stops one sort of mails and leaves formal notices (H-55, RFC 8058)", async () => {
  const { services, visitor } = await testApp({ replyDomain: "reply.example.org" });
  const { asker, mail } = await conversation(services);
  const path = (mail.unsubscribe ?? "").slice(publicUrl.length);
  const scanner = visitor();
  const page = await scanner.get(path);
  expect(page.status).toBe(200);
  expect(page.html).toContain(asker.name);
  expect((await preferencesOf(services.db, RIVERSIDE, asker.id)).atOnce).toBe(true);
  expect(
    (await visitor().postRaw(path, oneClick.body, { ...oneClick.headers, origin: "https://mail.example.com", "sec-fetch-site": "cross-site" }))
      .status,
  ).toBe(200);
  const after = await preferencesOf(services.db, RIVERSIDE, asker.id);
  expect(after).toMatchObject({ atOnce: false, digest: "daily", reminder: true });
  expect((await visitor().postRaw(path, oneClick.body, oneClick.headers)).status).toBe(200);
  expect(await preferencesOf(services.db, RIVERSIDE, asker.id)).toEqual(after);
});

test("nobody can be unsubscribed by somebody else: a changed, cut or borrowed token is no page of ours (H-28)", async () => {
  const { services, visitor } = await testApp();
  const { asker, answerer } = await conversation(services);
  const stop = (member: string) => stopAddress(services, { organisation: RIVERSIDE, member, what: "digest" }).slice(publicUrl.length);
  const [own, other] = [stop(asker.id), stop(answerer.id)];
  const at = own.lastIndexOf("/") + 1;
  await sql`insert into organisation (id, name, mode, facts) select 'other', 'Other', 'rehearsal', facts from organisation where id = ${RIVERSIDE}`.execute(
    services.db,
  );
  await sql`insert into text_beside (organisation, commitment, salt, body) select 'other', commitment, salt, body from text_beside where organisation = ${RIVERSIDE}`.execute(
    services.db,
  );
  await sql`insert into constitution_version select 'other', number, commitment, rules, rules_hash, motion, in_force_at from constitution_version
    where organisation = ${RIVERSIDE}`.execute(services.db);
  expect((await visitor().get("/o/other")).status).toBe(200);
  const bad = [
    `${own.slice(0, at)}t${own.slice(at + 1)}`,
    `${own.slice(0, at)}r${own.slice(at + 1)}`,
    own.slice(0, -1),
    `${own}A`,
    own.slice(0, at + 20) + other.slice(at + 20),
    other.slice(0, at + 20) + own.slice(at + 20),
    `${own.slice(0, at)}d${"A".repeat(43)}`,
    `${own.slice(0, at)}%00`,
    own.replace("/o/riverside/", "/o/other/"),
  ];
  for (const path of bad) {
    expect([path, (await visitor().get(path)).status]).toEqual([path, 404]);
    expect([path, (await visitor().postRaw(path, oneClick.body, oneClick.headers)).status]).toEqual([path, 404]);
  }
  for (const { id } of [asker, answerer]) expect((await preferencesOf(services.db, RIVERSIDE, id)).digest).toBe("daily");
});

test("a token of one server is worth nothing on another", async () => {
  const { services } = await testApp();
  const { asker } = await conversation(services);
  const { services: elsewhere } = await testApp();
  const foreign = stopAddress({ ...services, logKey: elsewhere.logKey }, { organisation: RIVERSIDE, member: asker.id, what: "told" });
  expect((await appOf(services).visitor().postRaw(foreign.slice(publicUrl.length), oneClick.body, oneClick.headers)).status).toBe(404);
});
