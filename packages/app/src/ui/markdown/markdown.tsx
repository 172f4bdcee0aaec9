import { tangledMarkdown } from "@folkmoot/constitution";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Definition, Nodes, Root, RootContent } from "mdast";
import type { ComponentChildren, JSX } from "preact";
import { useComponentWords } from "../language/language.js";
import { leadsToSurvey, safeAddress } from "./address.js";

/**
 * Longer texts and deeper nesting than this are shown as plain letters, and so is what the Markdown library would take minutes to read (brackets in brackets,
 * stars without end): nobody writes them by hand, and one contribution must not hold up the page of everybody.
 */
const longestText = 100_000;
const deepest = 12;

/**
 * What a person wrote, as CommonMark. It becomes a tree of ours and never markup: HTML stands there as its letters, pictures are links to them,
 * links lead to http, https and mailto only (H-38).
 */
export function MarkdownText({ children }: { children: string }): JSX.Element {
  if (children.length > longestText || tangledMarkdown(children) !== null) return <div class="markdown markdown--plain">{children}</div>;
  const root = fromMarkdown(children);
  return <div class="markdown flow">{all(root.children, { depth: 0, definitions: definitionsOf(root) })}</div>;
}

interface Place {
  readonly depth: number;
  readonly definitions: ReadonlyMap<string, string>;
}

function all(nodes: readonly Nodes[], place: Place): ComponentChildren {
  return nodes.map((node, index) => <Node key={index} node={node} place={place} />);
}

function Node({ node, place }: { node: Nodes; place: Place }): JSX.Element | null {
  if (place.depth > deepest) return <>{lettersOf(node)}</>;
  const inside = { ...place, depth: place.depth + 1 };
  switch (node.type) {
    case "text":
      return <>{node.value}</>;
    case "paragraph":
      return <p>{all(node.children, inside)}</p>;
    case "heading":
      // The page has its own headings; those in a text are only emphasis.
      return <p class="markdown__heading">{all(node.children, inside)}</p>;
    case "strong":
      return <strong>{all(node.children, inside)}</strong>;
    case "emphasis":
      return <em>{all(node.children, inside)}</em>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return (
        <pre class="markdown__code">
          <code>{node.value}</code>
        </pre>
      );
    case "blockquote":
      return <blockquote class="markdown__quote flow">{all(node.children, inside)}</blockquote>;
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{all(node.children, inside)}</ol> : <ul>{all(node.children, inside)}</ul>;
    case "listItem":
      return <li>{node.spread ? all(node.children, inside) : all(tight(node.children), inside)}</li>;
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "link":
      return <Link to={node.url}>{all(node.children, inside)}</Link>;
    case "linkReference":
      return <Link to={place.definitions.get(node.identifier) ?? null}>{all(node.children, inside)}</Link>;
    case "image":
      return <Link to={node.url}>{node.alt || node.url}</Link>;
    case "imageReference":
      return <Link to={place.definitions.get(node.identifier) ?? null}>{node.alt || node.identifier}</Link>;
    case "html":
      return <>{node.value}</>;
    case "definition":
      return null;
    // CommonMark has none of these; a parser that grew them would still give letters.
    case "root":
    case "yaml":
    case "delete":
    case "table":
    case "tableRow":
    case "tableCell":
    case "footnoteReference":
    case "footnoteDefinition":
    default:
      return <>{lettersOf(node)}</>;
  }
}

function Link({ to, children }: { to: string | null; children: ComponentChildren }): JSX.Element {
  const address = to === null ? null : safeAddress(to);
  if (address === null) return <>{children}</>;
  return (
    <>
      <a href={address} rel="nofollow ugc noopener noreferrer">
        {children}
      </a>
      {leadsToSurvey(address) ? <SurveyNote /> : null}
    </>
  );
}

/** Nobody takes a survey for a decision because a motion, a post or an announcement names it. */
function SurveyNote(): JSX.Element {
  const { ui } = useComponentWords();
  return <small> ({ui.survey})</small>;
}

/** Items of a list without blank lines between them are not paragraphs. */
function tight(nodes: readonly RootContent[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => (node.type === "paragraph" ? node.children : [node]));
}

function definitionsOf(root: Root): ReadonlyMap<string, string> {
  const found = root.children.filter((node): node is Definition => node.type === "definition");
  return new Map(found.toReversed().map((definition) => [definition.identifier, definition.url]));
}

function lettersOf(node: Nodes): string {
  if ("value" in node) return node.value;
  const parts: string[] = [];
  const waiting: Nodes[] = "children" in node ? [...node.children].toReversed() : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("value" in next) parts.push(next.value);
    else if ("children" in next) waiting.push(...[...next.children].toReversed());
  }
  return parts.join("");
}
