import { sql } from "kysely";
import { deposit } from "../features/motions/index.js";
import { testApp, type TestApp } from "./app.js";
import type { Answer, Visitor } from "./browser-like.js";
import { RIVERSIDE, newKey, riverside } from "./riverside.js";

/** The Riverside Association with motion 1, put forward by Kofi Larch, ready to be discussed. */
export interface Discussed extends TestApp {
  /** Somebody's browser, signed in; by name. */
  as(name: string): Promise<Visitor>;
  idOf(name: string): Promise<string>;
}

export const DISCUSSION = `/o/${RIVERSIDE}/motions/1/discussion`;

export async function discussed(): Promise<Discussed> {
  const app = await testApp();
  await riverside(app.services);
  const idOf = async (name: string): Promise<string> => {
    const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} and name = ${name}`.execute(app.services.db);
    const id = rows[0]?.id;
    if (id === undefined) throw new Error(`nobody is called ${name}`);
    return id;
  };
  const proposal = {
    title: "A footbridge at the old mill",
    to: { procedure: "resolution" },
    content: { kind: "motion", text: "We ask for a footbridge.", matters: [{ kind: "residual" }] },
    decideAt: null,
  } as const;
  const outcome = await deposit(app.services, RIVERSIDE, { member: await idOf("Kofi Larch"), key: newKey(), proposal });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return {
    ...app,
    idOf,
    as: async (name) => {
      const visitor = app.visitor();
      await visitor.post("/inbox/sign-in", { organisation: RIVERSIDE, person: await idOf(name) }, { on: "/inbox" });
      return visitor;
    },
  };
}

/** Says something through the form; answers with the path of the post. */
export async function says(
  visitor: Visitor,
  body: string,
  { kind = "comment", at = DISCUSSION, key = newKey() }: { kind?: string; at?: string; key?: string } = {},
): Promise<string> {
  return pathOf(await visitor.post(at, { key, kind, body }));
}

/** Answers a post through its form; answers with the path of the reply. */
export async function replies(visitor: Visitor, post: string, body: string): Promise<string> {
  return pathOf(await visitor.post(`${post}/reply`, { key: newKey(), body }, { on: post }));
}

function pathOf({ status, location }: Answer): string {
  if (status !== 303) throw new Error(`it was not taken: ${status}`);
  return location.replace("?sent=yes", "");
}
