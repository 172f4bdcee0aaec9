import { Hono } from "hono";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type { Services } from "./platform/services.js";
import type { Web } from "./platform/web.js";
import { serveAssets } from "./platform/http/assets.js";
import { withServices, withViewer } from "./platform/http/context.js";
import { onlyOurForms } from "./platform/http/csrf.js";
import { errorPage, notFoundPage } from "./platform/http/errors.js";
import { apiRoutes, tokenRoutes } from "./features/api/index.js";
import { routes as checkABallot } from "./features/check-a-ballot/index.js";
import { routes as constitution, textRoutes } from "./features/constitution/index.js";
import { routes as boxes } from "./features/boxes/index.js";
import { clauseTalk, routes as discussion, underMotion } from "./features/discussion/index.js";
import { routes as evening } from "./features/evening/index.js";
import { routes as feeds } from "./features/feeds/index.js";
import { routes as holidays } from "./features/holidays/index.js";
import { routes as home } from "./features/home/index.js";
import { routes as initiative } from "./features/initiative/index.js";
import { routes as inbox } from "./features/inbox/index.js";
import { routes as language, visitorRoutes as languageOfVisitors } from "./features/language/index.js";
import { routes as members } from "./features/members/index.js";
import { routes as motions } from "./features/motions/index.js";
import { inboundRoutes, routes as notifications, stopRoutes } from "./features/notifications/index.js";
import { routes as organisations } from "./features/organisation/index.js";
import { routes as orders } from "./features/orders/index.js";
import { routes as programme } from "./features/programme/index.js";
import { routes as record } from "./features/record/index.js";
import { routes as rehearsal } from "./features/rehearsal/index.js";
import { routes as search } from "./features/search/index.js";
import { routes as signIn } from "./features/sign-in/index.js";
import { routes as surveys } from "./features/surveys/index.js";
import { routes as triedOut } from "./features/tried-out/index.js";
import { routes as verify } from "./features/verify/index.js";
import { routes as votes } from "./features/votes/index.js";
import { takesFiles, takesLongTexts } from "./platform/http/form.js";
import { securityHeaders } from "./platform/http/headers.js";
import { saysThatItIsBack } from "./platform/lost-time/heartbeat.js";
import { takeOne } from "./platform/http/limit.js";
import { securityTxt } from "./platform/http/security-txt.js";

const kilobyte = 1_024;
const largestForm = 512 * kilobyte;
/** A list of about 100,000 members. */
const largestImport = 8 * 1_024 * kilobyte;
/** The mixed papers of about 110,000 voters, of whom each takes 568 bytes in a form: more than credentials are handed in for. */
const longestText = 64 * 1_024 * kilobyte;

/** Texts longer than any other form that one member hands in. A trustee mixes and opens once a vote, and may have to send it again. */
const longTexts = { what: "long texts", most: 20, seconds: 600 };

/** The whole application as a function from requests to answers; `main` gives it a port, tests call it as it is. */
export function createServer(services: Services): Hono<Web> {
  const server = new Hono<Web>();
  server.use(withServices(services));
  server.use(securityHeaders(services.config.publicUrl));
  server.use(saysThatItIsBack(services));
  server.onError(errorPage);
  server.notFound(notFoundPage);

  server.get("/healthz", async (c) => {
    await services.pool.query("select 1");
    return c.text("ok");
  });
  server.get("/assets/*", serveAssets());
  server.get("/.well-known/security.txt", securityTxt());

  // Programs come with a token and without a cookie.
  server.route("/api/v1", apiRoutes());

  // Mail servers hand mails in with a secret of their own.
  server.route("/mail/inbound", inboundRoutes());

  server.use("/o/:organisation/*", withViewer(services));
  server.use(limitedTo({ form: largestForm, upload: largestImport, text: longestText }));
  // Mail programs press this button, and have no form of ours: the address is its own authority.
  server.route("/o/:organisation", stopRoutes());
  server.use(onlyOurForms());

  server.route("/", organisations());
  server.route("/", textRoutes());
  server.route("/", checkABallot());
  server.route("/", languageOfVisitors());
  server.route("/inbox", inbox());
  for (const routes of [
    home,
    holidays,
    orders,
    language,
    () => constitution(clauseTalk),
    members,
    initiative,
    () => motions(underMotion),
    triedOut,
    discussion,
    search,
    surveys,
    notifications,
    feeds,
    votes,
    boxes,
    programme,
    rehearsal,
    evening,
    record,
    verify,
    signIn,
    tokenRoutes,
  ])
    server.route("/o/:organisation", routes());
  return server;
}

type Size = "form" | "upload" | "text";

function limitedTo(most: { readonly [size in Size]: number }): MiddlewareHandler<Web> {
  const tooLarge = (): never => {
    throw new HTTPException(413);
  };
  const limit = (size: Size): MiddlewareHandler => bodyLimit({ maxSize: most[size], onError: tooLarge });
  const counted = { form: limit("form"), upload: limit("upload"), text: limit("text") };
  return (c, next) => {
    const size = sizeOf(c);
    const announced = announcedLength(c);
    if (size === "text" && (announced ?? most.text) > most.form && !mayHandInMore(c)) throw new HTTPException(429);
    // Whoever announces the length is held to it by Node; only a body without one has to be counted, which costs as much as reading a form.
    if (announced === null) return counted[size](c, next);
    return announced > most[size] ? tooLarge() : next();
  };
}

function mayHandInMore(c: Context<Web>): boolean {
  const { organisation, member } = c.get("viewer");
  return takeOne(c.get("services").pool, longTexts, `${organisation.id} ${member?.id ?? ""}`);
}

/** Only what a member sends may be large: reading 8 MB takes seconds, and anybody can send them. */
function sizeOf(c: Context<Web>): Size {
  if ((c.get("viewer")?.member ?? null) === null) return "form";
  return takesFiles(c.req.path) ? "upload" : takesLongTexts(c.req.path) ? "text" : "form";
}

function announcedLength(c: Context<Web>): number | null {
  const length = c.req.header("content-length");
  if (length !== undefined && c.req.header("transfer-encoding") === undefined) return Number.parseInt(length, 10);
  return c.req.method === "GET" || c.req.method === "HEAD" ? 0 : null;
}
