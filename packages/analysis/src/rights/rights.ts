import type { Matter, Procedure, Right as ClassRight, Rules, Ruled, Who } from "@folkmoot/constitution";
import { barred, competence, matterCode } from "@folkmoot/procedure";

/** What the register knows of somebody: a member, and in which bodies and offices they sit. */
export interface Person {
  readonly holds: readonly string[];
}

/** Something that a text lets somebody do, or a seat that they have. Two texts give the same right where kind and `what` are equal. */
export interface Right {
  /** A matter on which they vote, for which they may propose something, alone or with others, or whose result they may challenge; a right of every member; a seat. */
  readonly kind: "vote" | "propose" | "challenge" | "member" | "seat";
  /** The code of the matter, the right of a member, or the id of the body or office. */
  readonly what: string;
  /** Where the text gives it. */
  readonly clause: string | null;
  readonly words: string;
}

/** Everything that a text gives to somebody, each right once, in the order of the text. */
export function rightsOf(rules: Rules, person: Person): readonly Right[] {
  const found = [
    ...rules.classes.flatMap(({ may }) => (may === null ? [] : may.value.map((right) => ofMember(right, may)))),
    ...rules.procedures.flatMap((procedure) => inProcedure(procedure, person)),
    ...[...rules.bodies, ...rules.offices].flatMap(({ id, clause, name }): Right[] =>
      person.holds.includes(id) ? [{ kind: "seat", what: id, clause, words: name }] : [],
    ),
  ];
  const seen = new Set<string>();
  return found.filter((right) => !seen.has(keyOf(right)) && seen.add(keyOf(right)));
}

/** Two rights with the same key are the same right. */
export function keyOf({ kind, what }: Pick<Right, "kind" | "what">): string {
  return `${kind} ${what}`;
}

/** Whether somebody may vote, propose or challenge where a text decides this matter: through another procedure, or with everything that is given to nobody else. */
export function takesPart(rules: Rules, person: Person, { kind, matter }: { readonly kind: Part; readonly matter: Matter }): boolean {
  return rules.procedures.some(
    (procedure) => whoIn(procedure, kind).some(({ value }) => isMeant(value, person)) && mayDecide(rules, procedure, matter),
  );
}

type Part = "vote" | "propose" | "challenge";

/** Whether the procedure decides a matter that the text names for it, or leaves to it with everything else. */
function mayDecide(rules: Rules, procedure: Procedure, matter: Matter): boolean {
  if (matter.kind === "residual" || matter.kind === "any")
    return procedure.decides.some(({ value }) => value.kind === "residual" || value.kind === "any");
  return [...competence(rules, procedure, [matter]), ...barred(rules, procedure, [matter])].every(({ status }) => status === "met");
}

function ofMember(right: ClassRight, { clause, words }: Ruled<unknown>): Right {
  return { kind: "member", what: right, clause, words };
}

function inProcedure(procedure: Procedure, person: Person): readonly Right[] {
  const kinds = ["vote", "propose", "challenge"] as const;
  return kinds.flatMap((kind) => {
    const rule = whoIn(procedure, kind).find(({ value }) => isMeant(value, person));
    return rule === undefined
      ? []
      : procedure.decides.map(({ value }): Right => ({ kind, what: matterCode(value), clause: rule.clause, words: rule.words }));
  });
}

function whoIn({ stages, starts }: Procedure, kind: Part): readonly Ruled<Who>[] {
  if (kind === "propose") return starts.map(({ value, ...rest }) => ({ ...rest, value: value.who }));
  return stages.flatMap((stage) => {
    if (kind === "vote") return stage.kind === "vote" ? [stage.roll] : [];
    return stage.kind === "challenge" ? [stage.who] : [];
  });
}

/** Whether people of this kind include somebody: every member is of each class, since the register has one list. Words that narrow people further nobody can tell. */
function isMeant(who: Who, { holds }: Person): boolean {
  if (who.kind === "class") return true;
  return (who.kind === "body" || who.kind === "office" || who.kind === "seats") && holds.includes(who.id);
}
