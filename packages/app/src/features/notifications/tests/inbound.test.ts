import { expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import { LARGEST_MAIL } from "../reply/read-mail.js";
import { answer, conversation, posts } from "../../../testing/conversation.js";

const secret = "a".repeat(40);
const config = { replyDomain: "reply.example.org", mailInboundSecret: secret };
const headers = { authorization: `Bearer ${secret}`, "content-type": "message/rfc822" };

test("the mail server hands a mail in with its secret, as it came; nobody else can", async () => {
  const { services, app } = await testApp(config);
  const { asker, mail } = await conversation(services);
  const before = (await posts(services)).length;
  const body = answer({ from: asker.email, to: "undisclosed@example.org", text: "By mail." });
  const send = (more: Record<string, string>) =>
    app.request("/mail/inbound", { method: "POST", body, headers: { "x-delivered-to": mail.replyTo ?? "", ...more } });
  for (const bad of [
    {},
    { authorization: "Bearer " },
    { authorization: `Bearer ${secret}x` },
    { authorization: `Basic ${secret}` },
    { authorization: secret },
  ])
    expect((await send(bad)).status).toBe(401);
  expect(await posts(services)).toHaveLength(before);
  const answered = await send(headers);
  expect([answered.status, await answered.text()]).toEqual([200, "posted\n"]);
  expect((await posts(services)).at(-1)).toMatchObject({ author: asker.id, body: "By mail." });
  const again = await send(headers);
  expect([again.status, await again.text()]).toEqual([200, "refused: again\n"]);
});

test("a server without the secret takes nothing in, and one with it nothing that is too large", async () => {
  const { app } = await testApp();
  expect((await app.request("/mail/inbound", { method: "POST", body: "x", headers: { authorization: "Bearer undefined" } })).status).toBe(401);
  const { app: open } = await testApp(config);
  expect((await open.request("/mail/inbound", { method: "POST", body: "x".repeat(LARGEST_MAIL + 1), headers })).status).toBe(413);
  expect((await open.request("/mail/inbound", { method: "GET", headers })).status).toBe(404);
});
