import { sql } from "kysely";
import { expect, test } from "vitest";
import { runDueJobs } from "../../platform/jobs/jobs.js";
import { delivery } from "../../platform/mail/deliver.js";
import { deliverMail } from "../../platform/mail/outbox.js";
import { testApp } from "../../testing/app.js";
import { mailServer } from "../../testing/mail-server.js";
import { startSession } from "../../platform/session/session.js";
import { deposit } from "../motions/index.js";
import { sendSignInMail, signInMail } from "../sign-in/index.js";

test("a real organisation from its founding to its founder's sign-in: by mail that leaves the server, and every page says what its members have not done", async () => {
  const server = await mailServer();
  const { services, visitor } = await testApp({ smtpUrl: server.url });
  const jobs = { [deliverMail]: delivery(services), [signInMail]: sendSignInMail(services) };
  const founder = visitor();
  const fields = {
    text: "model",
    mode: "real",
    name: "Allotment Society",
    id: "allotments",
    accent: "moss",
    founder: "Ada Quill",
    email: "ada@plots.example",
  };
  expect(await founder.post("/found?text=model", { ...fields, "question-purpose": "neighbours who grow vegetables" })).toMatchObject({
    status: 303,
    location: "/o/allotments/founded",
  });
  expect((await founder.get("/o/allotments/members")).status).toBe(303);
  await founder.post("/o/allotments/sign-in", { email: fields.email });
  await runDueJobs(services, jobs);
  expect(server.received.map(({ to }) => to)).toEqual([["ada@plots.example"], ["ada@plots.example"]]);
  const code = server.received.map(({ raw }) => /^(\d{4} \d{4})\r$/m.exec(raw)?.[1]).find((found) => found !== undefined) ?? "";
  expect((await founder.post("/o/allotments/sign-in/code", { code }, { on: "/o/allotments/sign-in/sent" })).status).toBe(303);
  for (const path of ["/o/allotments", "/o/allotments/home", "/o/allotments/members", "/o/allotments/constitution"]) {
    expect((await founder.get(path)).html).toContain("Not yet confirmed by its members");
  }
  const { rows } = await sql<{ kept: number }>`select count(*)::int as kept from outbox where purpose = 'sign-in' and body_text <> ''`.execute(
    services.db,
  );
  expect(rows).toEqual([{ kept: 0 }]);
  expect((await founder.get("/o/allotments/rehearsal")).html).not.toContain("+1 day");
});

test("every page of a real organisation says that its members have not confirmed it, whoever looks, also where there is no page or something was refused", async () => {
  const { app, services, visitor } = await testApp({ smtpUrl: "smtp://127.0.0.1:1" });
  const [founder, outsider] = [visitor(), visitor()];
  const fields = {
    text: "model",
    mode: "real",
    name: "Allotment Society",
    id: "allotments",
    accent: "moss",
    founder: "Ada Quill",
    email: "ada@plots.example",
  };
  await founder.post("/found?text=model", { ...fields, "question-purpose": "neighbours who grow vegetables" });
  const { rows } = await sql<{ id: string }>`select id from member`.execute(services.db);
  founder.cookies.set("folkmoot-session-allotments", await startSession(services.db, "allotments", rows[0]?.id ?? "", "a test"));
  const proposal = {
    title: "A new gate",
    to: { procedure: "committee-writing" },
    content: { kind: "motion" as const, text: "We mend the gate.", matters: [{ kind: "residual" as const }] },
    decideAt: null,
  };
  expect(await deposit(services, "allotments", { member: rows[0]?.id ?? "", key: "a-key-of-one-form", proposal })).toMatchObject({ kind: "done" });
  const paths = new Set(
    app.routes
      .filter(({ method, path }) => method === "GET" && path.startsWith("/o/:organisation") && !path.endsWith("*"))
      .map(({ path }) =>
        path
          .replace(":organisation", "allotments")
          .replaceAll(/:(?:number|n|a|b)\b/g, "1")
          .replaceAll(/:\w+/g, "x")
          .replaceAll(/\{[^}]*\}/g, ""),
      ),
  );
  expect(paths.size).toBeGreaterThan(25);
  let pages = 0;
  for (const browser of [founder, outsider]) {
    for (const path of [...paths, "/o/allotments/there-is-no-such-page"]) {
      const { html, headers, status } = await browser.get(path);
      expect(status, path).toBeLessThan(500);
      if (headers.get("content-type")?.startsWith("text/html") !== true || status === 303) continue;
      pages += 1;
      expect(html, path).toContain("Not yet confirmed by its members");
    }
  }
  expect(pages).toBeGreaterThan(40);
  const refused = await outsider.postRaw("/o/allotments/members/leave", "", { "content-type": "application/x-www-form-urlencoded" });
  expect(refused.status).toBe(403);
  expect(refused.html).toContain("Not yet confirmed by its members");
});
