import { sql } from "kysely";
import { testApp, type TestApp } from "./app.js";
import type { Visitor } from "./browser-like.js";
import { newKey, RIVERSIDE } from "./riverside.js";
import { foundRiverside } from "../features/organisation/index.js";
import { deposit, type Proposal } from "../features/motions/index.js";

export const BASE = `/o/${RIVERSIDE}`;

/** The Riverside Association with the people of a story signed in, each in a browser of their own. */
export interface River {
  readonly app: TestApp;
  /** All 40. */
  readonly members: readonly string[];
  readonly by: (name: string) => Visitor;
  readonly idOf: (name: string) => string;
  /** Moves the rehearsal's clock to the next deadline. */
  readonly next: () => Promise<void>;
  /** Puts a motion or a call forward as somebody. */
  readonly moves: (name: string, proposal: Proposal) => Promise<void>;
}

export async function river(names: readonly string[], source?: string): Promise<River> {
  return riverOn(await testApp(), names, source);
}

/** The same where a server is running already, for a real browser. `source`: a constitution of the test's own. */
export async function riverOn(app: TestApp, names: readonly string[], source?: string): Promise<River> {
  await foundRiverside(app.services, undefined, source);
  const { rows: members } = await sql<{ id: string; name: string }>`select id, name from member where organisation = ${RIVERSIDE}`.execute(
    app.services.db,
  );
  const ids = new Map(members.map(({ id, name }) => [name, id]));
  const visitors = new Map<string, Visitor>();
  for (const name of names) {
    const visitor = app.visitor();
    await visitor.post("/inbox/sign-in", { organisation: RIVERSIDE, person: ids.get(name) ?? "" }, { on: "/inbox" });
    visitors.set(name, visitor);
  }
  const found = <Thing>(things: ReadonlyMap<string, Thing>, name: string): Thing => {
    const thing = things.get(name);
    if (thing === undefined) throw new Error(`${name} is not in this story`);
    return thing;
  };
  const by = (name: string): Visitor => found(visitors, name);
  return {
    app,
    members: members.map(({ id }) => id),
    by,
    idOf: (name) => found(ids, name),
    next: async () => {
      const moved = await by(names[0] ?? "").post(`${BASE}/rehearsal`, { move: "next" });
      if (moved.status !== 303) throw new Error(`the clock was not moved: ${moved.status}`);
    },
    moves: async (name, proposal) => {
      const outcome = await deposit(app.services, RIVERSIDE, { member: found(ids, name), key: newKey(), proposal });
      if (outcome.kind !== "done") throw new Error(`not put forward: ${JSON.stringify(outcome)}`);
    },
  };
}

/** A call for campaign priorities. */
export const CALL: Proposal = {
  title: "Priorities for the year",
  to: { procedure: "priorities" },
  content: { kind: "motion", text: "What shall we work for before anything else?", matters: [{ kind: "named", matter: "priorities" }] },
  decideAt: null,
};
