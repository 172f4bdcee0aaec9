/** A small writer of XML: everything that is text is escaped, and nothing else can be written. */
export type Xml = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly inside: readonly (Xml | string)[] };

/** `xml("title", {}, "Bread & roses")`. Names are ours and constant; attributes and text may be anybody's. */
export function xml(name: string, attributes: Readonly<Record<string, string>> = {}, ...inside: readonly (Xml | string)[]): Xml {
  return { name, attributes, inside };
}

/** The whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root)}\n`;
}

function element({ name, attributes, inside }: Xml): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const children = inside.map((one) => (typeof one === "string" ? escaped(one) : element(one)));
  return inside.length === 0 ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${children.join("")}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** What XML 1.0 can't hold at all (most control characters, halves of pairs, U+FFFE and U+FFFF) is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? "");
}
