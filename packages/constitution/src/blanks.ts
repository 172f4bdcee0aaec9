import type { Blank } from "./compiled.js";
import type { Place } from "./markdown/lines.js";
import type { Lexicon } from "./phrase/lexicon.js";
import type { Meanings } from "./print/meaning.js";
import type { Setting } from "./reading/setting.js";
import { keyOf, pathOf } from "./reading/thing.js";
import type { Understood } from "./resolve/understood.js";
import { offersOf, wordingsOf } from "./resolve/unread.js";
import { kinds } from "./schema/kinds.js";
import { allInOwnWords } from "./tongue/own-words.js";

/** All live words, in the order of the text. Words that set a rule of several things at once are one blank, of the first of these. */
export function blanksOf(text: Understood, source: string, around: { placeOf: (offset: number) => Place; meanings: Meanings }): Blank[] {
  const settings = text.things.flatMap((thing) => thing.settings).sort((a, b) => a.use.link.start - b.use.link.start);
  const blanks: Blank[] = [];
  const counts = new Map<string, number>();
  let last = -1;
  for (const setting of settings) {
    const { link, clause } = setting.use;
    if (link.from === last) continue;
    last = link.from;
    const path = blankPath(setting);
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    blanks.push({
      id: `${path}.${count}`,
      thing: keyOf(setting.owner),
      rule: setting.rule,
      words: source.slice(link.start, link.end),
      clause,
      ...around.placeOf(link.start),
      start: link.start,
      end: link.end,
      ...offeredFor(setting, text.lexicon),
      meaning: around.meanings.get(setting) ?? "",
    });
  }
  return blanks;
}

/** `amendment.ballot.entrenched.carried`: the thing, the exception if any, the rule. */
function blankPath(setting: Setting): string {
  return [pathOf(setting.owner), ...setting.where.map((where) => where.id), setting.rule].join(".");
}

function offeredFor(setting: Setting, lexicon: Lexicon): Pick<Blank, "offers" | "wordings"> {
  const spec = kinds[setting.owner.kind]?.rules[setting.rule];
  if (spec === undefined) return { offers: [], wordings: [] };
  return { offers: allInOwnWords(offersOf(spec), spec.type, lexicon), wordings: allInOwnWords(wordingsOf(spec), spec.type, lexicon) };
}
