import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Viewer, Web } from "../web.js";

/** Thrown by `signedIn`; the error page turns it into a redirect to the sign-in page, which leads back. */
export class SignInNeeded extends Error {
  readonly location: string;
  constructor(viewer: Viewer, method: string) {
    super("sign in first");
    const back = method === "GET" ? `?to=${encodeURIComponent(viewer.path)}` : "";
    this.location = `/o/${viewer.organisation.id}/sign-in${back}`;
  }
}

type Member = NonNullable<Viewer["member"]>;

/** The member who looks. Somebody who isn't signed in is asked to sign in and comes back. */
export function signedIn(c: Context<Web>): Member {
  const viewer = c.get("viewer");
  if (viewer.member === null) throw new SignInNeeded(viewer, c.req.method);
  return viewer.member;
}

/** The member who looks, if they hold one of these offices; nobody else may. */
export function officer(c: Context<Web>, offices: readonly string[]): Member {
  const member = signedIn(c);
  if (!holds(member, offices)) throw new HTTPException(403);
  return member;
}

export function holds(member: Member, offices: readonly string[]): boolean {
  return member.capacities.some((capacity) => capacity.kind === "office" && offices.includes(capacity.office));
}
