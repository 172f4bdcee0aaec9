import { compile, fillAll, refuseWords, type Compiled, type FillRefusal } from "@folkmoot/constitution";

/** What stands in the fields of the drafting form. */
export interface DraftFields {
  readonly by: string;
  readonly source: string | null;
  readonly clause: string | null;
  readonly words: string | null;
  /** Words by the id of their blank. */
  readonly blanks: ReadonlyMap<string, string>;
}

export interface LiveDraft {
  readonly source: string;
  readonly compiled: Compiled;
  /** Blanks whose words can't stand in the text, and why; the text keeps what it had there. */
  readonly refused: ReadonlyMap<string, string>;
}

const reasons: { readonly [Kind in FillRefusal["kind"]]: string } = {
  "no-such-blank": "The text has no such blank.",
  empty: "Words are needed here.",
  "too-long": "These words are too long for a blank.",
  "space-at-the-ends": "There is a space at the end of these words.",
  "hidden-character": "These words hold a character that can't be seen.",
  mark: "These words hold a mark that would end the blank, such as a bracket or a star.",
};

/** The draft as the fields have it now. What can't stand in the text is left out and said. */
export function draftOf(base: Compiled, fields: DraftFields): LiveDraft {
  if (fields.by === "text") return whole(fields.source ?? base.source);
  if (fields.by === "clause") return whole(withClause(base, fields.clause ?? "", fields.words));
  const changed = base.blanks.flatMap(({ id, words }): [string, string][] => {
    const put = fields.blanks.get(id);
    return put === undefined || put === words ? [] : [[id, put]];
  });
  const refusals = changed.flatMap(([id, put]): [string, FillRefusal][] => {
    const refusal = refuseWords(put);
    return refusal === null ? [] : [[id, refusal]];
  });
  const refused = new Map(refusals.map(([id, { kind }]) => [id, reasons[kind]]));
  const filled = fillAll(base.source, base.blanks, new Map(changed.filter(([id]) => !refused.has(id))));
  return { ...whole(filled.ok ? filled.value : base.source), refused };
}

function whole(source: string): LiveDraft {
  return { source, compiled: compile(source), refused: new Map() };
}

function withClause(base: Compiled, number: string, words: string | null): string {
  const clause = base.clauses.find((one) => one.number === number);
  if (clause === undefined || words === null) return base.source;
  return base.source.slice(0, clause.start) + words.trim() + base.source.slice(clause.end);
}
