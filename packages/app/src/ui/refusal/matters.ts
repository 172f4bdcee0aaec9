const words: { readonly [code: string]: string } = {
  "change-constitution": "changes to the constitution",
  "adopt-constitution": "the adoption of a constitution",
  dissolve: "the end of a body or of the organisation",
  "create-or-dissolve-body": "the creation or the end of a body",
  "change-membership": "changes to who is a member",
  exclude: "the exclusion of a member",
  remove: "a removal from office",
  elect: "an election",
  meeting: "the calling of a meeting",
  residual: "ordinary business, that is, everything that the rules give to nobody else",
  any: "any matter",
};

/** The code of a matter in words; one that the text itself has named is its own word. */
export function matterWords(code: string): string {
  return words[code] ?? code.replaceAll("-", " ");
}
