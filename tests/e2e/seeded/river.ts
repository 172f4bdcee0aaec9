import { sql } from "kysely";
import type { Visitor } from "../../../packages/app/src/testing/browser-like.js";
import { fieldsOf, words } from "../../../packages/app/src/testing/reading.js";
import { riverOn, type River } from "../../../packages/app/src/testing/river.js";
import { RIVERSIDE } from "../../../packages/app/src/testing/riverside.js";
import type { TestApp } from "../../../packages/app/src/testing/app.js";

export const BASE = `/o/${RIVERSIDE}`;
export const [IDRIS, KOFI, NELL, RHONA] = ["Idris Mead", "Kofi Larch", "Nell Sedge", "Rhona Calder"] as const;

/** Their numbers. */
export const [CHANGE, CALL] = [1, 2] as const;

/** The Riverside Association, its sample people at browsers of their own; one who sits on the Panel is among them. */
export interface Seeded extends River {
  readonly panellist: string;
}

export async function seededRiver(app: TestApp): Promise<Seeded> {
  const story = await riverOn(app, [IDRIS, KOFI, NELL, RHONA]);
  const { rows } = await sql<{ name: string }>`
    update member m set sample = 'Of the Panel' from seat s
    where s.organisation = m.organisation and s.member = m.id and s.body = 'panel' and m.organisation = ${RIVERSIDE} returning m.name`.execute(
    app.services.db,
  );
  const panellist = rows[0]?.name;
  if (panellist === undefined) throw new Error("the Panel has its people");
  return { ...story, panellist };
}

/** Fills in the form on a page and sends it: what the page holds already, and what is typed. Answers with where it leads. */
export async function sends(by: Visitor, on: string, to: string, typed: { readonly [field: string]: string } = {}): Promise<string> {
  const fields = { ...fieldsOf((await by.get(on)).html, to), ...typed };
  const sent = await by.post(to, fields, { on });
  if (sent.status !== 303) throw new Error(`${to} answered with ${sent.status}: ${words(sent.html)}`);
  return sent.location.replace(/[?#].*$/, "");
}
