import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { Program, rowsIn, tokenOf, within, type Told } from "../../../testing/program.js";
import { BASE, CALL, river, type River } from "../../../testing/river.js";
import { newKey, RIVERSIDE, smallChange } from "../../../testing/riverside.js";
import { all } from "../all.js";
import type { Route } from "../route/route.js";
import { scopes } from "../tokens/scope.js";

const [KOFI, NELL, IDRIS] = ["Kofi Larch", "Nell Sedge", "Idris Mead"];
const UUID = "0b6f4a5e-8f0e-4c55-9f43-2f4a1c7d9e10";
let story: River;

beforeEach(async () => {
  story = await river([KOFI, NELL, IDRIS]);
  await story.moves(IDRIS, CALL);
  await story.moves(KOFI, await smallChange(story.app.services));
});

const stranger = (): Program => new Program(story.app.app);
const programOf = async (name: string, ...may: readonly (typeof scopes)[number][]): Promise<Program> =>
  new Program(story.app.app, await tokenOf(story.app.services, story.idOf(name), may.length === 0 ? scopes : may));

/** Ids of things that are not there, in the form of those that are. */
const IDS = new Map([
  ["post", UUID],
  ["survey", "A".repeat(22)],
  ["draft", "A".repeat(22)],
]);

/** An address of a route, with something in every place. */
function addressOf({ path }: Route, fill: (name: string) => string = (name) => IDS.get(name) ?? "1"): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill(name)).slice(1);
}

const ask = (who: Program, route: Route, path = addressOf(route), body: unknown = {}): Promise<Told> =>
  route.method === "get" ? who.get(path) : who.post(path, body);
const kindOf = (told: Told): string => String(within(told, "type")).split("#problem-")[1] ?? "";

test("each scope opens its own routes and no other: every scope on every route", async () => {
  const by = new Map(await Promise.all(scopes.map(async (scope) => [scope, await programOf(KOFI, scope)] as const)));
  const before = await Promise.all(
    ["post", "vote", "signature", "option", "rating", "thread_follow", "act", "api_answer"].map((table) => rowsIn(story.app.services, table)),
  );
  for (const route of all) {
    const nobody = await ask(stranger(), route);
    expect(nobody.status === 401, `${route.id} without a token`).toBe(route.scope !== null);
    for (const [scope, program] of by) {
      if (scope === (route.scope ?? "read")) continue;
      const told = await ask(program, route);
      expect([told.status, kindOf(told)], `${route.id} with ${scope}`).toEqual([403, "scope"]);
    }
  }
  const after = await Promise.all(
    ["post", "vote", "signature", "option", "rating", "thread_follow", "act", "api_answer"].map((table) => rowsIn(story.app.services, table)),
  );
  expect(after).toEqual(before);
  for (const route of all) {
    const told = await ask(by.get(route.scope ?? "read") ?? stranger(), route);
    expect(["no-token", "scope"], route.id).not.toContain(kindOf(told));
  }
});

test("what is no parameter is refused by its name, on every route, whatever hidden thing it names (H-27, H-37)", async () => {
  const kofi = await programOf(KOFI);
  const hidden = ["email", "secret", "mover", "member", "sort", "order_by", "filter[email]", "fields", "include", "where", "__proto__", "theme"];
  for (const route of all) {
    for (const name of hidden) {
      const asked = new URLSearchParams({ [name]: "x" }).toString();
      const told = await ask(kofi, route, `${addressOf(route)}?${asked}`);
      expect([told.status, kindOf(told)], `${route.id} ${name}`).toEqual([400, "invalid"]);
      expect(JSON.stringify(told.body)).toContain(name);
    }
    if (route.method === "get") continue;
    for (const name of ["member", "author", "organisation", "handle", "key", "at", "id", "__proto__", "constructor"]) {
      const told = await ask(kofi, route, addressOf(route), `{"${name}":"${UUID}"}`);
      expect(told.status, `${route.id} ${name}`).toBe(400);
      expect(within(told, "errors")).toContainEqual({ field: name, message: "There is no such parameter here." });
    }
  }
  const twice = await stranger().get("motions?most=1&most=2");
  expect(twice).toMatchObject({ status: 400, body: { errors: [{ field: "most" }] } });
});

test("a number is written one way only, and so is every other id (H-32)", async () => {
  const kofi = await programOf(KOFI);
  const wrong = ["0e1", "01", "%201", "1%20", "1.0", "1e0", "-1", "+1", "0x1", "%00", "１", "null", "true", "[1]", "1,2", "9999999999", "0"];
  for (const route of all) {
    if (!route.path.includes("{")) continue;
    for (const id of wrong) {
      if (id === "0" && route.id === "readEntry") continue;
      const told = await ask(
        kofi,
        route,
        addressOf(route, () => id),
      );
      expect(told.status, `${route.id} ${id}`).toBe(404);
    }
  }
  for (const id of [UUID.toUpperCase(), UUID.replaceAll("-", ""), `{${UUID}}`, `${UUID}0`, "00000000"]) {
    expect((await kofi.get(`posts/${encodeURIComponent(id)}`)).status).toBe(404);
  }
  for (const before of ["0e1", "01", "-1", "1.5", "", "%00", "[]", "1;drop table motion"])
    expect((await stranger().get(`motions?before=${encodeURIComponent(before)}`)).status, before).toBe(400);
  for (const organisation of ["RIVERSIDE", "riverside%00", "..", "river_side", "riverside'--", "%2e%2e"])
    expect((await stranger().get(`/api/v1/organisations/${organisation}/motions`)).status, organisation).toBe(404);
});

test("a value of another kind is no value: no text for a yes, no list, no object that asks the database (H-32)", async () => {
  const kofi = await programOf(KOFI);
  const bodies: readonly (readonly [string, unknown])[] = [
    [`posts/${UUID}/rating`, { helps: "true" }],
    [`posts/${UUID}/rating`, { helps: 1 }],
    [`posts/${UUID}/rating`, { helps: { $gt: "" } }],
    ["motions/1/discussion", { kind: ["for"], body: "x" }],
    ["motions/1/discussion", { kind: "reply", body: "x" }],
    ["motions/1/discussion", { kind: "for", body: "" }],
    ["motions/1/discussion", { kind: "for", body: "a\u202Eb" }],
    ["motions/1/discussion", { kind: "for", body: "a\0b" }],
    ["motions/1/vote", {}],
    ["motions/1/vote", { choice: "for", mark: "0" }],
    ["motions/1/vote", { choice: "for", dissent: "But" }],
    ["motions/1/vote", { choice: { $ne: null } }],
    ["motions/1/options", { kind: "proposal", title: "x", text: "y", cost: 1.5 }],
    ["motions/1/options", { kind: "proposal", title: "x", text: "y", cost: -1 }],
    ["motions/1/options", { kind: "proposal", title: "two\nlines", text: "y" }],
    ["motions/1/options", { kind: "amendment", title: "x", text: "y", on: 7 }],
    ["motions/1/signature", []],
    ["motions/1/signature", null],
    ["motions/1/signature", "text"],
  ];
  for (const [path, body] of bodies)
    expect(await kofi.post(path, body === "text" ? '"text"' : body), `${path} ${JSON.stringify(body)}`).toMatchObject({ status: 400 });
  expect(await rowsIn(story.app.services, "post")).toBe(0);
});

test("what is no JSON, too deep or too long is refused at the door", async () => {
  const kofi = await programOf(KOFI);
  expect(await kofi.post("motions/1/signature", "{")).toMatchObject({ status: 400 });
  expect(await kofi.post("motions/1/signature", `${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toMatchObject({ status: 400 });
  expect(await kofi.post("motions/1/signature", "{}", { headers: { "content-type": "text/plain" } })).toMatchObject({ status: 415 });
  expect(await kofi.post("motions/1/signature", `{"a":"${"x".repeat(600_000)}"}`)).toMatchObject({ status: 413 });
  for (const key of ["", "short", "x".repeat(65), "with spaces in it!"])
    expect(await kofi.post("motions/1/signature", {}, { key })).toMatchObject({ status: 400, body: { errors: [{ field: "Idempotency-Key" }] } });
});

test("a browser's cookie is no token, no answer sets one, and pages of other sites read only what is everybody's", async () => {
  const cookie = [...story.by(KOFI).cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  expect(await stranger().get("me", { cookie })).toMatchObject({ status: 401 });
  expect(await stranger().get("motions/1", { cookie })).toMatchObject({ body: { title: null, movers: null } });
  expect(await stranger().post("motions/1/signature", {}, { headers: { cookie, origin: "https://evil.example" } })).toMatchObject({ status: 401 });
  const kofi = await programOf(KOFI);
  for (const route of all) {
    const [open, own] = [await ask(stranger(), route), await ask(kofi, route)];
    const headers = [open, own].map((told) => told.headers);
    for (const one of headers) expect([one.get("set-cookie"), one.get("access-control-allow-credentials")]).toEqual([null, null]);
    expect(own.headers.get("access-control-allow-origin"), route.id).toBeNull();
    if (open.status === 200) expect(open.headers.get("access-control-allow-origin"), route.id).toBe("*");
  }
  const preflight = await story.app.app.request(`http://localhost:3000/api/v1/organisations/${RIVERSIDE}/me`, { method: "OPTIONS" });
  expect(preflight.headers.get("access-control-allow-methods")).toBe("GET");
  expect(preflight.headers.get("access-control-allow-headers")).toBeNull();
});

test("an outsider learns no name, no title and no text of what is under way, from any route", async () => {
  const kofi = await programOf(KOFI);
  const nell = await programOf(NELL);
  await kofi.post("motions/1/options", { kind: "proposal", title: "Clean water", text: "We work for it." });
  await kofi.post("motions/1/discussion", { kind: "for", body: "A word among members." });
  await nell.post("motions/1/options/1/signature");
  const { rows } = await sql<{
    name: string;
    email: string;
    id: string;
  }>`select name, email, id from member where organisation = ${RIVERSIDE}`.execute(story.app.services.db);
  const secrets = [
    ...rows.flatMap(({ name, email, id }) => [name, email, id]),
    "Clean water",
    "We work for it",
    CALL.title,
    "Committee notice",
    "A word among",
  ];
  for (const route of all.filter(({ method }) => method === "get")) {
    for (const number of ["1", "2"]) {
      const told = JSON.stringify(
        (
          await ask(
            stranger(),
            route,
            addressOf(route, () => number),
          )
        ).body,
      );
      for (const secret of secrets) expect(told.includes(secret), `${route.id} tells ${secret}`).toBe(false);
    }
  }
});

test("nobody sees what only a member did: another member's token learns of no signature and no vote", async () => {
  const [kofi, nell] = [await programOf(KOFI), await programOf(NELL)];
  await kofi.post("motions/1/options", { kind: "proposal", title: "Clean water", text: "We work for it." });
  expect(await kofi.get("motions/1/options/1")).toMatchObject({ body: { signedByYou: true } });
  expect(await nell.get("motions/1/options/1")).toMatchObject({ body: { signedByYou: false, support: { signed: 1 } } });
  expect(await nell.get("me/motions")).toMatchObject({ body: { motions: [] } });
});

test("one program that asks too much holds up itself and nobody else (H-45)", async () => {
  const [kofi, nell] = [await programOf(KOFI), await programOf(NELL)];
  expect(await isHeldUp(() => stranger().get("/api/v1/organisations"))).toBe(true);
  expect(await kofi.get("me")).toMatchObject({ status: 200 });
  const own = await Promise.all(Array.from({ length: 620 }, () => kofi.get("me/nothing")));
  expect(own.every(({ status }) => status === 404)).toBe(true);
  expect(await isHeldUp(() => kofi.get("me"))).toBe(true);
  expect(await nell.get("me")).toMatchObject({ status: 200 });
  const guesses = await Promise.all(
    Array.from({ length: 80 }, (_, index) => new Program(story.app.app, `fm_${String(index).padStart(43, "0")}`).get("me")),
  );
  expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  expect(await nell.get("me")).toMatchObject({ status: 200 });
});

/** Whether asking on and on is refused in the end. A limit fills up again while a slow machine answers, so that one burst need not do. */
async function isHeldUp(ask: () => Promise<{ readonly status: number }>): Promise<boolean> {
  for (let burst = 0; burst < 8; burst += 1) {
    const answers = await Promise.all(Array.from({ length: 620 }, ask));
    if (answers.some(({ status }) => status === 429)) return true;
  }
  return false;
}

test("what the pages refuse the API refuses, with the reasons, their clauses and the lawful ways", async () => {
  const kofi = await programOf(KOFI);
  const key = newKey();
  const told = await kofi.post("motions/2/options", { kind: "proposal", title: "Clean water", text: "We work for it." }, { key });
  expect(told).toMatchObject({ status: 422, body: { title: "Not like this", recorded: true } });
  expect(within(told, "reasons", 0)).toMatchObject({ status: "unmet", said: expect.any(String) as string });
  expect(told.headers.get("content-type")).toBe("application/problem+json");
  const page = await story.by(KOFI).get(`${BASE}/motions`);
  expect(page.status).toBe(200);
  expect(await kofi.post("motions/2/options", { kind: "proposal", title: "Clean water", text: "We work for it." }, { key })).toMatchObject({
    body: told.body,
  });
  const german = await kofi.post(
    "motions/2/options",
    { kind: "proposal", title: "Clean water", text: "Again." },
    { headers: { "accept-language": "de" } },
  );
  expect(german).toMatchObject({ status: 422, body: { title: "So nicht" } });
});
