import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { numberIn } from "../../../platform/http/ids.js";
import { page } from "../../../platform/http/page.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer, Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { NOTES_ON_A_PAGE } from "../limits.js";
import { ItemPage } from "../pages/item.js";
import type { Filling } from "../pages/writer-acts.js";
import { itemPath } from "../paths.js";
import { programmesOf, type FoundProgramme } from "../reading/found.js";
import { itemsOf, textInForce, type InForce, type Item } from "../reading/item.js";
import { notesOf } from "../reading/notes.js";
import { maySetCarrier, roleIn } from "../role.js";
import { hasAsked, type ItemId } from "../store.js";

/** The item of the address, as the viewer finds it. */
export interface FoundItem {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly text: InForce;
  readonly found: FoundProgramme;
  readonly item: Item;
  readonly id: ItemId;
  readonly path: string;
}

/** What is no adopted option of a call of this organisation is a page that isn't there. */
export async function itemIn(c: Context<Web>): Promise<FoundItem> {
  const [services, viewer] = [c.get("services"), c.get("viewer")];
  const [number, option] = [numberIn(c, "number"), numberIn(c, "option")];
  const found = await callIn(c, number);
  const item = (await itemsOf(services, viewer.organisation.id, found)).find(({ row }) => row.number === option);
  if (item === undefined) throw new HTTPException(404);
  const text = await textInForce(services, viewer);
  return { services, viewer, text, found, item, id: { motion: found.motion.id, option: item.row.id }, path: itemPath(viewer, number, option) };
}

/** The programme that the call of this number has decided. */
export async function callIn(c: Context<Web>, number: number): Promise<FoundProgramme> {
  const { current, past } = await programmesOf(c.get("services"), c.get("viewer"));
  const found = [...current, ...past].find(({ motion }) => motion.number === number);
  if (found === undefined) throw new HTTPException(404);
  return found;
}

interface Again {
  readonly filling: Filling | null;
  readonly errors: readonly FormError[];
  readonly status?: ContentfulStatusCode;
}

/** The page of an item; with a form of it as somebody filled it in. */
export async function itemPage(c: Context<Web>, { services, viewer, text, found, item, id }: FoundItem, again: Again): Promise<Response> {
  const { member, organisation } = viewer;
  const pages = Math.max(1, Math.ceil(item.state.notes / NOTES_ON_A_PAGE));
  const asked = Number(/^[1-9][0-9]{0,3}$/.exec(c.req.query("page") ?? "")?.[0] ?? 1);
  const shown = Math.min(asked, pages);
  const notes = await notesOf(services.db, organisation.id, { ...id, most: NOTES_ON_A_PAGE, skip: (shown - 1) * NOTES_ON_A_PAGE });
  return page(c, {
    title: item.row.title,
    status: again.status ?? (again.errors.length === 0 ? 200 : 422),
    body: (
      <ItemPage
        {...{ viewer, text, found, item, notes, pages }}
        page={shown}
        role={member === null ? null : roleIn(item.state, { person: member, ...text })}
        maySet={member !== null && maySetCarrier(member.capacities, text.rest)}
        hasAsked={member !== null && (await hasAsked(services.db, organisation.id, { ...id, member: member.id }))}
        filling={again.filling}
        errors={again.errors}
      />
    ),
  });
}
