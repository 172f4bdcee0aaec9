/** Class names that apply, in one string; undefined when none does, so that no empty attribute is written. */
export function classes(...names: readonly (string | false | null | undefined)[]): string | undefined {
  const kept = names.filter((name) => typeof name === "string" && name !== "");
  return kept.length === 0 ? undefined : kept.join(" ");
}
