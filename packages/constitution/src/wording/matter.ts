import type { Names } from "../print/names.js";
import type { Matter } from "../rules.js";
import { bare, theOne } from "./people.js";

/** "change this constitution", "remove the Secretary". */
export function sayMatter(matter: Matter, names: Names): string {
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
      return `dissolve ${the(matter.what, names)}`;
    case "exclude":
      return `exclude a ${bare(names("", matter.who))}`;
    case "remove":
      return `remove ${matter.who.startsWith("class:") ? the(matter.who, names).replace(/^the /u, "a ") : the(matter.who, names)}`;
    case "elect":
      return `elect ${the(matter.who, names)}`;
    case "meeting":
      return `a ${bare(names("meeting", matter.meeting))}`;
    case "named":
      return `the ${bare(names("matter", matter.matter))}`;
    case "whatever a meeting may decide":
      return `any question that the ${bare(names("meeting", matter.meeting))} may decide`;
    case "residual":
      return "everything that this constitution gives to nobody else";
    case "any":
      return "any matter";
  }
}

/** By `body:board`. */
function the(key: string, names: Names): string {
  const colon = key.indexOf(":");
  return theOne(key.slice(0, colon), key.slice(colon + 1), names);
}
