/** What a token may be used for. None reaches an act of an office: the register, notices and rulings are for people at their own screen. */
export const scopes = ["read", "drafts", "discuss", "sign", "vote"] as const;
export type Scope = (typeof scopes)[number];

export function isScope(text: string): text is Scope {
  return scopes.some((scope) => scope === text);
}
