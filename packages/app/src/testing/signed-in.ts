import { startSession } from "../platform/session/session.js";
import type { TestApp } from "./app.js";
import type { Visitor } from "./browser-like.js";
import { RIVERSIDE } from "./riverside.js";

/** A browser in which a member of the Riverside Association is signed in, whoever it is. */
export async function signedInAs({ services, visitor }: TestApp, member: string): Promise<Visitor> {
  const browser = visitor();
  browser.cookies.set(`folkmoot-session-${RIVERSIDE}`, await startSession(services.db, RIVERSIDE, member, "a test"));
  return browser;
}
