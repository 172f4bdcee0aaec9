import type { Matter } from "@folkmoot/constitution";

/** One word for a matter, as pages, refusals and the record cite it: `change-constitution`, `dissolve:body:committee`. */
export function matterCode(matter: Matter): string {
  switch (matter.kind) {
    case "dissolve":
      return `dissolve:${matter.what}`;
    case "exclude":
    case "remove":
    case "elect":
      return `${matter.kind}:${matter.who}`;
    case "meeting":
      return `meeting:${matter.meeting}`;
    case "named":
      return matter.matter;
    case "whatever a meeting may decide":
      return `meeting-matters:${matter.meeting}`;
    case "change-constitution":
    case "adopt-constitution":
    case "create-or-dissolve-body":
    case "change-membership":
    case "residual":
    case "any":
      return matter.kind;
  }
}

export function sameMatter(a: Matter, b: Matter): boolean {
  return matterCode(a) === matterCode(b);
}

/** Whether words of a rule (`decides` or `bars`) that name `general` speak of `matter`: itself, or as one of its kind. */
export function speaksOf(general: Matter, matter: Matter): boolean {
  if (sameMatter(general, matter)) return true;
  if (general.kind === "create-or-dissolve-body") return matter.kind === "dissolve" && !endsTheOrganisation(matter);
  if (general.kind === "change-constitution") return matter.kind === "adopt-constitution";
  return false;
}

/**
 * Matters that a text never gives away by silence: "everything that this constitution gives to nobody else" is not the constitution itself, nor what stands in it (a body of
 * its own, who is a member), nor the end of the organisation, nor who belongs to it or sits in its bodies.
 */
export function neverByDefault(matter: Matter): boolean {
  switch (matter.kind) {
    case "change-constitution":
    case "adopt-constitution":
    case "change-membership":
    case "dissolve":
    case "exclude":
    case "elect":
      return true;
    case "remove":
      return !matter.who.startsWith("office:");
    case "create-or-dissolve-body":
    case "meeting":
    case "named":
    case "whatever a meeting may decide":
    case "residual":
    case "any":
      return false;
  }
}

function endsTheOrganisation(matter: Matter): boolean {
  return matter.kind === "dissolve" && matter.what.startsWith("organisation:");
}

/** What a new text brings with it: which bodies there are and who is a member are changed by changing the text. */
export function comesWithText(matter: Matter): boolean {
  return (
    matter.kind === "create-or-dissolve-body" || matter.kind === "change-membership" || (matter.kind === "dissolve" && !endsTheOrganisation(matter))
  );
}
