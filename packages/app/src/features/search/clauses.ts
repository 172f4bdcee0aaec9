import { sql } from "kysely";
import { clauseAnchor, plainText, type Block } from "@folkmoot/constitution";
import type { Db } from "../../platform/database.js";
import { wordsOf } from "../../languages/index.js";
import { compiledText } from "../constitution/index.js";
import { headline, isQuestion, pageOf, piecesOf, query, type Asked, type FoundPage } from "./asked.js";

/** Clauses of the constitution in force, in the order of the text. For everybody. */
export async function findClauses(db: Db, asked: Asked & { readonly version: number }): Promise<FoundPage> {
  const clauses = clausesOf(await documentInForce(db, asked));
  const after = asked.after === null ? 0 : clauses.findIndex(({ number }) => number === asked.after) + 1;
  const { rows } = await sql<{ place: number; marked: string }>`
    select place::int, ${headline(sql`words`, asked)} as marked from (
      select place, words from unnest(${clauses.map(({ words }) => words)}::text[]) with ordinality as clause (words, place)
      where place > ${after} and ${isQuestion(asked)} and words_of(${asked.organisation}, words) @@ ${query(asked)}
      order by place limit ${asked.most + 1}) as hits
    order by place`.execute(db);
  const found = rows.flatMap(({ place, marked }) => {
    const number = clauses[place - 1]?.number;
    if (number === undefined) return [];
    return [
      {
        key: number,
        kind: "clauses" as const,
        title: wordsOf(asked.language).search.clause(number),
        href: `/o/${asked.organisation}/constitution#${clauseAnchor(number)}`,
        excerpt: piecesOf(marked),
        at: null,
      },
    ];
  });
  return pageOf(found, asked.most);
}

async function documentInForce(db: Db, { organisation, version }: { organisation: string; version: number }): Promise<readonly Block[]> {
  const { rows } = await sql<{ commitment: string; body: string }>`
    select t.commitment, t.body from constitution_version v join text_beside t on t.organisation = v.organisation and t.commitment = v.commitment
    where v.organisation = ${organisation} and v.number = ${version}`.execute(db);
  const text = rows[0];
  return text === undefined ? [] : compiledText({ commitment: text.commitment, source: text.body }).document;
}

interface Clause {
  readonly number: string;
  readonly words: string;
}

function clausesOf(blocks: readonly Block[]): Clause[] {
  return blocks.flatMap((block) =>
    block.kind === "clauses"
      ? block.items.flatMap(({ number, inline, children }) => [{ number, words: plainText(inline) }, ...clausesOf(children)])
      : [],
  );
}
