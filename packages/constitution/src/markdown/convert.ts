import type { PhrasingContent, RootContent, Link as MdastLink } from "mdast";
import { DEPTH_LIMIT } from "../limits.js";
import { plain, type Block, type Inline, type Item, type Link, type Odd, type OddBlock, type Range } from "./tree.js";

/** A node of the Markdown library as one of ours; null where it says nothing (a blank definition list, for example). */
export function block(node: RootContent, depth = 0): Block {
  const at = range(node);
  if (depth > DEPTH_LIMIT) return { kind: "odd", what: "other", ...at };
  switch (node.type) {
    case "heading":
      return { kind: "heading", level: node.depth, inline: inlines(node.children), ...at };
    case "paragraph":
      return { kind: "paragraph", inline: inlines(node.children), ...at };
    case "list":
      return {
        kind: "list",
        ordered: node.ordered === true,
        first: node.start ?? 1,
        items: node.children.map((item): Item => ({ children: item.children.map((child) => block(child, depth + 1)), ...range(item) })),
        ...at,
      };
    case "html":
      return odd(node.value.startsWith("<!--") ? "comment" : "html", at);
    case "code":
      return odd("code", at);
    case "blockquote":
      return odd("quotation", at);
    case "definition":
      return odd("definition", at);
    case "thematicBreak":
      return odd("rule", at);
    default:
      return odd("other", at);
  }
}

function odd(what: Odd, at: Range): OddBlock {
  return { kind: "odd", what, ...at };
}

function inlines(nodes: readonly PhrasingContent[], depth = 0): Inline[] {
  return nodes.map((node) => inline(node, depth));
}

function inline(node: PhrasingContent, depth: number): Inline {
  const at = range(node);
  switch (node.type) {
    case "text":
      return { kind: "text", text: node.value.replace(/\s+/g, " "), ...at };
    case "break":
      return { kind: "text", text: " ", ...at };
    case "strong":
    case "emphasis":
      if (depth > DEPTH_LIMIT) return { kind: "odd", what: "other", text: "", ...at };
      return { kind: node.type, inline: inlines(node.children, depth + 1), ...at };
    case "link":
      return link(node, at);
    case "image":
      return { kind: "odd", what: "image", text: node.alt ?? "", ...at };
    case "html":
      return { kind: "odd", what: node.value.startsWith("<!--") ? "comment" : "html", text: "", ...at };
    case "inlineCode":
      return { kind: "odd", what: "code", text: node.value, ...at };
    case "linkReference":
    case "imageReference":
      return { kind: "odd", what: "reference", text: "children" in node ? plain(inlines(node.children, depth + 1)) : (node.alt ?? ""), ...at };
    default:
      return { kind: "odd", what: "other", text: "", ...at };
  }
}

/** Ids stand in entries of the record, which hold no more than this (packages/procedure, schema). */
const ADDRESS = /^([a-z]+):([a-z0-9][a-z0-9.-]{0,59})$/;

function link(node: MdastLink, at: Range): Inline {
  const words = inlines(node.children);
  const text = plain(words).replace(/\s+/g, " ").trim();
  // "<rule:x>" is a link to the library and has no brackets of its own.
  const first = node.children[0];
  if (first !== undefined && range(first).start === at.start) return { kind: "odd", what: "autolink", text, ...at };
  if (first?.type === "text" && range(first).start === at.start + 1 && range(first).end === at.end - 1)
    return { kind: "odd", what: "autolink", text, ...at };
  return linked({ words, url: node.url, title: node.title ?? null }, at);
}

/** `[words](url "title")` as one of ours: live words, or an odd piece where the address is none of live text. */
export function linked({ words, url, title }: { words: readonly Inline[]; url: string; title: string | null }, at: Range): Inline {
  const text = plain(words).replace(/\s+/g, " ").trim();
  const address = ADDRESS.exec(url);
  if (address === null) return { kind: "odd", what: "address", text, ...at };
  const made: Link = {
    kind: "link",
    scheme: address[1] ?? "",
    path: address[2] ?? "",
    title,
    text,
    ...inside(words, at),
    from: at.start,
    to: at.end,
  };
  return made;
}

/** Where the words of a link stand; without any, right behind its bracket. */
function inside(words: readonly Inline[], at: Range): Range {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return { start: at.start + 1, end: at.start + 1 };
  return { start: outer(first).start, end: outer(last).end };
}

function outer(node: Inline): Range {
  return node.kind === "link" ? { start: node.from, end: node.to } : { start: node.start, end: node.end };
}

function range(node: Pick<RootContent, "position">): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
