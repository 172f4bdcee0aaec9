import { sql } from "kysely";
import { wordsOf } from "../../../languages/index.js";
import { settleAnswer } from "../acts/change.js";
import { postPath } from "../place.js";
import { placeOfThread } from "../reading/places.js";
import type { Found, Kind, Words } from "./kind.js";

/** A post in a discussion. */
export const postKind: Kind = {
  held: async ({ tx, organisation }, id) => {
    const { rows } = await sql<Words>`
      select author, version, body from post
      where organisation = ${organisation.id} and id = ${id} and body is not null and hidden is null for no key update`.execute(tx);
    return rows[0] ?? null;
  },
  mark: async (act, id, hiding) => {
    await sql`update post set hidden = ${hiding} where organisation = ${act.organisation.id} and id = ${id}`.execute(act.tx);
    await settleAnswer(act, id);
  },
  standing: async (db, organisation, id) => {
    const { thread } = await db
      .selectFrom("post")
      .select("thread")
      .where("organisation", "=", organisation)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const place = await placeOfThread(db, organisation, thread);
    return { place: (language) => wordsOf(language).discussion.letters.place(place), motion: place.motion?.id ?? null };
  },
  find: async (db, organisation, { id }) => {
    const { rows } = await sql<Omit<Found, "back" | "mayAppeal">>`
      select json_build_object('id', m.id, 'name', m.name) as author, coalesce(p.body, '') as body, p.hidden
      from post p join member m on m.organisation = p.organisation and m.id = p.author
      where p.organisation = ${organisation} and p.id = ${id}`.execute(db);
    return rows[0] === undefined ? null : { ...rows[0], back: postPath(organisation, id), mayAppeal: false };
  },
  path: postPath,
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
};
