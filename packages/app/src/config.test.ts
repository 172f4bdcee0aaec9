import { expect, test } from "vitest";
import { settings } from "./config.js";

test("nothing set: this machine alone, embedded database, rehearsals", () => {
  expect(settings({})).toMatchObject({
    ok: true,
    value: { config: { host: "127.0.0.1", port: 3000, publicUrl: "http://localhost:3000", smtpUrl: null }, databaseUrl: null, works: true },
  });
  expect(settings({ PORT: "", SMTP_URL: "" })).toMatchObject({ ok: true });
});

test("what is set is taken; the address that people use has no slash at its end", () => {
  expect(settings({ PORT: "8080", PUBLIC_URL: "https://vote.example.org/", DATABASE_URL: "postgres://u:p@db/folkmoot", WORKER: "no" })).toMatchObject(
    {
      ok: true,
      value: { config: { port: 8080, publicUrl: "https://vote.example.org" }, databaseUrl: "postgres://u:p@db/folkmoot", works: false },
    },
  );
});

test("what is wrong is named, and the value, which may be a secret, is not repeated", () => {
  for (const [name, value] of Object.entries({
    PORT: "http",
    DATABASE_URL: "mysql://u:secret@x/y",
    PUBLIC_URL: "example.org",
    SMTP_URL: "http://u:secret@x",
    MAIL_FROM: "me",
    WORKER: "maybe",
    TRUSTED_PROXIES: "-1",
  })) {
    const read = settings({ [name]: value });
    expect(read).toMatchObject({ ok: false, reason: [expect.stringContaining(name)] });
    expect(JSON.stringify(read)).not.toContain("secret");
  }
});

test("mail that comes in needs a domain and a secret that is long enough, both or neither", () => {
  const [domain, secret] = ["reply.example.org", "s".repeat(32)];
  expect(settings({ REPLY_DOMAIN: domain, MAIL_INBOUND_SECRET: secret })).toMatchObject({
    ok: true,
    value: { config: { replyDomain: domain, mailInboundSecret: secret } },
  });
  for (const env of [
    { REPLY_DOMAIN: domain },
    { MAIL_INBOUND_SECRET: secret },
    { REPLY_DOMAIN: domain, MAIL_INBOUND_SECRET: "short" },
    { REPLY_DOMAIN: "x y", MAIL_INBOUND_SECRET: secret },
  ])
    expect(settings(env)).toMatchObject({ ok: false });
});
