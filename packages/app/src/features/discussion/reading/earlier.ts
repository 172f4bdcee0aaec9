import { sql } from "kysely";
import type { Db } from "../../../platform/database.js";
import type { Post } from "./post.js";

/** What a post said, from when on. */
export interface EarlierText {
  readonly version: number;
  readonly body: string;
  readonly at: Date;
}

/** Every text that a post has had, oldest first, the present one last. For whoever may read the post; of what was withdrawn nothing is left. */
export async function textsOf(db: Db, organisation: string, post: Post & { readonly body: string }): Promise<EarlierText[]> {
  const { rows } = await sql<EarlierText>`
    select version, body, at from post_version where organisation = ${organisation} and post = ${post.id} order by version`.execute(db);
  return [...rows, { version: post.version, body: post.body, at: post.editedAt ?? post.at }];
}
