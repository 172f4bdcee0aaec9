import type { Who } from "../rules.js";
import type { Names } from "./names.js";
import { printAnchor } from "./time.js";

/** Who is meant, by the names of the text: "any 1 of the members", "the Committee as a body", "all members on the day notice was given". */
export function printWho(who: Who, names: Names): string {
  return [head(who, names), ...who.but.filter((part) => part !== "seats"), who.asOf === null ? "" : `on the day when ${printAnchor(who.asOf)}`]
    .filter((part) => part !== "")
    .join(" ");
}

function head(who: Who, names: Names): string {
  if (who.kind === "described") return who.id;
  if (who.kind === "askers") return "those who asked";
  const name = called(who, names);
  if (who.kind === "concerned") return `the ${names("", who.id)} concerned`;
  if (who.but.includes("seats")) return who.id === "" ? "the seats" : `the seats of ${name}`;
  if (who.memberOf) return who.quantifier === "any" ? `any one member of ${name}` : `every member of ${name}`;
  if (who.kind === "class") return who.quantifier === "any" ? `any one ${name}` : `all ${manyOf(who, names, name)}`;
  if (who.kind === "seats") return who.quantifier === "any" ? `any one of ${manyOf(who, names, name)}` : manyOf(who, names, name);
  if (who.kind === "office" || who.kind === "outside" || who.quantifier !== "any") return name;
  return `any one of ${name}`;
}

/** Its name as it stands in a sentence: bodies and offices with an article, classes without. */
function called(who: Who, names: Names): string {
  const name = names(who.kind, who.id).replace(/^(The|A|An) /, (article) => article.toLowerCase());
  if (who.kind === "class" || who.kind === "concerned") return name;
  return /^(the|a|an) /.test(name) ? name : `the ${name}`;
}

/** Many of them: by the text's own plural where it has one. */
export function manyOf({ kind, id }: Who, names: Names, one = names(kind, id)): string {
  const said = names(kind, id, true);
  return said === names(kind, id) ? plural(one) : said;
}

export function plural(name: string): string {
  return name.endsWith("s") ? name : /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}
