import type { Matter } from "../rules.js";
import type { Names } from "./names.js";

/** A matter in words: "change this constitution", "exclude a member". */
export function printMatter(matter: Matter, names: Names): string {
  switch (matter.kind) {
    case "change-constitution":
      return "change this constitution";
    case "adopt-constitution":
      return "adopt a constitution";
    case "create-or-dissolve-body":
      return "create or dissolve a body";
    case "change-membership":
      return "change who is a member";
    case "dissolve":
      return `dissolve ${byKey(matter.what, names)}`;
    case "exclude":
      return `exclude a ${names("", matter.who)}`;
    case "remove":
      if (matter.who.startsWith("class:")) return `remove a ${byKey(matter.who, names)}`;
      return matter.who.startsWith("body:") ? `remove a member of ${byKey(matter.who, names)}` : `remove ${byKey(matter.who, names)}`;
    case "elect":
      return `elect ${byKey(matter.who, names)}`;
    case "meeting":
      return `call a ${names("meeting", matter.meeting)}`;
    case "named":
      return names("matter", matter.matter);
    case "whatever a meeting may decide":
      return `whatever a ${names("meeting", matter.meeting)} may decide`;
    case "residual":
      return "everything that this text gives to nobody else";
    case "any":
      return "any matter that no other procedure has to itself";
  }
}

/** The name of `body:committee`. */
export function byKey(key: string, names: Names): string {
  const colon = key.indexOf(":");
  const name = names(key.slice(0, colon), key.slice(colon + 1)).replace(/^(The|A|An) /, (article) => article.toLowerCase());
  return /^(the|a|an) /.test(name) || key.startsWith("class:") || key.startsWith("procedure:") ? name : `the ${name}`;
}
