import { sql } from "kysely";
import { wordsOf, type Language, type Words } from "../../languages/index.js";
import type { Db } from "../../platform/database.js";
import { atom, type FeedEntry } from "./atom.js";

/** How many entries a feed has. */
const MOST_ENTRIES = 50;

type Public = keyof Words["feeds"]["feed"]["happened"];

interface Row {
  readonly id: string;
  readonly what: Public;
  readonly at: Date;
  readonly number: number;
  /** null: it is not decided, and members alone see what it is called. */
  readonly title: string | null;
  readonly text: string | null;
}

/** What anybody may know of what happened, the newest first: as much of each motion as its page shows them. */
async function happened(db: Db, organisation: string, what: readonly Public[]): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select n.id::text, n.what, n.at, m.number, case when m.has_result then m.title end as title, t.body as text
    from notification n
    join motion m on m.organisation = n.organisation and m.id = n.motion
    left join text_beside t on t.organisation = n.organisation and t.commitment = n.text
    where n.organisation = ${organisation} and n.member is null and n.what = any(${what}::text[])
    order by n.at desc, n.id desc limit ${MOST_ENTRIES}`.execute(db);
  return rows;
}

export interface FeedOf {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly language: Language;
  readonly publicUrl: string;
}

/** The web feed of an organisation: motions, decisions and announcements, as far as outsiders see them. */
export async function publicFeed(db: Db, { organisation, language, publicUrl }: FeedOf): Promise<string> {
  const { feeds: words } = wordsOf(language);
  const what = Object.keys(words.feed.happened) as Public[];
  const base = `${publicUrl}/o/${organisation.id}`;
  const self = `${base}/feed.atom${language === "en" ? "" : `?language=${language}`}`;
  const entries = (await happened(db, organisation.id, what)).map((row): FeedEntry => {
    const about =
      row.title === null
        ? words.titleOfUndecided(row.number)
        : words.place({ motion: { number: row.number, title: row.title }, option: null, clause: null });
    return {
      id: `${base}/feed.atom#${row.id}`,
      title: words.feed.happened[row.what](about),
      url: `${base}/motions/${row.number}${row.what === "put forward" ? "" : "/certificate"}`,
      at: row.at,
      summary: row.what === "announced" ? (row.text ?? "") : "",
    };
  });
  const { created_at: begun } = await db.selectFrom("organisation").select("created_at").where("id", "=", organisation.id).executeTakeFirstOrThrow();
  return atom({ title: words.feed.title(organisation.name), subtitle: words.feed.subtitle, page: base, self, language, begun, entries });
}
