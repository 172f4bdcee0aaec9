import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsOf } from "../../../languages/index.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { addressee, constitutionInForce, newKey, situationOf } from "../../motions/index.js";
import { deskFor } from "./desk.js";
import type { Desk } from "./desk.js";
import type { DraftKind, Writing } from "./draft.js";
import { found } from "./found.js";
import { DraftsPage } from "./pages/list-page.js";
import { NewDraftPage } from "./pages/new-page.js";
import { draftPage, isScript, saved, signedOut } from "./respond.js";
import { begin, save } from "./save.js";
import { markOpened, ownShare } from "./shares.js";
import { deciderAmong, decidersOf, showFirst } from "./shown.js";
import { draftsOf } from "./store.js";
import { lookOf, typedIn } from "./typed.js";
import type { Typed, Untyped } from "./typed.js";

/** Writing: what is typed is kept from the first save on, and nothing is put forward by it. */
export function draftRoutes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/drafts", async (c) => {
    const { id: member } = signedIn(c);
    const viewer = c.get("viewer");
    const drafts = await draftsOf(c.get("services").db, viewer.organisation.id, member);
    return page(c, { title: wordsOf(viewer.language).drafts.title, body: <DraftsPage viewer={viewer} member={member} drafts={drafts} /> });
  });

  app.get("/drafts/new", async (c) => {
    signedIn(c);
    const kind = c.req.query("kind") === "change" ? "change" : "motion";
    const to = addressee.safeParse(c.req.query("to"));
    const body = kind === "change" ? (await constitutionInForce(c.get("services").db, c.get("viewer").organisation)).source : "";
    const writing = { title: "", body, wish: c.req.query("wish") ?? "", addressee: to.success ? to.data : "", decideAt: "" };
    return newPage(c, { kind, writing, errors: [] });
  });

  app.post("/drafts", async (c) => {
    if (c.get("viewer").member === null) return signedOut(c);
    const typed = await typedIn(c);
    if (!typed.ok) return notRead(c, typed.reason);
    const { kind, writing, key } = typed.value;
    const outcome = await begin(c.get("services"), c.get("viewer").organisation.id, { member: signedIn(c).id, key, kind, writing });
    if (outcome.kind === "saved" && typed.value.refused.length > 0 && !isScript(c)) return refused(c, outcome.draft, typed.value);
    return saved(c, outcome, typed.value);
  });

  app.get("/drafts/:draft", async (c) => {
    const at = await shownTo(c);
    return draftPage(c, at, { look: lookOf(c.req.query("look")) });
  });

  app.post("/drafts/:draft", async (c) => {
    if (c.get("viewer").member === null) return signedOut(c);
    const { draft } = await found(c);
    const typed = await typedIn(c);
    if (!typed.ok) return notRead(c, typed.reason, draft.id);
    if (typed.value.kind !== draft.kind) throw new HTTPException(400);
    const { writing, on, key } = typed.value;
    const outcome = await save(c.get("services"), c.get("viewer").organisation.id, { member: signedIn(c).id, key, draft: draft.id, on, writing });
    if (outcome.kind === "saved" && typed.value.refused.length > 0 && !isScript(c)) return refused(c, draft.id, typed.value);
    return saved(c, outcome, typed.value);
  });

  return app;
}

/** A draft as it is shown: to somebody who will decide about it not before the record has its fingerprint. */
async function shownTo(c: Context<Web>): ReturnType<typeof found> {
  const at = await found(c);
  const member = signedIn(c);
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  if (at.access === "own" || at.draft.motion !== null) return at;
  const own = await ownShare(services.db, viewer.organisation.id, { draft: at.draft.id, member: member.id });
  const opened = { draft: at.draft.id, share: own?.id ?? "", at: new Date(viewer.now.epochMilliseconds) };
  if (own !== null && !own.opened) await markOpened(services.db, viewer.organisation.id, opened);
  const { rules } = await situationOf(services.db, viewer.organisation, null);
  const place = deciderAmong(decidersOf(rules, at.draft.addressee), member.capacities);
  if (place === null) return at;
  const draft = await showFirst(services, viewer.organisation.id, { draft: at.draft.id, member: member.id, place });
  if (draft === null) throw new HTTPException(404);
  return { ...at, draft };
}

/** Everything that could be taken in is saved; what could not stands in its field and says why. */
async function refused(c: Context<Web>, id: string, typed: Typed): Promise<Response> {
  const at = await found(c, id);
  return draftPage(c, at, { look: typed.look, blanks: typed.blanks, errors: typed.refused, sitting: typed.key });
}

/** A form that can't be read as it is: nothing of it is stored, everything that was typed stands in its fields. */
async function notRead(c: Context<Web>, { kind, typed, errors }: Untyped, draft?: string): Promise<Response> {
  if (isScript(c)) return c.json({ kind: "not" }, 422);
  const writing = {
    title: typed["title"] ?? "",
    body: (kind === "change" ? typed["source"] : typed["text"]) ?? "",
    wish: typed["wish"] ?? "",
    addressee: addressee.safeParse(typed["to"]).data ?? "",
    decideAt: typed["decideAt"] ?? "",
  };
  const by = typed["by"] === "clause" ? `clause:${typed["clause"] ?? ""}` : typed["by"];
  if (draft === undefined) return newPage(c, { kind, writing, errors });
  return draftPage(c, await found(c, draft), { writing, look: lookOf(by), blanks: typed, errors });
}

async function newPage(c: Context<Web>, at: { kind: DraftKind; writing: Writing; errors: readonly FormError[] }): Promise<Response> {
  const viewer = c.get("viewer");
  const desk = await deskFor(c.get("services"), viewer, at);
  return page(c, {
    title: wordsOf(viewer.language).drafts.newTitle[at.kind],
    status: at.errors.length === 0 ? 200 : 422,
    scripts: ["draft-editor.js", "keep-draft.js"],
    body: (
      <NewDraftPage
        viewer={viewer}
        kind={at.kind}
        draft={null}
        sitting={newKey()}
        desk={desk}
        writing={withFirstChoices(at.writing, desk)}
        look={{ by: "blanks", clause: "" }}
        blanks={{}}
        errors={at.errors}
      />
    ),
  });
}

/** What an address asks for where the rules know it; else the first that there is. */
function withFirstChoices(writing: Writing, { addressees, wishes }: Desk): Writing {
  const knows = addressees.some(({ value }) => value === writing.addressee);
  return {
    ...writing,
    addressee: knows ? writing.addressee : (addressees[0]?.value ?? ""),
    wish: wishes.some(({ id }) => id === writing.wish) ? writing.wish : (wishes[0]?.id ?? ""),
  };
}
