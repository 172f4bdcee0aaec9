import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { audit } from "@folkmoot/auditor";
import { openVote, standing } from "@folkmoot/procedure";
import { encodeEntry, readLine, writeLine } from "@folkmoot/record";
import { clock } from "../../../platform/act.js";
import { testApp, type TestApp } from "../../../testing/app.js";
import { constitutionInForce, deposit, giveNotice, motionByNumber, sign, situationOf } from "../../motions/index.js";
import { foundRiverside } from "../../organisation/index.js";
import { moveClock } from "../../rehearsal/index.js";
import { cast } from "../../votes/index.js";
import { exportLines, sequence } from "../index.js";

// One lawful change of a constitution from its deposit to its commencement, by the real features, and then the audit of its record.

const ORGANISATION = "riverside";
const MOST_STEPS = 200;
let app: TestApp;
let members: readonly string[];
let lines: string[];

const key = (): string => randomBytes(16).toString("base64url");

async function facts() {
  const { db } = app.services;
  const organisation = await db.selectFrom("organisation").selectAll().where("id", "=", ORGANISATION).executeTakeFirstOrThrow();
  const motion = await db.transaction().execute((tx) => motionByNumber(tx, ORGANISATION, 1));
  if (motion === undefined) throw new Error("no motion");
  const now = await clock(db, ORGANISATION);
  const situation = await db.transaction().execute((tx) => situationOf(tx, { ...organisation, facts: organisation.facts }, motion.facts));
  return { motion, now, situation, standing: standing(situation, now) };
}

async function everybody(work: (member: string, place: number) => Promise<unknown>): Promise<void> {
  for (const [place, member] of members.entries()) await work(member, place);
}

/** Does what the motion waits for, or lets time pass to what comes next, until it is in force. */
async function step(): Promise<string> {
  const { services } = app;
  const { standing: here, now, situation, motion } = await facts();
  if (here.state === "support") {
    await everybody((member) => sign(services, ORGANISATION, { member, number: 1 }));
    if ((await facts()).standing.state !== "support") return here.state;
  }
  if (here.state === "awaiting notice") {
    await everybody((member) => giveNotice(services, ORGANISATION, { member, key: key(), number: 1, meeting: null }));
    if ((await facts()).standing.state !== "awaiting notice") return here.state;
  }
  const open = here.state === "vote" ? openVote(situation, now) : null;
  if (open !== null) {
    await everybody((member, place) => cast(services, ORGANISATION, { member, number: 1, key: key(), choice: place % 10 === 0 ? "against" : "for" }));
  }
  const next = here.next?.at ?? motion.next_due?.toISOString() ?? null;
  const to = next === null ? now.add({ hours: 24 * 7 }) : Temporal.Instant.from(next).add({ seconds: 1 });
  await moveClock(services, ORGANISATION, () => (Temporal.Instant.compare(to, now) > 0 ? to : now.add({ hours: 24 })));
  await sequence(services, ORGANISATION);
  return here.state;
}

beforeAll(async () => {
  app = await testApp();
  const { services } = app;
  await foundRiverside(services);
  members = (await services.db.selectFrom("member").select("id").where("organisation", "=", ORGANISATION).orderBy("id").execute()).map(
    ({ id }) => id,
  );
  const before = await services.db.transaction().execute((tx) => constitutionInForce(tx, { id: ORGANISATION, facts: { version: 1 } }));
  const source = before.source.replace("for [21 days](rule:lasts)", "for [28 days](rule:lasts)");
  if (source === before.source) throw new Error("the model says something else now");
  const [mover = ""] = members;
  const proposal = { title: "A week more", to: { procedure: "amendment" }, content: { kind: "change" as const, source }, decideAt: null };
  const deposited = await deposit(services, ORGANISATION, { member: mover, key: key(), proposal });
  if (deposited.kind !== "done") throw new Error(`not deposited: ${JSON.stringify(deposited)}`);
  for (let n = 0; n < MOST_STEPS && (await step()) !== "in force"; n++);
  lines = [];
  await sequence(services, ORGANISATION);
  for await (const line of exportLines(services.db, ORGANISATION, services.logKey.publicKey)) lines.push(line.slice(0, -1));
}, 120_000);

describe("the record of a lawful amendment", () => {
  test("is valid, with the second version in force and every vote counted again", async () => {
    expect((await facts()).standing.state).toBe("in force");
    expect(await audit(lines)).toMatchObject({
      valid: true,
      mode: "rehearsal",
      constitution: { version: 2 },
      motions: 1,
      votes: 40,
      withheld: 0,
      unpublished: 0,
    });
  });

  test("is not valid any more when any one entry of it is changed", async () => {
    for (const [place, text] of lines.entries()) {
      const line = readLine(text);
      if (line?.kind !== "entry") continue;
      const forged = writeLine({ kind: "entry", bytes: encodeEntry({ t: "register", joined: 1, left: 0 } as { t: string }) });
      expect(await audit(lines.with(place, forged))).toMatchObject({ valid: false, index: place - 1 });
    }
  });
});
