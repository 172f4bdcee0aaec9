type Forms = { readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string };

/** Chooses the form of a word that goes with a number, by the rules that every language has in CLDR: `plural(1, { one: "entry", other: "entries" })`. */
export function pluralIn(language: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
}
