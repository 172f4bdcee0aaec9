import { fold } from "../../phrase/words.js";
import { CASES, type Case, type Gender } from "../pattern.js";
import type { Nouns } from "../tongue.js";

/** By gender, in the order of the cases. */
const ARTICLES = {
  der: { m: "der des dem den", f: "die der der die", n: "das des dem das", pl: "die der den die" },
  ein: { m: "ein eines einem einen", f: "eine einer einer eine", n: "ein eines einem ein", pl: "einige einiger einigen einige" },
  jeder: { m: "jeder jedes jedem jeden", f: "jede jeder jeder jede", n: "jedes jedes jedem jedes", pl: "jede jeder jeden jede" },
  dieser: { m: "dieser dieses diesem diesen", f: "diese dieser dieser diese", n: "dieses dieses diesem dieses", pl: "diese dieser diesen diese" },
  betroffener: {
    m: "betroffene betroffenen betroffenen betroffenen",
    f: "betroffene betroffenen betroffenen betroffene",
    n: "betroffene betroffenen betroffenen betroffene",
    pl: "betroffenen betroffenen betroffenen betroffenen",
  },
  anwesender: {
    m: "anwesende anwesenden anwesenden anwesenden",
    f: "anwesende anwesenden anwesenden anwesende",
    n: "anwesende anwesenden anwesenden anwesende",
    pl: "anwesenden anwesenden anwesenden anwesenden",
  },
  alle: { m: "alle aller allen alle", f: "alle aller allen alle", n: "alle aller allen alle", pl: "alle aller allen alle" },
} as const;

type Bent = Readonly<Record<Gender, readonly string[]>>;

function bentOf(forms: Readonly<Record<Gender, string>>): Bent {
  return { m: forms.m.split(" "), f: forms.f.split(" "), n: forms.n.split(" "), pl: forms.pl.split(" ") };
}

const articles: Readonly<Record<string, Bent>> = Object.fromEntries(Object.entries(ARTICLES).map(([stem, forms]) => [stem, bentOf(forms)]));

/**
 * How German nouns bend. A text says it in the title of the link that opens a thing: `"das Mitglied, die Mitglieder"`, the singular with its article and then the plural;
 * any other form may follow (`"der Vorsitzende, des Vorsitzenden"`). Where it says nothing the ending of the word is asked.
 */
export const nouns: Nouns = {
  forms: (thing) => [...new Set(thing.kind === "fact" ? thing.forms.flatMap(factForms) : nounForms(thing.forms))],
  gender: (forms) => genderOf(forms),
  clause: (forms, said) => verbLast(forms[0] ?? "", said),
  bend: (forms, inCase, many) => (many ? inPlural(forms, inCase) : inSingular(forms, inCase)),
  articles,
};

const ARTICLE = /^(der|die|das|des|dem|den|ein|eine|the|an?) /iu;

function without(form: string): string {
  return form.replace(ARTICLE, "");
}

function nounForms(forms: readonly string[]): string[] {
  return forms.map(without).flatMap((form) => [...bentAdjective(form), ...["s", "es", "n", "en"].map((ending) => form + ending)]);
}

/** "Schriftliche Abstimmung", also as "schriftlichen Abstimmung": the first of several words bends where it looks like an adjective. */
function bentAdjective(form: string): string[] {
  const [, stem, rest] = /^(\p{L}{3,}?)(?:e|er|es|en|em)( .+)$/u.exec(form) ?? [];
  return stem === undefined || rest === undefined
    ? [form]
    : ["e", "er", "es", "en", "em"].flatMap((ending) => [`${stem}${ending}${rest}`, `${stem}${ending}${rest}s`, `${stem}${ending}${rest}en`]);
}

const MANY: Readonly<Record<string, string>> = { hat: "haben", ist: "sind", war: "waren", wird: "werden", has: "have", is: "are", was: "were" };

function manyVerb(verb: string): string {
  return MANY[verb] ?? (verb.endsWith("t") ? `${verb.slice(0, -1)}en` : verb);
}

/** "hat den Beitrag gezahlt" as "den Beitrag gezahlt hat"; an English fact stays as it is. */
function verbLast(form: string, said: readonly string[]): string {
  const [, one = "", rest = ""] = /^(\S+) (.+)$/u.exec(form) ?? [];
  if (rest === "") return form;
  const verb = said.includes(one) ? one : manyVerb(one);
  return /^(has|is|was)$/u.test(one) ? `${verb} ${rest}` : `${rest} ${verb}`;
}

/** "hat den Beitrag gezahlt": also with its verb at the end, as it stands behind "wer", and both for several people. */
function factForms(form: string): string[] {
  const [verb = "", ...rest] = (fold(form) ?? []).map(String);
  const words = rest.join(" ");
  return [verb, manyVerb(verb)].flatMap((one) => [`${one} ${words}`.trim(), `${words} ${one}`.trim()]);
}

function genderOf(forms: readonly string[]): Gender {
  const said = forms.map((form) => /^(der|die|das) /iu.exec(form)?.[1]?.toLowerCase()).find((article) => article !== undefined);
  if (said !== undefined) return said === "der" ? "m" : said === "die" ? "f" : "n";
  const name = forms[0] ?? "";
  return /(ung|heit|keit|schaft|ion|tät|ei|ie|ur|enz|anz|leitung|liste|gruppe)$/u.test(name)
    ? "f"
    : /(chen|lein|ment|um|glied|gremium|amt)$/u.test(name)
      ? "n"
      : "m";
}

/** The form of the singular that stands with its article, else what the thing is called. */
function singular(forms: readonly string[]): string {
  return without(forms.find((form) => /^(der|die|das) /iu.test(form)) ?? forms[0] ?? "");
}

function inSingular(forms: readonly string[], inCase: Case): string {
  const gender = genderOf(forms);
  const said = saidIn(forms, articles["der"]?.[gender][CASES.indexOf(inCase)], singular(forms));
  if (said !== null) return said;
  const name = singular(forms);
  if (inCase !== "gen" || gender === "f" || name.endsWith("s")) return name;
  return /(d|t|ß|z|x|g)$/u.test(name) && !/(ung|ent|at|ist)$/u.test(name) && syllables(name) === 1 ? `${name}es` : `${name}s`;
}

function inPlural(forms: readonly string[], inCase: Case): string {
  const one = singular(forms);
  const name = without(
    forms.find((form) => /^die /iu.test(form) && without(form) !== one) ?? forms.find((form) => form !== one && without(form) !== one) ?? one,
  );
  return inCase === "dat" && !/[ns]$/u.test(name) ? `${name}n` : name;
}

/** A form that the text gives with this very article. */
function saidIn(forms: readonly string[], article: string | undefined, not: string): string | null {
  const said = forms.find((form) => form.toLowerCase().startsWith(`${article} `) && without(form) !== not && article !== "die");
  return said === undefined ? null : without(said);
}

function syllables(word: string): number {
  return word.match(/[aeiouäöüy]+/giu)?.length ?? 0;
}
