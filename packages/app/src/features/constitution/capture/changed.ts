import type { Capture, Figures, NoticeFigures, PowerFigures } from "@folkmoot/analysis";
import type { Compiled } from "@folkmoot/constitution";
import { wordsOf, type Language, type Words } from "../../../languages/index.js";
import { headline, outsidersOf, sayMatter } from "../../../ui/index.js";
import { captured } from "./kept.js";

/** What a change would do to the figures: a row for each power that others could use, or sooner, or with other notice. */
export interface CaptureEffect {
  readonly members: number;
  readonly rows: readonly { readonly power: string; readonly before: string; readonly after: string; readonly effects: readonly string[] }[];
}

interface Best {
  readonly people: number;
  readonly minutes: number;
  readonly notice: NoticeFigures | null;
  readonly outside: readonly string[];
}

/** The easiest way round everything first, then each power by its way for the fewest people. Powers whose figures stay are left out. Null where a text is too large. */
export function captureEffect(before: Compiled, after: Compiled, figures: Figures, language: Language): CaptureEffect | null {
  const [was, is] = [captured(before, figures), captured(after, figures)];
  if (was === null || is === null) return null;
  const named = new Map([...was.powers.map(({ id }) => [id, before.rules] as const), ...is.powers.map(({ id }) => [id, after.rules] as const)]);
  const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
  const easiest = { power: capital(wordsOf(language).capture.change.easiest), was: easiestOf(was), is: easiestOf(is) };
  const powers = [...named].map(([id, rules]) => ({
    power: capital(sayMatter({ id }, rules, language)),
    was: bestOf(was.powers.find((power) => power.id === id)),
    is: bestOf(is.powers.find((power) => power.id === id)),
  }));
  return {
    members: figures.members,
    rows: [easiest, ...powers]
      .map(({ power, was: a, is: b }) => ({
        power,
        before: sayBest(a, language),
        after: sayBest(b, language),
        effects: effectsOf(a, b, wordsOf(language)),
      }))
      .filter(({ before: a, after: b }) => a !== b),
  };
}

function easiestOf({ front, shorter }: Capture): Best | null {
  const [easiest] = [...(front === null ? [] : [front]), ...shorter].toSorted((a, b) => a.people - b.people || a.minutes - b.minutes);
  return easiest === undefined ? null : { ...easiest, outside: easiest.steps.flatMap(({ asks }) => outsidersOf(asks)) };
}

/** Null: nobody may. "unknown": nothing tells how many people it takes. */
function bestOf(power: PowerFigures | undefined): Best | "unknown" | null {
  const way = power?.ways[0];
  if (way === undefined) return null;
  return way.people === null ? "unknown" : { people: way.people, minutes: way.minutes, notice: way.notice, outside: outsidersOf(way.asks) };
}

function sayBest(best: Best | "unknown" | null, language: Language): string {
  const { change } = wordsOf(language).capture;
  if (best === null) return change.nobody;
  return best === "unknown" ? change.unknown : headline(best, best.outside, language);
}

function effectsOf(was: Best | "unknown" | null, is: Best | "unknown" | null, { capture: { change: words } }: Words): string[] {
  if (was === "unknown" || is === "unknown") return [];
  if (was === null || is === null) return was === is ? [] : [was === null ? words.possible : words.impossible];
  const compared = (a: number, b: number, less: string, more: string): string[] => (a === b ? [] : [b < a ? less : more]);
  return [
    ...compared(was.people, is.people, words.fewer, words.more),
    ...compared(was.minutes, is.minutes, words.sooner, words.later),
    ...compared(was.notice?.minutes ?? 0, is.notice?.minutes ?? 0, words.lessNotice, words.moreNotice),
  ];
}
