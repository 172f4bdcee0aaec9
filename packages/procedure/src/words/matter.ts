/** A matter's code in words that fit after "decide": "adopt a constitution", "dissolve the committee". */
export function matterWords(code: string): string {
  const [kind = "", ...rest] = code.split(":");
  const what = (rest.at(-1) ?? "").replaceAll("-", " ");
  switch (kind) {
    case "change-constitution":
      return "change the constitution";
    case "adopt-constitution":
      return "adopt a constitution";
    case "create-or-dissolve-body":
      return "create or dissolve a body";
    case "change-membership":
      return "change who is a member";
    case "residual":
      return "decide ordinary business";
    case "any":
      return "decide any matter";
    case "dissolve":
      return rest[0] === "organisation" ? "dissolve the organisation" : `dissolve the ${what}`;
    case "exclude":
      return `exclude a ${what}`;
    case "remove":
      return `remove a member of the ${what}`;
    case "elect":
      return `elect the ${what}`;
    case "meeting":
      return `call a ${what} meeting`;
    case "meeting-matters":
      return `decide what a ${what} meeting may decide`;
    default:
      return kind.replaceAll("-", " ");
  }
}

/** Codes in one string, told apart by spaces, as a list: "adopt a constitution, dissolve the committee and change who is a member". */
export function mattersInWords(codes: string): string {
  return list([
    ...new Set(
      codes
        .split(" ")
        .filter((code) => code !== "")
        .map(matterWords),
    ),
  ]);
}

export function list(items: readonly string[]): string {
  const last = items.at(-1);
  return last === undefined || items.length === 1 ? (last ?? "") : `${items.slice(0, -1).join(", ")} and ${last}`;
}
