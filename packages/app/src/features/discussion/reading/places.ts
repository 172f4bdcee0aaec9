import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { sql } from "kysely";
import { plainText, type Block, type ClauseItem } from "@folkmoot/constitution";
import type { Db, Tx } from "../../../platform/database.js";
import { numberIn } from "../../../platform/http/ids.js";
import type { Viewer, Web } from "../../../platform/web.js";
import { compiledText } from "../../constitution/index.js";
import { motionByNumber } from "../../motions/index.js";
import { clausePattern, type Place, type PlaceOption } from "../place.js";

/** A place with the words of its clause, as they stand now; "" where it is no clause. */
export interface Spot {
  readonly place: Place;
  readonly clauseText: string;
}

export type SpotOf = (c: Context<Web>) => Promise<Spot>;

/** A motion as a whole. */
export const motionSpot: SpotOf = async (c) => ({ place: { motion: await motionIn(c), option: null, clause: null }, clauseText: "" });

/** Something that is put to a motion. */
export const optionSpot: SpotOf = async (c) => {
  const motion = await motionIn(c);
  const { rows } = await sql<PlaceOption>`
    select id, number, title from option where organisation = ${organisationOf(c).id} and motion = ${motion.id} and number = ${numberIn(c, "option")}`.execute(
    c.get("services").db,
  );
  const option = rows[0];
  if (option === undefined) throw new HTTPException(404);
  return { place: { motion, option, clause: null }, clauseText: "" };
};

/** A clause of the constitution that a motion proposes. */
export const motionClauseSpot: SpotOf = async (c) => {
  const motion = await motionIn(c);
  const clause = clauseIn(c);
  const { rows } = await sql<TextRow>`
    select t.commitment, t.body from motion m join text_beside t on t.organisation = m.organisation and t.commitment = m.commitment
    where m.organisation = ${organisationOf(c).id} and m.id = ${motion.id} and m.has_rules`.execute(c.get("services").db);
  return { place: { motion, option: null, clause }, clauseText: clauseOf(rows[0], clause) };
};

/** A clause of the constitution in force. */
export const constitutionSpot: SpotOf = async (c) => {
  const clause = clauseIn(c);
  return { place: { motion: null, option: null, clause }, clauseText: clauseOf(await textInForce(c.get("services").db, organisationOf(c)), clause) };
};

interface TextRow {
  readonly commitment: string;
  readonly body: string | null;
}

async function textInForce(db: Db, { id, facts }: Viewer["organisation"]): Promise<TextRow | undefined> {
  const { rows } = await sql<TextRow>`
    select t.commitment, t.body from constitution_version v join text_beside t on t.organisation = v.organisation and t.commitment = v.commitment
    where v.organisation = ${id} and v.number = ${facts.version}`.execute(db);
  return rows[0];
}

/** A clause that isn't in the text is a page that isn't there. */
function clauseOf(text: TextRow | undefined, number: string): string {
  if (text === undefined || text.body === null) throw new HTTPException(404);
  const item = itemOf(compiledText({ commitment: text.commitment, source: text.body }).document, number);
  if (item === null) throw new HTTPException(404);
  return plainText(item.inline);
}

function itemOf(blocks: readonly Block[], number: string): ClauseItem | null {
  for (const block of blocks) {
    if (block.kind !== "clauses") continue;
    for (const item of block.items) {
      if (item.number === number) return item;
      const within = itemOf(item.children, number);
      if (within !== null) return within;
    }
  }
  return null;
}

function clauseIn(c: Context<Web>): string {
  const clause = c.req.param("clause") ?? "";
  if (!clausePattern.test(clause)) throw new HTTPException(404);
  return clause;
}

async function motionIn(c: Context<Web>): Promise<NonNullable<Place["motion"]>> {
  const motion = await motionByNumber(c.get("services").db, organisationOf(c).id, numberIn(c, "number"));
  if (motion === undefined) throw new HTTPException(404);
  return { id: motion.id, number: motion.number, title: motion.title };
}

const organisationOf = (c: Context<Web>): Viewer["organisation"] => c.get("viewer").organisation;

/** Where a thread is. */
export async function placeOfThread(db: Db | Tx, organisation: string, thread: string): Promise<Place> {
  return (await placesOfThreads(db, organisation, [thread])).get(thread) ?? missing(thread);
}

/** The same for several. */
export async function placesOfThreads(db: Db | Tx, organisation: string, threads: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  if (threads.length === 0) return new Map();
  const { rows } = await sql<{ id: string; motion: Place["motion"]; option: Place["option"]; clause: string | null }>`
    select t.id, t.clause,
      case when m.id is not null then json_build_object('id', m.id, 'number', m.number, 'title', m.title) end as motion,
      case when o.id is not null then json_build_object('id', o.id, 'number', o.number, 'title', o.title) end as option
    from thread t
    left join motion m on m.organisation = t.organisation and m.id = t.motion
    left join option o on o.organisation = t.organisation and o.motion = t.motion and o.id = t.option
    where t.organisation = ${organisation} and t.id = any(${[...threads]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

function missing(thread: string): never {
  throw new Error(`a post without its thread ${thread}`);
}
