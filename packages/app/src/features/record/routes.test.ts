import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audit } from "@folkmoot/auditor";
import { compile } from "@folkmoot/constitution";
import {
  checkInclusion,
  checkProof,
  encodeEntry,
  hashesFromTiles,
  inclusionProof,
  leafHash,
  openCheckpoint,
  parseVkey,
  publicKey,
  readBundle,
  tilePath,
  tilesOf,
} from "@folkmoot/record";
import { apply, UNFOUNDED, type OrganisationFacts } from "@folkmoot/procedure";
import { act } from "../../platform/act.js";
import type { Services } from "../../platform/services.js";
import { createServer } from "../../server.js";
import { testServices } from "../../testing/services.js";
import { KEY, sampleRecord, VKEY } from "../../../../auditor/testing/sample.js";
import { exportLines } from "./export.js";
import { recordEvents } from "./record.js";
import { sequence } from "./sequencer.js";

const sample = sampleRecord(60);
const size = sample.events.length;
const ORGANISATION = "riverside";
let services: Services;
let dataDir: string;

const get = (path: string): Promise<Response> => Promise.resolve(createServer(services).request(`http://localhost:3000/o/${ORGANISATION}${path}`));

async function linesOf(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(services.db, ORGANISATION, services.logKey.publicKey)) lines.push(line.slice(0, -1));
  return lines;
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "folkmoot-record-"));
  const logKey = { seed: KEY.seed, publicKey: publicKey(KEY.seed), successor: "A".repeat(43) };
  services = { ...(await testServices({ dataDir })), logKey };
  const facts = sample.events.reduce<OrganisationFacts>(apply, UNFOUNDED);
  const { db } = services;
  await db
    .insertInto("organisation")
    .values({ id: ORGANISATION, name: "Riverside", mode: "rehearsal", facts: JSON.stringify(facts) })
    .execute();
  for (const [commitment, { salt, body }] of sample.texts) {
    await db
      .insertInto("text_beside")
      .values({ organisation: ORGANISATION, commitment, salt: Buffer.from(salt), body, withheld_at: null })
      .execute();
  }
  for (const { hash, bytes } of sample.rolls.values()) {
    await db
      .insertInto("roll_list")
      .values({ organisation: ORGANISATION, hash, handles: Buffer.from(bytes) })
      .execute();
  }
  for (const event of sample.events) {
    if (event.t !== "constitution") continue;
    const { rules } = compile(sample.texts.get(event.text)?.body ?? "");
    await db
      .insertInto("constitution_version")
      .values({
        organisation: ORGANISATION,
        number: 1,
        commitment: event.text,
        rules: JSON.stringify(rules),
        rules_hash: event.rules,
        motion: null,
        in_force_at: new Date(event.at),
      })
      .execute();
  }
  await act(db, ORGANISATION, (begun) => recordEvents(begun, sample.events));
  await sequence(services, ORGANISATION);
});

afterAll(() => rm(dataDir, { recursive: true }));

describe("the export of a record", () => {
  test("is valid for anybody who has the key", async () => {
    const answer = await get("/record/export");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="riverside.folkmoot"');
    const lines = (await answer.text()).trimEnd().split("\n");
    const checkpoint = await (await get("/record/checkpoint")).text();
    expect(await audit(lines, { key: VKEY, remembered: checkpoint })).toMatchObject({
      valid: true,
      size,
      motions: 61,
      votes: 720,
      withheld: 0,
      unpublished: 1,
    });
  });

  test("shows a change that was made in the database behind everybody's back (H-18)", async () => {
    const index = sample.events.findIndex((event) => event.t === "voted");
    const [voted] = sample.events.slice(index);
    if (voted?.t !== "voted") throw new Error("no votes");
    const forged = { ...voted, votes: voted.votes.map(([handle]) => [handle, "for"] as const) };
    const put = (bytes: Uint8Array) =>
      sql`update entry set bytes = ${Buffer.from(bytes)} where organisation = ${ORGANISATION} and index = ${index}`.execute(services.db);
    await put(encodeEntry(forged));
    // The leaf hashes in the file are made from the same forged entry: that something was changed shows, what it was does not.
    expect(await audit(await linesOf(), { key: VKEY })).toMatchObject({ valid: false, code: "tree" });
    await put(encodeEntry(voted));
    expect(await audit(await linesOf(), { key: VKEY })).toMatchObject({ valid: true });
  });

  test("gives out no text of a motion before its notice, and nothing that was refused", async () => {
    const text = await (await get("/record/export")).text();
    const petition = sample.events.find((event) => event.t === "deposited");
    if (petition?.t !== "deposited") throw new Error("no petition");
    expect(text).toContain(`{"text":"${petition.text}","absent":"before-notice"}`);
    expect(text).not.toContain(sample.texts.get(petition.text)?.body);
  });
});

describe("the tiles of a record", () => {
  const bytesAt = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await get(`/log/${path}`)).arrayBuffer());

  test("hold its entries and prove each against the checkpoint beside them", async () => {
    const head = openCheckpoint(await (await get("/log/checkpoint")).text(), { name: KEY.name, publicKey: services.logKey.publicKey });
    if (head === null) throw new Error("a checkpoint that is not signed");
    const entries: Uint8Array[] = [];
    for (const place of tilesOf(size)) {
      if (place.level === "entries") entries.push(...(readBundle(await bytesAt(tilePath(place)), place.width) ?? []));
    }
    expect(entries).toEqual(sample.events.map(encodeEntry));
    const hashes = hashesFromTiles(size, (place) => bytesAt(tilePath(place)));
    for (const index of [0, 255, 256, size - 1]) {
      const leaf = leafHash(entries[index] ?? new Uint8Array());
      expect(checkInclusion(await inclusionProof(index, size, hashes), { index, leaf, ...head })).toBe(true);
    }
  });

  test("stay as they are, so that they may be kept for ever, and come smaller to those who take it", async () => {
    const full = await get("/log/tile/entries/000");
    const small = await bytesAt("tile/entries/000.p/7");
    expect(readBundle(small, 7)).toEqual(sample.events.slice(0, 7).map(encodeEntry));
    expect(full.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const packed = await createServer(services).request(`http://localhost:3000/o/${ORGANISATION}/log/tile/entries/000`, {
      headers: { "accept-encoding": "gzip, br" },
    });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer()))).toEqual(Buffer.from(await bytesAt("tile/entries/000")));
  });

  test.each(["tile/0/999", "tile/0/000.p/0", "tile/7/000", "tile/0/00", "tile/", "tile/0/..%2f000", "tile/data/000", "tile/0/x000/000"])(
    "%s is not there",
    async (path) => {
      expect((await get(`/log/${path}`)).status).toBe(404);
    },
  );
});

describe("the pages of a record", () => {
  test("say in plain words what happened, newest first, fifty at a time", async () => {
    const first = await (await get("/record")).text();
    expect(first).toContain("was carried: 8 for, 3 against, 1 abstaining, of 12 entitled");
    expect(first).toContain(`/o/riverside/record/entries/${size - 1}`);
    expect(first).not.toContain(`/o/riverside/record/entries/${size - 51}"`);
    const next = await (await get(`/record?before=${size - 50}`)).text();
    expect(next).toContain(`/o/riverside/record/entries/${size - 51}"`);
    const last = await (await get("/record?before=9")).text();
    expect(last).toContain("The organisation was founded, as a rehearsal.");
    expect(last).toContain("A motion was refused when it was put forward.");
  });

  test("show one entry byte for byte, with the proof that it stands in the signed record", async () => {
    for (const index of [0, 7, size - 1]) {
      expect(await (await get(`/record/entries/${index}`)).text()).toContain(`Entry ${index}`);
      const proof = await (await get(`/record/entries/${index}/proof`)).text();
      const entry = encodeEntry(sample.events[index] ?? { t: "" });
      expect(checkProof(proof, entry, { name: KEY.name, publicKey: services.logKey.publicKey })).toMatchObject({ index, size });
    }
  });

  test("give the checkpoint as it was signed", async () => {
    const answer = await get("/record/checkpoint");
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const key = parseVkey(VKEY);
    expect(key === null ? null : openCheckpoint(await answer.text(), key)?.size).toBe(size);
  });

  test.each([
    `/record/entries/${size}`,
    "/record/entries/01",
    "/record/entries/1e1",
    "/record/entries/-1",
    "/record/entries/x",
    "/record?before=0",
    "/record?before=1e3",
  ])("%s is no page", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

test("asking for the head of an export again and again takes no download away from anybody", async () => {
  const app = createServer(services);
  const url = `http://localhost:3000/o/${ORGANISATION}/record/export`;
  for (let asked = 0; asked < 20; asked += 1) {
    const head = await app.request(url, { method: "HEAD" });
    expect([head.status, head.body]).toEqual([200, null]);
  }
  const whole = await app.request(url);
  expect(whole.status).toBe(200);
  expect((await whole.text()).trimEnd().split("\n").length).toBeGreaterThan(size);
});

test("downloads whose readers have gone away are over", async () => {
  const app = createServer(services);
  const url = `http://localhost:3000/o/${ORGANISATION}/record/export`;
  for (let asked = 0; asked < 12; asked += 1) {
    const begun = await app.request(url);
    expect(begun.status).toBe(200);
    await begun.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
