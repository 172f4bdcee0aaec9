import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.js";
import { statementPath } from "./hiding.js";

/** As long as one side of a sheet that is read before voting. */
export const LONGEST_STATEMENT = 2_000;

/** What somebody has to say about a motion, for everybody who decides it. */
export interface Statement {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string };
  /** null: it was hidden. */
  readonly body: string | null;
  /** Where it is reported, and where it stands why it was hidden. */
  readonly path: string;
  /** How many members back it; nobody backs the mover's. */
  readonly backings: number;
}

/** What stands beside a motion: its mover's statement, and of those against that can be read the one that most members back. */
export interface Statements {
  readonly mover: Statement | null;
  readonly against: Statement | null;
  /** The others against, the most backed first: one press away. */
  readonly others: readonly Statement[];
}

interface Row {
  readonly id: string;
  readonly side: "mover" | "against";
  readonly author: string;
  readonly name: string;
  readonly body: string | null;
  readonly backings: number;
}

/** The statements on a motion as they stand now; once the vote is open they are what they were when it opened. Of two that equally many back, the earlier one. */
export async function statementsOf(db: Db | Tx, organisation: string, motion: string): Promise<Statements> {
  const { rows } = await sql<Row>`
    select s.id, s.side, s.author, m.name, case when s.hidden is null then s.body end as body, count(b.member)::int as backings
    from statement s join member m on m.organisation = s.organisation and m.id = s.author
      left join backing b on b.organisation = s.organisation and b.motion = s.motion and b.statement = s.id
    where s.organisation = ${organisation} and s.motion = ${motion}
    group by s.organisation, s.id, m.name order by s.hidden is not null, backings desc, s.offered_at, s.id`.execute(db);
  const [against = null, ...others] = rows.filter(({ side }) => side === "against").map((row) => statementFrom(organisation, row));
  const mover = rows.find(({ side }) => side === "mover");
  return { mover: mover === undefined ? null : statementFrom(organisation, mover), against, others };
}

/** Which statement a member backs, if any; nobody else's backing can be asked for. */
export async function backedBy(db: Db | Tx, organisation: string, at: { motion: string; member: string }): Promise<string | null> {
  const { rows } = await sql<{ statement: string }>`
    select statement from backing where organisation = ${organisation} and motion = ${at.motion} and member = ${at.member}`.execute(db);
  return rows[0]?.statement ?? null;
}

function statementFrom(organisation: string, { id, author, name, body, backings }: Row): Statement {
  return { id, author: { id: author, name }, body, path: statementPath(organisation, id), backings };
}
