import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { setting } from "../../../platform/http/setting.js";
import { postedForm } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import { wordsOf } from "../../../languages/index.js";
import { timeOnly } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { newKey, situationOf } from "../../motions/index.js";
import { draftPath, draftsPath } from "../paths.js";
import { commentsOf } from "./comments.js";
import { deskFor } from "./desk.js";
import { MOST_DRAFTS } from "./draft.js";
import type { Access, Draft, Writing } from "./draft.js";
import { AgainPage } from "./pages/again-page.js";
import { ConflictPage } from "./pages/conflict-page.js";
import { DraftPage } from "./pages/draft-page.js";
import { lacks } from "./put-forward.js";
import type { SaveOutcome } from "./save.js";
import { ownShare, sharesOf } from "./shares.js";
import { decidersOf, shownOf } from "./shown.js";
import type { Look, Typed } from "./typed.js";
import { countVersions } from "./versions.js";

/** What else a draft's page shows than what is stored: what was typed and could not be. */
export interface Shows {
  readonly writing?: Writing;
  readonly look?: Look;
  readonly blanks?: { readonly [field: string]: string };
  readonly typed?: { readonly [field: string]: string };
  readonly errors?: readonly FormError[];
  readonly sitting?: string;
}

/** The page of a draft for somebody who may see it. */
export async function draftPage(c: Context<Web>, found: { draft: Draft; access: Access }, shows: Shows = {}): Promise<Response> {
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const { draft, access } = found;
  const { id, facts } = viewer.organisation;
  const writing = shows.writing ?? draft;
  const { names } = await setting(services, id, facts.version);
  const { rules } = await situationOf(services.db, viewer.organisation, null);
  const own = access === "own" ? null : await ownShare(services.db, id, { draft: draft.id, member: signedIn(c).id });
  return page(c, {
    title: draft.title === "" ? wordsOf(viewer.language).drafts.untitled : draft.title,
    status: (shows.errors ?? []).length === 0 ? 200 : 422,
    scripts: ["draft-editor.js", "keep-draft.js"],
    body: (
      <DraftPage
        viewer={viewer}
        draft={draft}
        access={access}
        own={own}
        desk={await deskFor(services, viewer, { kind: draft.kind, writing })}
        writing={writing}
        look={shows.look ?? { by: "blanks", clause: "" }}
        blanks={shows.blanks ?? {}}
        sitting={shows.sitting ?? newKey()}
        lacks={lacks(draft, rules)}
        shares={access === "own" ? await sharesOf(services.db, id, draft.id) : []}
        comments={await commentsOf(services.db, id, draft.id)}
        versions={await countVersions(services.db, id, draft.id)}
        shown={await shownOf(services.db, id, draft.id)}
        deciders={[...decidersOf(rules, draft.addressee)].map((place) => names.get(place) ?? place)}
        names={names}
        typed={shows.typed ?? {}}
        errors={shows.errors ?? []}
      />
    ),
  });
}

/** Whether the script asks, which wants to know only what became of it. */
export function isScript(c: Context<Web>): boolean {
  return c.req.header("accept") === "application/json";
}

/** What became of a save: for the script a line of words, for a person the page that follows. */
export async function saved(c: Context<Web>, outcome: SaveOutcome, typed: Typed): Promise<Response> {
  const viewer = c.get("viewer");
  const { drafts: words } = wordsOf(viewer.language);
  switch (outcome.kind) {
    case "saved": {
      const path = draftPath(viewer, outcome.draft);
      if (!isScript(c)) return c.redirect(`${path}${lookQuery(typed.look)}`, 303);
      const at = timeOnly(outcome.at.toISOString(), viewer.organisation.zone);
      return c.json({
        kind: "saved",
        revision: outcome.revision,
        action: path,
        words: typed.refused.length === 0 ? words.kept.saved(at) : words.kept.savedWithout(at),
      });
    }
    case "changed meanwhile": {
      const { stored, writtenOn } = outcome;
      if (isScript(c)) return c.json({ kind: "conflict" }, 409);
      const by = stored.savedBy === signedIn(c).id ? null : await nameOf(c, stored.savedBy);
      return page(c, { title: words.conflict.title, status: 409, body: <ConflictPage {...{ viewer, typed, stored, writtenOn, by }} /> });
    }
    case "put forward":
      return isScript(c) ? c.json({ kind: "conflict" }, 409) : c.redirect(`/o/${viewer.organisation.id}/motions/${outcome.motion}`, 303);
    case "too many drafts":
      return again(c, { why: words.again.tooMany(MOST_DRAFTS), first: { href: draftsPath(viewer), words: words.again.seeDrafts } });
    case "no such draft":
      throw new HTTPException(404);
  }
}

/** A form that could not be saved, on a page of its own: what was typed stays, and can be sent again as it is. */
export async function again(c: Context<Web>, at: { why: string; first: { href: string; words: string } }): Promise<Response> {
  const viewer = c.get("viewer");
  if (isScript(c)) return c.json({ kind: viewer.member === null ? "signed out" : "not" }, viewer.member === null ? 401 : 422);
  const fields = [...(await postedForm(c))].flatMap(([name, value]): [string, string][] =>
    name === "csrf" || typeof value !== "string" ? [] : [[name, value]],
  );
  const title = wordsOf(viewer.language).drafts.again.title;
  return page(c, {
    title,
    status: viewer.member === null ? 401 : 422,
    body: <AgainPage viewer={viewer} action={c.req.path} fields={fields} {...at} />,
  });
}

/** A session that ended while somebody wrote. */
export function signedOut(c: Context<Web>): Promise<Response> {
  const viewer = c.get("viewer");
  const words = wordsOf(viewer.language).drafts.again;
  return again(c, {
    why: words.signedOut,
    first: { href: `/o/${viewer.organisation.id}/sign-in?to=${encodeURIComponent(draftsPath(viewer))}`, words: words.first },
  });
}

function lookQuery({ by, clause }: Look): string {
  if (by === "clause") return `?look=clause:${clause}`;
  return by === "text" ? "?look=text" : "";
}

async function nameOf(c: Context<Web>, member: string): Promise<string> {
  const row = await c
    .get("services")
    .db.selectFrom("member")
    .select("name")
    .where("organisation", "=", c.get("viewer").organisation.id)
    .where("id", "=", member)
    .executeTakeFirst();
  return row?.name ?? "";
}
