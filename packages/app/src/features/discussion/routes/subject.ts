import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { HIDEABLE, type Hideable } from "@folkmoot/procedure";
import type { Web } from "../../../platform/web.js";
import { actingAs } from "../moderation/powers.js";
import { kindOf } from "../moderation/kinds.js";
import type { Found, Subject } from "../moderation/kind.js";
import type { DecidingProps } from "../pages/deciding.js";
import { markOf, openAppeal, reportsOf } from "../reading/hidings.js";
import type { HiddenMark } from "../reading/post.js";
import type { Reading } from "./reader.js";

/** Something that can be hidden, as the member who looks may see it. */
export interface Thing extends Found {
  readonly subject: Subject;
  /** The page on which it is reported and decided about. */
  readonly path: string;
  readonly isOwn: boolean;
  /** Whether whoever looks may read the words. */
  readonly readable: boolean;
  readonly mark: HiddenMark | null;
}

/** The thing of an address: a post, or `/said/<what>/<id>`. One of another organisation isn't there. */
export async function thingIn(c: Context<Web>, read: Reading): Promise<Thing> {
  return thingOf(read, subjectIn(c));
}

export async function thingOf({ services, reader, member }: Reading, subject: Subject): Promise<Thing> {
  const { organisation } = reader;
  const found = await kindOf(subject).find(services.db, organisation, { id: subject.id, member: member.id });
  if (found === null) throw new HTTPException(404);
  const isOwn = found.author?.id === member.id;
  const readable = found.hidden === null || isOwn || reader.seesHidden;
  const mark = found.hidden === null ? null : await markOf(services.db, organisation, { id: found.hidden, readable });
  return { ...found, subject, path: kindOf(subject).path(organisation, subject.id), isOwn, readable, mark };
}

/** What whoever looks may decide about it. */
export async function decidingOf({ services, viewer, member, powers }: Reading, thing: Thing): Promise<DecidingProps | null> {
  const { id } = viewer.organisation;
  const capacities = viewer.member?.capacities ?? [];
  const { subject, mark, isOwn } = thing;
  const [hides, hears] = [actingAs(capacities, powers.hide), powers.appeal === null ? null : actingAs(capacities, [powers.appeal])];
  const mayHide = hides !== null && !isOwn && mark === null && thing.body !== "";
  const mayAppeal = (isOwn || thing.mayAppeal) && mark !== null && mark.appealedAt === null && powers.appeal !== null;
  const appeal = hears !== null && !isOwn && mark !== null ? await openAppeal(services.db, id, subject) : null;
  if (!mayHide && !mayAppeal && appeal === null) return null;
  return {
    reports: mayHide ? await reportsOf(services.db, id, subject) : [],
    mayHide: mayHide ? hides.name : null,
    mayAppeal: mayAppeal ? (powers.appeal?.name ?? null) : null,
    hears: appeal === null || hears === null || appeal.by === member.id ? null : { words: appeal.words, by: hears.name },
  };
}

function subjectIn(c: Context<Web>): Subject {
  const post = c.req.param("post");
  const what = post === undefined ? HIDEABLE.find((one) => one === c.req.param("what")) : ("post" satisfies Hideable);
  const id = post ?? c.req.param("id") ?? "";
  if (what === undefined || !kindOf({ what }).id.test(id)) throw new HTTPException(404);
  return { what, id };
}
