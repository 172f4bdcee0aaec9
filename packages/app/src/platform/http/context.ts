import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Services } from "../services.js";
import type { Viewer, Web } from "../web.js";
import { instant } from "../act.js";
import { sql } from "kysely";
import type { OrganisationFacts } from "@folkmoot/procedure";
import { memberOfSession } from "../session/session.js";
import { ensureBrowserToken, formToken, sessionToken } from "./cookie.js";
import { setting } from "./setting.js";

const organisationPattern = /^[a-z0-9][a-z0-9-]{1,39}$/;

/** Puts the services where every route finds them. */
export function withServices(services: Services): MiddlewareHandler<Web> {
  return async (c, next) => {
    c.set("services", services);
    await next();
  };
}

/** For `/o/:organisation/…`: who looks, at which organisation, when by its clock. An organisation that isn't there is a page that isn't there. */
export function withViewer(): MiddlewareHandler<Web> {
  return async (c, next) => {
    const id = c.req.param("organisation") ?? "";
    if (!organisationPattern.test(id)) throw new HTTPException(404);
    const found = await organisation(c.get("services"), id);
    if (found === null) throw new HTTPException(404);
    c.set("viewer", await viewerOf(c, found));
    await next();
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

async function organisation({ db }: Services, id: string): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select id, name, mode, accent, facts, log_head.size::float8 as "recordSize", clock_timestamp() + clock_offset as now
    from organisation left join log_head on log_head.organisation = organisation.id where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

async function viewerOf(c: Context<Web>, { now, ...found }: Found): Promise<Viewer> {
  const services = c.get("services");
  const { zone, offices } = await setting(services, found.id, found.facts.version);
  const token = sessionToken(c, found.id);
  const member = token === null ? null : await memberOfSession(services.db, found.id, token, offices);
  return {
    organisation: { ...found, zone },
    member,
    now: instant(now),
    // Made when a form asks for it, so that somebody who only reads is given no cookie.
    get csrf() {
      return formToken(member !== null && token !== null ? token : ensureBrowserToken(c));
    },
    path: c.req.path,
  };
}
