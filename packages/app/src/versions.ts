import { compile } from "@folkmoot/constitution";
import { sql } from "kysely";
import type { Db } from "./platform/database.js";

export interface Drifted {
  readonly organisation: string;
  readonly version: number;
}

/**
 * The constitutions in force that this software reads differently from the software that put them in force. An upgrade must not amend a constitution
 * silently: while there is one, the server does not start (design: architecture, "software changes").
 */
export async function driftedVersions(db: Db): Promise<readonly Drifted[]> {
  const { rows } = await sql<{ organisation: string; version: number; rules_hash: string; body: string | null }>`
    select v.organisation, v.number as version, v.rules_hash, t.body
    from constitution_version v
    join organisation o on o.id = v.organisation
    join text_beside t on t.organisation = v.organisation and t.commitment = v.commitment
    where v.number = (o.facts->>'version')::integer
      or exists (select from motion m where m.organisation = v.organisation and m.next_due is not null and (m.facts->>'version')::integer = v.number)`.execute(
    db,
  );
  return rows
    .filter(({ body, rules_hash }) => body !== null && compile(body).hash !== rules_hash)
    .map(({ organisation, version }) => ({ organisation, version }));
}
