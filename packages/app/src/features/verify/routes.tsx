import { Hono } from "hono";
import { wordsOf } from "../../languages/index.js";
import { assetUrl } from "../../platform/http/assets.js";
import { contentSecurityPolicy } from "../../platform/http/headers.js";
import { page } from "../../platform/http/page.js";
import type { Web } from "../../platform/web.js";
import { VerifyPage } from "./page.js";

/** Its script begins one thread, which browsers allow to a policy with a name. */
const withThread = contentSecurityPolicy.replace("trusted-types 'none'", "trusted-types auditor");

/** "Check it yourself": the whole record, audited in the reader's browser by the code that `folkmoot audit` has. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();
  app.get("/verify", (c) => {
    const { language, organisation } = c.get("viewer");
    c.header("content-security-policy", withThread);
    const body = <VerifyPage organisation={organisation.id} thread={assetUrl("verify-worker.js") ?? ""} />;
    return page(c, { title: wordsOf(language).verify.title, scripts: ["verify.js"], body });
  });
  return app;
}
