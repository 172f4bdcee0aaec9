import type { Db } from "../../../platform/database.js";
import { REPLIES_SHOWN } from "../limits.js";
import type { Branch } from "../pages/branch.js";
import { firstReplies } from "./lists.js";
import { postsById, type Reader } from "./post.js";

/** These heads, each with the first of what was said under it. */
export async function branches(db: Db, reader: Reader, heads: readonly string[], most: number = REPLIES_SHOWN): Promise<Branch[]> {
  const replies = most === 0 ? [] : await firstReplies(db, { organisation: reader.organisation, heads, most });
  const posts = await postsById(db, reader, [...heads, ...replies]);
  return posts.filter(({ head }) => head === null).map((head) => ({ head, replies: posts.filter((reply) => reply.head === head.id) }));
}
