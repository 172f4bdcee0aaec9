import { sql } from "kysely";
import type { Happening } from "../../../platform/concern.js";
import { instant } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";
import { followersAmong, happenedTo, postPath, saidInFollowed, type Happened } from "../../discussion/index.js";
import { surveyPath, surveysHappened, type SurveyHappened } from "../../surveys/index.js";
import type { Kind } from "../preferences/preferences.js";
import type { Item } from "./item.js";

export interface Span {
  readonly after: Date;
  readonly until: Date;
  readonly most: number;
}

/** Everything that concerns a member between two instants, the newest first, at most `most`: what became of motions, surveys they were asked, and what was said. */
export async function itemsFor(
  db: Db | Tx,
  organisation: string,
  { member, after, until, most }: Span & { readonly member: string },
): Promise<readonly Item[]> {
  const all = await itemsForEach(db, organisation, [{ member, after }], { until, most });
  return all.get(member) ?? [];
}

/** The same for several members at once, each since an instant of their own, in a number of questions that doesn't grow with theirs: most of them follow nothing. */
export async function itemsForEach(
  db: Db | Tx,
  organisation: string,
  readers: readonly { readonly member: string; readonly after: Date }[],
  { until, most }: Omit<Span, "after">,
): Promise<ReadonlyMap<string, readonly Item[]>> {
  if (readers.length === 0) return new Map();
  const members = readers.map(({ member }) => member);
  const after = new Date(Math.min(...readers.map((reader) => reader.after.getTime())));
  const shared = await becameOfMotions(db, organisation, { members: null, after, until, most });
  const own = await becameOfMotions(db, organisation, { members, after, until, most: most * readers.length });
  const said = await happenedTo(db, organisation, { members, after, until, most: most * readers.length });
  const asked = await surveysHappened(db, organisation, { members, after, until, most: most * readers.length });
  const followers = await followersAmong(db, organisation, members);
  const items = new Map<string, readonly Item[]>();
  for (const reader of readers) {
    const { member } = reader;
    const mine = own.filter((row) => row.member === member);
    const news = shared.filter((row) => !(row.what === "put forward" && row.mover === member) && !mine.some((other) => isSame(row, other)));
    const followed = followers.has(member) ? await saidInFollowed(db, organisation, { member, after: reader.after, until, most }) : [];
    const talk = [...said.filter((one) => one.member === member), ...followed].map((one) => itemOf(organisation, one));
    const all = [
      ...[...mine, ...news].map((row) => itemOfMotion(organisation, row)),
      ...asked.filter((row) => row.member === member).map((row) => itemOfSurvey(organisation, row)),
      ...talk.map((item) => ({ ...item, said: excerptOf(item.said) })),
    ];
    items.set(
      member,
      all
        .filter(({ at }) => at.epochMilliseconds > reader.after.getTime())
        .toSorted(newestFirst)
        .slice(0, most),
    );
  }
  return items;
}

/** What was said in a discussion, to somebody or where they listen. */
export function itemOf(organisation: string, { what, post, at, by, place, text }: Happened): Item {
  const kind = what === "said" ? "thread" : "mention";
  return { key: `${what} ${post}`, kind, what, at: instant(at), who: by, about: place, path: postPath(organisation, post), said: text, post };
}

function itemOfSurvey(organisation: string, { survey, title, what, at }: SurveyHappened): Item {
  return {
    key: `${what} ${survey}`,
    kind: "survey",
    what,
    at: instant(at),
    who: null,
    about: { motion: null, option: null, clause: null, survey: title },
    path: surveyPath({ organisation: { id: organisation } }, survey),
    said: "",
    post: null,
  };
}

/** How much of what was said stands in a list. */
const LONGEST_SAID = 400;

function excerptOf(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_SAID ? trimmed : `${trimmed.slice(0, LONGEST_SAID)} …`;
}

function newestFirst(a: Item, b: Item): number {
  return b.at.epochMilliseconds - a.at.epochMilliseconds || (a.key < b.key ? -1 : 1);
}

interface Row {
  readonly id: string;
  /** null: everybody. */
  readonly member: string | null;
  readonly kind: Kind;
  readonly what: Happening;
  readonly at: Date;
  readonly motion: string;
  readonly number: number;
  readonly title: string;
  readonly mover: string;
}

/** What was kept for these members, or (null) for everybody. */
async function becameOfMotions(
  db: Db | Tx,
  organisation: string,
  { members, after, until, most }: Span & { readonly members: readonly string[] | null },
): Promise<readonly Row[]> {
  const whose = members === null ? sql`n.member is null` : sql`n.member = any(${members}::uuid[])`;
  const { rows } = await sql<Row>`
    select n.id::text, n.member, n.kind, n.what, n.at, n.motion, m.number, m.title, m.mover
    from notification n join motion m on m.organisation = n.organisation and m.id = n.motion
    where n.organisation = ${organisation} and ${whose} and n.at > ${after} and n.at <= ${until}
    order by n.at desc, n.id desc limit ${most}`.execute(db);
  return rows;
}

/** What became of one's own motion is told once, as one's own. */
function isSame(a: Row, b: Row): boolean {
  return a.what === b.what && a.motion === b.motion && a.at.getTime() === b.at.getTime();
}

function itemOfMotion(organisation: string, { id, kind, what, at, number, title }: Row): Item {
  return {
    key: id,
    kind,
    what,
    at: instant(at),
    who: null,
    about: { motion: { number, title }, option: null, clause: null },
    path: `/o/${organisation}/motions/${number}${what === "announced" || what === "in force" ? "/certificate" : ""}`,
    said: "",
    post: null,
  };
}
