import { motionByNumber, newKey, putOption, readText, signOption } from "../../../packages/app/src/features/motions/index.js";
import { fieldsOf } from "../../../packages/app/src/testing/reading.js";
import { CALL as PRIORITIES } from "../../../packages/app/src/testing/river.js";
import { RIVERSIDE, smallChange } from "../../../packages/app/src/testing/riverside.js";
import { BASE, CALL, CHANGE, IDRIS, KOFI, NELL, sends, type Seeded } from "./river.js";

const FOOTBRIDGE = 3;
const DAM = 4;
/** What a proposal needs, beside its mover. */
const SIGNERS = 4;

/** A call with a proposal in each state; answers with the pages that follow from it. */
export async function callWithProposals(story: Seeded): Promise<readonly string[]> {
  const motion = `${BASE}/motions/${CALL}`;
  await story.moves(IDRIS, PRIORITIES);
  const titles = ["Clean water", "Clear water", "A footbridge", "A dam", "A ferry", "A flag"];
  for (const [index, title] of titles.entries())
    await puts(story, { name: index % 2 === 0 ? KOFI : NELL, number: CALL, title, text: `We want **${title}**.` });
  for (const member of story.members.slice(4, 4 + SIGNERS))
    await signOption(story.app.services, RIVERSIDE, { member, number: CALL, option: FOOTBRIDGE });
  const [kofi, nell, idris] = [story.by(KOFI), story.by(NELL), story.by(IDRIS)];
  const dam = `${motion}/options/${DAM}`;
  await sends(idris, `${dam}/out-of-order`, `${dam}/out-of-order`, { clause: "13.3", reasons: "The banks stay open." });
  await sends(nell, `${dam}/appeal`, `${dam}/appeal`, { grounds: "It would not close them." });
  await sends(nell, `${motion}/options/6`, `${motion}/options/6/withdraw`);
  await sends(kofi, `${motion}/options/${FOOTBRIDGE}/contradiction`, `${motion}/options/${FOOTBRIDGE}/contradiction`, {
    other: "5",
    reasons: "There is no room for both.",
  });
  const offer = { parts: "1", title: "Clean, clear water", text: "We test the river every month." };
  const composite = await offersComposite(story, motion, offer);
  const options = titles.map((_, index) => `${motion}/options/${index + 1}`);
  return [...options, composite, `${motion}/options/5/contradiction`, `${dam}/appeal/decision`, `${motion}/options/new?kind=proposal`];
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

/** A change with an amendment that was accepted and one that clashes with it; answers with its pages. */
export async function changeWithAmendments(story: Seeded): Promise<readonly string[]> {
  const motion = `${BASE}/motions/${CHANGE}`;
  await story.moves(KOFI, await smallChange(story.app.services));
  await story.next();
  for (const [name, title, words] of [
    [NELL, "Four days", "[4 days' notice]"],
    [IDRIS, "A week", "[7 days' notice]"],
  ] as const) {
    const text = await textNow(story);
    const putting = { kind: "amendment", on: null, base: text.commitment, title, theme: null, place: null, cost: null } as const;
    const whole = { ...putting, text: text.source.replace("[3 days' notice]", words) };
    const outcome = await putOption(story.app.services, RIVERSIDE, { member: story.idOf(name), key: newKey(), number: CHANGE, putting: whole });
    if (outcome.kind !== "done") throw new Error(`not put: ${JSON.stringify(outcome)}`);
  }
  const kofi = story.by(KOFI);
  const merge = `${motion}/options/1/merge`;
  const looked = await kofi.post(`${merge}/look`, fieldsOf((await kofi.get(merge)).html, "/merge/look"), { on: merge });
  const accepted = await kofi.post(`${motion}/options/1/accept`, fieldsOf(looked.html, "/accept"), { on: merge });
  if (accepted.status !== 303) throw new Error(`not accepted: ${accepted.status}`);
  const forms = ["amendment", "alternative"].map((kind) => `${motion}/options/new?kind=${kind}`);
  return [`${motion}/options/1`, `${motion}/options/2`, `${motion}/options/2/merge`, ...forms, `${motion}/options/new?kind=amendment&on=2`];
}

async function textNow(story: Seeded): Promise<{ readonly commitment: string; readonly source: string }> {
  const { db } = story.app.services;
  const commitment = (await motionByNumber(db, RIVERSIDE, CHANGE))?.facts.text ?? "";
  return { commitment, source: (await readText(db, RIVERSIDE, commitment)) ?? "" };
}
