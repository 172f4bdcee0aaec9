import { sql } from "kysely";
import type { TestApp } from "./app.js";
import type { Visitor } from "./browser-like.js";
import { startSession } from "../platform/session/session.js";
import { RIVERSIDE, riverside } from "./riverside.js";

/** Somebody of the Riverside Association at a browser of their own. */
export interface AtBrowser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly browser: Visitor;
}

/** The Riverside Association with some of its people signed in: two of no office, one who sits in the Committee. */
export async function peopleOf(
  app: TestApp,
): Promise<{ readonly author: AtBrowser; readonly friend: AtBrowser; readonly stranger: AtBrowser; readonly sitting: AtBrowser }> {
  await riverside(app.services);
  const { rows } = await sql<{ id: string; name: string; email: string; sits: boolean }>`
    select m.id, m.name, m.email, exists (select from seat s where s.organisation = m.organisation and s.member = m.id and s.body = 'committee') as sits
    from member m where m.organisation = ${RIVERSIDE} and not exists (
      select from seat s where s.organisation = m.organisation and s.member = m.id and s.body <> 'committee') order by m.name`.execute(
    app.services.db,
  );
  const [author, friend, stranger] = await Promise.all(
    rows
      .filter(({ sits }) => !sits)
      .slice(0, 3)
      .map((row) => atBrowser(app, row)),
  );
  const sitting = rows.find(({ sits }) => sits);
  if (author === undefined || friend === undefined || stranger === undefined || sitting === undefined) throw new Error("the association has people");
  return { author, friend, stranger, sitting: await atBrowser(app, sitting) };
}

async function atBrowser(app: TestApp, { id, name, email }: { id: string; name: string; email: string }): Promise<AtBrowser> {
  const browser = app.visitor();
  browser.cookies.set(`folkmoot-session-${RIVERSIDE}`, await startSession(app.services.db, RIVERSIDE, id, "test"));
  return { id, name, email, browser };
}
