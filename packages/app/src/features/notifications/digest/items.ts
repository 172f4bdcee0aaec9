import { sql } from "kysely";
import type { Happening } from "../../../platform/concern.js";
import { instant } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";
import { happenedTo, postPath, saidInFollowed, type Happened } from "../../discussion/index.js";
import type { Kind } from "../preferences/preferences.js";
import type { Item } from "./item.js";

export interface Span {
  readonly after: Date;
  readonly until: Date;
  readonly most: number;
}

/** Everything that concerns a member between two instants, the newest first, at most `most`: what became of motions, and what was said. */
export async function itemsFor(db: Db | Tx, organisation: string, { member, ...span }: Span & { readonly member: string }): Promise<readonly Item[]> {
  const became = await becameOfMotions(db, organisation, { member, ...span });
  const said = [
    ...(await happenedTo(db, organisation, { members: [member], ...span })),
    ...(await saidInFollowed(db, organisation, { member, ...span })),
  ].map((one) => itemOf(organisation, one));
  const shortened = said.map((item) => ({ ...item, said: excerptOf(item.said) }));
  return [...became, ...shortened].toSorted(newestFirst).slice(0, span.most);
}

/** What was said in a discussion, to somebody or where they listen. */
export function itemOf(organisation: string, { what, post, at, by, place, text }: Happened): Item {
  const kind = what === "said" ? "thread" : "mention";
  return { key: `${what} ${post}`, kind, what, at: instant(at), who: by, about: place, path: postPath(organisation, post), said: text, post };
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
  readonly kind: Kind;
  readonly what: Happening;
  readonly at: Date;
  readonly number: number;
  readonly title: string;
}

/** To this member or to everybody; what became of their own motion is told once, as theirs. */
async function becameOfMotions(
  db: Db | Tx,
  organisation: string,
  { member, after, until, most }: Span & { readonly member: string },
): Promise<readonly Item[]> {
  const { rows } = await sql<Row>`
    select n.id::text, n.kind, n.what, n.at, m.number, m.title
    from (
      select * from notification where organisation = ${organisation} and member = ${member} and at > ${after} and at <= ${until}
      union all
      select * from notification shared where organisation = ${organisation} and member is null and at > ${after} and at <= ${until}
        and not exists (select from notification own where own.organisation = shared.organisation and own.member = ${member}
          and own.what = shared.what and own.motion = shared.motion and own.at = shared.at)
    ) n join motion m on m.organisation = n.organisation and m.id = n.motion and not (n.what = 'put forward' and m.mover = ${member})
    order by n.at desc, n.id desc limit ${most}`.execute(db);
  return rows.map(({ id, kind, what, at, number, title }) => ({
    key: id,
    kind,
    what,
    at: instant(at),
    who: null,
    about: { motion: { number, title }, option: null, clause: null },
    path: pathOf(organisation, { what, number }),
    said: "",
    post: null,
  }));
}

/** Where it is read: a decision by its certificate, what becomes of it in the programme, everything else with the motion. */
function pathOf(organisation: string, { what, number }: Pick<Row, "what" | "number">): string {
  if (what === "carrying asked" || what === "account asked" || what === "account given") return `/o/${organisation}/programme/${number}`;
  return `/o/${organisation}/motions/${number}${what === "announced" || what === "in force" ? "/certificate" : ""}`;
}
