import type { Matter, Rules } from "@folkmoot/constitution";
import { isCall, isElection } from "@folkmoot/procedure";
import { firstLanguage, type Language } from "../../../languages/index.js";
import { foundingOnly, matterInWords } from "../../motions/index.js";

/** What somebody may want, whatever the text calls it. "matter": something that the text itself names. */
export type WishKind = "constitution" | "founding" | "ordinary" | "priority" | "amend" | "agenda" | "meeting" | "survey" | "challenge" | "matter";

/** Something that somebody may want, and what it is under the rules; no matters where it is none that anybody decides. */
export interface Wish {
  readonly id: string;
  readonly kind: WishKind;
  readonly matters: readonly Matter[];
  /** In the words of the text, "exclude a member"; null where ours are plainer. */
  readonly said: string | null;
}

/** What can be wanted under these rules: the plain wishes first, then what the text itself names. What it allows to nobody is among them. */
export function wishesUnder(rules: Rules, language: Language = firstLanguage): Wish[] {
  const named = namedIn(rules, language).filter(({ id }) => id !== priorityOf(rules)?.id);
  return [
    foundingOnly(rules)
      ? plain("founding", "constitution", { kind: "adopt-constitution" })
      : plain("constitution", "constitution", { kind: "change-constitution" }),
    plain("ordinary", "ordinary", { kind: "residual" }),
    priorityOf(rules) ?? { id: "priority", kind: "priority", matters: [], said: null },
    { id: "amend", kind: "amend", matters: [], said: null },
    plain("agenda", "agenda", { kind: "residual" }),
    ...named.filter(({ kind }) => kind === "meeting"),
    { id: "survey", kind: "survey", matters: [], said: null },
    { id: "challenge", kind: "challenge", matters: [], said: null },
    ...named.filter(({ kind }) => kind === "matter"),
  ];
}

/** What a motion may be about: every wish that somebody decides, but for the text of the constitution, which is drafted as a text. */
export function matterOf(rules: Rules, wish: string): readonly Matter[] | null {
  const found = wishesUnder(rules).find(({ id }) => id === wish);
  return found === undefined || found.matters.length === 0 || isOfText(found) ? null : found.matters;
}

/** Whether what is wanted is written as a new text of the constitution. */
export function isOfText({ kind }: Pick<Wish, "kind">): boolean {
  return kind === "constitution" || kind === "founding";
}

/** Campaign priorities: what the first call for ideas decides, or a matter that the text calls so. */
function priorityOf(rules: Rules): Wish | null {
  const call = rules.procedures.find((procedure) => isCall(procedure) && !isElection(procedure));
  const decided =
    call?.decides.map(({ value }) => value).find(({ kind }) => kind !== "any") ??
    rules.procedures.flatMap(({ decides }) => decides.map(({ value }) => value)).find(isPriority(rules));
  return decided === undefined ? null : { id: "priority", kind: "priority", matters: [decided], said: null };
}

function isPriority(rules: Rules): (matter: Matter) => boolean {
  return (matter) =>
    matter.kind === "named" && /priorit/i.test(`${matter.matter} ${rules.matters.find(({ id }) => id === matter.matter)?.name ?? ""}`);
}

function namedIn(rules: Rules, language: Language): Wish[] {
  const found = new Map<string, Wish>();
  for (const matter of rules.procedures.flatMap((procedure) => [...procedure.decides, ...procedure.bars]).map(({ value }) => value)) {
    if (GENERAL.has(matter.kind) || isPriority(rules)(matter)) continue;
    const said = matterInWords(rules, matter, language);
    found.set(said, { id: idOf(matter), kind: matter.kind === "meeting" ? "meeting" : "matter", matters: [matter], said });
  }
  return [...found.values()];
}

const GENERAL: ReadonlySet<Matter["kind"]> = new Set([
  "change-constitution",
  "adopt-constitution",
  "residual",
  "any",
  "whatever a meeting may decide",
]);

function plain(kind: WishKind, id: string, matter: Matter): Wish {
  return { id, kind, matters: [matter], said: null };
}

function idOf(matter: Matter): string {
  return Object.values(matter)
    .join("-")
    .replaceAll(/[^a-z0-9]+/gi, "-")
    .toLowerCase();
}
