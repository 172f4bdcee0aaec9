import { beforeEach, expect, test } from "vitest";
import { audited } from "../../../../testing/audited.js";
import { fieldsOf, words } from "../../../../testing/reading.js";
import { BASE, river, type River } from "../../../../testing/river.js";
import { newKey, RIVERSIDE, smallChange } from "../../../../testing/riverside.js";
import { deposit } from "../../acts/deposit.js";
import { motionByNumber } from "../../store.js";
import { readText } from "../../texts.js";
import { acceptAmendment, mergedText, mergingOf } from "../accept.js";
import { putOption } from "../put.js";

const [KOFI, NELL, IDRIS, TAMSIN] = ["Kofi Larch", "Nell Sedge", "Idris Mead", "Tamsin Weir"];
const MOTION = `${BASE}/motions/1`;
let story: River;

/** Kofi, Nell and Tamsin propose three days' notice instead of five, together; Idris would rather have four. */
beforeEach(async () => {
  story = await river([KOFI, NELL, IDRIS, TAMSIN]);
  const { services } = story.app;
  const attempt = { member: story.idOf(KOFI), key: newKey(), proposal: await smallChange(services) };
  const others = [story.idOf(NELL), story.idOf(TAMSIN)];
  expect(await deposit(services, RIVERSIDE, { ...attempt, together: async () => others })).toEqual({ kind: "done", number: 1 });
  await story.next();
  await amends("Four days", ["[3 days' notice]", "[4 days' notice]"]);
});

const motion = async () => (await motionByNumber(story.app.services.db, RIVERSIDE, 1)) ?? expect.fail();
const textNow = async (): Promise<string> => (await readText(story.app.services.db, RIVERSIDE, (await motion()).facts.text)) ?? "";

async function amends(title: string, ...changes: readonly (readonly [string, string])[]): Promise<void> {
  const text = changes.reduce((whole, [before, after]) => whole.replace(before, after), await textNow());
  const base = (await motion()).facts.text;
  const putting = { kind: "amendment" as const, on: null, base, title, text, theme: null, place: null, cost: null };
  expect(await putOption(story.app.services, RIVERSIDE, { member: story.idOf(IDRIS), key: newKey(), number: 1, putting })).toMatchObject({
    kind: "done",
  });
}

/** The result that a mover looks at, and their press. */
async function settles(name: string, option = 1): Promise<string> {
  const visitor = story.by(name);
  const path = `${MOTION}/options/${option}/merge`;
  const looked = await visitor.post(`${path}/look`, fieldsOf((await visitor.get(path)).html, "/merge/look"), { on: path });
  const pressed = await visitor.post(`${MOTION}/options/${option}/accept`, fieldsOf(looked.html, "/accept"), { on: path });
  expect(pressed.status).toBe(303);
  return words(looked.html);
}

const see = async (name: string, path: string) => words((await story.by(name).get(path)).html);

async function agrees(name: string): Promise<number> {
  const path = `${MOTION}/options/1/acceptance`;
  const page = await story.by(name).get(path);
  return (await story.by(name).post(`${MOTION}/options/1/accept`, fieldsOf(page.html, "/accept"), { on: path })).status;
}

test("an amendment to what several move is taken in with the press of the last of them; the page says who has agreed and who is asked", async () => {
  expect(await settles(KOFI)).toMatch(/Nell Sedge and Tamsin Weir move this text with you/);
  expect(await textNow()).toContain("[3 days' notice]");
  for (const name of [IDRIS, NELL])
    expect(await see(name, `${MOTION}/options/1`)).toMatch(/Kofi Larch has agreed.*Nell Sedge is still asked.*Tamsin Weir is still asked/);
  expect(await see(NELL, `${BASE}/home`)).toContain("You are asked whether the amendment “Four days” shall be taken in");
  expect(await see(NELL, `${BASE}/news`)).toContain("You are asked whether an amendment shall be taken in");
  expect(await see(KOFI, `${BASE}/home`)).not.toContain("You are asked whether the amendment");
  expect(await agrees(NELL)).toBe(303);
  expect(await textNow()).toContain("[3 days' notice]");
  expect(await agrees(TAMSIN)).toBe(303);
  expect(await textNow()).toContain("[4 days' notice]");
  expect((await motion()).facts.options[0]?.acceptedAt).not.toBeNull();
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("until the last has agreed an agreement is taken back, or given to another result", async () => {
  await settles(KOFI);
  await settles(NELL);
  const path = `${MOTION}/options/1/acceptance`;
  const kofi = story.by(KOFI);
  await kofi.post(`${path}/back`, fieldsOf((await kofi.get(path)).html, "/acceptance/back"), { on: path });
  expect(await agrees(TAMSIN)).toBe(303);
  expect(await see(IDRIS, `${MOTION}/options/1`)).toMatch(/Kofi Larch is still asked.*Nell Sedge has agreed.*Tamsin Weir has agreed/);
  expect(await textNow()).toContain("[3 days' notice]");
  expect(await agrees(KOFI)).toBe(303);
  expect(await textNow()).toContain("[4 days' notice]");
});

test("all of them pressing at the same moment, many times over, take it in once", async () => {
  const { services } = story.app;
  const merging = await mergingOf(services.db, RIVERSIDE, { motion: await motion(), option: 1 });
  const from = merging?.from ?? "";
  const text = mergedText(merging, [], from);
  const attempt = { number: 1, option: 1, from, text: text.ok ? text.value : "" };
  const outcomes = await Promise.all(
    [KOFI, NELL, TAMSIN].flatMap((name) =>
      Array.from({ length: 12 }, () => acceptAmendment(services, RIVERSIDE, { ...attempt, member: story.idOf(name), key: newKey() })),
    ),
  );
  expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
  expect(await textNow()).toContain("[4 days' notice]");
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("nobody else's agreement counts, and none to a text that has changed since", async () => {
  const { services } = story.app;
  const merging = await mergingOf(services.db, RIVERSIDE, { motion: await motion(), option: 1 });
  const from = merging?.from ?? "";
  const text = mergedText(merging, [], from);
  const attempt = { number: 1, option: 1, from, text: text.ok ? text.value : "" };
  const press = (name: string, more = {}) => acceptAmendment(services, RIVERSIDE, { ...attempt, ...more, member: story.idOf(name), key: newKey() });
  expect(await press(IDRIS)).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "standing" }, { code: "movers" }] } });
  expect(await press(KOFI, { from: "A".repeat(43) })).toMatchObject({
    kind: "refused",
    refusal: { reasons: [{ code: "movers" }, { code: "present-text" }] },
  });
  expect(await press(KOFI)).toEqual({ kind: "others have to agree", missing: 2 });
  await amends("Every week", ["[14 days' notice]", "[13 days' notice]"]);
  for (const name of [KOFI, NELL, TAMSIN]) await settles(name, 2);
  expect(await textNow()).toContain("[13 days' notice]");
  expect(await see(NELL, `${MOTION}/options/1`)).not.toContain("has agreed");
});

test("of an amendment that is taken in part the page says so before, the rest of it stands on, and its mover hears of it", async () => {
  const whole = await textNow();
  expect(whole).toContain("[14 days' notice]");
  await amends("A week, and every fortnight", ["[3 days' notice]", "[7 days' notice]"], ["[14 days' notice]", "[13 days' notice]"]);
  for (const name of [KOFI, NELL, TAMSIN]) await settles(name);
  const part = /name="(part-\d+)"/.exec((await story.by(KOFI).get(`${MOTION}/options/2/merge`)).html)?.[1] ?? "";
  for (const name of [KOFI, NELL, TAMSIN]) {
    const path = `${MOTION}/options/2/merge`;
    const visitor = story.by(name);
    const looked = await visitor.post(`${path}/look`, { ...fieldsOf((await visitor.get(path)).html, "/merge/look"), [part]: "mine" }, { on: path });
    expect(words(looked.html)).toMatch(/Not everything that the amendment asks for.*the amendment stays beside the new text/);
    await visitor.post(`${MOTION}/options/2/accept`, fieldsOf(looked.html, "/accept"), { on: path });
  }
  expect(await textNow()).toContain("[13 days' notice]");
  expect(await textNow()).toContain("[4 days' notice]");
  const page = await see(IDRIS, `${MOTION}/options/2`);
  expect(page).toContain("A part of it was taken into the text");
  expect(page).toContain("[taken out: 4 ] [put in: 7 ] days' notice");
  expect(page).not.toContain("[taken out: 14 ]");
  expect(await see(IDRIS, `${BASE}/news`)).toContain("A part of what you put was taken into");
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true });
});
