import { beforeEach, expect, test } from "vitest";
import { sql } from "kysely";
import { called } from "../../../testing/called.js";
import type { Answer, Visitor } from "../../../testing/browser-like.js";
import { words } from "../../../testing/reading.js";
import { BASE, river, type River } from "../../../testing/river.js";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import { payloads } from "../../../ui/gallery/payloads.js";
import { outline } from "../../../ui/gallery/structure.js";

/** Of the Committee; a member; another member. */
const [IDRIS, KOFI, NELL] = ["Idris Mead", "Kofi Larch", "Nell Sedge"];
const ITEM = `${BASE}/programme/1/1`;
/** A picture of 16 × 8 points. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAKklEQVR4AdSPsQkAAAjDov//XC+wDk4NZCoU0gI5j1nNk4iDKtiNSMAyAAAA//9XeNpIAAAABklEQVQDAMgcIAHyJOOnAAAAAElFTkSuQmCC",
  "base64",
);
let story: River;

beforeEach(async () => {
  story = await river([IDRIS, KOFI, NELL]);
  const call = await called(story, { of: "themes", wishes: [{ title: "The heron" }] });
  for (const member of story.members.slice(0, 5)) await call.cast(member, "0:10");
  await call.toTheEnd();
});

function presses(name: string, act: string, fields: Record<string, string> = {}): Promise<Answer> {
  return story.by(name).post(`${ITEM}/${act}`, { key: newKey(), ...fields }, { on: ITEM });
}

async function page(who: string | Visitor): Promise<string> {
  return words((await (typeof who === "string" ? story.by(who) : who).get(ITEM)).html);
}

const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(story.app.services.db)).rows[0]?.n ?? 0;

async function waits(name: string): Promise<string> {
  return words((await story.by(name).get(`${BASE}/home`)).html);
}

async function kofiCarriesItOut(): Promise<void> {
  expect((await presses(IDRIS, "carrier", { who: "", member: KOFI })).status).toBe(303);
  expect((await presses(KOFI, "accept")).status).toBe(303);
}

async function days(n: number): Promise<void> {
  await sql`update organisation set clock_offset = clock_offset + make_interval(days => ${n}) where id = ${RIVERSIDE}`.execute(story.app.services.db);
}

test("a member carries it out once they have accepted by a press of their own; before that their name is not public", async () => {
  const visitor = story.app.visitor();
  expect(await waits(IDRIS)).toContain("Nobody carries out 1 thing that the members have adopted.");
  await presses(IDRIS, "carrier", { who: "", member: KOFI });
  expect(await page(visitor)).toContain("Somebody has been asked and has not answered yet Set by the Committee");
  expect(await page(visitor)).not.toContain(KOFI);
  expect(await page(NELL)).toContain("Kofi Larch has been asked and has not answered yet Set by Idris Mead for the Committee");
  expect(await waits(KOFI)).toContain("You are asked to carry out “The heron”.");
  expect((await presses(NELL, "accept")).status).toBe(409);
  expect((await presses(KOFI, "note", { kind: "progress", body: "Not yet mine." })).status).toBe(403);
  await presses(KOFI, "accept");
  expect(await page(visitor)).toContain("Carried out by Kofi Larch");
  await presses(KOFI, "decline");
  expect(await page(visitor)).toContain("Carried out by Nobody yet");
});

test("a body or an office can carry it out, and only somebody of the body that decides everything else says who", async () => {
  expect((await presses(KOFI, "carrier", { who: "office:treasurer", member: "" })).status).toBe(403);
  expect((await presses(IDRIS, "carrier", { who: "body:nobody", member: "" })).status).toBe(422);
  expect((await presses(IDRIS, "carrier", { who: "", member: "Nobody Here" })).status).toBe(422);
  expect(await page(KOFI)).toContain("Carried out by Nobody yet");
  expect((await presses(IDRIS, "carrier", { who: "office:treasurer", member: "" })).status).toBe(303);
  expect(await page(story.app.visitor())).toContain("Carried out by Treasurer Set by the Committee");
});

test("any member asks for an account, once however often they press (H-33); the carrier is told and everybody sees the number and the waiting", async () => {
  await kofiCarriesItOut();
  await Promise.all(Array.from({ length: 16 }, () => presses(NELL, "ask")));
  await presses(IDRIS, "ask");
  expect(await count("account_request")).toBe(2);
  const visitor = story.app.visitor();
  expect(await page(visitor)).toContain("2 members ask for an account The first asked today.");
  expect(await waits(KOFI)).toContain("2 members ask for an account of “The heron”.");
  expect(words((await story.by(KOFI).get(`${BASE}/news`)).html)).toContain("Members ask for an account of something that you carry out");
  await days(15);
  expect(await page(visitor)).toContain("The oldest request has waited for 15 days. That is overdue: an account is given within 14 days.");
  await presses(KOFI, "note", { kind: "progress", body: "We have begun." });
  expect(await page(visitor)).toContain("2 members ask for an account");
  await presses(KOFI, "note", { kind: "account", body: "Three walks, forty people." });
  expect(await page(visitor)).not.toContain("ask for an account");
  expect(await page(visitor)).toContain("Three walks, forty people. Kofi Larch · It answers 2 members who asked.");
  expect(words((await story.by(NELL).get(`${BASE}/news`)).html)).toContain("The account that you asked for was given");
  await presses(NELL, "ask");
  expect(await page(visitor)).toContain("1 member asks for an account");
});

test("a form that is sent again does nothing twice, and after the closing report nothing more is said or asked", async () => {
  await kofiCarriesItOut();
  const note = { key: newKey(), kind: "progress", body: "One note." };
  await Promise.all(Array.from({ length: 8 }, () => presses(KOFI, "note", note)));
  expect(await count("progress_note")).toBe(1);
  await presses(NELL, "ask");
  expect((await presses(KOFI, "closing", { reasons: "It is done." })).status).toBe(422);
  const closing = await Promise.all(["done", "given up"].map((how) => presses(KOFI, "closing", { how, reasons: "It was enough." })));
  expect(new Set(closing.map(({ status }) => status))).toEqual(new Set([303, 409]));
  expect(await page(NELL)).not.toContain("asks for an account");
  expect((await presses(NELL, "ask")).status).toBe(409);
  expect((await presses(IDRIS, "note", { kind: "account", body: "Too late." })).status).toBe(409);
  expect(await page(story.app.visitor())).toMatch(/Closing report: (Done|Given up)/);
});

test("the day of the review is a day to come, and when it has come it waits for whoever carries it out", async () => {
  await kofiCarriesItOut();
  for (const day of ["2020-01-01", "2027-02-30", "2099-01-01", ""])
    expect([day, (await presses(KOFI, "review", { day })).status]).toEqual([day, 422]);
  expect((await presses(NELL, "review", { day: "2027-06-01" })).status).toBe(403);
  expect((await presses(KOFI, "review", { day: "2027-06-01" })).status).toBe(303);
  expect(await page(story.app.visitor())).toContain("Looked at again 1 June 2027");
  await days(200);
  expect(await page(story.app.visitor())).toContain("that day has passed");
  expect(await waits(KOFI)).toContain("The day has come on which “The heron” is looked at again.");
});

test("pictures are what they are by their content, have words, are added by the author of the note alone and seen by everybody", async () => {
  await kofiCarriesItOut();
  await presses(KOFI, "note", { kind: "progress", body: "The first walk." });
  const { rows } = await sql<{ id: string }>`select id from progress_note`.execute(story.app.services.db);
  const path = `${ITEM}/notes/${rows[0]?.id ?? ""}/pictures`;
  const sends = async (name: string, bytes: Buffer, said = "Forty people at the weir.") => {
    const body = new FormData();
    body.set("key", newKey());
    body.set("words", said);
    body.set("file", new File([new Uint8Array(bytes)], "x.html"));
    return story.by(name).postForm(path, body, ITEM);
  };
  expect((await sends(KOFI, Buffer.from("<script>"))).status).toBe(422);
  expect((await sends(KOFI, png, "")).status).toBe(422);
  expect((await sends(NELL, png)).status).toBe(404);
  expect((await sends(KOFI, png)).status).toBe(303);
  const { html } = await story.app.visitor().get(ITEM);
  expect(html).toContain('alt="Forty people at the weir."');
  const [, picture = ""] = /src="([^"]+\/pictures\/[^"]+)"/.exec(html) ?? [];
  const shown = await story.app.visitor().get(picture);
  expect(shown.headers.get("content-type")).toBe("image/png");
  expect(shown.headers.get("content-security-policy")).toContain("sandbox");
  expect((await story.app.visitor().get(picture.replace("riverside", "movement"))).status).toBe(404);
});

/** A page without its first line, which is no element. */
const withoutDoctype = (html: string): string => html.slice(html.indexOf("<html"));

test("H-38: whatever is typed into a note or a report stays words", async () => {
  await kofiCarriesItOut();
  await presses(KOFI, "note", { kind: "progress", body: "plain" });
  const plain = new Set(outline(withoutDoctype((await story.by(NELL).get(ITEM)).html)));
  for (const body of payloads.filter((text) => !text.includes("\0")).slice(0, 28))
    expect((await presses(KOFI, "note", { kind: "progress", body })).status).toBeLessThan(500);
  const { html } = await story.by(NELL).get(ITEM);
  const added = outline(withoutDoctype(html)).filter((element) => !plain.has(element));
  expect(added.filter((element) => !/^(?:p|ul|ol|li|a|em|strong|code|pre|blockquote|nav|h[1-6])\b/.test(element))).toEqual([]);
  expect(html).not.toMatch(/href="(?:javascript|data|vbscript):/i);
});
