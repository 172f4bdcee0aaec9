import { readFileSync } from "node:fs";
import { compile, type Compiled, PRIMITIVES, type Procedure, type Rules, type Stage, type StageKind, valueOf } from "@folkmoot/constitution";
import { Temporal } from "temporal-polyfill";
import { type Dates, datesOf } from "../src/dates.js";
import type { Time } from "../src/event.js";
import { result } from "../src/result.js";
import type { VoteStage } from "@folkmoot/constitution";

const reference = readFileSync(new URL("../../../docs/reference/live-text.md", import.meta.url), "utf8");
const fragments = [...reference.matchAll(/^```markdown\n(?<text>[^]*?)^```$/gmu)].map(({ groups }) => groups?.["text"] ?? "");
const known = new Map<string, Compiled>();

/** The text in which the example of a primitive stands, compiled. */
function textOf(n: number): Compiled {
  const { text, words } = PRIMITIVES[n - 1]?.example ?? { text: "", words: "" };
  const source =
    text === "reference"
      ? `${fragments[0] ?? ""}\n${fragments.find((one) => one.includes(words)) ?? ""}`
      : readFileSync(new URL(`../../constitution/texts/${text}.md`, import.meta.url), "utf8");
  const compiled = known.get(source) ?? compile(source);
  known.set(source, compiled);
  return compiled;
}

/** The rules around the example of a primitive, and what its test needs of them. */
export interface Worked {
  readonly rules: Rules;
  readonly dates: Dates;
  /** What dates go by where nothing but the text is known. */
  readonly under: { readonly rules: Rules; readonly organisation: { readonly meetings: readonly [] } };
  readonly procedure: (id: string) => Procedure;
  /** The stage of that kind in which a rule says what the example says. */
  readonly stage: <Kind extends StageKind>(kind: Kind) => Extract<Stage, { kind: Kind }>;
  /** What is kept as words. */
  readonly words: (rule: string) => string;
  readonly valueOf: (type: Parameters<typeof valueOf>[1], words: string) => never;
}

export function worked(n: number): Worked {
  const { rules } = textOf(n);
  const said = PRIMITIVES[n - 1]?.example?.words ?? "";
  return {
    rules,
    dates: datesOf(rules),
    under: { rules, organisation: { meetings: [] } },
    procedure: (id) => must(rules.procedures.find((one) => one.id === id)),
    stage: (kind) => {
      const says = (stage: Stage): boolean =>
        Object.values(stage).some((rule: unknown) => [rule].flat().some((one) => hasWords(one) && said.includes(`[${one.words}]`)));
      return must(rules.procedures.flatMap(({ stages }) => stages).find((stage) => stage.kind === kind && says(stage))) as never;
    },
    words: (rule) => must(rules.other.find((one) => one.rule === rule && said.includes(one.words))).words,
    valueOf: (type, words) => must(valueOf(rules, type, words)) as never,
  };
}

function hasWords(one: unknown): one is { readonly words: string } {
  return typeof one === "object" && one !== null && "words" in one && typeof one.words === "string";
}

export function must<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error("the example has it");
  return thing;
}

/** "27 January 2017" where the organisation is. */
export function day(time: Time, { rules }: Pick<Worked, "rules">): string {
  const date = Temporal.Instant.from(time).toZonedDateTimeISO(rules.organisation.zone.value);
  return `${date.day} ${MONTHS[date.month - 1] ?? ""} ${date.year}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "carried" or "lost": a vote with so many for, against and abstaining. */
export function outcome(rules: Rules, stage: VoteStage, [yes, no, abstain]: readonly [number, number, number], entitled: number): "carried" | "lost" {
  return result(rules, stage, { count: { for: yes, against: no, abstain }, entitled, members: entitled }).carried ? "carried" : "lost";
}

/** The least number for which something holds. */
export function least(holds: (n: number) => boolean): number {
  for (let n = 0; n < 1_000_000; n++) if (holds(n)) return n;
  throw new Error("it never holds");
}
