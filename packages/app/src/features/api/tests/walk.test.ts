import { expect, test } from "vitest";
import { conforming } from "../../../testing/conforming.js";
import { Program, tokenOf, within, type Told } from "../../../testing/program.js";
import { CALL, river, type River } from "../../../testing/river.js";
import { newKey, RIVERSIDE, smallChange } from "../../../testing/riverside.js";
import { asked, CHOICE } from "../../../testing/surveyed.js";
import { act } from "../../../platform/act.js";
import { beginDraft } from "../../initiative/index.js";
import { announce, motionByNumber, settle } from "../../motions/index.js";
import { sequence } from "../../record/index.js";
import { putStatement } from "../../statements/index.js";
import { answerSurvey, closeDue } from "../../surveys/index.js";
import { all } from "../all.js";

const [KOFI, NELL, IDRIS] = ["Kofi Larch", "Nell Sedge", "Idris Mead"];
/** More than any road from a call to its programme has. */
const MOST_STEPS = 12;

interface Walk {
  readonly get: (who: Program, path: string) => Promise<Told>;
  readonly post: (who: Program, path: string, body?: unknown) => Promise<Told>;
  /** The names of the routes that were asked. */
  readonly walked: Set<string>;
}

/** Every answer on the way is held against the document. */
async function walking(stranger: Program): Promise<Walk> {
  const { check } = await conforming(stranger);
  const walked = new Set<string>();
  const noted = async (method: "get" | "post", path: string, asked: Promise<Told>): Promise<Told> => {
    const told = await asked;
    walked.add(check(method, path, told));
    return told;
  };
  return {
    get: (who, path) => noted("get", path, who.get(path)),
    post: (who, path, body = {}) => noted("post", path, who.post(path, body)),
    walked,
  };
}

async function timeGoesOn({ app, next }: River): Promise<void> {
  await next();
  await settle(app.services, RIVERSIDE);
  await sequence(app.services, RIVERSIDE);
}

test("an answer with a field more, one less, or of a status that nobody documented is noticed", async () => {
  const { app } = (await river([KOFI])).app;
  const { check } = await conforming(new Program(app));
  const told = await new Program(app).get("");
  expect(check("get", "", told)).toBe("readOrganisation");
  for (const body of [{ ...(told.body as object), email: "x" }, {}, null])
    expect(() => check("get", "", { ...told, body })).toThrow("its schema refuses");
  expect(() => check("get", "", { ...told, status: 418 })).toThrow("never answers 418");
  expect(() => check("get", "members", told)).toThrow("in no document");
});

test("from a call to its programme by programs alone: every route is walked, and everything that it answers is as the document says", async () => {
  const story = await river([KOFI, NELL, IDRIS]);
  const { services, app } = story.app;
  const stranger = new Program(app);
  const kofi = new Program(app, await tokenOf(services, story.idOf(KOFI)));
  const nell = new Program(app, await tokenOf(services, story.idOf(NELL)));
  const { get, post, walked } = await walking(stranger);
  expect(await get(stranger, "record/checkpoint")).toMatchObject({ status: 404 });
  await sequence(services, RIVERSIDE);
  expect(await get(stranger, "record/checkpoint")).toMatchObject({ status: 200 });
  await story.moves(IDRIS, CALL);
  await story.moves(KOFI, await smallChange(services));

  for (const who of [stranger, kofi]) {
    for (const path of ["/api/v1/organisations", "", "announcements", "calendar", "constitution", "constitution/versions", "constitution/versions/1"])
      expect(await get(who, path)).toMatchObject({ status: 200 });
    expect(await get(who, "constitution/versions/9")).toMatchObject({ status: 404 });
  }
  expect(await get(kofi, "me")).toMatchObject({ status: 200, body: { name: KOFI, capacities: [{ kind: "member" }] } });
  expect(await get(kofi, "me/motions")).toMatchObject({ body: { motions: [{ number: 2, title: "Committee notice" }], next: null } });

  const putting = { kind: "proposal", title: "Clean water", text: "We work for clean water.", theme: "river" };
  expect(await post(kofi, "motions/1/options", putting)).toMatchObject({ status: 201, body: { motion: 1, option: 1 } });
  expect(await post(nell, "motions/1/options/1/signature")).toMatchObject({ status: 200, body: { signed: true } });
  expect(await get(nell, "motions/1/options")).toMatchObject({
    body: { options: [{ title: "Clean water", support: { signed: 2 }, signedByYou: true }] },
  });
  expect(await get(stranger, "motions/1/options")).toMatchObject({ body: { options: [{ title: null, signedByYou: null, theme: "river" }] } });
  expect(await get(stranger, "motions/1/options/1")).toMatchObject({ body: { title: null, text: null, commitment: null } });
  expect(await get(nell, "motions/1/options/1")).toMatchObject({ body: { text: "# Clean water\n\nWe work for clean water.\n" } });
  expect(await post(nell, "motions/2/signature")).toMatchObject({ status: 422 });

  const motion = (await motionByNumber(services.db, RIVERSIDE, 2))?.id ?? "";
  const against = { side: "against", body: "Three days are too few." } as const;
  await act(services.db, RIVERSIDE, (begun) => putStatement(begun, { motion, author: story.idOf(NELL) }, against));
  expect(await get(kofi, "motions/2/statements")).toMatchObject({
    body: { mover: null, against: [{ author: NELL, body: "Three days are too few.", backings: 0, backedByYou: false }], open: true },
  });
  const writing = { title: "A bench", body: "By the weir.", wish: "", addressee: "", decideAt: "" };
  await beginDraft(services, RIVERSIDE, { member: story.idOf(KOFI), key: newKey(), kind: "motion", writing });
  const draft = String(within(await get(kofi, "me/drafts"), "drafts", 0, "id"));
  expect(await get(kofi, `me/drafts/${draft}`)).toMatchObject({ body: { title: "A bench", text: "By the weir.", motion: null } });
  expect(await get(nell, `me/drafts/${draft}`)).toMatchObject({ status: 404 });
  const survey = await asked(services, story.idOf(NELL), {
    questions: [CHOICE, { kind: "statements", words: "And?", statements: ["Green.", "Blue."] }],
  });
  await answerSurvey(services, RIVERSIDE, { survey, question: 1, member: story.idOf(KOFI), value: [1] });
  expect(await get(kofi, "surveys")).toMatchObject({ body: { surveys: [{ id: survey, title: "The boathouse", open: true }] } });
  expect(await get(kofi, `surveys/${survey}`)).toMatchObject({
    body: {
      askedBy: [NELL],
      answered: 1,
      youWereAsked: true,
      youAnswered: true,
      questions: [{ options: ["Yes", "No", "Later"], result: null }, { kind: "statements" }],
    },
  });

  const said = await post(kofi, "motions/1/discussion", { kind: "for", body: "The river is why we are here." });
  const post1 = String(within(said, "post"));
  expect(await post(nell, `posts/${post1}/rating`, { helps: true })).toMatchObject({ status: 200 });
  expect(await post(nell, `posts/${post1}/replies`, { body: "So it is." })).toMatchObject({ status: 201 });
  expect(await post(nell, "motions/1/options/1/discussion", { kind: "question", body: "Until when?" })).toMatchObject({ status: 201 });
  expect(await post(nell, "motions/1/follow", { follows: true })).toMatchObject({ status: 200, body: { follows: true } });
  const read = await get(nell, "motions/1/discussion?list=arguments");
  expect(read).toMatchObject({ body: { posts: [{ id: post1, author: KOFI, helpful: 1, ratedByYou: true, replies: 1 }], next: null } });
  expect(await get(nell, "motions/1/options/1/discussion?list=questions")).toMatchObject({ body: { posts: [{ body: "Until when?" }] } });
  expect(await get(nell, `posts/${post1}`)).toMatchObject({ body: { motion: 1, under: [{ body: "So it is.", author: NELL }] } });
  expect(await get(kofi, "me/waiting")).toMatchObject({ body: { waiting: [{ sentence: expect.stringContaining("question") as string }] } });

  for (const member of story.members.filter((id) => id !== story.idOf(KOFI) && id !== story.idOf(NELL)).slice(0, 4))
    await post(new Program(app, await tokenOf(services, member)), "motions/1/options/1/signature");
  expect(await post(kofi, "motions/1/vote", { choice: "for" })).toMatchObject({ status: 409 });
  for (let step = 0; step < MOST_STEPS && within(await get(kofi, "motions/1/vote"), "closes") === null; step += 1) await timeGoesOn(story);
  expect(await get(kofi, "me/waiting")).toMatchObject({ status: 200 });

  const paper = await get(kofi, "motions/1/vote");
  expect(paper).toMatchObject({ body: { kind: expect.any(String) as string, yours: null } });
  const filled = within(paper, "kind") === "choice" ? { choice: "for" } : { mark: "0" };
  const receipt = await post(kofi, "motions/1/vote", filled);
  expect(receipt).toMatchObject({ status: 200, body: { counted: true } });
  expect(await get(kofi, "motions/1/vote")).toMatchObject({ body: { yours: { handle: within(receipt, "handle") } } });
  expect(await post(kofi, "motions/1/vote", filled)).toMatchObject({ status: 409 });
  for (const member of story.members.filter((id) => id !== story.idOf(KOFI)).slice(0, 30))
    await post(new Program(app, await tokenOf(services, member)), "motions/1/vote", filled);
  expect(JSON.stringify((await get(kofi, "motions/1")).body)).not.toContain('"entitled"');

  for (let step = 0; step < MOST_STEPS && within(await get(stranger, "motions/1"), "state") !== "in force"; step += 1) await timeGoesOn(story);
  expect(await get(stranger, "motions/1")).toMatchObject({
    body: { title: CALL.title, state: "in force", results: [{ carried: true, adopted: [1] }] },
  });
  const stage = String(within(await get(stranger, "motions/1"), "results", 0, "stage"));
  expect(await get(stranger, `motions/1/results/${stage}?one=0&other=1`)).toMatchObject({
    body: {
      method: "approval",
      papers: { for: 31 },
      options: [{ number: 1, title: "Clean water", for: 31, adopted: true, rank: 1 }],
      comparison: null,
    },
  });
  expect(await get(stranger, "motions/1/results/nowhere")).toMatchObject({ status: 404 });
  expect(await get(stranger, "programme")).toMatchObject({ body: { current: [{ items: [{ title: "Clean water", carriedOutBy: null }] }] } });
  expect(await get(stranger, "decisions")).toMatchObject({
    body: { motions: expect.arrayContaining([expect.objectContaining({ number: 1 })]) as unknown },
  });
  await announce(services, RIVERSIDE, { member: story.idOf(KOFI), key: "0123456789abcdef", number: 1, text: "We work for clean water." });
  await sequence(services, RIVERSIDE);
  expect(await get(stranger, "announcements")).toMatchObject({ body: { announcements: [{ text: "We work for clean water." }] } });
  const entries = await get(stranger, "record/entries");
  const last = Number(within(entries, "entries", 0, "index"));
  for (let index = 0; index <= last; index += 7) expect(await get(stranger, `record/entries/${index}`)).toMatchObject({ status: 200 });
  expect(await get(stranger, "motions?most=1")).toMatchObject({ body: { motions: [{ number: 2 }], next: 2 } });
  expect(await get(stranger, "motions?most=1&before=2")).toMatchObject({ body: { motions: [{ number: 1 }], next: null } });

  await closeDue(services, RIVERSIDE);
  expect(await get(kofi, `surveys/${survey}`)).toMatchObject({
    body: {
      open: false,
      questions: [{ result: { answered: 1, statements: null } }, { result: { statements: [{ words: expect.any(String) as string }, {}] } }],
    },
  });
  expect(await post(nell, "motions/2/signature")).toMatchObject({ status: 422 });
  expect([...walked].toSorted()).toEqual(["listOrganisations", ...all.map(({ id }) => id)].toSorted());
});
