import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkInclusion, leafHash, openCheckpoint, publicKey, type Checkpoint } from "@folkmoot/record";
import type { Event } from "@folkmoot/procedure";
import { act, actTogether } from "../../platform/act.js";
import type { Services } from "../../platform/services.js";
import { testServices } from "../../testing/services.js";
import { keepCheckpoint, keptCheckpoint } from "./kept-checkpoint.js";
import { checkOnStart, startSequencer } from "./loop.js";
import { proofOf } from "./proofs.js";
import { originOf, recordEvents, RecordStopped } from "./record.js";
import { sequence } from "./sequencer.js";
import { entriesBetween, headOf } from "./store.js";

const ORGANISATION = "riverside";
const seed = new Uint8Array(32).fill(7);
const logKey = { seed, publicKey: publicKey(seed), successor: "A".repeat(43) };

const joined = (count: number): Event => ({ t: "register", joined: count, left: 0 });

async function founded(): Promise<Services> {
  const dataDir = await mkdtemp(join(tmpdir(), "folkmoot-record-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const services: Services = { ...(await testServices({ dataDir })), logKey };
  const facts = JSON.stringify({ mode: "rehearsal", version: 0, members: 0, seated: {}, meetings: [] });
  await services.db.insertInto("organisation").values({ id: ORGANISATION, name: "Riverside", mode: "rehearsal", facts }).execute();
  const origin = originOf(services.config.publicUrl, ORGANISATION);
  await record(services, [{ t: "founded", mode: "rehearsal", origin, successor: logKey.successor, at: "2017-01-10T19:40:00.000Z" }]);
  return services;
}

const record = (services: Services, events: readonly Event[]): Promise<void> =>
  act(services.db, ORGANISATION, (begun) => recordEvents(begun, events));

async function checkpoint(services: Services): Promise<Checkpoint> {
  const head = await headOf(services.db, ORGANISATION);
  const opened = head === null ? null : openCheckpoint(head.checkpoint, { name: head.origin, publicKey: logKey.publicKey });
  if (opened === null) throw new Error("no checkpoint");
  return opened;
}

/** That every stored entry is included where it stands in what was signed. */
async function everyEntryIsProven(services: Services): Promise<void> {
  const { size, root } = await checkpoint(services);
  const entries = await entriesBetween(services.db, ORGANISATION, { start: 0, end: size });
  expect(entries).toHaveLength(size);
  for (const [index, bytes] of entries.entries()) {
    const proof = await proofOf(services.db, ORGANISATION, { index, size });
    expect(checkInclusion(proof, { index, size, leaf: leafHash(bytes), root })).toBe(true);
  }
}

async function expectStop(services: Services, why: RegExp): Promise<void> {
  const before = await headOf(services.db, ORGANISATION);
  await expect(sequence(services, ORGANISATION)).rejects.toMatchObject({ name: "RecordStopped", why: expect.stringMatching(why) });
  expect(await headOf(services.db, ORGANISATION)).toEqual(before);
  await expect(record(services, [joined(1)])).rejects.toThrow(RecordStopped);
}

describe("the sequencer", () => {
  test("numbers what waits in the order of the acts, and signs it", async () => {
    const services = await founded();
    await record(services, [joined(1), joined(2)]);
    await record(services, [joined(3)]);
    expect(await sequence(services, ORGANISATION)).toEqual({ size: 4 });
    const entries = await entriesBetween(services.db, ORGANISATION, { start: 0, end: 10 });
    expect(entries.slice(1).map((bytes) => JSON.parse(bytes.toString()).joined)).toEqual([1, 2, 3]);
    await everyEntryIsProven(services);
    const head = await headOf(services.db, ORGANISATION);
    expect(await keptCheckpoint(services.config.dataDir, ORGANISATION)).toBe(head?.checkpoint);
  });

  test("with nothing waiting signs nothing", async () => {
    const services = await founded();
    await sequence(services, ORGANISATION);
    const before = await headOf(services.db, ORGANISATION);
    expect(await sequence(services, ORGANISATION)).toEqual({ size: 1 });
    expect(await headOf(services.db, ORGANISATION)).toEqual(before);
  });

  test("grows the same tree over many batches as the proofs read it, also past the stored subtrees", async () => {
    const services = await founded();
    for (const size of [1, 254, 1, 1, 255, 256, 300]) {
      await record(
        services,
        Array.from({ length: size }, (_, at) => joined(at)),
      );
      await sequence(services, ORGANISATION);
    }
    const { size, root } = await checkpoint(services);
    expect(size).toBe(1069);
    const entries = await entriesBetween(services.db, ORGANISATION, { start: 0, end: size });
    for (const index of [0, 1, 255, 256, 257, 511, 512, 1023, 1024, 1068]) {
      const proof = await proofOf(services.db, ORGANISATION, { index, size });
      expect(checkInclusion(proof, { index, size, leaf: leafHash(entries[index] ?? new Uint8Array()), root })).toBe(true);
    }
  });

  test("loses nothing and doubles nothing of 64 who write at the same time while two sequencers run", async () => {
    const services = await founded();
    const writers = Promise.all(
      Array.from({ length: 64 }, (_, writer) =>
        actTogether(services.db, ORGANISATION, (begun) => recordEvents(begun, [joined(1000 + writer), joined(2000 + writer)])),
      ),
    );
    const written = new AbortController();
    const sequencers = [1, 2].map(async () => {
      while (!written.signal.aborted) await sequence(services, ORGANISATION);
    });
    await writers;
    written.abort();
    await Promise.all(sequencers);
    expect(await sequence(services, ORGANISATION)).toEqual({ size: 129 });
    const numbers = (await entriesBetween(services.db, ORGANISATION, { start: 1, end: 129 })).map((bytes) =>
      Number(JSON.parse(bytes.toString()).joined),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual([...range(1000), ...range(2000)]);
    for (let writer = 0; writer < 64; writer++) expect(numbers.indexOf(2000 + writer)).toBeGreaterThan(numbers.indexOf(1000 + writer));
    await everyEntryIsProven(services);
  });

  test("killed in the middle of its transaction leaves everything as it was, and the next one goes on", async () => {
    const services = await founded();
    await sequence(services, ORGANISATION);
    await record(services, [joined(1), joined(2)]);
    const before = await headOf(services.db, ORGANISATION);
    // Its last step waits for this row: the entries are inserted and the checkpoint is signed when its connection is cut.
    await services.db.transaction().execute(async (tx) => {
      await sql`select from log_head where organisation = ${ORGANISATION} for update`.execute(tx);
      const dying = sequence(services, ORGANISATION);
      const settled = dying.catch((error: unknown) => error);
      const pid = await waitingSequencer(services);
      await sql`select pg_terminate_backend(${pid})`.execute(services.db);
      expect(await settled).toBeInstanceOf(Error);
    });
    expect(await headOf(services.db, ORGANISATION)).toEqual(before);
    expect(await entriesBetween(services.db, ORGANISATION, { start: 1, end: 9 })).toEqual([]);
    expect(await sequence(services, ORGANISATION)).toEqual({ size: 3 });
    await everyEntryIsProven(services);
  });

  test("started by the worker, numbers by itself and stops when asked", async () => {
    const services = await founded();
    const sequencer = startSequencer(services);
    await expect.poll(async () => (await headOf(services.db, ORGANISATION))?.size, { timeout: 10_000 }).toBe(1);
    await record(services, [joined(1)]);
    await expect.poll(async () => (await headOf(services.db, ORGANISATION))?.size, { timeout: 10_000 }).toBe(2);
    await sequencer.stop();
  });
});

describe("the sequencer signs nothing more", () => {
  test("after a bit has flipped in an entry at the right edge (H-42)", async () => {
    const services = await founded();
    await record(services, [joined(1), joined(2), joined(3)]);
    await sequence(services, ORGANISATION);
    await record(services, [joined(4)]);
    await flip(services, 2);
    await expectStop(services, /not stored as it was signed/);
  });

  test("after a bit has flipped anywhere, when the server starts again", async () => {
    const services = await founded();
    await record(
      services,
      Array.from({ length: 700 }, (_, at) => joined(at)),
    );
    await sequence(services, ORGANISATION);
    await flip(services, 3);
    await checkOnStart(services, ORGANISATION);
    await expectStop(services, /not stored as it was signed/);
  });

  test("and goes on by itself when the bit is put right and the server starts again", async () => {
    const services = await founded();
    await record(services, [joined(1)]);
    await sequence(services, ORGANISATION);
    await flip(services, 1);
    await checkOnStart(services, ORGANISATION);
    await expectStop(services, /not stored as it was signed/);
    await flip(services, 1);
    await checkOnStart(services, ORGANISATION);
    await record(services, [joined(2)]);
    expect(await sequence(services, ORGANISATION)).toEqual({ size: 3 });
  });

  test.each([
    ["an entry is deleted", sql`delete from entry where index = 1`],
    ["the edge is changed", sql`update log_head set edge = set_byte(edge, 0, 255 - get_byte(edge, 0))`],
    ["the size is changed", sql`update log_head set size = 2`],
    ["the checkpoint is changed", sql`update log_head set checkpoint = replace(checkpoint, '3', '4')`],
    ["the head is deleted", sql`delete from log_head`],
    ["something waits that no act wrote", sql`insert into pending_entry (organisation, bytes) values ('riverside', '{"t": "folkmoot/register@1"}')`],
  ])("when %s behind its back (H-18)", async (_, tampering) => {
    const services = await founded();
    await record(services, [joined(1), joined(2)]);
    await sequence(services, ORGANISATION);
    await record(services, [joined(3)]);
    await tampering.execute(services.db);
    await expectStop(services, /./);
  });

  test("after yesterday's backup was restored (H-54)", async () => {
    const services = await founded();
    await record(services, [joined(1)]);
    await sequence(services, ORGANISATION);
    const yesterday = await headOf(services.db, ORGANISATION);
    await record(services, [joined(2)]);
    await sequence(services, ORGANISATION);
    await sql`delete from entry where index = 2`.execute(services.db);
    await sql`update log_head set size = ${yesterday?.size}, edge = ${yesterday?.edge}, checkpoint = ${yesterday?.checkpoint}`.execute(services.db);
    await record(services, [joined(3)]);
    await expectStop(services, /older than the record/);
  });

  test("after a backup was restored and went on somewhere else for longer", async () => {
    const services = await founded();
    await sequence(services, ORGANISATION);
    const kept = await keptCheckpoint(services.config.dataDir, ORGANISATION);
    await record(services, [joined(1)]);
    await sequence(services, ORGANISATION);
    const lost = await keptCheckpoint(services.config.dataDir, ORGANISATION);
    await sql`delete from entry where index = 1`.execute(services.db);
    const early = await headOf(services.db, ORGANISATION);
    expect(early?.size).toBe(2);
    // The same server with another second place, as if it had been moved: a fork of the same length and more.
    await keepCheckpoint(services.config.dataDir, ORGANISATION, kept ?? "");
    await sql`update log_head set size = 1, edge = ${Buffer.from(leafHash((await entriesBetween(services.db, ORGANISATION, { start: 0, end: 1 }))[0] ?? new Uint8Array()))}, checkpoint = ${kept}`.execute(
      services.db,
    );
    await record(services, [joined(5), joined(6)]);
    await sequence(services, ORGANISATION);
    await keepCheckpoint(services.config.dataDir, ORGANISATION, lost ?? "");
    await record(services, [joined(7)]);
    await expectStop(services, /not the continuation/);
  });

  test("with another key than before", async () => {
    const services = await founded();
    await sequence(services, ORGANISATION);
    await record(services, [joined(1)]);
    const other = new Uint8Array(32).fill(8);
    await expectStop({ ...services, logKey: { seed: other, publicKey: publicKey(other), successor: "" } }, /not signed by the key/);
  });

  test("for a record whose first entry is no founding", async () => {
    const services = await founded();
    await sql`delete from pending_entry`.execute(services.db);
    await record(services, [joined(1)]);
    await expectStop(services, /begins with a founding/);
  });
});

const range = (from: number): number[] => Array.from({ length: 64 }, (_, at) => from + at);

async function flip(services: Services, index: number): Promise<void> {
  await sql`update entry set bytes = set_bit(bytes, 9, 1 - get_bit(bytes, 9)) where index = ${index}`.execute(services.db);
}

async function waitingSequencer(services: Services): Promise<number> {
  for (;;) {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'update "log_head"%'`.execute(
      services.db,
    );
    if (rows[0] !== undefined) return rows[0].pid;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
