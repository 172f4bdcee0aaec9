import { error, warning, type Note } from "../reading/notes.js";
import type { Piece } from "../reading/passage.js";
import type { Setting } from "../reading/setting.js";
import type { DeadWords, Lead } from "../tongue/dead-words.js";
import type { Checked } from "./checked.js";
import { deadWordsOf } from "./dead-words.js";
import { specOf } from "./live-words.js";
import { isKept, isLive, isNormative } from "./unenforced.js";

/**
 * The dead words between the live ones: "Within" → "After", "If the Committee agrees, …" change the law and not the machine.
 * Every rule lists the words that may join it to its sentence; any other joining word in a sentence with live words is a finding.
 */
export function joints({ text, settings }: Checked): Note[] {
  const dead = deadWordsOf(text.lexicon);
  return text.reading.passages.flatMap(({ pieces, sentences, inHeading }) => {
    if (inHeading || !pieces.some(isLive)) return [];
    return sentences.flatMap((sentence) => (sentence.some(isLive) ? joined(sentence, { settings, dead }) : notEnforced(sentence, dead)));
  });
}

function joined(sentence: readonly Piece[], { settings, dead }: Pick<Around, "settings" | "dead">): Note[] {
  return sentence.flatMap((piece, i) =>
    piece.kind === "text" && dead.maySay(piece.text) ? around(piece, { before: sentence[i - 1], after: sentence[i + 1], settings, dead }) : [],
  );
}

interface Around {
  readonly before: Piece | undefined;
  readonly after: Piece | undefined;
  readonly settings: ReadonlyMap<number, Setting>;
  readonly dead: DeadWords;
}

/** Checks the dead words of one piece against what the live words on both sides of it tolerate. */
function around(piece: Piece, { before, after, settings, dead }: Around): Note[] {
  const left = settingAt(before, settings);
  const right = settingAt(after, settings);
  const said = piece.text.toLowerCase().replace(/[’‘]/g, "'");
  const joint = jointOf(said, left, right, { piece, dead });
  if (joint !== null) return joint;
  const rest = tolerated(said, left, right, dead);
  const at = (word: string, index: number) => place(piece, said, rest, { word, index });
  if (right !== null) {
    const bound = dead.bound.exec(rest.text.trimEnd());
    if (bound !== null)
      return [
        error(
          { start: at(bound[0], bound.index).start, end: right.use.link.to },
          "outside",
          `“${bound[0]}” stands outside the live words “${right.words}”, so it changes what people read and not what runs. Put it inside the brackets.`,
          ...offer(bound[0], right, dead),
        ),
      ];
    const clause = rest.text.split(/[,;:] /).at(-1) ?? "";
    const no = dead.negation.exec(clause);
    if (no !== null) {
      return [
        error(
          at(no[0], rest.text.length - clause.length + no.index),
          "negated",
          `“${no[0]}” turns “${right.words}” round for its readers, and the machine doesn't see it. Say it inside the brackets, or without the negation.`,
        ),
      ];
    }
  }
  if (left !== null) {
    const behind = dead.behind.exec(rest.text);
    if (behind !== null)
      return [
        error(
          at(behind[0], behind.index),
          "outside",
          `“${behind[0].trim()}” behind “${left.words}” changes what people read and not what runs. Put it inside the brackets.`,
        ),
      ];
  }
  return [...rest.text.matchAll(dead.joining)].map((match) =>
    error(
      at(match[0], match.index),
      "loose-word",
      `“${match[0]}” joins these words to a live value, and the machine doesn't see it: “${short(piece.text)}”. Say it inside the brackets, in a clause of its own, or leave it out.`,
    ),
  );
}

/** Between two values of one rule stands the rule's own joining word, or none. Null: this piece is no such joint. */
function jointOf(said: string, left: Setting | null, right: Setting | null, { piece, dead }: { piece: Piece; dead: DeadWords }): Note[] | null {
  if (left === null || right === null || left.rule !== right.rule || left.owner !== right.owner) return null;
  const word = dead.joint.exec(said.trim())?.[1];
  if (word === undefined) return said.trim() === "," ? [] : null;
  const joined = specOf(right)?.joined ?? null;
  const needed = joined === null ? null : dead[joined];
  if (word === needed || left.rule === "bars" || left.rule === "decides" || left.rule === "delivery" || left.rule === "transition") return [];
  const means = joined === "or" ? "any one of them is enough" : "all of them must hold";
  return [
    error(
      trimmed(piece),
      "and-or",
      `For this rule ${means}, whatever word joins the values, so “${word}” says something else than what runs.`,
      ...(needed === null ? [] : [needed]),
    ),
  ];
}

/** The text without what the rules on both sides tolerate; `from` is how much was taken from its beginning. */
function tolerated(said: string, left: Setting | null, right: Setting | null, dead: DeadWords): { text: string; from: number } {
  let text = said;
  let from = 0;
  if (right !== null) {
    const lead = longest(leadsOf(right, dead).before ?? [], (phrase) => endsWithPhrase(text, phrase));
    if (lead !== null) text = text.slice(0, text.trimEnd().length - lead.length);
  }
  if (left !== null) {
    const trail = longest(leadsOf(left, dead).after ?? [], (phrase) => text.trimStart().startsWith(phrase));
    if (trail !== null) {
      from = text.length - text.trimStart().length + trail.length;
      text = text.slice(from);
    }
  }
  return { text, from };
}

/** What a rule tolerates beside it, in the language of the text. */
function leadsOf(setting: Setting, { leads }: DeadWords): Lead {
  if (leads === null) return specOf(setting) ?? {};
  return leads[`${setting.owner.kind}.${setting.rule}`] ?? leads[setting.rule] ?? {};
}

function endsWithPhrase(text: string, phrase: string): boolean {
  const trimmedText = text.trimEnd();
  return trimmedText.endsWith(phrase) && !/[\p{L}\p{N}]$/u.test(trimmedText.slice(0, -phrase.length));
}

function longest(phrases: readonly string[], fits: (phrase: string) => boolean): string | null {
  return phrases.filter(fits).reduce<string | null>((best, phrase) => (best === null || phrase.length > best.length ? phrase : best), null);
}

/** A sentence that binds somebody, in a clause whose other sentences run: easily taken for one that runs too. */
function notEnforced(sentence: readonly Piece[], dead: DeadWords): Note[] {
  const text = sentence
    .map((piece) => piece.text)
    .join("")
    .trim();
  if (!isNormative(sentence, dead) || isKept(sentence, dead) || text.toLowerCase().match(dead.joining) === null) return [];
  const [first] = sentence.filter((piece) => piece.text.trim() !== "");
  return first === undefined
    ? []
    : [warning(trimmed(first), "not-enforced", `Folkmoot runs the live words of this clause and not this sentence: “${short(text)}”.`)];
}

function settingAt(piece: Piece | undefined, settings: ReadonlyMap<number, Setting>): Setting | null {
  return piece?.kind === "link" && piece.scheme === "rule" ? (settings.get(piece.from) ?? null) : null;
}

/** Where a word stands in the source; the whole piece where it isn't written there letter by letter. */
function place(piece: Piece, said: string, rest: { from: number }, found: { word: string; index: number }): { start: number; end: number } {
  if (piece.end - piece.start !== said.length) return trimmed(piece);
  const lead = found.word.length - found.word.trimStart().length;
  const start = piece.start + rest.from + found.index + lead;
  return { start, end: start + found.word.trim().length };
}

function trimmed(piece: Piece): { start: number; end: number } {
  if (piece.end - piece.start !== piece.text.length) return { start: piece.start, end: piece.end };
  const lead = piece.text.length - piece.text.trimStart().length;
  return { start: piece.start + lead, end: piece.start + piece.text.trimEnd().length };
}

/** The same with the bound inside the brackets, in place of both. */
function offer(bound: string, right: Setting, { movable }: DeadWords): readonly string[] {
  const { scheme, path } = right.use.link;
  return movable.test(bound) ? [`[${bound} ${right.words}](${scheme}:${path})`] : [];
}

function short(text: string): string {
  const clean = text.trim();
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
