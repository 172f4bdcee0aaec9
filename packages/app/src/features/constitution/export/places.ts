/** `art_11`, and `art_11__sec_B` for the second sub-heading in it. Akoma Ntoso Naming Convention 1.0, section 5. */
export function articleId(number: string): string {
  const [, article = number, section = ""] = /^(\d+)([A-Z]+)$/.exec(number) ?? [];
  return section === "" ? `art_${article}` : `art_${article}__sec_${section}`;
}

/** `art_11__para_5__subpara_1` of the clause 11.5.1; clauses before the first article, cited as 0.1, are `para_1`. */
export function clauseId(number: string): string {
  const [article = "", ...levels] = number.split(".");
  const within = levels.map((at, depth) => `${SHORT[clauseElement(depth)]}_${at}`);
  return [...(article === "0" ? [] : [articleId(article)]), ...within].join("__");
}

/** The id of a line of the text by the number that it is cited by: that of a clause has a dot in it. */
export function placeId(number: string): string {
  return number.includes(".") ? clauseId(number) : articleId(number);
}

/** What a clause is called at its depth, 0 for one that stands in no other. */
export function clauseElement(depth: number): "paragraph" | "subparagraph" | "point" {
  return depth === 0 ? "paragraph" : depth === 1 ? "subparagraph" : "point";
}

const SHORT = { paragraph: "para", subparagraph: "subpara", point: "point" } as const;

/** The id of a thing that the text opens or names, `vote:amendment.ballot`. */
export function thingId(thing: string): string {
  return thing.replace(":", "_");
}
