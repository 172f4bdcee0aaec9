/**
 * Characters that a reader cannot see but that change what a text says or how it is shown: directions that turn words round
 * (Trojan Source, CVE-2021-42574), joiners, invisible signs, spaces that are not the space. A redline names each of them.
 */
const HIDDEN = /(?![ \n\r\t])[\p{Cc}\p{Cf}\p{Co}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const EACH_HIDDEN = new RegExp(HIDDEN.source, "gu");

const NAMES: { readonly [code: string]: string } = {
  "00A0": "no-break space",
  "00AD": "soft hyphen",
  "200B": "zero-width space",
  "200C": "zero-width non-joiner",
  "200D": "zero-width joiner",
  "200E": "left-to-right mark",
  "200F": "right-to-left mark",
  "202A": "left-to-right embedding",
  "202B": "right-to-left embedding",
  "202C": "end of embedding",
  "202D": "left-to-right override",
  "202E": "right-to-left override",
  "2060": "word joiner",
  "2066": "left-to-right isolate",
  "2067": "right-to-left isolate",
  "2068": "first strong isolate",
  "2069": "end of isolate",
  FEFF: "zero-width no-break space",
};

/** Whether `text` holds a character that a reader would not see. */
export function holdsHidden(text: string): boolean {
  return HIDDEN.test(text);
}

/** What to print in place of one hidden character, "⟨U+202E right-to-left override⟩". */
export function nameHidden(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const name = NAMES[code];
  return name === undefined ? `⟨U+${code}⟩` : `⟨U+${code} ${name}⟩`;
}

/** `text` with every hidden character printed by its name, so that nothing in it can turn round or disappear on a page. */
export function showHidden(text: string): string {
  return text.replace(EACH_HIDDEN, nameHidden);
}
