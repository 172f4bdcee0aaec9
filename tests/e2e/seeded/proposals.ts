import { deposit, motionByNumber, newKey, putOption, readText, signOption } from "../../../packages/app/src/features/motions/index.js";
import { fieldsOf } from "../../../packages/app/src/testing/reading.js";
import { CALL as PRIORITIES } from "../../../packages/app/src/testing/river.js";
import { RIVERSIDE, smallChange } from "../../../packages/app/src/testing/riverside.js";
import { BASE, CALL, CHANGE, IDRIS, KOFI, NELL, RHONA, sends, type Seeded } from "./river.js";

const FOOTBRIDGE = 3;
const DAM = 4;
/** What a proposal needs, beside its mover. */
const SIGNERS = 4;

/** A call with a proposal in each state; answers with the pages that follow from it. */
export async function callWithProposals(story: Seeded): Promise<readonly string[]> {
  const motion = `${BASE}/motions/${CALL}`;
  await story.moves(IDRIS, PRIORITIES);
  const titles = ["Clean water", "Clear water", "A footbridge", "A dam", "A ferry", "A flag", "A weir"];
  for (const [index, title] of titles.entries())
    await puts(story, { name: index % 2 === 0 ? KOFI : NELL, number: CALL, title, text: `We want **${title}**.` });
  for (const member of story.members.slice(4, 4 + SIGNERS))
    await signOption(story.app.services, RIVERSIDE, { member, number: CALL, option: FOOTBRIDGE });
  const [kofi, nell, idris] = [story.by(KOFI), story.by(NELL), story.by(IDRIS)];
  const dam = `${motion}/options/${DAM}`;
  await sends(idris, `${dam}/out-of-order`, `${dam}/out-of-order`, { clause: "13.3", reasons: "The banks stay open." });
  const weir = `${motion}/options/7`;
  await sends(idris, `${weir}/out-of-order`, `${weir}/out-of-order`, { clause: "13.3", reasons: "The banks stay open." });
  await sends(nell, `${dam}/appeal`, `${dam}/appeal`, { grounds: "It would not close them." });
  await sends(nell, `${motion}/options/6`, `${motion}/options/6/withdraw`);
  await sends(kofi, `${motion}/options/${FOOTBRIDGE}/contradiction`, `${motion}/options/${FOOTBRIDGE}/contradiction`, {
    other: "5",
    reasons: "There is no room for both.",
  });
  const offer = { parts: "1", title: "Clean, clear water", text: "We test the river every month." };
  const composite = await offersComposite(story, motion, offer);
  const options = titles.map((_, index) => `${motion}/options/${index + 1}`);
  return [
    ...options,
    composite,
    `${motion}/options/5/contradiction`,
    `${dam}/appeal/decision`,
    `${weir}/appeal`,
    `${motion}/options/new?kind=proposal`,
  ];
}

async function puts(story: Seeded, { name, number, title, text }: { name: string; number: number; title: string; text: string }): Promise<void> {
  const putting = { kind: "proposal", on: null, base: null, title, text, theme: "The river", place: null, cost: null } as const;
  const outcome = await putOption(story.app.services, RIVERSIDE, { member: story.idOf(name), key: newKey(), number, putting });
  if (outcome.kind !== "done") throw new Error(`not put: ${JSON.stringify(outcome)}`);
}

/** Ticks two boxes of the same name, which a map of fields can't. */
async function offersComposite(story: Seeded, motion: string, typed: { readonly title: string; readonly text: string }): Promise<string> {
  const kofi = story.by(KOFI);
  const path = `${motion}/composites/new`;
  const { html } = await kofi.get(path);
  const fields = new URLSearchParams({ ...fieldsOf(html, path), csrf: /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "", cost: "", ...typed });
  fields.delete("parts");
  for (const part of ["1", "2"]) fields.append("parts", part);
  const { publicUrl } = story.app.services.config;
  const sent = await kofi.postRaw(path, fields.toString(), {
    "content-type": "application/x-www-form-urlencoded",
    origin: publicUrl,
    "sec-fetch-site": "same-origin",
  });
  if (sent.status !== 303) throw new Error(`the offer was answered with ${sent.status}`);
  return sent.location;
}

/** A change that two people move, with an amendment that was accepted, one that clashes with it and one to which the first of them has agreed; answers with its pages. */
export async function changeWithAmendments(story: Seeded): Promise<readonly string[]> {
  const motion = `${BASE}/motions/${CHANGE}`;
  const change = { member: story.idOf(KOFI), key: newKey(), proposal: await smallChange(story.app.services) };
  const moved = await deposit(story.app.services, RIVERSIDE, { ...change, together: async () => [story.idOf(RHONA)] });
  if (moved.kind !== "done") throw new Error(`not put forward: ${JSON.stringify(moved)}`);
  await story.next();
  await amends(story, { name: NELL, title: "Four days", words: ["[3 days' notice]", "[4 days' notice]"] });
  await amends(story, { name: IDRIS, title: "A week", words: ["[3 days' notice]", "[7 days' notice]"] });
  for (const name of [KOFI, RHONA]) await accepts(story, { name, amendment: `${motion}/options/1` });
  await amends(story, { name: NELL, title: "The whole text", words: ["the text of each proposal", "the whole text of each proposal"] });
  await accepts(story, { name: KOFI, amendment: `${motion}/options/3` });
  const options = ["1", "2", "2/merge", "3", "3/acceptance"];
  const forms = ["amendment", "alternative", "amendment&on=2"].map((kind) => `new?kind=${kind}`);
  return [...options, ...forms].map((end) => `${motion}/options/${end}`);
}

async function amends(
  story: Seeded,
  { name, title, words: [before, after] }: { name: string; title: string; words: readonly [string, string] },
): Promise<void> {
  const { commitment, source } = await textNow(story);
  const text = source.replace(before, after);
  const putting = { kind: "amendment", on: null, base: commitment, title, text, theme: null, place: null, cost: null } as const;
  const outcome = await putOption(story.app.services, RIVERSIDE, { member: story.idOf(name), key: newKey(), number: CHANGE, putting });
  if (outcome.kind !== "done") throw new Error(`not put: ${JSON.stringify(outcome)}`);
}

/** Somebody who moves the text looks at what the amendment makes of it and agrees. */
async function accepts(story: Seeded, { name, amendment }: { name: string; amendment: string }): Promise<void> {
  const by = story.by(name);
  const on = `${amendment}/merge`;
  const looked = await by.post(`${on}/look`, fieldsOf((await by.get(on)).html, "/merge/look"), { on });
  const accepted = await by.post(`${amendment}/accept`, fieldsOf(looked.html, "/accept"), { on });
  if (accepted.status !== 303) throw new Error(`not accepted: ${accepted.status}`);
}

async function textNow(story: Seeded): Promise<{ readonly commitment: string; readonly source: string }> {
  const { db } = story.app.services;
  const commitment = (await motionByNumber(db, RIVERSIDE, CHANGE))?.facts.text ?? "";
  return { commitment, source: (await readText(db, RIVERSIDE, commitment)) ?? "" };
}

/** Something that waits for the Secretary's notice; answers with the page on which it is given. */
export async function awaitsNotice(story: Seeded): Promise<readonly string[]> {
  const content = { kind: "motion", text: "The gate is painted.", matters: [{ kind: "residual" }] } as const;
  await story.moves(RHONA, { title: "The gate", to: { procedure: "committee-meeting" }, content, decideAt: null });
  return [`${BASE}/motions/${CALL + 1}/notice`];
}
