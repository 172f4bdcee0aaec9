import { beforeEach, expect, test } from "vitest";
import { fieldsOf, words } from "../../../../testing/reading.js";
import { BASE, river, type River } from "../../../../testing/river.js";
import { newKey, RIVERSIDE, smallChange } from "../../../../testing/riverside.js";
import { readText } from "../../texts.js";
import { motionByNumber } from "../../store.js";
import { putOption } from "../put.js";

const [KOFI, NELL, IDRIS] = ["Kofi Larch", "Nell Sedge", "Idris Mead"];
const MOTION = `${BASE}/motions/1`;
let story: River;

/** Kofi proposes three days' notice instead of five; the time for amendments has come. */
beforeEach(async () => {
  story = await river([KOFI, NELL, IDRIS]);
  await story.moves(KOFI, await smallChange(story.app.services));
  await story.next();
});

async function textNow(): Promise<string> {
  const motion = await motionByNumber(story.app.services.db, RIVERSIDE, 1);
  return (await readText(story.app.services.db, RIVERSIDE, motion?.facts.text ?? "")) ?? "";
}

/** Puts an amendment through its form: fields, a last look, the press. */
async function amends(name: string, title: string, [before, after]: readonly [string, string]): Promise<void> {
  const visitor = story.by(name);
  const start = `${MOTION}/options/new?kind=amendment`;
  const text = await textNow();
  expect(text).toContain(before);
  const looked = await visitor.post(
    `${MOTION}/options/new`,
    { ...fieldsOf((await visitor.get(start)).html, "/options/new"), title, text: text.replace(before, after) },
    { on: start },
  );
  expect(words(looked.html)).toContain("This is what you put");
  const put = await visitor.post(`${MOTION}/options/new/put`, fieldsOf(looked.html, "/options/new/put"), { on: start });
  expect(put).toMatchObject({ status: 303 });
}

async function accept(option: number, chosen: { readonly [field: string]: string } = {}): Promise<string> {
  const kofi = story.by(KOFI);
  const path = `${MOTION}/options/${option}/merge`;
  const page = await kofi.get(path);
  const looked = await kofi.post(`${path}/look`, { ...fieldsOf(page.html, "/merge/look"), ...chosen }, { on: path });
  if (looked.status !== 200) return words(looked.html);
  const done = await kofi.post(`${MOTION}/options/${option}/accept`, fieldsOf(looked.html, "/accept"), { on: path });
  expect(done).toMatchObject({ status: 303, location: MOTION });
  return words(looked.html);
}

test("two clashing amendments are merged by hand: both stand side by side, nothing is chosen for the mover, and the text is what they wrote", async () => {
  await amends(NELL, "Four days", ["[3 days' notice]", "[4 days' notice]"]);
  await amends(IDRIS, "A week", ["[3 days' notice]", "[7 days' notice]"]);
  await accept(1);
  expect(await textNow()).toContain("[4 days' notice]");

  const page = words((await story.by(KOFI).get(`${MOTION}/options/2/merge`)).html);
  expect(page).toMatch(/Both change the same words.*As it stands now.*4.*As the amendment has it.*7/);
  expect(await accept(2)).toContain("Choose what stands here");
  expect(await textNow()).toContain("[4 days' notice]");

  const html = (await story.by(KOFI).get(`${MOTION}/options/2/merge`)).html;
  const part = /name="(part-\d+)"/.exec(html)?.[1] ?? "";
  const own = /<textarea[^>]*name="part-\d+-own"[^>]*>([^<]*)</.exec(html)?.[1]?.replaceAll("&#39;", "'").replaceAll("&quot;", '"') ?? "";
  expect(own).toContain("[4 days' notice]");
  expect(await accept(2, { [part]: "own", [`${part}-own`]: own.replace("4 days", "6 days") })).toContain("6 clear days");
  expect(await textNow()).toContain("[6 days' notice]");
  expect(words((await story.by(NELL).get(MOTION)).html)).toMatch(/Amendment 2 .*Gathers support.*Amendment 1 .*Accepted, part of the text/);
  expect(words((await story.by(IDRIS).get(`${MOTION}/options/2`)).html)).toContain("A part of it was taken into the text");
});

test("a result that was made from a text which has changed meanwhile is refused, and nothing is lost", async () => {
  await amends(NELL, "Four days", ["[3 days' notice]", "[4 days' notice]"]);
  await amends(IDRIS, "Every week", ["[14 days' notice]", "[13 days' notice]"]);
  const kofi = story.by(KOFI);
  const path = `${MOTION}/options/2/merge`;
  const looked = await kofi.post(`${path}/look`, fieldsOf((await kofi.get(path)).html, "/merge/look"), { on: path });
  await accept(1);
  const late = await kofi.post(`${MOTION}/options/2/accept`, fieldsOf(looked.html, "/accept"), { on: path });
  expect(late.status).toBe(422);
  expect(words(late.html)).toContain("made from a text that has changed since");
  expect(await textNow()).toContain("[4 days' notice]");
  expect(await textNow()).toContain("[14 days' notice]");
});

test("nobody but a mover of the text takes an amendment into it (H-26)", async () => {
  await amends(NELL, "Four days", ["[3 days' notice]", "[4 days' notice]"]);
  const nell = story.by(NELL);
  const path = `${MOTION}/options/1/merge`;
  const page = await nell.get(path);
  const looked = await nell.post(`${path}/look`, fieldsOf(page.html, "/merge/look"), { on: path });
  const taken = await nell.post(`${MOTION}/options/1/accept`, fieldsOf(looked.html, "/accept"), { on: path });
  expect(taken.status).toBe(422);
  expect(await textNow()).toContain("[3 days' notice]");
  expect(words((await nell.get(`${MOTION}/options/1`)).html)).not.toContain("Take it into the text");
});

test("an accepted amendment that touches the purpose raises the majority by itself", async () => {
  await amends(NELL, "Streams too", ["want the river, its banks", "want the river, its streams, its banks"]);
  expect(words((await story.by(KOFI).get(MOTION)).html)).not.toContain("three quarters");
  await accept(1);
  for (let step = 0; step < 5; step += 1) await story.next();
  expect(words((await story.by(KOFI).get(`${MOTION}/certificate`)).html)).toContain("11.7.1");
});

test("script in a title, a text and a choice stays text (H-38)", async () => {
  const payload = `<img src=x onerror=alert(1)>`;
  const putting = {
    kind: "amendment" as const,
    on: null,
    base: (await motionByNumber(story.app.services.db, RIVERSIDE, 1))?.facts.text ?? "",
    title: payload,
    text: (await textNow()).replace("We are the Riverside", `We ${payload} are the Riverside`),
    theme: null,
    place: null,
    cost: null,
  };
  const outcome = await putOption(story.app.services, RIVERSIDE, { member: story.idOf(NELL), key: newKey(), number: 1, putting });
  for (const path of [MOTION, `${MOTION}/options/1`, `${MOTION}/options/1/merge`, `${BASE}/motions`]) {
    const { html } = await story.by(KOFI).get(path);
    expect(html).not.toContain("<img");
  }
  expect(outcome).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "sound-text" }] } });
});

async function puts(name: string, amendment: { title: string; text: string; base: string; on?: string }): Promise<void> {
  const putting = { kind: "amendment" as const, on: null, theme: null, place: null, cost: null, ...amendment };
  const outcome = await putOption(story.app.services, RIVERSIDE, { member: story.idOf(name), key: newKey(), number: 1, putting });
  expect(outcome).toMatchObject({ kind: "done" });
}

const factsNow = async () => (await motionByNumber(story.app.services.db, RIVERSIDE, 1))?.facts;

test("an amendment shows what it would take back of one that was accepted meanwhile: nobody votes it away unseen", async () => {
  await amends(NELL, "Four days", ["[3 days' notice]", "[4 days' notice]"]);
  await amends(IDRIS, "Every week", ["[14 days' notice]", "[13 days' notice]"]);
  await accept(1);
  const page = words((await story.by(KOFI).get(`${MOTION}/options/2`)).html);
  expect(page).toContain("[taken out: 14 ] [put in: 13 ] days' notice");
  expect(page).toContain("[taken out: 4 ] [put in: 3 ] days' notice");
});

test("whoever amends can't choose beside which text it is read: a change that an earlier amendment had is not hidden behind a harmless one (H-21, H-26)", async () => {
  const first = await factsNow();
  const text = await textNow();
  const sly = text.replace("[14 days' notice]", "[1 days' notice]");
  await puts(NELL, { title: "Sly", text: sly, base: first?.text ?? "" });
  const asBase = (await factsNow())?.options[0]?.text ?? "";
  await puts(NELL, { title: "Harmless", text: sly.replace("want the river, its banks", "want the river, its own banks"), base: asBase });
  const page = words((await story.by(KOFI).get(`${MOTION}/options/2`)).html);
  expect(page).toContain("[taken out: 14 ] [put in: 1 ] days' notice");
});

test("an amendment to an amendment that became part of the text is taken into that text", async () => {
  await amends(NELL, "Four days", ["[3 days' notice]", "[4 days' notice]"]);
  const on = (await factsNow())?.options[0];
  const text = (await textNow()).replace("[3 days' notice]", "[6 days' notice]");
  await puts(IDRIS, { title: "Six days", text, base: on?.text ?? "", ...(on === undefined ? {} : { on: on.id }) });
  await accept(1);
  await accept(2);
  expect(await textNow()).toContain("[6 days' notice]");
});

test("an amendment is not called accepted where nothing of it, or something else, would stand in the text (H-26)", async () => {
  await amends(NELL, "Four days", ["[3 days' notice]", "[4 days' notice]"]);
  await amends(IDRIS, "A week", ["[3 days' notice]", "[7 days' notice]"]);
  await accept(1);
  const kofi = story.by(KOFI);
  const path = `${MOTION}/options/2/merge`;
  const part = /name="(part-\d+)"/.exec((await kofi.get(path)).html)?.[1] ?? "";
  expect(await accept(2, { [part]: "mine" })).toContain("Nothing of the amendment would stand in the text");
  const looked = await kofi.post(`${path}/look`, { ...fieldsOf((await kofi.get(path)).html, "/merge/look"), [part]: "theirs" }, { on: path });
  const sent = fieldsOf(looked.html, "/accept");
  const before = await textNow();
  const nothing = await kofi.post(`${MOTION}/options/2/accept`, { ...sent, text: before }, { on: path });
  expect(words(nothing.html)).toContain("Nothing of the amendment would stand in the text");
  const other = (sent["text"] ?? "").replace("[14 days' notice]", "[1 days' notice]");
  expect((await kofi.post(`${MOTION}/options/2/accept`, { ...sent, text: other }, { on: path })).status).toBe(400);
  expect(await textNow()).toBe(before);
  expect((await factsNow())?.options[1]?.acceptedAt).toBeNull();
});
