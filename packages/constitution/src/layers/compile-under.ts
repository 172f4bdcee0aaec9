import { rulesHash } from "../canonical.js";
import { compile } from "../compile.js";
import type { Compiled, DefaultUsed } from "../compiled.js";
import type { Finding } from "../finding.js";
import { findingsOf } from "../findings/all.js";
import { settingsByPlace } from "../findings/live-words.js";
import { placesOf } from "../markdown/lines.js";
import { parse } from "../markdown/parse.js";
import { readBlocks } from "../reading/read.js";
import { rulesOf } from "../resolve/rules.js";
import { understand } from "../resolve/understand.js";
import type { Rules } from "../rules.js";
import { checkLayer, type Filled } from "./check.js";
import { guardOf } from "./guard.js";
import { stack } from "./stack.js";

/** A text that stands under others, read with them. */
export interface Layered {
  /** The texts above by themselves, the highest first. */
  readonly above: readonly Compiled[];
  /** All of them as one rule set. Each rule cites the clause that set it: those of the text itself by their numbers, those of the highest text above with an A before them, of the next with a B. */
  readonly rules: Rules;
  readonly hash: string;
  /** What is wrong with the text where it stands, by its own lines. */
  readonly findings: readonly Finding[];
  /** What the text says, value by value, and whether it fills what the texts above leave open or is about something of its own. */
  readonly filled: readonly Filled[];
  /** What the texts above leave open and this text says nothing of either: what holds instead. */
  readonly open: readonly DefaultUsed[];
}

/**
 * Reads a text under those that go before it: statute, constitution, standing orders. A higher text prevails: the lower one may say what it leaves open, and set up what is its own. Whatever it says
 * against a higher one is a finding that quotes both. Never throws, whatever the texts.
 */
export function compileUnder(source: string, above: readonly string[]): Layered {
  const apart = above.map((text) => compile(text));
  const own = compile(source);
  if (unread(own) || apart.some(unread)) return alone(own, apart);
  const { combined, layers, start, isFixed } = stack(source, above, { own, apart });
  const blocks = parse(combined);
  const text = understand(readBlocks(blocks, combined.length, layers));
  const built = rulesOf(text, combined, []);
  const guard = guardOf(built.rules);
  const placeOf = placesOf(combined);
  const { notes, filled, settled } = checkLayer(text, { start, guard, isFixed, lineOf: (offset) => placeOf(offset).line });
  const others = text.notes.filter((note) => !settled.has(note));
  const first = placeOf(start).line;
  const findings = findingsOf({
    source: combined,
    blocks,
    text: { ...text, notes: [...others, ...notes] },
    settings: settingsByPlace(text),
    built,
    notes: [],
    placeOf,
  });
  return {
    above: apart,
    rules: built.rules,
    hash: rulesHash(built.rules),
    findings: findings
      .filter(({ line, code }) => line >= first && !OF_A_TEXT_BY_ITSELF.has(code))
      .map((finding) => ({ ...finding, line: finding.line - first + 1 })),
    filled: filled.map((one) => ({ ...one, line: one.line - first + 1 })),
    open: [...built.building.defaults.values()].flatMap(({ used, of }) =>
      of.link.from < start && !guard.holds(of) ? [{ ...used, line: placeOf(of.link.from).line }] : [],
    ),
  };
}

/** What is right in a text that stands under another. */
const OF_A_TEXT_BY_ITSELF: ReadonlySet<string> = new Set(["layer-alone", "no-language", "two-organisations"]);

function unread({ findings }: Compiled): boolean {
  return findings.some(({ code }) => code === "too-long" || code === "too-tangled");
}

/** A text that is not read at all is not read under another either. */
function alone(own: Compiled, above: readonly Compiled[]): Layered {
  return { above, rules: own.rules, hash: own.hash, findings: own.findings, filled: [], open: [] };
}
