import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { form } from "../../../platform/http/form.js";
import { page } from "../../../platform/http/page.js";
import { wordsOf } from "../../../languages/index.js";
import type { Web } from "../../../platform/web.js";
import { follow, followsPlace } from "../acts/follow.js";
import { say } from "../acts/say.js";
import { threadOf } from "../acts/thread.js";
import { ARGUMENTS_FIRST, COMMENTS_FIRST, POSTS_ON_A_PAGE, QUESTIONS_FIRST } from "../limits.js";
import { ListPage } from "../pages/list.js";
import { PlacePage, type PlacePageProps } from "../pages/place.js";
import { ComposePage } from "../pages/write.js";
import { kindsAt, placePath, postPath, type HeadKind } from "../place.js";
import { branches } from "../reading/branches.js";
import { countsOf, NO_POSTS } from "../reading/counts.js";
import { headIds, type ListName, type Order } from "../reading/lists.js";
import { constitutionSpot, motionClauseSpot, motionSpot, optionSpot, type Spot, type SpotOf } from "../reading/places.js";
import { formsIn } from "./forms.js";
import { afterIn, reading } from "./reader.js";

const POST_DRAFT = "post-draft.js";

const onWhatIsMoved: readonly ListName[] = ["arguments", "questions", "comments"];
/** Of the law in force nobody is asked, and nothing is for or against it. */
const onTheLaw: readonly ListName[] = ["comments"];

const places: readonly (readonly [string, SpotOf, readonly ListName[]])[] = [
  ["/motions/:number/discussion", motionSpot, onWhatIsMoved],
  ["/motions/:number/options/:option/discussion", optionSpot, onWhatIsMoved],
  ["/motions/:number/clauses/:clause/discussion", motionClauseSpot, onWhatIsMoved],
  ["/constitution/clauses/:clause/discussion", constitutionSpot, onTheLaw],
];

/** The discussion of each kind of place: read, listed, added to, followed. */
export function placeRoutes(): Hono<Web> {
  const app = new Hono<Web>();
  for (const [path, spotOf, lists] of places) {
    app.get(path, async (c) => placePage(c, await spotFor(c, spotOf)));
    app.get(`${path}/new`, async (c) => composePage(c, await spotFor(c, spotOf), {}));
    for (const list of lists) app.get(`${path}/${list}`, async (c) => listPage(c, await spotFor(c, spotOf), list));
    app.post(path, async (c) => posted(c, await spotFor(c, spotOf)));
    app.post(`${path}/follow`, async (c) => followed(c, await spotFor(c, spotOf)));
  }
  return app;
}

/** Members alone learn whether there is such a place. */
async function spotFor(c: Context<Web>, spotOf: SpotOf): Promise<Spot> {
  await reading(c);
  return spotOf(c);
}

async function placePage(c: Context<Web>, spot: Spot, more: Pick<PlacePageProps, "typed" | "errors" | "idempotencyKey"> = {}): Promise<Response> {
  const { services, viewer, reader, member } = await reading(c);
  const { db } = services;
  const { id } = viewer.organisation;
  const thread = await threadOf(db, id, spot.place);
  const first = async (list: ListName, most: number) =>
    thread === null ? [] : branches(db, reader, (await headIds(db, { organisation: id, thread, list, order: "balanced", most, after: null })).ids);
  const [counts, follows, args, questions, comments] = await Promise.all([
    countsOf(db, id, thread),
    followsPlace(services, id, { member: member.id, place: spot.place }),
    first("arguments", ARGUMENTS_FIRST),
    first("questions", QUESTIONS_FIRST),
    first("comments", COMMENTS_FIRST),
  ]);
  const parts = { arguments: args, questions, comments };
  return page(c, {
    title: wordsOf(viewer.language).discussion.title,
    status: (more.errors ?? []).length === 0 ? 200 : 422,
    body: <PlacePage {...{ viewer, spot, counts, follows, parts }} {...more} />,
    scripts: [POST_DRAFT],
  });
}

async function listPage(c: Context<Web>, spot: Spot, list: ListName): Promise<Response> {
  const { services, viewer, reader } = await reading(c);
  const { db } = services;
  const { id } = viewer.organisation;
  const order = orderOf(c.req.query("order"));
  if (order === null) throw new HTTPException(404);
  const after = afterIn(c);
  const thread = await threadOf(db, id, spot.place);
  const ids = thread === null ? { ids: [], next: null } : await headIds(db, { organisation: id, thread, list, order, most: POSTS_ON_A_PAGE, after });
  const counts = thread === null ? NO_POSTS : await countsOf(db, id, thread);
  return page(c, {
    title: wordsOf(viewer.language).discussion.lists[list],
    body: <ListPage {...{ viewer, spot, list, order, after }} branches={await branches(db, reader, ids.ids)} total={counts[list]} next={ids.next} />,
  });
}

function orderOf(asked: string | undefined): Order | null {
  if (asked === undefined) return "balanced";
  return asked === "balanced" || asked === "helpful" || asked === "newest" ? asked : null;
}

async function composePage(
  c: Context<Web>,
  spot: Spot,
  { kind, typed = {}, errors = [] }: { kind?: HeadKind; typed?: { readonly [field: string]: string }; errors?: PlacePageProps["errors"] },
): Promise<Response> {
  const { viewer } = await reading(c);
  const chosen = kind ?? kindsAt(spot.place).find((one) => one === c.req.query("kind"));
  if (chosen === undefined) throw new HTTPException(404);
  return page(c, {
    title: wordsOf(viewer.language).discussion.fields[chosen],
    status: (errors ?? []).length === 0 ? 200 : 422,
    body: <ComposePage viewer={viewer} spot={spot} kind={chosen} typed={typed} errors={errors ?? []} />,
    scripts: [POST_DRAFT],
  });
}

async function posted(c: Context<Web>, spot: Spot): Promise<Response> {
  const { services, viewer, member } = await reading(c);
  const said = await form(c, formsIn(viewer.language).say);
  if (!said.ok) {
    const { typed, errors } = said.reason;
    const kind = kindsAt(spot.place).find((one) => one === typed["kind"]);
    const key = typed["key"];
    if (kind === undefined || kind === "comment")
      return placePage(c, spot, { typed: typed["body"] ?? "", errors, ...(key === undefined ? {} : { idempotencyKey: key }) });
    return composePage(c, spot, { kind, typed, errors });
  }
  const { key, kind, body, then } = said.value;
  const outcome = await say(services, viewer.organisation.id, { author: member, place: spot.place, kind, key, body });
  if (outcome.kind === "too many") throw new HTTPException(429);
  if (outcome.kind === "not here") throw new HTTPException(404);
  return c.redirect(`${postPath(viewer.organisation.id, outcome.post)}${then === undefined ? "?sent=yes" : "/files"}`, 303);
}

async function followed(c: Context<Web>, spot: Spot): Promise<Response> {
  const { services, viewer, member } = await reading(c);
  const chosen = await form(c, formsIn(viewer.language).follow);
  if (!chosen.ok) throw new HTTPException(400);
  const { id } = viewer.organisation;
  await follow(services, id, { member: member.id, place: spot.place, follows: chosen.value.follows === "yes" });
  return c.redirect(placePath(id, spot.place), 303);
}
