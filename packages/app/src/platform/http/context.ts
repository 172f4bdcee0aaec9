import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Services } from "../services.js";
import type { Viewer, Web } from "../web.js";
import { instant } from "../act.js";
import { sql } from "kysely";
import type { OrganisationFacts } from "@folkmoot/procedure";
import type { Language } from "../../languages/index.js";
import type { Db } from "../database.js";
import { capacitiesOf, membersOfSessions, type Claim, type Seated } from "../session/session.js";
import { together } from "../together.js";
import { ensureBrowserToken, formToken, sessionToken } from "./cookie.js";
import { browserLanguage } from "./language.js";
import { setting } from "./setting.js";

const organisationPattern = /^[a-z0-9][a-z0-9-]{1,39}$/;

/** Puts the services where every route finds them. */
export function withServices(services: Services): MiddlewareHandler<Web> {
  return async (c, next) => {
    c.set("services", services);
    await next();
  };
}

/** How many requests share one look into the database. */
const mostTogether = 500;
/** Milliseconds between two of these looks for those who send something, who wait for the disk anyway. Whoever comes alone doesn't wait. */
const pauseOfActs = 40;

/**
 * For `/o/:organisation/…`: who looks, at which organisation, when by its clock. An organisation that isn't there is a page that isn't there.
 * Requests that come at the same time are looked up with the same two queries: a busy vote would otherwise spend more on asking who votes than on the votes.
 */
export function withViewer({ db }: Services): MiddlewareHandler<Web> {
  const looking = lookups(db, () => 0);
  const acting = lookups(db, () => pauseOfActs);

  return async (c, next) => {
    const id = c.req.param("organisation") ?? "";
    if (!organisationPattern.test(id)) throw new HTTPException(404);
    const token = sessionToken(c, id);
    const { organisationOf, memberOf } = c.req.method === "POST" ? acting : looking;
    const [found, member] = await Promise.all([organisationOf(id), token === null ? null : memberOf({ organisation: id, token })]);
    if (found === null) throw new HTTPException(404);
    c.set("viewer", await viewerOf(c, found, member));
    await next();
  };
}

function lookups(db: Db, pause: () => number) {
  return {
    organisationOf: together(mostTogether, (ids: readonly string[]) => organisations(db, ids), pause),
    memberOf: together(mostTogether, (claims: readonly Claim[]) => membersOfSessions(db, claims), pause),
  };
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly mode: "rehearsal" | "real";
  readonly accent: string;
  readonly facts: OrganisationFacts;
  readonly recordSize: number | null;
  readonly now: Date;
}

async function organisations(db: Db, ids: readonly string[]): Promise<readonly (Found | null)[]> {
  const { rows } = await sql<Found>`
    select id, name, mode, accent, facts, log_head.size::float8 as "recordSize", clock_timestamp() + clock_offset as now
    from organisation left join log_head on log_head.organisation = organisation.id where id = any(${[...new Set(ids)]}::text[])`.execute(db);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}

/** The same for a program that asks: its member is whom its token stands for, and no cookie is read or written. Null: there is no such organisation. */
export async function programViewer(
  c: Context<Web>,
  { organisation, member, language }: { readonly organisation: string; readonly member: Seated | null; readonly language: Language },
): Promise<Viewer | null> {
  const [found] = organisationPattern.test(organisation) ? await organisations(c.get("services").db, [organisation]) : [];
  if (found === undefined || found === null) return null;
  return { ...(await lookOf(c, found, member)), csrf: "", path: c.req.path, language };
}

/** Who looks at what, and when: whatever looks. */
async function lookOf(c: Context<Web>, { now, ...found }: Found, member: Seated | null): Promise<Pick<Viewer, "organisation" | "member" | "now">> {
  const { zone, law, offices } = await setting(c.get("services"), found.id, found.facts.version);
  return {
    organisation: { ...found, zone, law },
    member: member === null ? null : { id: member.id, name: member.name, capacities: capacitiesOf(member, offices) },
    now: instant(now),
  };
}

async function viewerOf(c: Context<Web>, found: Found, member: Seated | null): Promise<Viewer> {
  return {
    ...(await lookOf(c, found, member)),
    // Made when a form asks for it, so that somebody who only reads is given no cookie.
    get csrf() {
      const token = member === null ? null : sessionToken(c, found.id);
      return formToken(token ?? ensureBrowserToken(c));
    },
    path: c.req.path,
    language: member?.language ?? browserLanguage(c),
  };
}
