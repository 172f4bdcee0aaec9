const words: { readonly [code: string]: string } = {
  "change-constitution": "changes to the constitution",
  "adopt-constitution": "the adoption of a constitution",
  dissolve: "the end of a body",
  "dissolve:organisation": "the end of the organisation",
  "create-or-dissolve-body": "the creation or the end of a body",
  "change-membership": "changes to who is a member",
  exclude: "the exclusion of a member",
  remove: "a removal from office",
  elect: "an election",
  meeting: "the calling of a meeting",
  "meeting-matters": "whatever that meeting may decide",
  residual: "ordinary business, that is, everything that the rules give to nobody else",
  any: "any matter",
};

/** The code of a matter (`matterCode` of packages/procedure) in words; one that the text itself has named is its own word. */
export function matterWords(code: string): string {
  const [kind = "", of = ""] = code.split(":");
  return words[`${kind}:${of}`] ?? words[kind] ?? code.replaceAll("-", " ");
}
