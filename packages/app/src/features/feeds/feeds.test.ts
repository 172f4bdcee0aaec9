import ICAL from "ical.js";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { testApp } from "../../testing/app.js";
import { browserTest } from "../../testing/browser.js";
import { newKey, openBallot, RIVERSIDE, riverside, smallChange } from "../../testing/riverside.js";
import { act } from "../../platform/act.js";
import { concern } from "../../platform/concern.js";
import type { Services } from "../../platform/services.js";
import { startSession } from "../../platform/session/session.js";
import { deposit, keepText, motionByNumber } from "../motions/index.js";
import { atom } from "./atom.js";
import { calendar } from "./calendar.js";

const base = `/o/${RIVERSIDE}`;

/** Signs in without the page for it. */
async function session(services: Services, member: string): Promise<{ cookie: string }> {
  return { cookie: `folkmoot-session-${RIVERSIDE}=${await startSession(services.db, RIVERSIDE, member, "test")}` };
}

function events(ics: string): { uid: string; summary: string; start: string; url: string }[] {
  const parsed = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return parsed.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    return { uid: event.uid, summary: event.summary, start: event.startDate.toJSDate().toISOString(), url: String(one.getFirstPropertyValue("url")) };
  });
}

test("outsiders read in the feed that there is a motion, and what it is called once it is decided; a title that wants to be more stays text (H-38)", async () => {
  const { services, visitor } = await testApp();
  const [mover = ""] = await riverside(services);
  const title = `</title><script>alert(1)</script>]]> & "it"`;
  await deposit(services, RIVERSIDE, { member: mover, key: newKey(), proposal: { ...(await smallChange(services)), title } });
  const before = await visitor().get(`${base}/feed.atom`);
  expect(before.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(before.html).toContain("Put forward: Motion 1<");
  expect(before.html).not.toContain("alert");
  await sql`update motion set facts = jsonb_set(facts, '{closed}', '{"vote": {}}') where organisation = ${RIVERSIDE}`.execute(services.db);
  const after = (await visitor().get(`${base}/feed.atom`)).html;
  expect(after).not.toContain("<script");
  expect(after).toContain("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;]]&gt; &amp; &quot;it&quot;");
  expect((await visitor().get(`${base}/feed.atom?language=de`)).html).toContain("Eingereicht: ");
  expect((await visitor().get(`${base}/feed.atom?language=<x>`)).status).toBe(404);
});

browserTest("a browser reads the feed as well-formed XML whatever stands in it", async ({ open }) => {
  const hostile = `<a href="javascript:alert(1)">\u0000\u0008\uFFFE\uD800 ]]> & ' "`;
  const document = atom({
    title: hostile,
    subtitle: hostile,
    page: "http://localhost/?a=1&b=2",
    self: `http://localhost/"><x/>`,
    language: "en",
    begun: new Date(0),
    entries: [{ id: hostile, title: hostile, url: hostile, at: new Date(1), summary: hostile }],
  });
  const page = await (await open()).newPage();
  const read = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    return {
      failed: parsed.querySelector("parsererror")?.textContent ?? null,
      title: parsed.querySelector("entry > title")?.textContent,
      links: parsed.querySelectorAll("a").length,
    };
  }, document);
  expect(read).toEqual({ failed: null, title: `<a href="javascript:alert(1)"> ]]> & ' "`, links: 0 });
});

test("whatever a calendar holds, another program reads back exactly that, in lines that are short enough", () => {
  const words = fc.string({ unit: "binary", maxLength: 120 }).filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text.replaceAll("\n", "")));
  fc.assert(
    fc.property(words, words, fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }), (title, text, at) => {
      const starts = new Date(Math.floor(at.getTime() / 1_000) * 1_000);
      const ics = calendar({
        name: title,
        events: [{ uid: "a@folkmoot", starts, title: `x${title}x`, text: `x${text}x`, url: "http://localhost/o/club" }],
      });
      for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(events(ics)).toEqual([{ uid: "a@folkmoot", summary: `x${title}x`, start: starts.toISOString(), url: "http://localhost/o/club" }]);
    }),
    { numRuns: 60 },
  );
});

test("line ends in a title begin no line of a calendar (H-38)", () => {
  const title = "Meeting\r\nEND:VEVENT\r\nBEGIN:VEVENT\rSUMMARY:forged\u2028;,\\";
  const ics = calendar({ name: title, events: [{ uid: "a", starts: new Date(0), title, text: title, url: `http://localhost/\r\nX-EVIL:1` }] });
  expect(ics.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  expect(ics).not.toMatch(/^X-EVIL/m);
  expect(events(ics)).toHaveLength(1);
});

test("what has not changed is not sent again", async () => {
  const { services, visitor } = await testApp();
  await openBallot(services);
  for (const path of [`${base}/feed.atom`, `${base}/calendar.ics`]) {
    const first = await visitor().get(path);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[A-Za-z0-9_-]{27}"$/);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, "*"]) {
      const again = await visitor().get(path, { "if-none-match": known });
      expect([again.status, again.html, again.headers.get("etag")]).toEqual([304, "", tag]);
    }
    expect((await visitor().get(path, { "if-none-match": '"other"' })).status).toBe(200);
  }
});

test("the public calendar names motions by their number; a member's own has their names and the votes that wait for them", async () => {
  const { services, visitor, app } = await testApp();
  const { members, closes } = await openBallot(services);
  const open = events((await visitor().get(`${base}/calendar.ics`)).html);
  expect(open.map(({ summary }) => summary)).toEqual(["The vote closes: Motion 1"]);
  const someone = visitor();
  const { cookie } = await session(services, members[1] ?? "");
  someone.cookies.set(cookie.split("=")[0] ?? "", cookie.split("=")[1] ?? "");
  const made = await someone.post(`${base}/calendars/make`, {}, { on: `${base}/calendars` });
  const address = /http:\/\/localhost:3000(\/o\/riverside\/calendar\/[A-Za-z0-9_-]{43}\.ics)/.exec(made.html)?.[1] ?? "";
  const own = events(await (await app.request(address)).text());
  expect(own.map(({ summary }) => summary)).toEqual([
    "The vote closes: motion 1, “Committee notice”",
    "Your vote is open until now: motion 1, “Committee notice”",
  ]);
  expect(own[1]?.start.slice(0, 19)).toBe(new Date(closes).toISOString().slice(0, 19));
  expect((await app.request(address)).headers.get("cache-control")).toBe("private, no-cache");
  const renewed = await someone.post(`${base}/calendars/make`, {}, { on: `${base}/calendars` });
  expect((await app.request(address)).status).toBe(404);
  const next = /(\/o\/riverside\/calendar\/[A-Za-z0-9_-]{43}\.ics)/.exec(renewed.html)?.[1] ?? "";
  expect((await app.request(next)).status).toBe(200);
  expect((await someone.get(`${base}/calendars`)).html).not.toContain(next);
  await someone.post(`${base}/calendars/end`, {}, { on: `${base}/calendars` });
  expect((await app.request(next)).status).toBe(404);
});

test("an address of a calendar opens nothing of another organisation, and none after its member has left (H-28)", async () => {
  const { services, app, visitor } = await testApp();
  const [member = ""] = await riverside(services);
  const someone = visitor();
  const { cookie } = await session(services, member);
  someone.cookies.set(cookie.split("=")[0] ?? "", cookie.split("=")[1] ?? "");
  const made = await someone.post(`${base}/calendars/make`, {}, { on: `${base}/calendars` });
  const address = /(\/o\/riverside\/calendar\/[A-Za-z0-9_-]{43}\.ics)/.exec(made.html)?.[1] ?? "";
  await sql`insert into organisation (id, name, mode, facts) select 'other', 'Other', 'rehearsal', facts from organisation where id = ${RIVERSIDE}`.execute(
    services.db,
  );
  for (const table of ["text_beside", "constitution_version"] as const) await copy(services, table);
  expect((await app.request("/o/other/calendar.ics")).status).toBe(200);
  expect((await app.request(address.replace("/riverside/", "/other/"))).status).toBe(404);
  for (const bad of ["x", "A".repeat(43), `${"A".repeat(42)}%00`]) expect((await app.request(`${base}/calendar/${bad}.ics`)).status).toBe(404);
  expect((await app.request(address)).status).toBe(200);
  await sql`update member set left_at = now() where id = ${member}`.execute(services.db);
  expect((await app.request(address)).status).toBe(404);
  expect((await visitor().post(`${base}/calendars/make`, {}, { on: `${base}/sign-in` })).location).toContain("/sign-in");
});

test("what was announced stands in the list with its certificate, and in the feed; what people typed stays text (H-38)", async () => {
  const { services, visitor } = await testApp();
  const [mover = ""] = await riverside(services);
  await deposit(services, RIVERSIDE, { member: mover, key: newKey(), proposal: await smallChange(services) });
  expect((await visitor().get(`${base}/announcements`)).html).toContain("Nothing has been announced yet.");
  const motion = await motionByNumber(services.db, RIVERSIDE, 1);
  await act(services.db, RIVERSIDE, async (begun) => {
    const text = await keepText(begun.tx, RIVERSIDE, "In force since Friday.\n<script>alert(1)</script>");
    await concern(begun, { kind: "announcement", what: "announced", motion: motion?.id ?? "", text }, "everybody");
    await concern(begun, { kind: "announcement", what: "announced", motion: motion?.id ?? "", text }, "everybody");
  });
  const list = await visitor().get(`${base}/announcements`);
  expect(list.html.match(/In force since Friday/g)).toHaveLength(1);
  expect(list.html).toContain(`href="${base}/motions/1/certificate"`);
  expect(list.html).not.toContain("<script>");
  const feed = (await visitor().get(`${base}/feed.atom`)).html;
  expect(feed).toContain("Announced as in force: ");
  expect(feed).toContain("&lt;script&gt;alert(1)&lt;/script&gt;</summary>");
  for (const bad of ["before=x", "before=0", "before=1e3", "before=-1"])
    expect((await visitor().get(`${base}/announcements?${bad}`)).status).toBe(404);
});

async function copy({ db }: Services, table: "text_beside" | "constitution_version"): Promise<void> {
  if (table === "text_beside")
    await sql`insert into text_beside (organisation, commitment, salt, body) select 'other', commitment, salt, body from text_beside where organisation = ${RIVERSIDE}`.execute(
      db,
    );
  else
    await sql`insert into constitution_version select 'other', number, commitment, rules, rules_hash, motion, in_force_at from constitution_version
      where organisation = ${RIVERSIDE}`.execute(db);
}
