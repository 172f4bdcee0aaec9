import { catalogues, type Catalogue } from "@folkmoot/procedure";
import { Fragment, h, isValidElement } from "preact";
import { componentWords } from "../languages/components.js";
import { languages, type Words } from "../languages/index.js";

/**
 * Puts a made-up language into the place of German until the returned function is called: English, with every text of a catalogue in ⟦brackets⟧. What stands on a
 * page outside of brackets did not come out of a catalogue, and would be English on a German page.
 */
export function speakPseudo(): () => void {
  const german = [languages.de, componentWords.de, catalogues.de] as const;
  const pseudo = bracketed(languages.en, []) as Words;
  languages.de = pseudo;
  componentWords.de = { numbers: pseudo.numbers, ruleNames: pseudo.ruleNames, ui: pseudo.ui, when: pseudo.when };
  catalogues.de = bracketed(catalogues.en, []) as Catalogue;
  return () => {
    [languages.de, componentWords.de, catalogues.de] = german;
  };
}

/** What browsers read as the language of the page. */
export const pseudoTag = "x-pseudo";

function bracketed(words: unknown, path: readonly string[]): unknown {
  if (path.join(".") === "layout.tag") return pseudoTag;
  if (typeof words === "string") return `⟦${words}⟧`;
  if (typeof words === "function") return (...given: unknown[]) => bracketed((words as (...given: unknown[]) => unknown)(...given), path);
  if (isValidElement(words)) return h(Fragment, null, "⟦", words, "⟧");
  if (Array.isArray(words)) return words.map((one) => bracketed(one, path));
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, bracketed(value, [...path, key])]));
}

/** What a page says outside of brackets and outside of law, code and its own style; `data` are names that people gave, which no language translates. */
export function untranslated(html: string, data: readonly string[]): string[] {
  const names = data.filter((name) => name !== "").toSorted((a, b) => b.length - a.length);
  const text = withoutBrackets(readable(html).join("\n"));
  return names
    .reduce((left, name) => left.replaceAll(new RegExp(escaped(name), "giu"), " "), text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /\p{L}{2}/u.test(line));
}

const empty = new Set(["area", "base", "br", "hr", "img", "input", "link", "meta", "source"]);
const quoted = /^<(?:code|pre|script|style|textarea|option)\b|\slang="(?:en-GB|de)"/;
const labels = /\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g;

/** The texts and labels of a page, but for what is quoted in another language. */
function readable(html: string): string[] {
  const found: string[] = [];
  const open: { readonly name: string; readonly isQuoted: boolean }[] = [];
  for (const [, tag, text = ""] of html.replace(/^<!doctype html>/i, "").matchAll(/(<[^>]*>)([^<]*)/g)) {
    const name = /^<\/?([a-z0-9-]+)/i.exec(tag ?? "")?.[1] ?? "";
    if (tag?.startsWith("</")) {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name ?? "nothing"}>`);
    } else if (!empty.has(name) && !tag?.endsWith("/>")) open.push({ name, isQuoted: quoted.test(tag ?? "") });
    if (open.some(({ isQuoted }) => isQuoted)) continue;
    found.push(...[...(tag ?? "").matchAll(labels)].map(([, label = ""]) => label), text);
  }
  return found.map((text) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&"),
  );
}

/** Brackets may stand in brackets, and go over the borders of elements. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let left = "";
  for (const letter of text) {
    if (letter === "⟦") depth += 1;
    else if (letter === "⟧") depth -= 1;
    else if (depth === 0) left += letter;
  }
  return left;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
