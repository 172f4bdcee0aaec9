import { componentWords, firstLanguage, type Language } from "../../languages/components.js";

/** "Notice period", for the rule `period` of a thing such as `notice:members.notice`; a rule without a name is called as the language calls it. */
export function ruleName(thing: string, rule: string, language: Language = firstLanguage): string {
  return nameOf(thing, rule, language) ?? componentWords[language].ui.blank.unnamed(lastOf(rule));
}

/** Whether a rule has a name for people; a test holds this true for every rule of the shipped texts. */
export function isNamed(thing: string, rule: string): boolean {
  return nameOf(thing, rule, firstLanguage) !== undefined;
}

function nameOf(thing: string, rule: string, language: Language): string | undefined {
  const names: { readonly [rule: string]: string } = componentWords[language].ruleNames;
  const kind = thing.slice(0, thing.indexOf(":"));
  return names[`${kind}.${lastOf(rule)}`] ?? names[lastOf(rule)];
}

function lastOf(rule: string): string {
  return rule.slice(rule.lastIndexOf(".") + 1);
}
