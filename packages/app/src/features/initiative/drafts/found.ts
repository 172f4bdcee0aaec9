import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { signedIn } from "../../../platform/http/require.js";
import type { Web } from "../../../platform/web.js";
import type { Access, Draft } from "./draft.js";
import { draftFor } from "./store.js";

const ID = /^[A-Za-z0-9_-]{22}$/;

/** The draft of an address, for the member who looks. One that is not theirs to see is a page that isn't there (H-26). */
export async function found(c: Context<Web>, id = c.req.param("draft") ?? ""): Promise<{ readonly draft: Draft; readonly access: Access }> {
  const { id: member } = signedIn(c);
  if (!ID.test(id)) throw new HTTPException(404);
  const at = await draftFor(c.get("services").db, c.get("viewer").organisation.id, { draft: id, member });
  if (at === null) throw new HTTPException(404);
  return at;
}

/** The same, for its owner alone. */
export async function foundOwn(c: Context<Web>): Promise<Draft> {
  const { draft, access } = await found(c);
  if (access !== "own") throw new HTTPException(404);
  return draft;
}
