/** One element as a page has it, without its text: its name and its attributes' names, and the values of those that lead or run. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * The elements of markup, in order, read as a browser's tokenizer does it (HTML 13.2.5), for markup that our renderer writes: every attribute
 * value in double quotes. Anything else in a tag is itself a finding and throws.
 */
export function structureOf(html: string): Element[] {
  const elements: Element[] = [];
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*\/?>/.exec(html.slice(at, at + 100_000));
    if (tag === null) throw new Error(`not a tag of ours: ${html.slice(at, at + 60)}`);
    const [whole, closing, name = "", attributes = ""] = tag;
    if (closing === "") elements.push({ name, attributes: attributesOf(attributes) });
    at += whole.length;
  }
  return elements;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/([a-zA-Z:-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, value]));
}

/** The structure in one line an element, for comparing two pages. */
export function outline(html: string): string[] {
  return structureOf(html).map(({ name, attributes }) => [name, ...attributes.keys()].join(" "));
}
