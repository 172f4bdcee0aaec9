import { sql } from "kysely";
import { expect, test } from "vitest";
import { runDueJobs } from "../../platform/jobs/jobs.js";
import { delivery } from "../../platform/mail/deliver.js";
import { deliverMail } from "../../platform/mail/outbox.js";
import { testApp } from "../../testing/app.js";
import { mailServer } from "../../testing/mail-server.js";
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
    location: "/o/allotments/sign-in",
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
