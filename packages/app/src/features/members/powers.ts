import type { Procedure, Ruled, Rules, VoteStage, Who } from "@folkmoot/constitution";
import { keepersOfRegister } from "@folkmoot/procedure";
import { firstLanguage, wordsOf, type Language, type Words } from "../../languages/index.js";

/** Something that an office or a body may or must do, and the clause that says so; null where the text is silent. */
export interface Power {
  readonly words: string;
  readonly clause: string | null;
}

/** What the text gives an office or a body to do. Nothing is anybody's to add here: there are no other roles. */
export function powersOf(rules: Rules, place: string, language: Language = firstLanguage): readonly Power[] {
  const { powers: say } = wordsOf(language).members;
  const rulings = rules.rulings.filter(({ by }) => means(by, place)).map(({ name, by }) => ({ words: say.rules(name), clause: by?.clause ?? null }));
  const duties = rules.duties.flatMap(({ by, act }) =>
    means(by, place) && act !== null ? [{ words: say.hasTo(act.value), clause: act.clause }] : [],
  );
  const calendars = (rules.calendars ?? []).flatMap(({ name, by }) =>
    by !== null && means(by, place) ? [{ words: say.setsCalendar(name), clause: by.clause }] : [],
  );
  const register = keepersOfRegister(rules).includes(place) ? [{ words: say.keepsRegister, clause: null }] : [];
  return [
    ...together(
      rules.procedures.flatMap((procedure) => partsIn(procedure, place, say)),
      say,
    ),
    ...rulings,
    ...duties,
    ...calendars,
    ...register,
  ];
}

type PowerWords = Words["members"]["powers"];

interface Part {
  readonly does: string;
  readonly procedure: string;
  readonly clause: string | null;
}

function partsIn({ name, starts, stages }: Procedure, place: string, say: PowerWords): readonly Part[] {
  const part = (does: string, { clause }: { readonly clause: string | null }): Part => ({ does, procedure: name, clause });
  const starting = starts.filter(({ value }) => isPlace(value.who, place)).map((starter) => part(say.starts, starter));
  const later = stages.flatMap((stage) => {
    if (stage.kind === "notice" && stage.by !== null && means(stage.by, place)) return [part(say.notice, stage.by)];
    if (stage.kind === "vote")
      return [
        ...(means(stage.roll, place) ? [part(say.decides, stage.roll)] : []),
        ...boxIn(stage, place, say).map(([does, ruled]) => part(does, ruled)),
      ];
    if (stage.kind === "challenge" && stage.to !== null && means(stage.to, place)) return [part(say.challenges, stage.to)];
    return [];
  });
  return [...starting, ...later];
}

/** What falls to a place in a secret vote: a part of its key, or the credentials. */
function boxIn({ secrecy, key, registrar }: VoteStage, place: string, say: PowerWords): (readonly [does: string, rule: Ruled<unknown>])[] {
  if (secrecy.value !== "secret") return [];
  const holds = key?.value.kind === "trustees" && key.value.body === place ? [[say.holdsKey, key] as const] : [];
  const makes = registrar?.value.kind === "office" && registrar.value.office === place ? [[say.makesCredentials, registrar] as const] : [];
  return [...holds, ...makes];
}

/** One line for one clause, however many procedures it serves. */
function together(parts: readonly Part[], say: PowerWords): readonly Power[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const key = `${part.clause ?? ""} ${part.does}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ words: say.in(first.does, [...new Set(group.map(({ procedure }) => procedure))]), clause: first.clause }];
  });
}

function means(who: Ruled<Who> | null, place: string): boolean {
  return who !== null && isPlace(who.value, place);
}

function isPlace(who: Who, place: string): boolean {
  return (who.kind === "office" || who.kind === "body") && who.id === place;
}
