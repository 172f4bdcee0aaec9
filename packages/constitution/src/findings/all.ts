import { CATALOGUE, type FindingCode } from "../catalogue.js";
import { shown } from "../catalogue/shown.js";
import { remembered } from "../remembered.js";
import type { Finding } from "../finding.js";
import type { Note } from "../reading/notes.js";
import { ownWords } from "../tongue/own-words.js";
import { articles } from "./articles.js";
import { characters } from "./characters.js";
import type { Checked } from "./checked.js";
import { conflicts } from "./conflicts.js";
import { exceptions } from "./exceptions.js";
import { figures } from "./figures.js";
import { holders } from "./holders.js";
import { joints } from "./joints.js";
import { language } from "./language.js";
import { specOf } from "./live-words.js";
import { marks } from "./marks.js";
import { names } from "./names.js";
import { numbering } from "./numbering.js";
import { options } from "./options.js";
import { people } from "./people.js";
import { polarity } from "./polarity.js";
import { reach } from "./reach.js";
import { seats } from "./seats.js";
import { structure } from "./structure.js";
import { times } from "./times.js";
import { values } from "./values.js";

const CHECKS: readonly ((checked: Checked) => readonly Note[])[] = [
  marks,
  characters,
  language,
  names,
  joints,
  polarity,
  figures,
  people,
  values,
  exceptions,
  structure,
  options,
  seats,
  times,
  conflicts,
  holders,
  reach,
  articles,
  numbering,
];

/** Findings kept at most: a text with more has one cause, and a list of thousands helps nobody. */
const FINDING_LIMIT = 500;

/** Everything that is wrong with a text, in the order of the text. */
export function findingsOf(checked: Checked): Finding[] {
  const notes = [...checked.notes, ...checked.text.reading.notes, ...checked.text.notes, ...CHECKS.flatMap((check) => check(checked))];
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const note of notes.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const key = `${note.start}|${note.end}|${note.code}|${note.message}`;
    if (seen.has(key) || findings.length >= FINDING_LIMIT) continue;
    seen.add(key);
    findings.push(findingOf(note, checked));
  }
  return findings;
}

function findingOf(note: Note, checked: Checked): Finding {
  const { source, placeOf } = checked;
  const { code, severity, message } = note;
  return {
    code,
    severity,
    ...placeOf(note.start),
    words: source.slice(note.start, note.end),
    message,
    why: CATALOGUE[code].why,
    suggestions: proposed(note, checked),
    example: exampleOf(code),
  };
}

/** What is proposed in place of live words is said in the language of the text; what is proposed elsewhere was taken from it. */
function proposed({ start, end, suggestions }: Note, { text, settings }: Checked): readonly string[] {
  if (text.lexicon.spoken === null) return suggestions;
  const where = text.things.find(({ kind, link }) => kind === "where" && link.start === start);
  const setting = [...settings.values()].find(({ use }) => use.link.start === start && use.link.end === end);
  const reads = where === undefined ? (setting === undefined ? undefined : specOf(setting)?.type) : "condition";
  return reads === undefined ? suggestions : suggestions.flatMap((words) => (words === "" ? words : (ownWords(words, reads, text.lexicon) ?? [])));
}

/** The wording of the catalogue that passes, as far as it differs from the one that doesn't. */
function exampleOf(code: FindingCode): string | null {
  const { example } = CATALOGUE[code];
  return example === null ? null : instead(code);
}

const instead = remembered(512, (code) => {
  const { example } = CATALOGUE[code as FindingCode];
  return example === null ? "" : shown(example).instead.trim();
});
