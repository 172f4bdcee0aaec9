import { sql } from "kysely";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { settleForPage } from "../course/settle.js";
import { motionsByNumber } from "../store.js";
import { linesOf, type MotionLine } from "./list.js";
import { isDue } from "./view.js";

/** Some motions, the latest first, and the number below which the next ones begin; null at the end. */
export interface PageOfLines {
  readonly lines: readonly MotionLine[];
  readonly next: number | null;
}

interface Asked {
  /** Only motions with a lower number; null: from the latest on. */
  readonly before: number | null;
  readonly most: number;
}

/** All motions of an organisation, page by page: a new one moves nothing. */
export function pageOfLines(services: Services, viewer: Viewer, asked: Asked): Promise<PageOfLines> {
  return page(services, viewer, asked, sql`true`);
}

/** Those that the member who looks moves, alone or with others. */
export function pageOfOwnLines(services: Services, viewer: Viewer, asked: Asked): Promise<PageOfLines> {
  const member = viewer.member?.id ?? null;
  return page(
    services,
    viewer,
    asked,
    sql`(motion.mover = ${member} or exists (
      select from co_mover c where c.organisation = motion.organisation and c.motion = motion.id and c.member = ${member}))`,
  );
}

async function page(services: Services, viewer: Viewer, { before, most }: Asked, which: ReturnType<typeof sql>): Promise<PageOfLines> {
  const { id } = viewer.organisation;
  const { rows } = await sql<{ number: number }>`
    select number from motion where organisation = ${id} and (${before}::int is null or number < ${before}::int) and ${which}
    order by number desc limit ${most + 1}`.execute(services.db);
  const numbers = rows.slice(0, most).map(({ number }) => number);
  const read = async () => (numbers.length === 0 ? [] : motionsByNumber(services.db, id, numbers));
  let motions = await read();
  if (motions.some((motion) => isDue(motion, viewer))) {
    await settleForPage(services, id);
    motions = await read();
  }
  const lines = await linesOf(
    services,
    viewer,
    motions.toSorted((a, b) => b.number - a.number),
  );
  return { lines, next: rows.length > most ? (numbers.at(-1) ?? null) : null };
}
